import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ageIdentityOf } from '../../../../electron/vault/exhibits/age-identity.ts';
import type { Exhibits } from '../../../../electron/vault/exhibits/exhibits.ts';
import type { Vaults, VaultsOptions } from '../../../../electron/vault/vault.ts';
import type { Exhibit } from '../../../../src/interview/exhibit.ts';
import { begun, must, newVault } from '../workshop.ts';

export const by = 'clinic intake worker';
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder outside every vault, removed after the file's tests. */
export function outside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exhibit-test-'));
  folders.push(folder);
  return folder;
}

/** Writes a file outside the vault and gives its path. */
export function put(name: string, bytes: Uint8Array, folder = outside()): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

export type Desk = {
  readonly directory: string;
  readonly vaults: Vaults;
  readonly interview: string;
  readonly exhibits: () => Exhibits;
  readonly add: (name: string, bytes: Uint8Array) => Promise<Exhibit>;
  readonly file: (id: string, kind?: string) => string;
};

/** An open vault with one interview. */
export async function newDesk(options: Partial<VaultsOptions> = {}): Promise<Desk> {
  const { directory, vaults } = await newVault(options);
  const { id: interview } = must(must(vaults.rooms()).interviews.create(begun));
  const exhibits = (): Exhibits => must(vaults.rooms()).exhibits;
  return {
    directory,
    vaults,
    interview,
    exhibits,
    add: async (name, bytes) => must(await exhibits().add(put(name, bytes), { interview, by })),
    file: (id, kind = 'age') => join(directory, 'exhibits', `${id}.${kind}`),
  };
}

/** All bytes of an exhibit. */
export async function bytesOf(exhibits: Exhibits, id: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exhibits.readExhibit(id)) pieces.push(piece.slice());
  return Buffer.concat(pieces);
}

/** Opens a file with the `age` command and the key of the vault's exhibits, as docs/vault-format.md says. */
export async function openWithAge(key: Uint8Array, path: string): Promise<Buffer> {
  const folder = outside();
  const identity = put('key.txt', Buffer.from(`${(await ageIdentityOf(key)).secret}\n`), folder);
  const out = join(folder, 'out');
  execFileSync('age', ['-d', '-i', identity, '-o', out, path], { stdio: 'pipe' });
  return readFileSync(out);
}
