import { z } from 'zod';
import type { KeptVersion } from '../../interview/answer-history.ts';
import type { Correction, FrozenStatement } from '../../interview/frozen-statement.ts';
import { type Calls, id, languageTag, nothing } from './shapes.ts';

const key = z.string().min(1).max(200);
const name = z.string().max(200);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** How a version is signed; each entry is added to those before it, none replaces another. */
export const signatureWays = ['paper', 'mark', 'spoken', 'unsigned'] as const;
const signatureInput = {
  way: z.enum(signatureWays),
  /** Who saw the mark being made; needed with `mark`. */
  witness: name,
  /** Who interpreted what was said; needed with `spoken`. */
  interpreter: name,
  /** Day of the signature, where there is one. */
  on: day.exactOptional(),
};
export const signatureSchema = z.object({ ...signatureInput, notedAt: z.string(), notedBy: z.string() });
export type Signature = z.infer<typeof signatureSchema>;

/** A frozen version without its words. */
export const versionSchema = z.object({
  id,
  number: z.number(),
  sha256: digest,
  frozenAt: z.string(),
  frozenBy: z.string(),
  paragraphs: z.number(),
  readBack: z.enum(['whole', 'partly', 'not']),
  corrections: z.number(),
  /** Whether the record states the same now. */
  isCurrent: z.boolean(),
  signatures: z.array(signatureSchema),
});
export type Version = z.infer<typeof versionSchema>;

/** A reading back under way. Only marks that hold for what the record says now are given. */
export const readingSchema = z.object({
  id,
  language: languageTag,
  readBy: name,
  interpreter: name,
  begunAt: z.string(),
  marks: z.array(z.object({ number: z.number(), outcome: z.enum(['confirmed', 'put-off']), at: z.string() })),
  /** Answers whose correction was begun and not finished. */
  open: z.array(key),
  corrections: z.number(),
});
export type Reading = z.infer<typeof readingSchema>;

/** What the record states now, and what became of it so far; newest version first. */
export const statementStateSchema = z.object({
  /** SHA-256 of what the record states; a call that names another one is refused, because the screen shows something else. */
  record: digest,
  paragraphs: z.number(),
  versions: z.array(versionSchema),
  reading: readingSchema.exactOptional(),
});
export type StatementState = z.infer<typeof statementStateSchema>;

/** The history of answers, reading back, and frozen versions of what a person stated. */
export const statementCalls = {
  'history.counts': {
    input: z.object({ id }).strict(),
    output: z.array(z.object({ key, versions: z.number() })),
  },
  /** Versions of one answer, oldest first, at most six of those before `before`; `more`: there are older ones. */
  'history.of': {
    input: z.object({ id, key, before: z.number().int().positive().exactOptional() }).strict(),
    output: z.object({ versions: z.array(z.custom<KeptVersion>()), more: z.boolean() }),
  },
  'statements.state': { input: z.object({ id }).strict(), output: statementStateSchema },
  /** One version with its words; `intact`: the words still have the SHA-256 that was written down. */
  'statements.open': {
    input: z.object({ id, statement: id }).strict(),
    output: z.object({ frozen: z.custom<FrozenStatement>(), sha256: digest, intact: z.boolean() }),
  },
  'statements.freeze': { input: z.object({ id, record: digest }).strict(), output: statementStateSchema },
  'statements.sign': {
    input: z.object({ id, statement: id, signature: z.object(signatureInput).strict() }).strict(),
    output: statementStateSchema,
  },
  /** Begins to read back; one that was under way ends. */
  'readings.begin': {
    input: z.object({ id, language: languageTag, readBy: name, interpreter: name }).strict(),
    output: statementStateSchema,
  },
  'readings.mark': {
    input: z
      .object({ id, record: digest, number: z.number().int().positive(), outcome: z.enum(['confirmed', 'put-off']) })
      .strict(),
    output: statementStateSchema,
  },
  /** Writes down what an answer was before it is corrected, so that nothing of it is lost whatever comes. */
  'readings.correct': { input: z.object({ id, key }).strict(), output: nothing },
  /** The correction is done: what the answer is now is written down beside what it was. */
  'readings.corrected': { input: z.object({ id, key }).strict(), output: statementStateSchema },
  'readings.corrections': {
    input: z.object({ id }).strict(),
    output: z.object({ corrections: z.array(z.custom<Correction>()) }),
  },
} as const satisfies Calls;
