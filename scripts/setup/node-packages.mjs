import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './cache.mjs';
import { lastLines, outsideEnvironment, projectNode, ROOT, runLeashed, STATE } from './command.mjs';
import { followProgress, SetupFailure, say } from './progress.mjs';

const LOCK_FILE = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.constancia-setup');
const LOG = join(STATE, 'logs', 'npm-ci.log');

export function packagesAreInstalled() {
  try {
    return readFileSync(STAMP, 'utf8') === wantedStamp();
  } catch {
    return false;
  }
}

const wantedStamp = () => createHash('sha256').update(readFileSync(LOCK_FILE)).digest('hex');

export async function installPackages() {
  const wanted = wantedStamp();
  if (!installedByHand()) await runNpmCi();
  if (!projectNodeRuns()) {
    throw new SetupFailure(
      'The packages are installed, but the Node 24 among them (npm package "node") is not there: its install script did not run. ' +
        'Allow it (npm config set ignore-scripts false; package.json already names it in allowScripts), delete node_modules and run the command again.',
    );
  }
  writeWhole(STAMP, wanted);
}

async function runNpmCi() {
  // npm would empty the folder that the link points to, which belongs to somebody else.
  if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new SetupFailure(
      'node_modules is a link to another folder, and installing would change what lies there. Nothing was changed. Remove the link and run the command again.',
    );
  }
  const { packages } = JSON.parse(readFileSync(LOCK_FILE, 'utf8'));
  rmSync(STAMP, { force: true });
  for (const attempt of [1, 2]) {
    const done = followProgress(
      `Installing npm packages (${Object.keys(packages).length} in the lock file, about 750 MB on disk)`,
    );
    // --include: a NODE_ENV=production of the caller must not leave out what builds and tests.
    const { code } = await runLeashed(
      'npm',
      ['ci', '--include=dev', '--include=optional', '--prefer-offline', '--no-progress'],
      {
        env: outsideEnvironment(),
        log: LOG,
      },
    );
    done(code === 0 ? 'done' : `npm ci ended with code ${code}`);
    if (code === 0) return;
    if (attempt === 1) say('Trying once more.');
  }
  throw new SetupFailure(
    `${lastLines(LOG)}\nnpm ci failed twice (its last lines stand above, all of them in ${LOG}). Nothing half-installed will be used. ` +
      'Check that npm reaches its registry (npm ping) and that the disk has room, then run the command again.',
  );
}

/** True where `npm install` already did the work: then npm's own record of node_modules agrees with the lock file. */
function installedByHand() {
  const record = join(MODULES, '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(LOCK_FILE, 'utf8')).packages;
  const found = JSON.parse(readFileSync(record, 'utf8')).packages;
  const same = (path) =>
    found[path]?.version === wanted[path].version && found[path].integrity === wanted[path].integrity;
  return (
    Object.keys(found).every((path) => wanted[path]) &&
    Object.keys(wanted).every(
      (path) => path === '' || (found[path] ? same(path) : wanted[path].optional && !isForHere(wanted[path])),
    )
  );
}

function isForHere({ os, cpu, libc }) {
  if (!os && !cpu) return false;
  const musl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
  return (
    (!os || os.includes(process.platform)) &&
    (!cpu || cpu.includes(process.arch)) &&
    (!libc || libc.includes(musl ? 'musl' : 'glibc'))
  );
}

function projectNodeRuns() {
  return (
    projectNode() !== process.execPath ||
    process.execPath.startsWith(MODULES) ||
    Number(process.versions.node.split('.')[0]) >= 24
  );
}
