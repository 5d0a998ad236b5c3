import { randomUUID } from 'node:crypto';
import { canonicalText } from '../../src/base/canonical-text.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Reading, Signature, StatementState, Version } from '../../src/bridge/calls/statement-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { AnswerKey, Interview } from '../../src/interview/answers.ts';
import {
  type Correction,
  type FrozenStatement,
  freezeStatement,
  readBackOf,
} from '../../src/interview/frozen-statement.ts';
import { paragraphsOf, type Statement, statedIn } from '../../src/interview/statement.ts';
import type { NoteCustody } from './custody/custody-event.ts';
import type { VaultDatabase } from './database.ts';
import type { Clock } from './interviews.ts';
import { type NewReading, openReadings } from './readings.ts';
import { sha256Of } from './sha256.ts';

type Outcome<Value> = Result<Value, Failure>;
/** An interview as it is in the vault, and the statement composed of it at the same moment. */
export type Composed = { readonly interview: Interview; readonly statement: Statement };
export type NewSignature = Omit<Signature, 'notedAt' | 'notedBy'>;

/** Frozen statements and readings back. `by` is who does it; `record` names what the screen shows and must still hold. */
export type Statements = {
  readonly state: (composed: Composed) => Outcome<StatementState>;
  readonly open: (
    interview: string,
    statement: string,
  ) => Outcome<{ readonly frozen: FrozenStatement; readonly sha256: string; readonly intact: boolean }>;
  /** Makes the next version of what the record states now; a reading under way ends with it and becomes part of it. */
  readonly freeze: (composed: Composed, record: string, by: string) => Outcome<StatementState>;
  readonly sign: (
    composed: Composed,
    statement: string,
    signature: NewSignature,
    by: string,
  ) => Outcome<StatementState>;
  readonly beginReading: (composed: Composed, reading: NewReading) => Outcome<StatementState>;
  readonly mark: (
    composed: Composed,
    mark: { readonly record: string; readonly number: number; readonly outcome: Reading['marks'][number]['outcome'] },
    by: string,
  ) => Outcome<StatementState>;
  readonly correct: (interview: Interview, key: AnswerKey, by: string) => Outcome<Record<string, never>>;
  readonly corrected: (composed: Composed, key: AnswerKey, by: string) => Outcome<StatementState>;
  readonly corrections: (interview: string) => Outcome<readonly Correction[]>;
};

type VersionRow = Omit<Version, 'isCurrent' | 'signatures'> & { readonly record: string };
type SignatureRow = Omit<Signature, 'on'> & { readonly statement: string; readonly on: string | null };

const signatureOf = ({ statement: _, on, ...rest }: SignatureRow): Signature => ({
  ...rest,
  ...(on !== null && { on }),
});
const recordOf = (statement: Statement): string => sha256Of(canonicalText(statedIn(statement)));
const isComplete = ({ way, witness, interpreter }: NewSignature): boolean =>
  (way !== 'mark' || witness.trim() !== '') && (way !== 'spoken' || interpreter.trim() !== '');

/** The statements of an open vault. */
export function openStatements(database: VaultDatabase, note: NoteCustody, clock: Clock = Date.now): Statements {
  const { driver, read, commit } = database;
  const readings = openReadings(driver);
  const versions = driver.prepare<[string], VersionRow>(
    `SELECT id, number, sha256, frozen_at AS frozenAt, frozen_by AS frozenBy, paragraphs, read_back AS readBack,
       corrections, record
     FROM statements WHERE interview_id = ? ORDER BY number DESC`,
  );
  const newest = driver.prepare<[string], number>('SELECT max(number) FROM statements WHERE interview_id = ?').pluck();
  const words = driver.prepare<[string, string], { readonly content: string; readonly sha256: string }>(
    'SELECT content, sha256 FROM statements WHERE interview_id = ? AND id = ?',
  );
  const isThere = driver.prepare<[string, string]>('SELECT 1 FROM statements WHERE interview_id = ? AND id = ?');
  const add = driver.prepare<[VersionRow & { readonly interview: string; readonly content: string }]>(
    `INSERT INTO statements (id, interview_id, number, sha256, record, frozen_at, frozen_by, paragraphs, read_back,
       corrections, content)
     VALUES (@id, @interview, @number, @sha256, @record, @frozenAt, @frozenBy, @paragraphs, @readBack, @corrections,
       @content)`,
  );
  const signatures = driver.prepare<[string], SignatureRow>(
    `SELECT statement_id AS statement, way, witness, interpreter, signed_on AS "on", noted_at AS notedAt,
       noted_by AS notedBy
     FROM signatures WHERE statement_id IN (SELECT id FROM statements WHERE interview_id = ?) ORDER BY id`,
  );
  const addSignature = driver.prepare<[string, string, string, string, string | null, string, string]>(
    `INSERT INTO signatures (statement_id, way, witness, interpreter, signed_on, noted_at, noted_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );

  const now = (): string => new Date(clock()).toISOString();
  const notFound = () => fail<Failure>({ code: 'not-found' });
  const noReading = () => fail<Failure>({ code: 'no-reading' });

  const stateOf = ({ interview, statement }: Composed): Outcome<StatementState> => {
    const record = recordOf(statement);
    const signed = signatures.all(interview.id);
    const reading = readings.state(interview.id, statement);
    return ok({
      record,
      paragraphs: paragraphsOf(statement).length,
      versions: versions.all(interview.id).map(({ record: own, ...version }) => ({
        ...version,
        isCurrent: own === record,
        signatures: signed.filter((each) => each.statement === version.id).map(signatureOf),
      })),
      ...(reading && { reading }),
    });
  };

  /** Changes something and says how things stand then. */
  const change = (composed: Composed, work: () => Outcome<unknown>): Outcome<StatementState> =>
    commit(() => {
      const done = work();
      return done.ok ? stateOf(composed) : done;
    });

  const freezeNow = ({ interview, statement }: Composed, record: string, by: string): void => {
    const at = now();
    const reading = readings.end(interview.id, statement, at);
    const number = (newest.get(interview.id) ?? 0) + 1;
    const head = { id: randomUUID(), number, frozenAt: at, frozenBy: by };
    const frozen = freezeStatement(head, interview, statement, reading);
    const content = canonicalText(frozen);
    const sha256 = sha256Of(content);
    const paragraphs = paragraphsOf(statement).length;
    const corrections = reading?.corrections.length ?? 0;
    const readBack = readBackOf(frozen);
    add.run({ ...head, interview: interview.id, sha256, record, paragraphs, readBack, corrections, content });
    const detail = { version: number, paragraphs, confirmed: reading?.confirmed ?? 0, corrections };
    note({ what: 'frozen', object: 'statement', id: head.id, interview: interview.id, sha256, detail });
  };

  return {
    state: (composed) => read(() => stateOf(composed)),

    open: (interview, statement) =>
      read(() => {
        const row = words.get(interview, statement);
        if (!row) return notFound();
        const frozen: FrozenStatement = JSON.parse(row.content);
        return ok({ frozen, sha256: row.sha256, intact: sha256Of(row.content) === row.sha256 });
      }),

    freeze: (composed, record, by) =>
      change(composed, () => {
        if (paragraphsOf(composed.statement).length === 0) return fail({ code: 'statement-empty' });
        if (recordOf(composed.statement) !== record) return fail({ code: 'statement-moved' });
        freezeNow(composed, record, by);
        return ok(null);
      }),

    sign: (composed, statement, signature, by) =>
      change(composed, () => {
        const { way, witness, interpreter, on } = signature;
        if (!isThere.get(composed.interview.id, statement)) return notFound();
        if (!isComplete(signature)) return fail({ code: 'signature-incomplete' });
        addSignature.run(statement, way, witness.trim(), interpreter.trim(), on ?? null, now(), by);
        const interview = composed.interview.id;
        note({ what: 'changed', object: 'statement', id: statement, interview, detail: { signature: way } });
        return ok(null);
      }),

    beginReading: (composed, reading) =>
      change(composed, () => {
        if (paragraphsOf(composed.statement).length === 0) return fail({ code: 'statement-empty' });
        return ok(readings.begin(composed.interview.id, reading, now()));
      }),

    mark: (composed, { record, number, outcome }, by) =>
      change(composed, () => {
        const { interview, statement } = composed;
        const reading = readings.underWay(interview.id);
        if (!reading) return noReading();
        if (recordOf(statement) !== record) return fail({ code: 'statement-moved' });
        return readings.mark(reading.id, statement, number, outcome, by, now()) ? ok(null) : notFound();
      }),

    correct: (interview, key, by) =>
      commit(() => {
        const reading = readings.underWay(interview.id);
        if (!reading) return noReading();
        readings.note(reading.id, 'correcting', key, interview.answers, by, now());
        return ok({});
      }),

    corrected: (composed, key, by) =>
      change(composed, () => {
        const reading = readings.underWay(composed.interview.id);
        if (!reading) return noReading();
        readings.note(reading.id, 'corrected', key, composed.interview.answers, by, now());
        return ok(null);
      }),

    corrections: (interview) =>
      read(() => {
        const reading = readings.underWay(interview);
        return ok(reading ? readings.corrections(reading.id) : []);
      }),
  };
}
