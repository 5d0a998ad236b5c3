import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { floor } from '../../../electron/vault/derivation.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from '../../../electron/vault/key-file.ts';
import type { Slot } from '../../../electron/vault/key-slot.ts';
import { createDataKey, createPassphraseSlot } from '../../../electron/vault/keys.ts';
import { makePrivateDirectory } from '../../../electron/vault/private-file.ts';
import { wordsOf } from '../../../electron/vault/recovery-words.ts';
import {
  createRecoverySlot,
  createSecret,
  createSharesSlot,
  openByShares,
  openByWords,
} from '../../../electron/vault/secret-slots.ts';
import { shareGroups } from '../../../electron/vault/share-text.ts';
import { newPlace, passphrase } from './workshop.ts';

const path = join(newPlace(), 'keys.json');
makePrivateDirectory(dirname(path));
const dataKey = createDataKey();
const secret = createSecret();
const words = wordsOf(secret, 'en').join(' ');
const { slot: shared, shares } = await createSharesSlot(dataKey, { needed: 2, total: 2 }, '2026-01-01');
const typed = shares.map((share) => shareGroups(share).join('-'));
const file: KeyFile = {
  vault: dataKey.vault,
  slots: [
    await createPassphraseSlot(dataKey, passphrase, floor, '2026-01-01'),
    createRecoverySlot(dataKey, secret, '2026-01-01'),
    shared,
  ],
};
writeKeyFile(path, file);
const written = readFileSync(path);

describe('a key file with one byte changed', () => {
  it('is refused or says exactly what it said, for every byte', () => {
    const wrong: string[] = [];
    let refused = 0;
    for (let at = 0; at < written.length; at += 1) {
      for (const change of [0x01, 0x20, 0x80]) {
        const bytes = Buffer.from(written);
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        writeFileSync(path, bytes);
        const read = readKeyFile(path);
        if (!read.ok) refused += 1;
        else if (JSON.stringify(read.value) !== JSON.stringify(file)) wrong.push(`byte ${at} ^ ${change}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(written.length * 2.5);
  });

  it('is refused when it is cut off anywhere', () => {
    const readable: number[] = [];
    for (let length = 0; length < written.length - 1; length += 1) {
      writeFileSync(path, written.subarray(0, length));
      if (readKeyFile(path).ok) readable.push(length);
    }
    expect(readable).toEqual([]);
  });
});

type Leaf = string | number;
/** Every value inside a slot with one sign of it changed. */
function* changesOf(value: unknown, rebuild: (changed: unknown) => unknown): Generator<unknown> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield* changesOf(inner, (changed) => rebuild({ ...value, [key]: changed }));
    }
    return;
  }
  const leaf = value as Leaf;
  if (typeof leaf === 'number') {
    for (const other of [leaf - 1, leaf + 1]) yield rebuild(other);
    return;
  }
  for (let at = 0; at < leaf.length; at += 1) {
    const sign = leaf[at] === '0' ? '1' : '0';
    yield rebuild(leaf.slice(0, at) + sign + leaf.slice(at + 1));
  }
}

describe('a forged key file, its checksum made anew', () => {
  it.each([1, 2])('opens by no secret when anything in the slot of the secret was changed (slot %i)', async (index) => {
    const outcomes = new Set<string>();
    let tried = 0;
    for (const slot of changesOf(file.slots[index], (changed) => changed)) {
      writeKeyFile(path, { ...file, slots: file.slots.with(index, slot as Slot) });
      const read = readKeyFile(path);
      tried += 1;
      if (!read.ok) outcomes.add(read.failure.code);
      else {
        const opened = index === 1 ? openByWords(read.value, words) : await openByShares(read.value, typed);
        outcomes.add(opened.ok ? 'opened' : opened.failure.code);
      }
    }
    expect(tried).toBeGreaterThan(150);
    expect([...outcomes].sort()).toEqual(
      index === 1 ? ['recovery-wrong', 'vault-damaged'] : ['share-elsewhere', 'shares-wrong', 'vault-damaged'],
    );
  });

  it('opens by no secret under the name of another vault', () => {
    writeKeyFile(path, { ...file, vault: createDataKey().vault });
    const read = readKeyFile(path);
    expect(read.ok && openByWords(read.value, words)).toEqual({ ok: false, failure: { code: 'recovery-wrong' } });
  });
});
