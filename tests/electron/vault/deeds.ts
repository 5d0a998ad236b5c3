import { writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { restoreBackup } from '../../../electron/vault/backup/restore.ts';
import { floor } from '../../../electron/vault/derivation.ts';
import { eraseVault } from '../../../electron/vault/erase.ts';
import { openVaults } from '../../../electron/vault/vault.ts';
import type { Interview } from '../../../src/interview/answers.ts';

/**
 * Run as a process of its own: `deeds DEED DIRECTORY PASSPHRASE IDENTITY RECIPIENT`. Does one deed once, between the lines `begun` and
 * `done`, so that it can be killed in between.
 */
const [deed = '', directory = '', passphrase = '', identity = '', recipient = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);
const must = (outcome: { readonly ok: boolean }): void => {
  if (!outcome.ok) {
    say(`failed ${JSON.stringify(outcome)}`);
    process.exit(1);
  }
};
const backup = join(dirname(directory), 'backup.age');
const vaults = openVaults({ directory, derivation: floor, copies: { onDamage: () => undefined } });
const rooms = async () => {
  must(await vaults.unlock(passphrase));
  const found = vaults.rooms();
  if (!found.ok) process.exit(1);
  return found.value;
};

const imported = {
  codeName: 'Import 1',
  workerLanguage: 'en',
  intervieweeLanguage: 'es',
  interviewer: 'clinic intake worker',
  guideVersion: '1',
  createdAt: '2026-01-01T00:00:00.000Z',
  changedAt: '2026-01-01T00:00:00.000Z',
  id: 'imported',
  subjects: [],
  answers: Object.fromEntries(
    Array.from({ length: 60 }, (_, number) => [
      `account-${number}`,
      {
        state: 'given',
        value: { kind: 'words', words: { original: { text: 'palabra '.repeat(1500), language: 'es' } } },
        at: '2026-01-01T00:00:00.000Z',
        askedIn: 'es',
        by: 'clinic intake worker',
      },
    ]),
  ),
} as const satisfies Interview;

/** Each deed prepares itself, then gives what is to be cut off. */
const deeds: Readonly<Record<string, () => Promise<() => Promise<{ readonly ok: boolean }>>>> = {
  import: async () => {
    const { interviews } = await rooms();
    return async () => interviews.importInterview(imported);
  },
  copy: async () => {
    const { backups } = await rooms();
    return () => backups.forgetOlder();
  },
  backup: async () => {
    const { backups } = await rooms();
    return () => backups.write(backup, { kind: 'recipients', recipients: [recipient] });
  },
  restore: async () => {
    const dataFolder = dirname(directory);
    return () =>
      restoreBackup({
        path: backup,
        opener: { kind: 'identity', identity },
        dataFolder,
        folder: join(dataFolder, 'vault-2'),
      });
  },
  migration: async () => () => vaults.unlock(passphrase),
  erase: async () => async () => eraseVault(directory),
};

const prepared = await deeds[deed]?.();
if (!prepared) throw new Error('No such deed');
say('begun');
must(await prepared());
say('done');
