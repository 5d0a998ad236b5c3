import { describe, expect, it } from 'vitest';
import type { KeyFile } from '../../../electron/vault/key-file.ts';
import type { Slot } from '../../../electron/vault/key-slot.ts';
import { createDataKey } from '../../../electron/vault/keys.ts';
import { wordsOf } from '../../../electron/vault/recovery-words.ts';
import {
  createRecoverySlot,
  createSecret,
  createSharesSlot,
  openByShares,
  openByWords,
} from '../../../electron/vault/secret-slots.ts';
import { shareGroups } from '../../../electron/vault/share-text.ts';

const dataKey = createDataKey();
const secret = createSecret();
const recovery = createRecoverySlot(dataKey, secret, '2026-01-01');
const words = wordsOf(secret, 'es').join(' ');
const { slot: shared, shares } = await createSharesSlot(dataKey, { needed: 3, total: 5 }, '2026-01-01');
const typed = shares.map((share) => shareGroups(share).join('-'));
const file: KeyFile = { vault: dataKey.vault, slots: [recovery, shared] };
const pick = (...numbers: readonly number[]): readonly string[] => numbers.map((number) => typed[number - 1] ?? '');
const failed = (code: string, values?: object) => ({ ok: false, failure: { code, ...(values && { values }) } });

describe('a recovery slot', () => {
  it('gives the data key back to its words, and says by which slot', () => {
    expect(openByWords(file, words)).toEqual({ ok: true, value: { dataKey, slot: recovery } });
  });

  it.each<[string, Partial<Slot>]>([
    ['another name', { id: createDataKey().vault }],
    ['another day', { made: '2026-01-02' }],
    ['another salt', { derivation: { name: 'hkdf-sha256', salt: '00'.repeat(16) } }],
    ['another nonce', { nonce: '00'.repeat(12) }],
    ['other bytes', { wrapped: '00'.repeat(48) }],
  ])('with %s says the same as to other words', (_, change) => {
    const changed = { ...file, slots: [{ ...recovery, ...change } as Slot] };
    expect(openByWords(changed, words)).toEqual(failed('recovery-wrong'));
  });

  it('opens no other vault, and no vault without a sheet', () => {
    const other = { vault: createDataKey().vault, slots: [recovery] };
    const none = { ...file, slots: [shared] };
    const strange = wordsOf(createSecret(), 'en').join(' ');
    expect([openByWords(other, words), openByWords(none, words), openByWords(file, strange)]).toEqual(
      [1, 2, 3].map(() => failed('recovery-wrong')),
    );
  });
});

describe('shares, three of five', () => {
  it.each<[string, readonly string[]]>([
    ['the first three', pick(1, 2, 3)],
    ['others, in any order', pick(5, 1, 4)],
    ['more than are needed', pick(2, 4, 5, 1)],
  ])('open: %s', async (_, given) => {
    expect(await openByShares(file, given)).toEqual({ ok: true, value: { dataKey, slot: shared } });
  });

  it('say by number what is wrong with the one that was typed', async () => {
    const other = await createSharesSlot(createDataKey(), { needed: 3, total: 5 }, '2026-01-01');
    const older = await createSharesSlot(dataKey, { needed: 3, total: 5 }, '2026-01-01');
    const strange = (of: typeof other) => shareGroups(of.shares[0] ?? shares[0] ?? ({} as never)).join(' ');
    const outcomes = await Promise.all([
      openByShares(file, pick(1, 2)),
      openByShares(file, pick(1, 2, 1)),
      openByShares(file, [...pick(1, 2), strange(other)]),
      openByShares(file, [...pick(1), strange(older), ...pick(2)]),
      openByShares(file, [...pick(1, 2), 'not a share']),
      openByShares(file, [...pick(1, 2), (typed[2] ?? '').replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))]),
      openByShares({ ...file, slots: [recovery] }, pick(1, 2, 3)),
    ]);
    expect(outcomes).toEqual([
      failed('shares-few', { missing: 1, needed: 3 }),
      failed('share-twice', { at: 3, first: 1 }),
      failed('share-elsewhere', { at: 3 }),
      failed('share-elsewhere', { at: 2 }),
      failed('share-length', { typed: 9, at: 3 }),
      failed('share-group', { groups: '10', at: 3 }),
      failed('share-elsewhere', { at: 1 }),
    ]);
  });

  it('that were forged with the right mark open nothing', async () => {
    const forged = shares.map((share) => ({
      ...share,
      part: Buffer.from(share.part.map((byte, at) => (at < 16 ? byte ^ 1 : byte))),
    }));
    const given = forged.slice(0, 3).map((share) => shareGroups(share).join('-'));
    expect(await openByShares(file, given)).toEqual(failed('shares-wrong'));
  });

  it('promise no other number than was agreed', async () => {
    const easier = { ...file, slots: [{ ...shared, needed: 2 }] };
    expect(await openByShares(easier, pick(1, 2, 3))).toEqual(failed('shares-wrong'));
  });
});
