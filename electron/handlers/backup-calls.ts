import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { CallInput } from '../../src/bridge/contract.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { pickPaths, pickPlace } from '../picker.ts';
import { today } from '../today.ts';
import { checkBackup, previewBackup } from '../vault/backup/backup-file.ts';
import { restoreBackup } from '../vault/backup/restore.ts';
import { type Opener, type Seal, sealForRecipients } from '../vault/bundle/age-seal.ts';
import { isWeakPassphrase } from '../vault/passphrase.ts';
import { freeVaultFolder } from '../vault/vault-shelf.ts';
import { openLongJob } from './long-job.ts';

const filters = [{ name: 'Constancia', extensions: ['age'] }];

/** Paths of files that were chosen in this run, by the names that the screen knows. */
function openChosenFiles() {
  const paths = new Map<string, string>();
  return {
    keep: (path: string): string => {
      const name = `file-${paths.size + 1}`;
      paths.set(name, path);
      return name;
    },
    find: (name: string): Result<string, Failure> => {
      const path = paths.get(name);
      return path === undefined ? fail({ code: 'not-found' }) : ok(path);
    },
  };
}

function sealOf(seal: CallInput<'backup.write'>['seal']): Result<Seal, Failure> {
  if ('passphrase' in seal) {
    if (isWeakPassphrase(seal.passphrase)) return fail({ code: 'weak-passphrase' });
    return ok({ kind: 'passphrase', passphrase: seal.passphrase });
  }
  const sealed = sealForRecipients(seal.recipients.map((recipient) => recipient.trim()).filter((line) => line !== ''));
  return sealed ? ok(sealed) : fail({ code: 'not-a-recipient' });
}

const openerOf = (opening: CallInput<'backup.check'>['opening']): Opener =>
  'passphrase' in opening
    ? { kind: 'passphrase', passphrase: opening.passphrase }
    : { kind: 'identity', identity: opening.identity.trim() };

export function backupCalls({ vaults, withVault, dataFolder, settings }: House) {
  const job = openLongJob();
  const files = openChosenFiles();
  return {
    'backup.state': () => withVault(({ backups }) => backups.state()),
    'backup.write': async ({ seal }) => {
      const sealed = sealOf(seal);
      if (!sealed.ok) return sealed;
      const rooms = vaults.rooms();
      if (!rooms.ok) return rooms;
      const path = await pickPlace({
        defaultPath: join(settings.read().backupFolder, `constancia-${today()}.age`),
        filters,
      });
      if (path === undefined) return fail({ code: 'cancelled' });
      const written = await job.run((watched) => rooms.value.backups.write(path, sealed.value, watched));
      if (!written.ok) return written;
      await settings.write({ backupFolder: dirname(path) });
      return ok({ name: basename(path), ...written.value });
    },
    'backup.cancel': () => {
      job.cancel();
      return ok({});
    },
    'backup.progress': () => ok(job.progress()),
    'backup.choose': async () => {
      const [path] = (await pickPaths(['openFile'], { filters })) ?? [];
      if (path === undefined) return fail({ code: 'cancelled' });
      return ok({ file: files.keep(path), name: basename(path) });
    },
    'backup.preview': async ({ file, opening }) => {
      const path = files.find(file);
      return path.ok ? previewBackup(path.value, openerOf(opening)) : path;
    },
    'backup.check': async ({ file, opening }) => {
      const path = files.find(file);
      return path.ok ? job.run((watched) => checkBackup(path.value, openerOf(opening), watched)) : path;
    },
    'backup.restore': async ({ file, opening }) => {
      const path = files.find(file);
      if (!path.ok) return path;
      const folder = freeVaultFolder(dataFolder);
      return job.run((watched) =>
        restoreBackup({ path: path.value, opener: openerOf(opening), dataFolder, folder, ...watched }),
      );
    },
    'backup.forget': () => {
      const rooms = vaults.rooms();
      return rooms.ok ? rooms.value.backups.forgetOlder() : rooms;
    },
  } satisfies Partial<Handlers>;
}
