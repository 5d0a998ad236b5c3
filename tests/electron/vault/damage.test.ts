import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Interview } from '../../../src/interview/answers.ts';
import { below, hows, seed } from './mutation.ts';
import {
  begun,
  copyPlace,
  everything,
  footprint,
  must,
  newVault,
  passphrase,
  timesOf,
  told,
  vaultsAt,
} from './workshop.ts';

const cases = timesOf('CASES', 100);

type Original = { readonly directory: string; readonly holds: readonly Interview[] };
type Mutation = {
  readonly from: 'locked' | 'crashed';
  readonly file: string;
  readonly how: string;
  readonly bytes: Buffer;
};

let originals: Readonly<Record<Mutation['from'], Original>>;

beforeAll(async () => {
  const { directory, vaults } = await newVault();
  const interviews = must(vaults.rooms()).interviews;
  const fill = (name: string): void => {
    const { id } = must(interviews.create(begun));
    const { subject } = must(interviews.addSubject(id, 'incident'));
    for (let number = 0; number < 30; number += 1) {
      must(interviews.saveAnswer(id, `${name}-${number}`, told(`${name} ${'palabra '.repeat(number * 40)}`)));
      must(interviews.saveAnswer(id, `${name}-${number}@${subject.id}`, told(name)));
    }
  };
  fill('first');
  fill('second');
  must(interviews.remove(must(interviews.list())[0]?.id ?? ''));
  vaults.lock();
  const locked = { directory: copyPlace(directory), holds: [] as readonly Interview[] };
  must(await vaults.unlock(passphrase));
  locked.holds = everything(vaults);
  const again = must(vaults.rooms()).interviews;
  for (let number = 0; number < 40; number += 1) {
    const { id } = must(again.create(begun));
    must(again.saveAnswer(id, 'account', told(`después ${number}`)));
  }
  originals = { locked, crashed: { directory: copyPlace(directory), holds: everything(vaults) } };
  vaults.lock();
});

/** One change to one file of a vault that was locked, or left with its log by a crash. */
function drawMutation(): Mutation {
  const from = below(2) === 0 ? 'locked' : 'crashed';
  const { directory } = originals[from];
  const files = readdirSync(directory).filter((name) => name !== 'lock');
  const file = files[below(files.length)] ?? '';
  const names = Object.keys(hows);
  const how = names[below(names.length)] ?? '';
  const bytes = readFileSync(join(directory, file));
  return { from, file, how, bytes: hows[how]?.(bytes) ?? bytes };
}

/** What came of it: `whole` when everything was there, or the failure with nothing changed. */
async function outcomeOf({ from, file, bytes }: Mutation): Promise<string> {
  const place = copyPlace(originals[from].directory);
  writeFileSync(join(place, file), bytes);
  const before = footprint(place);
  const vaults = vaultsAt(place);
  const unlocked = await vaults.unlock(passphrase);
  if (!unlocked.ok) {
    const same = JSON.stringify(footprint(place)) === JSON.stringify(before);
    rmSync(place, { recursive: true });
    return same ? unlocked.failure.code : `${unlocked.failure.code}, but the files changed`;
  }
  const whole = JSON.stringify(everything(vaults)) === JSON.stringify(originals[from].holds);
  vaults.lock();
  rmSync(place, { recursive: true });
  return whole ? 'whole' : 'open, but something is missing';
}

describe('a damaged vault', () => {
  it(
    `opens whole or fails clearly and unchanged, ${cases} times`,
    async () => {
      const wrong: string[] = [];
      const seen = new Map<string, number>();
      for (let number = 0; number < cases; number += 1) {
        const mutation = drawMutation();
        const outcome = await outcomeOf(mutation);
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        const clear =
          mutation.file === 'keys.json'
            ? ['vault-damaged', 'vault-newer']
            : // With the salt at its very beginning gone, a database is no longer known to belong to its key.
              ['vault-damaged', 'vault-commits-missing', ...(mutation.file === 'vault.db' ? ['vault-mismatch'] : [])];
        if (outcome !== 'whole' && !clear.includes(outcome)) {
          wrong.push(`${number} (seed ${seed}): ${mutation.from} ${mutation.file} ${mutation.how}: ${outcome}`);
        }
      }
      expect(wrong).toEqual([]);
      // The loop would prove nothing if every change were harmless, or every one fatal.
      expect([...seen.keys()]).toEqual(expect.arrayContaining(['whole', 'vault-damaged']));
    },
    60_000 + cases * 2000,
  );

  it.each(['locked', 'crashed'] as const)('that is not damaged opens whole (%s)', async (from) => {
    const file = 'keys.json';
    const bytes = readFileSync(join(originals[from].directory, file));
    expect(await outcomeOf({ from, file, how: 'left alone', bytes })).toBe('whole');
  });
});
