import { z } from 'zod';
import { type Calls, id, languageTag, nothing, passphrase, written } from './shapes.ts';

/** How a vault can be opened. */
export const wayKind = z.enum(['passphrase', 'recovery', 'shares']);
export type WayKind = z.infer<typeof wayKind>;

/** The ways to open the vault that is open, and by which of them it was opened. Nothing of a secret. */
export const keyListSchema = z.object({
  openedBy: wayKind,
  slots: z.array(
    z.object({
      id,
      kind: wayKind,
      /** Absent for what an early version made. */
      made: z.string().exactOptional(),
      needed: z.number().exactOptional(),
      total: z.number().exactOptional(),
    }),
  ),
});
export type KeyList = z.infer<typeof keyListSchema>;

/** A QR code: its width in squares, and its dark squares as one SVG path. */
const qr = z.object({ size: z.number(), path: z.string() });
export type QrCode = z.infer<typeof qr>;

/** What goes onto paper; it opens nothing until it has been read back. */
export const newSheetSchema = z.object({
  words: z.array(z.string()),
  qr,
  /** Numbers of the words that are asked back. */
  ask: z.array(z.number()),
});
export type NewSheet = z.infer<typeof newSheetSchema>;
export const newSharesSchema = z.object({
  needed: z.number(),
  shares: z.array(z.object({ number: z.number(), groups: z.array(z.string()), qr })),
  /** Number of the share that is asked back. */
  ask: z.number(),
});
export type NewShares = z.infer<typeof newSharesSchema>;

const typed = z.string().max(1000);
const count = z.number().int().min(2).max(8);
const wordLanguage = z.enum(['en', 'es']);

/** The ways to open the vault. Whoever changes them gives the current passphrase, also while the vault is open. */
export const keyCalls = {
  'keys.list': { input: nothing, output: keyListSchema },
  /** Random words; `bits` is how many random bits are in them. */
  'keys.suggest': {
    input: z.object({ language: wordLanguage, words: z.number().int().min(6).max(12) }).strict(),
    output: z.object({ passphrase: z.string(), bits: z.number() }),
  },
  /** `current` may be absent only while the vault stands open by recovery. */
  'keys.change': {
    input: z.object({ next: passphrase, current: passphrase.exactOptional() }).strict(),
    output: keyListSchema,
  },
  'keys.add': { input: z.object({ current: passphrase, next: passphrase }).strict(), output: keyListSchema },
  'keys.remove': { input: z.object({ current: passphrase, slot: id }).strict(), output: keyListSchema },
  'keys.begin-sheet': {
    input: z.object({ current: passphrase, language: wordLanguage }).strict(),
    output: newSheetSchema,
  },
  'keys.begin-shares': {
    input: z.object({ current: passphrase, needed: count, total: count }).strict(),
    output: newSharesSchema,
  },
  /** Asks where to, then writes what was begun as pages to print; `language` is that of the instructions. */
  'keys.print': { input: z.object({ language: languageTag }).strict(), output: written },
  /** Makes valid what was begun, when what was asked is typed as it stands on the paper. */
  'keys.confirm': { input: z.object({ typed: z.array(typed).max(4) }).strict(), output: keyListSchema },
  'keys.discard': { input: nothing, output: nothing },
  'keys.rehearse-sheet': { input: z.object({ words: typed }).strict(), output: nothing },
  'keys.rehearse-share': {
    input: z.object({ share: typed }).strict(),
    output: z.object({ number: z.number(), total: z.number() }),
  },
} as const satisfies Calls;
