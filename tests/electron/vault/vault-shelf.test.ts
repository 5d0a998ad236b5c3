import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { floor } from '../../../electron/vault/derivation.ts';
import { openVaults, type Vaults } from '../../../electron/vault/vault.ts';
import { freeVaultFolder, openShelf, type VaultShelf } from '../../../electron/vault/vault-shelf.ts';
import { begun, everything, footprint, must, newPlace, passphrase } from './workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });
const second = 'ocho garzas tranquilas cruzan';

function newFolder(): string {
  const folder = dirname(newPlace());
  return folder;
}

/** The vaults of a data folder as the house puts them together. */
function houseOf(dataFolder: string): { readonly shelf: VaultShelf; readonly vaults: Vaults } {
  const shelf = openShelf(dataFolder);
  const vaults = openVaults({
    get directory() {
      return shelf.directory();
    },
    derivation: floor,
  });
  return { shelf, vaults };
}

async function makeAnother({ shelf, vaults }: ReturnType<typeof houseOf>, words: string, name: string): Promise<void> {
  shelf.turnToFree();
  must(await vaults.create(words));
  must(shelf.rename(name));
  shelf.remember();
}

describe('the shelf of vaults', () => {
  it('is empty at first, with the place of the first vault', () => {
    const folder = newFolder();
    const shelf = openShelf(folder);
    expect({ state: shelf.state(), directory: shelf.directory() }).toEqual({
      state: { active: 'vault', vaults: [] },
      directory: join(folder, 'vault'),
    });
    expect(shelf.choose('vault')).toEqual(failed('vault-missing'));
    expect(shelf.choose('../vault')).toEqual(failed('vault-missing'));
  });

  it('holds vaults side by side that never touch one another', async () => {
    const folder = newFolder();
    const house = houseOf(folder);
    must(await house.vaults.create(passphrase));
    must(must(house.vaults.rooms()).interviews.create(begun));
    const holds = everything(house.vaults);
    house.vaults.lock();
    const first = footprint(join(folder, 'vault'));
    await makeAnother(house, second, 'Clínica');
    expect(house.shelf.state()).toEqual({
      active: 'vault-2',
      vaults: [
        { id: 'vault', number: 1 },
        { id: 'vault-2', number: 2, name: 'Clínica' },
      ],
    });
    expect(everything(house.vaults)).toEqual([]);
    house.vaults.lock();
    expect(await house.vaults.unlock(passphrase)).toEqual(failed('wrong-passphrase'));
    expect(footprint(join(folder, 'vault'))).toEqual(first);

    const again = houseOf(folder);
    expect(again.shelf.state().active).toBe('vault-2');
    must(again.shelf.choose('vault'));
    must(await again.vaults.unlock(passphrase));
    expect(everything(again.vaults)).toEqual(holds);
    again.shelf.remember();
    again.vaults.lock();
    expect(openShelf(folder).state().active).toBe('vault');
  });

  it('begins with a vault that is there when the remembered one is gone', async () => {
    const folder = newFolder();
    const house = houseOf(folder);
    must(await house.vaults.create(passphrase));
    house.vaults.lock();
    await makeAnother(house, second, 'Clínica');
    house.vaults.lock();
    rmSync(join(folder, 'vault-2'), { recursive: true });
    expect(openShelf(folder).state()).toEqual({ active: 'vault', vaults: [{ id: 'vault', number: 1 }] });
    writeFileSync(join(folder, 'active-vault.txt'), '../../elsewhere');
    expect(openShelf(folder).directory()).toBe(join(folder, 'vault'));
  });

  it('knows a practice vault by its mark, begins with a real one, and leaves the first place free for it', async () => {
    const folder = newFolder();
    const house = houseOf(folder);
    must(await house.vaults.create(passphrase));
    must(must(house.vaults.rooms()).preferences.markPractice());
    must(house.shelf.markPractice());
    house.vaults.lock();
    expect({ state: openShelf(folder).state(), directory: openShelf(folder).directory() }).toEqual({
      state: { active: 'vault-2', vaults: [{ id: 'vault', number: 1, practice: true }] },
      directory: join(folder, 'vault-2'),
    });
    must(await house.vaults.unlock(passphrase));
    expect(must(must(house.vaults.rooms()).preferences.isPractice())).toBe(true);
    house.vaults.lock();
    await makeAnother(house, second, 'Clínica');
    expect(must(must(house.vaults.rooms()).preferences.isPractice())).toBe(false);
    must(house.shelf.choose('vault'));
    house.shelf.turnToReal();
    expect(house.shelf.state().active).toBe('vault-2');
  });

  it('goes back when a further vault is not made', async () => {
    const folder = newFolder();
    const house = houseOf(folder);
    must(await house.vaults.create(passphrase));
    house.vaults.lock();
    const back = house.shelf.turnToFree();
    expect(await house.vaults.create('short')).toEqual(failed('weak-passphrase'));
    back();
    expect([house.shelf.state().active, existsSync(join(folder, 'vault-2'))]).toEqual(['vault', false]);
  });

  it.each<[string, string, object]>([
    ['a name of its own', 'Norte', { name: 'Norte' }],
    ['a name that is too long', 'n'.repeat(61), {}],
    ['an empty name', ' \n', {}],
  ])('reads %s', async (_, written, named) => {
    const folder = newFolder();
    const { vaults, shelf } = houseOf(folder);
    must(await vaults.create(passphrase));
    vaults.lock();
    writeFileSync(join(folder, 'vault', 'name.txt'), written);
    expect(shelf.state().vaults).toEqual([{ id: 'vault', number: 1, ...named }]);
  });

  it('gives a folder that nothing has, whatever lies there', async () => {
    const folder = newFolder();
    expect(freeVaultFolder(folder)).toBe(join(folder, 'vault'));
    for (const name of ['vault', 'vault-2', 'vault-4']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'vault-3'), 'a file');
    expect(freeVaultFolder(folder)).toBe(join(folder, 'vault-5'));
    expect(readFileSync(join(folder, 'vault-3'), 'utf8')).toBe('a file');
  });
});
