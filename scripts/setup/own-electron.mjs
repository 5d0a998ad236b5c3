import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, withDraft } from './cache.mjs';
import { lastLines, projectEnvironment, projectNode, ROOT, STATE, startLeashed } from './command.mjs';
import { followProgress, say, sizeOf } from './progress.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
const LOG = join(STATE, 'logs', 'electron-download.log');
const SILENCE_MS = 20_000;
const LIMIT_MS = 15 * 60_000;
const DAY_MS = 24 * 3600_000;

const packageVersion = () => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;
const failureStamp = () => join(cacheFolder(), `electron-${packageVersion()}-download-failed`);

/** The pinned Electron's executable if its package already has it whole, else undefined. */
export function installedOwnElectron() {
  try {
    const version = readFileSync(join(PACKAGE, 'dist', 'version'), 'utf8')
      .replace(/^v/, '')
      .trim();
    const executable = join(PACKAGE, 'dist', readFileSync(join(PACKAGE, 'path.txt'), 'utf8'));
    return version === packageVersion() && existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/** True while a failed download is too fresh to be worth another try. */
export function ownDownloadFailedLately() {
  try {
    return Date.now() - statSync(failureStamp()).mtimeMs < DAY_MS;
  } catch {
    return false;
  }
}

/** Lets the electron package download its own binary; gives up after 20 s in which no byte arrived. */
export async function downloadOwnElectron() {
  const done = followProgress(`Electron ${packageVersion()}: trying its own download (about 115 MB)`);
  const { code, stopped } = await withDraft(STATE, async (draft) => {
    const measure = () => sizeOf(draft) + sizeOf(join(PACKAGE, 'dist'));
    const install = startLeashed(projectNode(), [join(PACKAGE, 'install.js')], {
      env: projectEnvironment({ TMPDIR: draft, TEMP: draft, TMP: draft, ELECTRON_GET_NO_PROGRESS: '1' }),
      log: LOG,
    });
    const watch = stopWhenSilent(measure, install.stop);
    const result = await install.onExit;
    clearInterval(watch);
    return result;
  });
  const executable = code === 0 ? installedOwnElectron() : undefined;
  if (executable) {
    rmSync(failureStamp(), { force: true });
    done();
    return executable;
  }
  const reason = stopped ? 'no data for 20 s' : (lastLines(LOG, 40).match(/^\w*Error: .*$/m)?.[0] ?? `code ${code}`);
  done(`not possible on this network (${reason}); not tried again for a day`);
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(failureStamp(), `${reason}\n`);
  return undefined;
}

export function sayOwnDownloadSkipped() {
  say(
    `Electron ${packageVersion()}: its own download failed less than a day ago and is not tried again (delete ${failureStamp()} to try).`,
  );
}

function stopWhenSilent(measure, stop) {
  const started = Date.now();
  let last = { bytes: measure(), at: started };
  return setInterval(() => {
    const bytes = measure();
    if (bytes !== last.bytes) last = { bytes, at: Date.now() };
    if (Date.now() - last.at > SILENCE_MS || Date.now() - started > LIMIT_MS) stop();
  }, 500);
}
