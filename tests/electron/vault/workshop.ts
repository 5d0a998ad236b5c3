import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { floor } from '../../../electron/vault/derivation.ts';
import { openVaults, type Vaults, type VaultsOptions } from '../../../electron/vault/vault.ts';
import { ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Answer, Interview } from '../../../src/interview/answers.ts';

export const passphrase = 'seven quiet herons at dusk';
export const wrongPassphrase = 'seven quiet herons at dawn';
/** 2026-01-01, noon. */
export const noon = Date.UTC(2026, 0, 1, 12);

const places: string[] = [];
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** A path for a vault that is not there yet; removed after the file's tests. */
export function newPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'vault-test-'));
  places.push(place);
  return join(place, 'vault');
}

/** A copy of a vault's files. */
export function copyPlace(from: string): string {
  const to = newPlace();
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  return to;
}

/** The vault at a place, with the cheapest legal derivation. */
export const vaultsAt = (directory: string, options: Partial<VaultsOptions> = {}): Vaults =>
  openVaults({ directory, derivation: floor, ...options });

/** The value of a result that must be a success. */
export function must<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`Unexpected failure: ${result.failure.code}`);
  return result.value;
}

/** An open new vault. */
export async function newVault(options: Partial<VaultsOptions> = {}): Promise<{ directory: string; vaults: Vaults }> {
  const directory = newPlace();
  const vaults = vaultsAt(directory, options);
  must(await vaults.create(passphrase));
  return { directory, vaults };
}

/** Every file with the hash of its bytes and its time of change. */
export const footprint = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((name) => [name, join(directory, name)] as const)
      .filter(([, path]) => statSync(path).isFile())
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, path]) => [
        name,
        `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${statSync(path, { bigint: true }).mtimeNs}`,
      ]),
  );

export const begun = {
  workerLanguage: 'en',
  intervieweeLanguage: 'es',
  interviewer: 'clinic intake worker',
  guideVersion: '1',
} as const;

/** An answer in words. */
export const told = (text: string, by = 'clinic intake worker'): Answer => ({
  state: 'given',
  value: { kind: 'words', words: { original: { text, language: 'es' } } },
  at: '2026-01-01T12:00:00.000Z',
  askedIn: 'es',
  by,
});

/** Every interview of an open vault. */
export function everything(vaults: Vaults): readonly Interview[] {
  const interviews = must(vaults.rooms()).interviews;
  return must(interviews.list())
    .map(({ id }) => must(interviews.open(id)))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A number for how long a loop runs: short in the normal run, longer when the environment says so. */
export const timesOf = (name: string, normal: number): number => Number(process.env[name] ?? normal);

/** A custody log that keeps nothing, for tests of something else. */
export const silentCustody = {
  note: () => undefined,
  sittings: { opened: () => undefined, changing: () => undefined, left: () => ok(null), close: () => undefined },
};
