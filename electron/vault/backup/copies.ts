import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { PageSeals } from '../page-seals.ts';
import { makePrivateDirectory, renameDurably } from '../private-file.ts';
import { guard, guardAsync } from '../storage-failure.ts';
import { surplusBeforeMigration, surplusCopies } from './copy-rotation.ts';

/** An automatic copy of the database, under the same key. */
export type Copy = { readonly path: string; readonly at: number; readonly commits: number };
/** A database as it stands: from a snapshot, or closed. */
export type CopySource = {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly commits: number;
};

const namePattern = /^vault-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(\d+)\.db$/;
const beforePattern = /^vault-before-(\d{4})\.db$/;

/** Where the automatic copies of a vault lie. */
export const copiesFolder = (directory: string): string => join(directory, 'copies');

const nameOf = (at: number, commits: number): string =>
  `vault-${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}-${commits}.db`;

/** The copies in a folder, newest first. */
export function listCopies(folder: string): readonly Copy[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const found = namePattern.exec(name);
      if (!found) return [];
      const [year, month, date, hour, minute, second, commits] = found.slice(1).map(Number) as [
        number,
        ...[number, number, number, number, number, number],
      ];
      return [{ path: join(folder, name), at: Date.UTC(year, month - 1, date, hour, minute, second), commits }];
    })
    .sort((one, other) => other.at - one.at || other.commits - one.commits);
}

/**
 * Writes a copy, verified twice: every page checks out on the way in, and what lies on the disk afterwards is what went in. Only then does it
 * have its name. A source in which a page does not check out is damage, and no copy is kept of it.
 */
export async function writeCopy(
  folder: string,
  { bytes, commits }: CopySource,
  seals: PageSeals,
  at: number,
): Promise<Result<Copy, Failure>> {
  const path = join(folder, nameOf(at, commits));
  const unfinished = `${path}.new`;
  return guardAsync(async () => {
    try {
      makePrivateDirectory(folder);
      const watched = seals.watch(bytes);
      const sum = await writeSummed(unfinished, watched.bytes);
      if (watched.damaged() > 0) return fail({ code: 'vault-damaged' });
      if ((await sumOfFile(unfinished)) !== sum) return fail({ code: 'write-failed' });
      renameDurably(unfinished, path);
      return ok({ path, at, commits });
    } finally {
      rmSync(unfinished, { force: true });
    }
  });
}

async function writeSummed(path: string, bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'w', 0o600);
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

async function sumOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) hash.update(chunk);
  return hash.digest('hex');
}

/** Removes what the rotation no longer keeps, and what a crash left unfinished. */
export function pruneCopies(directory: string): Result<null, Failure> {
  return guard(() => {
    const folder = copiesFolder(directory);
    const older = readdirSync(directory).flatMap((name) => {
      const form = beforePattern.exec(name)?.[1];
      return form === undefined ? [] : [{ path: join(directory, name), form: Number(form) }];
    });
    for (const { path } of [...surplusCopies(listCopies(folder)), ...surplusBeforeMigration(older)]) removeCopy(path);
    if (!existsSync(folder)) return ok(null);
    for (const name of readdirSync(folder)) if (name.endsWith('.db.new')) removeCopy(join(folder, name));
    return ok(null);
  });
}

const removeCopy = (path: string): void => rmSync(path, { force: true });

/** Removes every copy but the newest: what was removed from the vault is then in no copy either. */
export function keepOnlyNewest(directory: string): Result<{ readonly removed: number }, Failure> {
  return guard(() => {
    const [, ...older] = listCopies(copiesFolder(directory));
    const before = readdirSync(directory).filter((name) => beforePattern.test(name));
    for (const path of [...older.map((copy) => copy.path), ...before.map((name) => join(directory, name))])
      removeCopy(path);
    return ok({ removed: older.length + before.length });
  });
}
