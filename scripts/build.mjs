// Builds the app into out/ with electron-vite, only when something that it is made from has changed.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './setup/cache.mjs';
import { isMain, packageCommand, projectNode, ROOT, runLeashed, STATE } from './setup/command.mjs';
import { withLock } from './setup/lock.mjs';

const SOURCES = ['electron', 'renderer', 'src', 'locales', 'docs/user-guide'];
const SETTINGS = /^(?:electron\.vite\.config\.\w+|tsconfig.*\.json|package\.json|package-lock\.json)$/;
const PARTS = ['main', 'preload', 'renderer'];
const OUT = join(ROOT, 'out');
const STAMP = join(OUT, '.built-from');
const LIMIT_MS = 10 * 60_000;

/** Builds if needed; returns whether out/ now holds what the sources say. */
export function buildApp({ force = false } = {}) {
  return withLock(join(STATE, 'build.lock'), 'build', async () => {
    const wanted = sourcesHash();
    if (!force && isBuiltFrom(wanted)) return true;
    rmSync(STAMP, { force: true });
    const args = [packageCommand('electron-vite'), 'build'];
    const { code } = await runLeashed(projectNode(), args, { limitMs: LIMIT_MS, output: 2 });
    // Sources that changed during the build may be in it or not: no stamp then, and the next command builds again.
    if (code === 0 && sourcesHash() === wanted) writeWhole(STAMP, wanted);
    return code === 0;
  });
}

function isBuiltFrom(wanted) {
  if (!PARTS.every((part) => existsSync(join(OUT, part)))) return false;
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
}

function sourcesHash() {
  const hash = createHash('sha256');
  const settings = readdirSync(ROOT).filter((name) => SETTINGS.test(name));
  for (const path of [...settings, ...SOURCES.flatMap(filesUnder)].sort()) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1));
}

if (isMain(import.meta.url)) {
  process.exitCode = (await buildApp({ force: process.argv.includes('--force') })) ? 0 : 1;
}
