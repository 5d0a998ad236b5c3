import { z } from 'zod';
import type { Answer } from '../../interview/answers.ts';
import { type Calls, id, languageTag, nothing, passphrase, subject } from './shapes.ts';

const answer = z.custom<Answer>();
const saved = z.object({ by: z.string(), at: z.string() });
/** What taking in a hand-over would mean; nothing has been changed. */
export const handOverPreviewSchema = z.object({
  id: z.string(),
  by: z.string(),
  at: z.string(),
  codeName: z.string(),
  /** Code name and id of the interview here, where it is known. */
  knownAs: z.string().exactOptional(),
  interview: z.string().exactOptional(),
  workerLanguage: languageTag,
  intervieweeLanguage: languageTag,
  answers: z.number(),
  standing: z.enum(['new', 'identical', 'theirs', 'ours', 'both']),
  /** How many answers were changed there, and here. */
  theirs: z.number(),
  ours: z.number(),
  /** Answers changed on both sides; without an answer, it was taken back there. */
  conflicts: z.array(
    z.object({
      ...{ key: z.string(), ours: answer.exactOptional(), theirs: answer.exactOptional() },
      ...{ oursSaved: saved, theirsSaved: saved },
    }),
  ),
  subjects: z.array(subject),
  /** Files that come along: how many, their bytes, how many of them are here already, and how many had no file there. */
  exhibits: z.object({ count: z.number(), size: z.number(), here: z.number(), missing: z.number() }),
  statements: z.number(),
  readings: z.number(),
  followUp: z.number(),
  custody: z.object({ entries: z.number(), breaks: z.number() }),
});
export type HandOverPreview = Readonly<z.infer<typeof handOverPreviewSchema>>;

const to = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase }).strict(),
  z.object({ kind: z.literal('address'), address: z.string().trim().max(200) }).strict(),
]);
const side = z.enum(['ours', 'theirs']);
const looked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase-needed') }),
  z.object({ kind: z.literal('ready'), preview: handOverPreviewSchema }),
]);

/** One interview to a colleague, and from one. */
export const handOverCalls = {
  /** The address of this vault, for colleagues. */
  'hand-over.address': { input: nothing, output: z.object({ address: z.string() }) },
  /** Asks where to, then writes one interview into a sealed file. */
  'hand-over.write': { input: z.object({ id, to }).strict(), output: z.object({ file: z.string() }) },
  /** Asks for a file and looks into it. */
  'hand-over.look': { input: nothing, output: looked },
  /** Looks into the file that was chosen last, with its passphrase. */
  'hand-over.open': { input: z.object({ passphrase }).strict(), output: looked },
  /** Takes in what was looked at last. */
  'hand-over.take': {
    input: z.object({ id, decisions: z.record(z.string().max(200), side) }).strict(),
    output: z.object({ interview: z.string(), codeName: z.string() }),
  },
  'hand-over.cancel': { input: nothing, output: nothing },
  /** How far the writing or reading of a hand-over has come, in bytes. */
  'hand-over.progress': { input: nothing, output: z.object({ done: z.number(), total: z.number() }) },
  'hand-over.leave': { input: nothing, output: nothing },
} as const satisfies Calls;
