import { z } from 'zod';
import { type Calls, nothing, passphrase } from './shapes.ts';

/** What a backup tells about itself before it is restored. */
export const backupAboutSchema = z.object({
  /** ISO 8601, when the vault was read. */
  madeAt: z.iso.datetime(),
  app: z.string().max(40),
  /** Name of the vault, where it has one. */
  name: z.string().max(200),
  interviews: z.number().int().nonnegative(),
  exhibits: z.number().int().nonnegative(),
  commits: z.number().int().nonnegative(),
  /** Bytes of everything in it. */
  size: z.number().int().nonnegative(),
});
export type BackupAbout = z.infer<typeof backupAboutSchema>;

/** How the copies and backups of the open vault stand. */
export const backupStateSchema = z.object({
  /** ISO 8601. */
  lastBackup: z.iso.datetime().exactOptional(),
  /** Days since the last backup, or since the vault was made; what was added meanwhile lies on this laptop alone. */
  daysWithout: z.number().int().nonnegative(),
  isDue: z.boolean(),
  copies: z.array(z.object({ at: z.iso.datetime() })),
  copiesSize: z.number(),
  /** Whether all of the database has been checked since it was opened. */
  health: z.enum(['whole', 'checking', 'damaged']),
});
export type BackupState = z.infer<typeof backupStateSchema>;

/** What opens or seals a backup: a passphrase, or an age key (`age1...` to seal, `AGE-SECRET-KEY-1...` to open). */
const sealing = z.union([
  z.object({ passphrase }).strict(),
  z.object({ recipients: z.array(z.string().max(200)).min(1).max(20) }).strict(),
]);
const opening = z.union([
  z.object({ passphrase }).strict(),
  z.object({ identity: z.string().min(1).max(200) }).strict(),
]);
/** Name of a file that was chosen in a dialog; the path itself stays in the main process. */
const chosen = z.object({ file: z.string(), name: z.string() });
const file = z.string().min(1).max(100);

/** Copies, backups, and the way back. */
export const backupCalls = {
  'backup.state': { input: nothing, output: backupStateSchema },
  /** Asks where to, then writes the whole vault as one sealed file and reads it back. */
  'backup.write': {
    input: z.object({ seal: sealing }).strict(),
    output: z.object({ name: z.string(), about: backupAboutSchema, sha256: z.string() }),
  },
  'backup.cancel': { input: nothing, output: nothing },
  /** How far a backup, check or restore has come, in bytes. */
  'backup.progress': {
    input: nothing,
    output: z.object({ done: z.number(), total: z.number() }),
  },
  /** Asks which file. */
  'backup.choose': { input: nothing, output: chosen },
  /** What a chosen backup says about itself. */
  'backup.preview': { input: z.object({ file, opening }).strict(), output: backupAboutSchema },
  /** Reads a chosen backup to its end and verifies every sum. */
  'backup.check': { input: z.object({ file, opening }).strict(), output: backupAboutSchema },
  /** Makes a further vault out of a chosen backup; never over one that is there. */
  'backup.restore': {
    input: z.object({ file, opening }).strict(),
    output: z.object({ folder: z.string(), about: backupAboutSchema }),
  },
  /** Removes every automatic copy but a new one, with what is in them of interviews that were removed since. */
  'backup.forget': { input: nothing, output: z.object({ removed: z.number() }) },
} as const satisfies Calls;
