import { z } from 'zod';
import { derivations, type Exhibit, fileFactKinds } from '../../../src/interview/exhibit.ts';
import { type FollowUpEntry, followUpEntrySchema } from '../../../src/interview/follow-up-entry.ts';
import type { VaultDatabase } from '../database.ts';
import { type FollowUpIndex, openFollowUpRows } from '../follow-up-rows.ts';
import { sha256Of } from '../sha256.ts';

const short = z.string().max(200);
const words = z.string().max(20_000);
const instant = z.iso.datetime({ offset: true });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const json = z.string().refine((text) => isJson(text));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const exhibitSchema = z.strictObject({
  id: z.uuid(),
  interview: short,
  position: count,
  title: words,
  description: words,
  source: words,
  fileName: words,
  mediaType: short,
  size: count,
  sha256,
  receivedAt: instant,
  receivedBy: words,
  facts: z
    .array(z.strictObject({ kind: z.enum(fileFactKinds), value: words, name: words.exactOptional() }))
    .max(10_000),
  state: z.enum(['whole', 'cut-off', 'missing']),
  derivedFrom: z.uuid().exactOptional(),
  derivation: z.enum(derivations).exactOptional(),
  signs: z.uuid().exactOptional(),
}) satisfies z.ZodType<Exhibit>;

const signatureSchema = z.strictObject({
  way: z.enum(['paper', 'mark', 'spoken', 'unsigned']),
  witness: words,
  interpreter: words,
  on: short.nullable(),
  notedAt: instant,
  notedBy: words,
});
const statementSchema = z
  .strictObject({
    id: z.uuid(),
    number: count,
    sha256,
    record: sha256,
    frozenAt: instant,
    frozenBy: words,
    paragraphs: count,
    readBack: z.enum(['whole', 'partly', 'not']),
    corrections: count,
    content: json,
    signatures: z.array(signatureSchema).max(1000),
  })
  // A frozen statement is what its sum says, or it is none.
  .refine((statement) => sha256Of(statement.content) === statement.sha256);
const markSchema = z.strictObject({
  key: short,
  outcome: z.enum(['confirmed', 'put-off', 'correcting', 'corrected']),
  digest: short.nullable(),
  content: json.nullable(),
  by: words,
  at: instant,
});
const readingSchema = z.strictObject({
  id: z.uuid(),
  language: short,
  readBy: words,
  interpreter: words,
  begunAt: instant,
  endedAt: instant.nullable(),
  marks: z.array(markSchema).max(200_000),
});

/** What belongs to an interview beside its answers, as it travels. */
export const belongingsSchema = {
  exhibits: z.array(exhibitSchema).max(100_000),
  statements: z.array(statementSchema).max(10_000),
  readings: z.array(readingSchema).max(10_000),
  followUp: z.array(followUpEntrySchema).max(100_000),
} as const;
export type Belongings = {
  readonly exhibits: readonly Exhibit[];
  readonly statements: readonly z.infer<typeof statementSchema>[];
  readonly readings: readonly z.infer<typeof readingSchema>[];
  readonly followUp: readonly FollowUpEntry[];
};
type Statement = Belongings['statements'][number];
type Signature = Statement['signatures'][number];
type Reading = Belongings['readings'][number];
type Mark = Reading['marks'][number];
export const noBelongings: Belongings = { exhibits: [], statements: [], readings: [], followUp: [] };

const nameOf = (one: Signature | Mark): string => JSON.stringify(Object.entries(one).sort());
/** Those of the second list that the first does not have. */
function missingIn<One extends Signature | Mark>(here: readonly One[], there: readonly One[]): readonly One[] {
  const known = new Set(here.map(nameOf));
  return there.filter((one) => !known.has(nameOf(one)));
}

/** Statements and readings of the vault, to be read and added to whole; each function belongs into a `read` or `commit`. */
export function openBelongings(database: VaultDatabase, index: FollowUpIndex) {
  const { driver } = database;
  const followUps = openFollowUpRows(database, index);
  const statements = driver.prepare<[string], Omit<Statement, 'signatures'>>(
    `SELECT id, number, sha256, record, frozen_at AS frozenAt, frozen_by AS frozenBy, paragraphs, read_back AS readBack,
       corrections, content FROM statements WHERE interview_id = ? ORDER BY number`,
  );
  const signatures = driver.prepare<[string], Signature>(
    `SELECT way, witness, interpreter, signed_on AS "on", noted_at AS notedAt, noted_by AS notedBy FROM signatures
     WHERE statement_id = ? ORDER BY id`,
  );
  const readings = driver.prepare<[string], Omit<Reading, 'marks'>>(
    `SELECT id, language, read_by AS readBy, interpreter, begun_at AS begunAt, ended_at AS endedAt FROM readings
     WHERE interview_id = ? ORDER BY begun_at, id`,
  );
  const marks = driver.prepare<[string], Mark>(
    `SELECT key, outcome, digest, content, marked_by AS "by", marked_at AS "at" FROM reading_marks
     WHERE reading_id = ? ORDER BY id`,
  );
  const addStatement = driver.prepare<[Omit<Statement, 'signatures'> & { readonly interview: string }]>(
    `INSERT INTO statements (id, interview_id, number, sha256, record, frozen_at, frozen_by, paragraphs, read_back,
       corrections, content)
     VALUES (@id, @interview, @number, @sha256, @record, @frozenAt, @frozenBy, @paragraphs, @readBack, @corrections,
       @content)`,
  );
  const addSignature = driver.prepare<[Signature & { readonly statement: string }]>(
    `INSERT INTO signatures (statement_id, way, witness, interpreter, signed_on, noted_at, noted_by)
     VALUES (@statement, @way, @witness, @interpreter, @on, @notedAt, @notedBy)`,
  );
  const addReading = driver.prepare<[Omit<Reading, 'marks'> & { readonly interview: string }]>(
    `INSERT INTO readings (id, interview_id, language, read_by, interpreter, begun_at, ended_at)
     VALUES (@id, @interview, @language, @readBy, @interpreter, @begunAt, @endedAt)`,
  );
  const touch = driver.prepare<[string, string]>('UPDATE interviews SET changed_at = ? WHERE id = ?');
  const endReading = driver.prepare<[string, string]>('UPDATE readings SET ended_at = ? WHERE id = ?');
  const addMark = driver.prepare<[Mark & { readonly reading: string }]>(
    `INSERT INTO reading_marks (reading_id, key, outcome, digest, content, marked_by, marked_at)
     VALUES (@reading, @key, @outcome, @digest, @content, @by, @at)`,
  );

  const statementsOf = (interview: string): readonly Statement[] =>
    statements.all(interview).map((statement) => ({ ...statement, signatures: signatures.all(statement.id) }));
  const readingsOf = (interview: string): readonly Reading[] =>
    readings.all(interview).map((reading) => ({ ...reading, marks: marks.all(reading.id) }));

  /** A version that was frozen there under a number that is taken here gets the next one; what it says stays as it was signed. */
  const mergeStatements = (interview: string, theirs: readonly Statement[]): void => {
    const here = statementsOf(interview);
    const numbers = new Set(here.map(({ number }) => number));
    for (const { signatures: signed, ...statement } of theirs) {
      const known = here.find(({ id }) => id === statement.id);
      if (!known) {
        const number = numbers.has(statement.number) ? Math.max(...numbers) + 1 : statement.number;
        numbers.add(number);
        addStatement.run({ ...statement, interview, number });
      }
      for (const signature of missingIn(known?.signatures ?? [], signed)) {
        addSignature.run({ ...signature, statement: statement.id });
      }
    }
  };

  /** One reading is under way at a time: where one is here, one that is under way there has ended. */
  const mergeReadings = (interview: string, theirs: readonly Reading[], at: string): void => {
    const here = readingsOf(interview);
    let underWay = here.some(({ endedAt }) => endedAt === null);
    for (const { marks: marked, ...reading } of theirs) {
      const known = here.find(({ id }) => id === reading.id);
      if (!known) {
        const endedAt = reading.endedAt ?? (underWay ? at : null);
        underWay ||= endedAt === null;
        addReading.run({ ...reading, interview, endedAt });
      } else if (known.endedAt === null && reading.endedAt !== null) endReading.run(reading.endedAt, reading.id);
      for (const mark of missingIn(known?.marks ?? [], marked)) addMark.run({ ...mark, reading: reading.id });
    }
  };

  /** Entries are only ever added; those that are new here make what is due of the interview out of date. */
  const mergeFollowUp = (interview: string, theirs: readonly FollowUpEntry[], at: string): void => {
    const here = new Set(followUps.of(interview).map(({ id }) => id));
    const arrived = theirs.filter(({ id }) => !here.has(id));
    for (const entry of arrived) followUps.add(interview, entry);
    if (arrived.length > 0) touch.run(at, interview);
  };

  return {
    statementsOf,
    readingsOf,
    followUpOf: followUps.of,
    /** True when an entry of the follow-up has the name of one of another interview here. */
    clashes: (interview: string, { followUp }: Belongings): boolean =>
      followUp.some(({ id }) => {
        const owner = followUps.ownerOf(id);
        return owner !== undefined && owner !== interview;
      }),
    merge: (interview: string, theirs: Belongings, at: string): void => {
      const { statements: frozen, readings: read, followUp } = theirs;
      mergeFollowUp(interview, followUp, at);
      mergeStatements(interview, frozen);
      mergeReadings(interview, read, at);
    },
  };
}
