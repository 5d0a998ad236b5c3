import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { type VaultShelfState, vaultId, vaultName } from '../../src/bridge/calls/vault-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { writeDurably } from './private-file.ts';
import { guard } from './storage-failure.ts';
import { isVaultIn } from './vault-files.ts';

/** The first vault of an installation. */
export const firstVault = 'vault';
const nameFile = 'name.txt';
/** Lies in the folder of a practice vault, so that the first screen knows it before it is opened; what counts stands inside. */
const practiceFile = 'practice.txt';
const activeFile = 'active-vault.txt';

/** The vaults of a data folder, side by side; each is a folder of its own, and one at a time is worked with. */
export type VaultShelf = {
  readonly state: () => VaultShelfState;
  /** Folder of the vault that is worked with. */
  readonly directory: () => string;
  /** Turns to a vault that is there. */
  readonly choose: (id: string) => Result<null, Failure>;
  /** Turns to a place where no vault is yet; gives the way back. */
  readonly turnToFree: () => () => void;
  /** Names the vault that is worked with, in clear. */
  readonly rename: (name: string) => Result<null, Failure>;
  /** Says in clear that the vault that is worked with is one for practice. */
  readonly markPractice: () => Result<null, Failure>;
  /** Turns to the first vault that is not for practice, or to the place where one can be made. */
  readonly turnToReal: () => void;
  /** Remembers which vault is worked with, for the next start. */
  readonly remember: () => void;
};

const numberOf = (id: string): number => (id === firstVault ? 1 : Number(id.slice(firstVault.length + 1)));
const idOf = (number: number): string => (number === 1 ? firstVault : `${firstVault}-${number}`);

/** What a small file says; nothing when it is not there, too long or in a shape of its own. */
function readLine(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const line = readFileSync(path, 'utf8').slice(0, 200).trim();
  return line === '' ? undefined : line;
}

/** The name that people gave a vault; empty when they gave none. */
export function readVaultName(directory: string): string {
  const name = vaultName.safeParse(readLine(join(directory, nameFile)));
  return name.success ? name.data : '';
}

/** Ids of the folders that hold at least part of a vault, by number. */
function idsIn(dataFolder: string): readonly string[] {
  if (!existsSync(dataFolder)) return [];
  return readdirSync(dataFolder)
    .filter((name) => vaultId.safeParse(name).success && name !== `${firstVault}-1`)
    .filter((name) => isVaultIn(join(dataFolder, name)))
    .sort((one, other) => numberOf(one) - numberOf(other));
}

/** Path for a further vault in the data folder: the first number that no folder and no file has. */
export function freeVaultFolder(dataFolder: string): string {
  let number = 1;
  while (existsSync(join(dataFolder, idOf(number)))) number += 1;
  return join(dataFolder, idOf(number));
}

/** Opens the shelf; a vault that is no longer there is forgotten. */
export function openShelf(dataFolder: string): VaultShelf {
  const isForPractice = (id: string): boolean => existsSync(join(dataFolder, id, practiceFile));
  const startWith = (): string => {
    const ids = idsIn(dataFolder).filter((id) => !isForPractice(id));
    const kept = readLine(join(dataFolder, activeFile));
    // A place that holds no vault may hold what is still to be erased: it is gone to, unless practice has taken it.
    const place = isForPractice(firstVault) ? basename(freeVaultFolder(dataFolder)) : firstVault;
    return ids.find((id) => id === kept) ?? ids[0] ?? place;
  };
  let active: string | undefined;
  const current = (): string => {
    active ??= startWith();
    return active;
  };
  const directory = (): string => join(dataFolder, current());

  return {
    directory,
    state: () => ({
      active: current(),
      vaults: idsIn(dataFolder).map((id) => {
        const name = vaultName.safeParse(readLine(join(dataFolder, id, nameFile)));
        return {
          id,
          number: numberOf(id),
          ...(name.success && { name: name.data }),
          ...(isForPractice(id) && { practice: true as const }),
        };
      }),
    }),
    choose: (id) => {
      if (!idsIn(dataFolder).includes(id)) return fail({ code: 'vault-missing' });
      active = id;
      return ok(null);
    },
    turnToFree: () => {
      const before = current();
      active = basename(freeVaultFolder(dataFolder));
      return () => {
        active = before;
      };
    },
    rename: (name) =>
      guard(() => {
        writeDurably(join(directory(), nameFile), `${name}\n`);
        return ok(null);
      }),
    markPractice: () =>
      guard(() => {
        writeDurably(join(directory(), practiceFile), 'practice\n');
        return ok(null);
      }),
    turnToReal: () => {
      active = startWith();
    },
    remember: () => {
      const path = join(dataFolder, activeFile);
      const kept = readLine(path) ?? firstVault;
      // A disk that takes nothing more costs only this comfort.
      guard(() => ok(kept === current() ? null : writeDurably(path, `${current()}\n`)));
    },
  };
}
