import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint, publish, withCache, withDraft } from './cache.mjs';
import { lastLines, packageCommand, projectEnvironment, projectNode, ROOT, runLeashed, STATE } from './command.mjs';
import { BUILD_PACKAGES, ensureDebianPackages } from './debian.mjs';
import { findHeaders } from './node-headers.mjs';
import { followProgress, SetupFailure, say } from './progress.mjs';

const DRIVER = 'better-sqlite3-multiple-ciphers';
const PREBUILT_NAPI = 10;
const LOG = join(STATE, 'logs', 'sqlite-driver-build.log');
const DEFINES = ['NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'NODE_API_EXPERIMENTAL_NO_WARNING'];

export const prebuiltDriverFits = (napi) => napi >= PREBUILT_NAPI;

function driverVersion() {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules', DRIVER, 'package.json'), 'utf8')).version;
}

export function driverRecipe() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return fingerprint(
    packages[`node_modules/${DRIVER}`],
    packages['node_modules/node-addon-api'],
    DEFINES,
    process.platform,
    process.arch,
    '1',
  );
}

/** The driver built from its own source for an older Node-API, from the user's cache or made there. */
export function obtainBuiltDriver(electron) {
  return withCache(async (cache) => {
    const built = join(cache, `sqlite-${driverVersion()}-${driverRecipe()}.node`);
    if (existsSync(built)) {
      if (!whyDriverFails(electron, built)) return built;
      say('The cached SQLite driver does not load on this system any more; building it again.');
      rmSync(built);
    }
    await ensureDebianPackages(BUILD_PACKAGES, { purpose: 'to build the SQLite driver' });
    // make cannot work in a folder whose path has a space in it.
    const room = /\s/.test(cache) ? tmpdir() : cache;
    await withDraft(room, async (workshop) => {
      const product = await build(workshop, electron);
      await withDraft(cache, (draft) => {
        copyFileSync(product, join(draft, 'driver.node'));
        publish(join(draft, 'driver.node'), built);
      });
    });
    return built;
  });
}

async function build(workshop, electron) {
  const source = join(workshop, 'driver');
  for (const part of ['binding.gyp', 'package.json', 'src', 'deps', 'lib']) {
    cpSync(join(ROOT, 'node_modules', DRIVER, part), join(source, part), { recursive: true });
  }
  cpSync(join(ROOT, 'node_modules', 'node-addon-api'), join(source, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });
  patchBindingGyp(join(source, 'binding.gyp'));
  const headers = await findHeaders(workshop);
  const done = followProgress(`Building the SQLite driver ${driverVersion()} (once; about 90 s on two cores)`);
  const args = ['rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, `--jobs=${availableParallelism()}`];
  const { code } = await runLeashed(projectNode(), [packageCommand('node-gyp'), ...args], {
    cwd: source,
    env: projectEnvironment(),
    log: LOG,
  });
  const product = join(source, 'build', 'Release', 'better_sqlite3.node');
  const fault = code === 0 && existsSync(product) ? whyDriverFails(electron, product) : lastLines(LOG);
  if (fault) {
    done('failed');
    throw new SetupFailure(
      `${fault}\nThe SQLite driver could not be built from its source with the headers in ${headers} (log: ${LOG}). ` +
        'npm packages and Electron stay in place. Check that a C++20 compiler, make and Python 3 work, then run the command again.',
    );
  }
  done('built and tried in Electron');
  return product;
}

function patchBindingGyp(file) {
  const text = readFileSync(file, 'utf8');
  const patched = text.replace("'NAPI_VERSION=10'", DEFINES.map((name) => `'${name}'`).join(', '));
  if (patched === text) {
    throw new SetupFailure(
      `${DRIVER} ${driverVersion()} no longer says NAPI_VERSION=10 in its binding.gyp, so scripts/setup/sqlite-driver.mjs does not know how to ` +
        'build it for this Electron. Nothing was built. Go back to the version in package-lock.json, or mend that script.',
    );
  }
  writeFileSync(file, patched);
}

/** Loads the driver in the Electron that will use it and writes an encrypted table; undefined if that went well. */
function whyDriverFails(electron, binding) {
  const script = `
    const Database = require(${JSON.stringify(DRIVER)});
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(binding)} });
    db.pragma("cipher='sqlcipher'");
    if (db.prepare('select sqlite_version() as v').get().v.length < 5) process.exit(3);`;
  const tried = spawnSync(electron, ['-e', script], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (tried.status === 0) return undefined;
  return `The built driver does not load in Electron (${tried.signal ?? tried.status}): ${tried.stderr?.trim().split('\n').slice(-5).join('\n')}`;
}
