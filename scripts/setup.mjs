// Sets up everything that the app, its tests and its demo need. Runs on plain Node 20 with nothing installed; a second run
// only looks. Options: --for=start | demo | test | packages, --quiet (say nothing when there is nothing to do).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, publish, sweepDrafts, withDraft, writeWhole } from './setup/cache.mjs';
import { isMain, ROOT, STATE } from './setup/command.mjs';
import { DISPLAY_PACKAGES, ensureDebianPackages, RUN_PACKAGES, TEST_PACKAGES } from './setup/debian.mjs';
import { withLock } from './setup/lock.mjs';
import { installPackages, packagesAreInstalled } from './setup/node-packages.mjs';
import {
  downloadOwnElectron,
  installedOwnElectron,
  ownDownloadFailedLately,
  sayOwnDownloadSkipped,
} from './setup/own-electron.mjs';
import { SetupFailure, say } from './setup/progress.mjs';
import { driverRecipe, obtainBuiltDriver, prebuiltDriverFits } from './setup/sqlite-driver.mjs';
import { obtainTestElectron, testElectronFits, testElectronRecipe } from './setup/test-electron.mjs';

const RUNTIME = join(STATE, 'runtime.json');

/** Returns what `.runtime/runtime.json` holds, or undefined for `packages`, which needs no Electron. */
export async function setUp({ purpose = 'test' } = {}) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20)
    throw new SetupFailure(
      `Node ${process.versions.node} is too old: Node 20 or newer is needed. Nothing was changed.`,
    );
  const locked = (work) => withLock(join(STATE, 'setup.lock'), 'set-up', work);
  if (!packagesAreInstalled()) await locked(async () => packagesAreInstalled() || installPackages());
  if (purpose === 'packages') return undefined;
  await ensureSystem(purpose);
  return readyRuntime() ?? locked(async () => readyRuntime() ?? obtainRuntime());
}

async function ensureSystem(purpose) {
  if (process.platform !== 'linux') return;
  const display = purpose === 'start' ? [] : DISPLAY_PACKAGES;
  await ensureDebianPackages([...RUN_PACKAGES, ...display], { purpose: 'to run Electron' });
  await ensureDebianPackages(TEST_PACKAGES, { purpose: 'for the tests', optional: purpose !== 'test' });
}

/** The recorded runtime, if everything it rests on is still as it was when it was recorded. */
function readyRuntime() {
  try {
    const { basis, ...runtime } = JSON.parse(readFileSync(RUNTIME, 'utf8'));
    const own = installedOwnElectron();
    if (own ? runtime.electron !== own : !ownDownloadFailedLately()) return undefined;
    if (runtime.sqliteBinding && !existsSync(runtime.sqliteBinding)) return undefined;
    return basis === basisOf(runtime) ? runtime : undefined;
  } catch {
    return undefined;
  }
}

function basisOf({ electron, kind }) {
  const { size, mtimeMs } = statSync(electron);
  return fingerprint(ROOT, electron, size, mtimeMs, kind === 'test' ? testElectronRecipe() : '', driverRecipe());
}

async function obtainRuntime() {
  sweepDrafts(STATE);
  const { kind, electron } = await obtainElectron();
  const { napi, version } = askVersions(electron);
  const sqliteBinding = prebuiltDriverFits(napi) ? null : await exposeDriver(await obtainBuiltDriver(electron), napi);
  const runtime = { kind, electron, version, sqliteBinding, napi };
  writeWhole(RUNTIME, `${JSON.stringify({ ...runtime, basis: basisOf(runtime) }, null, 2)}\n`);
  say(
    `Set up: Electron ${version} (${kind === 'own' ? 'the pinned one' : 'test runtime, not for real cases'}), Node-API ${napi}.`,
  );
  return runtime;
}

async function obtainElectron() {
  const installed = installedOwnElectron();
  if (installed) return { kind: 'own', electron: installed };
  if (testElectronFits() && ownDownloadFailedLately()) sayOwnDownloadSkipped();
  else {
    const downloaded = await downloadOwnElectron();
    if (downloaded) return { kind: 'own', electron: downloaded };
  }
  if (testElectronFits()) return { kind: 'test', electron: await obtainTestElectron() };
  throw new SetupFailure(
    `Electron's own download did not work (log: ${join(STATE, 'logs', 'electron-download.log')}), and there is a stand-in only for Linux x64, ` +
      `not for ${process.platform} ${process.arch}. The npm packages stay installed. Connect to a network that lets npm's electron package download ` +
      '(or set ELECTRON_MIRROR), then run the command again.',
  );
}

function askVersions(electron) {
  const script = 'process.stdout.write(JSON.stringify(process.versions))';
  const asked = spawnSync(electron, ['-e', script], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (asked.status !== 0) {
    throw new SetupFailure(
      `${asked.stderr ?? asked.error}\nElectron is here but does not start (${electron}). A system library may be missing: see the line above. ` +
        'Install it, then run the command again.',
    );
  }
  const versions = JSON.parse(asked.stdout);
  return { napi: Number(versions.napi), version: versions.electron };
}

// A copy inside the project: clearing the user's cache does not pull the driver from under a running app.
async function exposeDriver(built, napi) {
  const exposed = join(STATE, `sqlite-napi${napi}.node`);
  await withDraft(STATE, async (draft) => {
    await copyFile(built, join(draft, 'driver.node'));
    publish(join(draft, 'driver.node'), exposed);
  });
  return exposed;
}

/** One sentence for a person; the stack only for what nobody foresaw. */
export function explainFailure(error) {
  if (error instanceof SetupFailure) return `Set-up stopped. ${error.message}`;
  const { code, path } = error;
  if (code === 'ENOSPC')
    return 'Set-up stopped: the disk is full. Nothing half-made is kept. Free some space and run the command again.';
  if (code === 'EACCES' || code === 'EROFS') {
    return `Set-up stopped: ${path} cannot be written. Nothing half-made is kept. Make it writable (or set XDG_CACHE_HOME) and run the command again.`;
  }
  return `${error.stack}\nSet-up stopped on a fault nobody foresaw (above). Nothing half-made is kept; run the command again, and report it if it stays.`;
}

if (isMain(import.meta.url)) {
  const options = process.argv.slice(2);
  const purpose = options.find((option) => option.startsWith('--for='))?.slice('--for='.length);
  try {
    const runtime = await setUp({ purpose });
    if (runtime && !options.includes('--quiet'))
      say(`Ready: Electron ${runtime.version} (${runtime.kind}) at ${runtime.electron}`);
  } catch (error) {
    say(explainFailure(error));
    process.exitCode = 1;
  }
}
