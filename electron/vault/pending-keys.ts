import { randomInt } from 'node:crypto';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { SharesSlot, Slot } from './key-slot.ts';
import type { DataKey } from './keys.ts';
import { plainWord, sheetLength, type WordLanguage, wordsOf } from './recovery-words.ts';
import { createRecoverySlot, createSecret, createSharesSlot } from './secret-slots.ts';
import { readShare, type Share, shareGroups } from './share-text.ts';

/** How many words of a new sheet are asked back. */
const wordsAsked = 3;

type PendingSheet = {
  /** Zeroes the secret. */
  readonly forget: () => void;
  readonly kind: 'recovery';
  readonly language: WordLanguage;
  readonly words: readonly string[];
  /** Numbers of the words that are asked back, in order. */
  readonly ask: readonly number[];
  readonly secret: Buffer;
};
type PendingShares = {
  readonly forget: () => void;
  readonly kind: 'shares';
  readonly needed: number;
  readonly total: number;
  readonly shares: readonly { readonly number: number; readonly groups: readonly string[]; readonly share: Share }[];
  /** Number of the share that is asked back. */
  readonly ask: readonly number[];
  readonly slot: SharesSlot;
};
/** A way to open the vault that is on paper and opens nothing yet: a sheet that was never read back is no sheet. */
export type Pending = PendingSheet | PendingShares;

/** Different numbers from 1 to `most`, in order. */
function draw(count: number, most: number): readonly number[] {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(1 + randomInt(most));
  return [...drawn].sort((one, other) => one - other);
}

/** A new recovery sheet. */
export function beginSheet(language: WordLanguage): Pending {
  const secret = createSecret();
  return {
    kind: 'recovery',
    language,
    words: wordsOf(secret, language),
    ask: draw(wordsAsked, sheetLength),
    secret,
    forget: () => void secret.fill(0),
  };
}

/** New shares; whoever keeps them must be as many as `needed` to open. */
export async function beginShares(dataKey: DataKey, needed: number, total: number, made: string): Promise<Pending> {
  const { slot, shares } = await createSharesSlot(dataKey, { needed, total }, made);
  return {
    kind: 'shares',
    needed,
    total,
    shares: shares.map((share) => ({ number: share.number, groups: shareGroups(share), share })),
    ask: draw(1, total),
    slot,
    forget: () => {
      for (const { part } of shares) part.fill(0);
    },
  };
}

/** The slot, when what was asked was typed as it stands on the paper. */
export function slotOfRehearsed(
  pending: Pending,
  typed: readonly string[],
  dataKey: DataKey,
  made: string,
): Result<Slot, Failure> {
  if (pending.kind === 'recovery') {
    const wrong = pending.ask.filter(
      (number, index) => plainWord(typed[index] ?? '').trim() !== plainWord(pending.words[number - 1] ?? ''),
    );
    if (wrong.length > 0) return fail({ code: 'rehearsal-word', values: { numbers: wrong.join(', ') } });
    return ok(createRecoverySlot(dataKey, pending.secret, made));
  }
  const read = readShare(typed[0] ?? '');
  if (!read.ok) return read;
  const asked = pending.shares.find(({ number }) => number === pending.ask[0])?.share;
  if (!asked || read.value.number !== asked.number || !read.value.part.equals(asked.part)) {
    return fail({ code: 'rehearsal-share', values: { number: pending.ask[0] ?? 1 } });
  }
  return ok(pending.slot);
}
