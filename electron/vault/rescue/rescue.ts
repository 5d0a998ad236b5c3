import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { RescueFinding, SalvageReport } from '../../../src/bridge/calls/rescue-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { copiesFolder, listCopies } from '../backup/copies.ts';
import { keyCopyPath } from '../backup/key-copy.ts';
import { readCommitMark } from '../commit-mark.ts';
import { type DatabaseFile, type Examined, examine, openDriver, withoutTraces } from '../database-file.ts';
import { readKeyFile } from '../key-file.ts';
import { type DataKey, openByPassphrase, subkey } from '../keys.ts';
import { renameDurably, syncFile } from '../private-file.ts';
import { guard } from '../storage-failure.ts';
import type { VaultPlace } from '../vault-files.ts';
import { salvage } from './salvage.ts';
import { copyAside, moveAside, moveUnknownExhibits } from './set-aside.ts';

type Outcome<Value> = Result<Value, Failure>;

/** Everything a rescue needs of a closed vault that this process has claimed. */
export type Patient = VaultPlace & { readonly clock: () => number };

const everyPage = Number.POSITIVE_INFINITY;

/** The key by passphrase; the caller zeroes it. */
async function keyOf({ directory }: Patient, passphrase: string): Promise<Outcome<DataKey>> {
  const keys = readKeyFile(join(directory, 'keys.json'));
  return keys.ok ? openByPassphrase(keys.value, passphrase) : keys;
}

/** Runs work with the key of the database, and zeroes it. */
async function withKey<Value>(
  patient: Patient,
  passphrase: string,
  work: (file: DatabaseFile, dataKey: DataKey) => Outcome<Value>,
): Promise<Outcome<Value>> {
  const dataKey = await keyOf(patient, passphrase);
  if (!dataKey.ok) return dataKey;
  const key = subkey(dataKey.value, 'database');
  const { directory, nativeBinding } = patient;
  try {
    const binding = nativeBinding === undefined ? {} : { nativeBinding };
    return guard(() => work({ path: join(directory, 'vault.db'), key, ...binding }, dataKey.value));
  } finally {
    key.fill(0);
    dataKey.value.bytes.fill(0);
  }
}

function commitsMarked(directory: string, dataKey: DataKey): number {
  const key = subkey(dataKey, 'commits');
  try {
    return readCommitMark(join(directory, 'vault.mark'), key);
  } finally {
    key.fill(0);
  }
}

/** The rescued database takes the place of the one that was there, which is moved aside. */
function takePlace({ directory, clock }: Patient, file: DatabaseFile, rescued: string): void {
  const known = exhibitsIn({ ...file, path: rescued });
  const folder = moveAside(directory, clock());
  moveUnknownExhibits(directory, folder, known);
  renameDurably(rescued, file.path);
}

/** Names of the exhibits that a database knows. */
function exhibitsIn(file: DatabaseFile): ReadonlySet<string> {
  return withoutTraces(file.path, () => {
    const driver = openDriver(file, { readonly: true });
    try {
      const hasExhibits = driver.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'exhibits'").get() !== undefined;
      return new Set(hasExhibits ? driver.prepare<[], string>('SELECT id FROM exhibits').pluck().all() : []);
    } finally {
      driver.close();
    }
  });
}

/** What is wrong with the database, every page of it looked at; nothing is changed. */
export function findDamage(patient: Patient, passphrase: string): Promise<Outcome<RescueFinding>> {
  return withKey<RescueFinding>(patient, passphrase, (file, dataKey) => {
    if (!existsSync(file.path)) return ok({ kind: 'missing' });
    const examined = examine(file, everyPage);
    if (!examined.ok) return examined.failure.code === 'vault-damaged' ? ok({ kind: 'damaged' }) : examined;
    const count = commitsMarked(patient.directory, dataKey) - examined.value.commits;
    return ok(count > 0 ? { kind: 'commits-missing', count } : { kind: 'whole' });
  });
}

/** Puts the copy of the key file in the place of one that is missing or damaged; a whole one is never replaced. */
export function restoreKeys({ directory, clock }: Patient): Outcome<null> {
  return guard(() => {
    const path = join(directory, 'keys.json');
    const copy = keyCopyPath(directory);
    if (readKeyFile(path).ok) return fail({ code: 'rescue-needless' });
    const whole = existsSync(copy) ? readKeyFile(copy) : undefined;
    if (!whole?.ok) return fail({ code: 'rescue-no-copy' });
    const next = `${path}.new`;
    try {
      copyFileSync(copy, next);
      syncFile(next);
      if (existsSync(path)) moveAside(directory, clock(), ['keys.json']);
      renameDurably(next, path);
      return ok(null);
    } finally {
      rmSync(next, { force: true });
    }
  });
}

/** Gives up the commits that are missing, after a copy of the files as they are: the rest can be opened then. */
export function giveUpMissing(patient: Patient, passphrase: string): Promise<Outcome<null>> {
  return withKey(patient, passphrase, (file) => {
    const examined = examine(file, everyPage);
    if (!examined.ok) return examined;
    const folder = copyAside(patient.directory, patient.clock());
    moveUnknownExhibits(patient.directory, folder, exhibitsIn(file));
    rmSync(join(patient.directory, 'vault.mark'), { force: true });
    return ok(null);
  });
}

/** Puts an automatic copy in the place of the database, which is moved aside. The copy is examined first, every page of it. */
export function useCopy(patient: Patient, passphrase: string, at: string): Promise<Outcome<Examined>> {
  return withKey(patient, passphrase, (file) => {
    const copy = listCopies(copiesFolder(patient.directory)).find((each) => each.at === Date.parse(at));
    if (!copy) return fail({ code: 'not-found' });
    const examined = examine({ ...file, path: copy.path }, everyPage);
    if (!examined.ok) return examined;
    const next = `${file.path}.rescued`;
    try {
      copyFileSync(copy.path, next);
      syncFile(next);
      takePlace(patient, file, next);
      return examined;
    } finally {
      rmSync(next, { force: true });
    }
  });
}

/** Reads what can be read of a damaged database into a new one, row by row, and moves the damaged one aside. */
export function salvageVault(patient: Patient, passphrase: string): Promise<Outcome<SalvageReport>> {
  return withKey(patient, passphrase, (file) => {
    const next = `${file.path}.rescued`;
    const report = salvage(file, next);
    if (!report.ok) return report;
    try {
      takePlace(patient, file, next);
      return report;
    } finally {
      rmSync(next, { force: true });
    }
  });
}
