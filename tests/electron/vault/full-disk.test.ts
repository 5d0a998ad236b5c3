import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../electron/vault/backup/restore.ts';
import type { Opener, Seal } from '../../../electron/vault/bundle/age-seal.ts';
import { findDamage, salvageVault, useCopy } from '../../../electron/vault/rescue/rescue.ts';
import type { Vaults } from '../../../electron/vault/vault.ts';
import { begun, everything, footprint, must, newPlace, noon, passphrase, told, vaultsAt } from './workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });
/** Only root can mount a small disk. Elsewhere `database.test.ts` says the same of a database that may not grow. */
const isRoot = process.getuid?.() === 0 && process.platform === 'linux';

let disk: string;
let vaults: Vaults;

const filler = () => join(disk, 'filler');
/** Leaves so many bytes free. */
function fillUp(left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler(), Buffer.alloc(Math.max(0, bavail * bsize - left), 1));
}
const addInterview = () => must(must(vaults.rooms()).interviews.create(begun)).id;

describe.runIf(isRoot)('a full disk', () => {
  beforeEach(async () => {
    disk = newPlace();
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
    vaults = vaultsAt(join(disk, 'vault'), { clock: () => noon });
    must(await vaults.create(passphrase));
  });
  afterEach(() => {
    vaults.lock();
    execFileSync('umount', ['--lazy', disk]);
  });

  it('refuses a save in words, keeps what was there, and takes the save when there is room again', async () => {
    const id = addInterview();
    const { interviews } = must(vaults.rooms());
    must(interviews.saveAnswer(id, 'account', told('antes')));
    const before = everything(vaults);
    fillUp(30_000);
    const long = told('después '.repeat(20_000));
    expect(interviews.saveAnswer(id, 'account', long)).toEqual(failed('disk-full'));
    expect(everything(vaults)).toEqual(before);
    rmSync(filler());
    must(interviews.saveAnswer(id, 'account', long));
    expect(must(interviews.open(id)).answers.account).toEqual(long);
  });

  it('opens and locks a vault all the same, with everything in it', async () => {
    const id = addInterview();
    must(must(vaults.rooms()).interviews.saveAnswer(id, 'account', told('antes')));
    const before = everything(vaults);
    fillUp(0);
    vaults.lock();
    must(await vaults.unlock(passphrase));
    expect(everything(vaults)).toEqual(before);
  });

  it('leaves no half copy, no half backup and no half vault', async () => {
    const { interviews, backups } = must(vaults.rooms());
    must(interviews.saveAnswer(addInterview(), 'account', told('palabra '.repeat(50_000))));
    const { generateIdentity, identityToRecipient } = await import('age-encryption');
    const identity = await generateIdentity();
    const seal: Seal = { kind: 'recipients', recipients: [await identityToRecipient(identity)] };
    const opener: Opener = { kind: 'identity', identity };
    const path = join(dirname(disk), 'elsewhere.age');
    must(await backups.write(path, seal));
    fillUp(100_000);
    const names = () =>
      readdirSync(disk, { recursive: true }).filter((name) => /\.(new|part|db|age|restoring)$/.test(String(name)));
    const before = names();
    const outcomes = [
      await backups.keepUp(),
      await backups.write(join(disk, 'here.age'), seal),
      await restoreBackup({ path, opener, dataFolder: disk, folder: join(disk, 'vault-2') }),
    ];
    rmSync(path);
    expect(outcomes).toEqual([failed('disk-full'), failed('disk-full'), failed('disk-full')]);
    expect(names()).toEqual(before);
  });

  it('stops a rescue before anything is changed', async () => {
    const { interviews, backups } = must(vaults.rooms());
    must(interviews.saveAnswer(addInterview(), 'account', told('palabra '.repeat(50_000))));
    must(await backups.keepUp());
    vaults.lock();
    fillUp(100_000);
    const directory = join(disk, 'vault');
    const patient = { directory, clock: () => noon };
    const before = footprint(directory);
    const outcomes = [
      await useCopy(patient, passphrase, new Date(noon).toISOString()),
      await salvageVault(patient, passphrase),
      await findDamage(patient, passphrase),
    ];
    expect(outcomes).toEqual([failed('disk-full'), failed('disk-full'), { ok: true, value: { kind: 'whole' } }]);
    expect(footprint(directory)).toEqual(before);
  });
});
