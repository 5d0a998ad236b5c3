import { z } from 'zod';
import { type Calls, id, nothing, passphrase } from './shapes.ts';
import { vaultStateSchema } from './vault-calls.ts';

const copy = z.object({ at: z.iso.datetime(), commits: z.number().int().nonnegative() });

/** How the files of a closed vault look from outside. */
export const rescueLookSchema = z.object({
  keys: z.enum(['whole', 'missing', 'damaged', 'newer']),
  /** A copy of the key file is there and whole. */
  keyCopy: z.boolean(),
  database: z.enum(['there', 'missing', 'damaged', 'plaintext']),
  copies: z.array(copy),
});
export type RescueLook = z.infer<typeof rescueLookSchema>;

/** What is wrong with a database, once its key is known. */
export const rescueFindingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('damaged') }),
  /** So many saved changes are no longer there. */
  z.object({ kind: z.literal('commits-missing'), count: z.number().int().positive() }),
]);
export type RescueFinding = z.infer<typeof rescueFindingSchema>;

/** What came of reading a damaged database row by row. */
export const salvageReportSchema = z.object({
  interviews: z.number().int().nonnegative(),
  answers: z.number().int().nonnegative(),
  /** Interviews whose answers are there, while code name and languages are lost. */
  headsLost: z.number().int().nonnegative(),
  /** Answers known to have been there of which no version could be read. */
  answersLost: z.number().int().nonnegative(),
  /** Other rows that belonged to something lost. */
  rowsLost: z.number().int().nonnegative(),
  /** Number of tables that could be read only in part. */
  tablesInPart: z.number().int().nonnegative(),
});
export type SalvageReport = z.infer<typeof salvageReportSchema>;

const byPassphrase = z.object({ passphrase }).strict();

/** The way on when a vault or a record in it is damaged. Before anything is changed, a copy of it is kept. */
export const rescueCalls = {
  'rescue.look': { input: nothing, output: rescueLookSchema },
  'rescue.find': { input: byPassphrase, output: rescueFindingSchema },
  'rescue.restore-keys': { input: nothing, output: nothing },
  /** Gives up the changes that are missing and opens the vault as it is. */
  'rescue.open-as-it-is': { input: byPassphrase, output: vaultStateSchema },
  /** Opens the vault as it was in an automatic copy. */
  'rescue.use-copy': { input: z.object({ passphrase, at: z.iso.datetime() }).strict(), output: vaultStateSchema },
  'rescue.salvage': { input: byPassphrase, output: salvageReportSchema },
  /** Ids of interviews that cannot be read, as far as they have been looked at. */
  'rescue.unreadable': { input: nothing, output: z.object({ interviews: z.array(id) }) },
  /** Asks where to, then writes what can be read of one interview, as it lies in the database. */
  'rescue.export-raw': { input: z.object({ id }).strict(), output: z.object({ folder: z.string() }) },
} as const satisfies Calls;

/** The end of a vault. */
export const eraseCalls = {
  /** Erases the vault. From the lock screen only where that was allowed while the vault was open. */
  'erase.vault': {
    input: z.object({ heldMilliseconds: z.number().int().min(3000).max(3_600_000) }).strict(),
    output: vaultStateSchema,
  },
} as const satisfies Calls;
