import { createReadStream, lstatSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { BackupAbout } from '../../../src/bridge/calls/backup-calls.ts';
import { backupAboutSchema } from '../../../src/bridge/calls/backup-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Opener, Seal } from '../bundle/age-seal.ts';
import { type BundleFile, peekBundle, readBundle } from '../bundle/bundle-reader.ts';
import { type BundleSource, type OnProgress, writeBundle } from '../bundle/bundle-writer.ts';
import { isEntryName } from '../bundle/tar.ts';
import type { Snapshot } from '../snapshot.ts';
import { guardAsync } from '../storage-failure.ts';

type Outcome<Value> = Result<Value, Failure>;
type Watched = { readonly signal?: AbortSignal; readonly onProgress?: OnProgress };

const kind = 'vault-backup';
const databaseName = 'vault.db';
/** What is no part of a backup: the database comes from a snapshot, and the rest belongs to this laptop or is unfinished. */
const leftOut =
  /^(lock|erasing|last-backup\.txt|vault\.db.*|.*\.mark|vault-before-.*|copies|damaged-.*|.*\.(part|creating))$/;
const exhibitsFolder = 'exhibits/';

/** Every file of a vault that is kept in a backup beside the database. */
function filesOf(directory: string, under = ''): readonly BundleSource[] {
  return readdirSync(join(directory, under)).flatMap((name) => {
    const path = join(directory, under, name);
    const entry = under + name;
    const found = lstatSync(path);
    if ((under === '' && leftOut.test(name)) || !isEntryName(entry) || name.endsWith('.new')) return [];
    if (found.isDirectory()) return filesOf(directory, `${entry}/`);
    if (!found.isFile()) return [];
    return [{ name: entry, size: found.size, bytes: () => beginningOf(path, found.size) }];
  });
}

/** So much of a file as there was when it was counted: a recording may be growing. */
async function* beginningOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  if (size > 0) yield* createReadStream(path, { highWaterMark: 256 * 1024, end: size - 1 });
}

export type BackupOrder = Watched & {
  readonly path: string;
  readonly seal: Seal;
  readonly directory: string;
  readonly snapshot: Snapshot;
  readonly about: Omit<BackupAbout, 'exhibits' | 'size'>;
};

export type WrittenBackup = { readonly sha256: string; readonly about: BackupAbout };

/** Writes the whole vault into one sealed file; the caller lets the snapshot go. */
export async function writeBackup(order: BackupOrder): Promise<Outcome<WrittenBackup>> {
  const { path, seal, directory, snapshot, signal, onProgress } = order;
  return guardAsync(async () => {
    const files = filesOf(directory);
    const entries = [{ name: databaseName, size: snapshot.size, bytes: snapshot.bytes }, ...files];
    const about: BackupAbout = {
      ...order.about,
      exhibits: files.filter(({ name }) => name.startsWith(exhibitsFolder)).length,
      size: entries.reduce((sum, { size }) => sum + size, 0),
    };
    const watched = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
    const written = await writeBundle({ path, seal, kind, about, entries, ...watched });
    return written.ok ? ok({ sha256: written.value.sha256, about }) : written;
  });
}

/** What a backup says about itself, before all of it is read. */
export async function previewBackup(path: string, opener: Opener): Promise<Outcome<BackupAbout>> {
  const head = await peekBundle({ path, opener, kind });
  return head.ok ? aboutOf(head.value.about) : head;
}

/** Reads a backup to its end and verifies every sum in it. */
export async function checkBackup(path: string, opener: Opener, watched: Watched = {}): Promise<Outcome<BackupAbout>> {
  const head = await readBundle({ ...fileOf(path, opener), ...watched });
  return head.ok ? aboutOf(head.value.about) : head;
}

/** Unpacks a backup into a folder that is there and empty; what lies in it is to be trusted only when this says yes. */
export async function unpackBackup(
  path: string,
  opener: Opener,
  into: string,
  makeFolder: (folder: string) => void,
  watched: Watched = {},
): Promise<Outcome<BackupAbout>> {
  const head = await readBundle({
    ...fileOf(path, opener),
    ...watched,
    onEntry: async ({ name, bytes }) => {
      const target = join(into, name);
      makeFolder(dirname(target));
      const file = await open(target, 'wx', 0o600);
      try {
        for await (const chunk of bytes) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  });
  if (!head.ok) return head;
  const names = new Set(head.value.entries.map(({ name }) => name));
  if (!names.has(databaseName) || !names.has('keys.json')) return fail({ code: 'bundle-foreign' });
  return aboutOf(head.value.about);
}

const fileOf = (path: string, opener: Opener): BundleFile => ({ path, opener, kind });

function aboutOf(about: unknown): Outcome<BackupAbout> {
  const parsed = backupAboutSchema.safeParse(about);
  return parsed.success ? ok(parsed.data) : fail({ code: 'bundle-foreign' });
}
