import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withLock } from './lock.mjs';
import { megabytes, SetupFailure } from './progress.mjs';

const DRAFT = '.draft-';

export function cacheFolder() {
  const chosen = process.env.XDG_CACHE_HOME;
  return join(chosen && isAbsolute(chosen) ? chosen : join(homedir(), '.cache'), 'constancia');
}

/** One at a time for all copies of the project on this machine; drafts of killed set-ups are swept first. */
export function withCache(work) {
  const folder = cacheFolder();
  return withLock(join(folder, 'setup.lock'), 'set-up', async () => {
    sweepDrafts(folder);
    return work(folder);
  });
}

/** Removes what killed set-ups left; only for the holder of the folder's lock, since a draft may be in use. */
export function sweepDrafts(folder) {
  for (const name of readdirSync(folder)) {
    if (name.includes(DRAFT)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** A folder for work in progress; it is gone afterwards, whatever happened. */
export async function withDraft(folder, work) {
  const draft = join(folder, `${DRAFT}${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(draft, { recursive: true });
  try {
    return await work(draft);
  } finally {
    rmSync(draft, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Moves a finished file or folder to its final name. What has the final name is whole, also after a power cut. */
export function publish(draft, target) {
  if (process.platform === 'linux') spawnSync('sync', ['-f', draft]);
  renameSync(draft, target);
}

export function writeWhole(file, content) {
  const draft = `${file}${DRAFT}${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(draft, content);
  renameSync(draft, file);
}

export async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

export const fingerprint = (...parts) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

export function demandSpace(folder, bytes, purpose) {
  if (!existsSync(folder)) return;
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= bytes) return;
  throw new SetupFailure(
    `${purpose} needs ${megabytes(bytes)} free in ${folder}, and only ${megabytes(bavail * bsize)} are. ` +
      'Nothing was changed. Free some space, or set XDG_CACHE_HOME to a folder on another disk, and run the command again.',
  );
}
