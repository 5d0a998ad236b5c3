import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lastLines, STATE } from './command.mjs';
import { followProgress, SetupFailure, say } from './progress.mjs';

// Newer Debian and Ubuntu releases renamed some: the first name that exists is taken.
export const RUN_PACKAGES = [
  'libnss3',
  'libatk1.0-0|libatk1.0-0t64',
  'libatk-bridge2.0-0|libatk-bridge2.0-0t64',
  'libgtk-3-0|libgtk-3-0t64',
  'libgbm1',
  'libasound2|libasound2t64',
  'libcups2|libcups2t64',
  'libxss1',
  'libsecret-1-0',
];
export const DISPLAY_PACKAGES = ['xvfb', 'xauth'];
export const TEST_PACKAGES = [
  'poppler-utils',
  'qpdf',
  'age',
  'imagemagick',
  'strace',
  'iproute2',
  'libreoffice-writer',
];
export const BUILD_PACKAGES = ['python3', 'make', 'g++'];
const LOG = join(STATE, 'logs', 'apt-get.log');
const ATTEMPTS = 3;

const succeeds = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
export const isRoot = () => process.getuid?.() === 0;

/** The entries of `wanted` that this machine lacks; `undefined` where there is no dpkg to ask. */
export function missingPackages(wanted) {
  const names = wanted.flatMap((entry) => entry.split('|'));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg fills these in, not JavaScript
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], {
    encoding: 'utf8',
  });
  if (asked.error) return undefined;
  const installed = new Set(
    asked.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((entry) => !entry.split('|').some((name) => installed.has(name)));
}

/** Installs what is missing when root. Else stops with the one command to run, or only says it where `optional`. */
export async function ensureDebianPackages(wanted, { purpose, optional = false }) {
  const missing = missingPackages(wanted);
  if (missing === undefined || (missing.length > 0 && !succeeds('apt-get'))) {
    say(
      `This system has no Debian package manager; what Debian calls ${(missing ?? wanted).join(', ')} is needed ${purpose}. Going on without checking.`,
    );
    return;
  }
  if (missing.length === 0) return;
  if (isRoot()) return installAsRoot(missing, purpose);
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${chooseNames(missing).join(' ')}`;
  if (optional) return say(`Some system packages are missing ${purpose}. To install them: ${command}`);
  throw new SetupFailure(
    `System packages are missing ${purpose}. Nothing was changed. Run this once, then the same command again:\n  ${command}`,
  );
}

function chooseNames(entries) {
  return entries.map((entry) => {
    const names = entry.split('|');
    const known = names.filter((name) => {
      const { stdout } = spawnSync('apt-cache', ['policy', name], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      });
      return /Candidate: (?!\(none\))/.test(stdout ?? '');
    });
    return known[0] ?? names[0];
  });
}

async function installAsRoot(missing, purpose) {
  const done = followProgress(
    `Installing ${missing.length} system packages ${purpose}: ${missing.map((entry) => entry.split('|')[0]).join(' ')}`,
  );
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const updated = aptGet(['update']);
    const installed = aptGet(['install', '-y', '--no-install-recommends', ...chooseNames(missing)]);
    if (installed) return done(sizeInLog());
    if (attempt === ATTEMPTS) break;
    say(`  apt-get ${updated ? 'install' : 'update'} failed; trying again in ${attempt * 5} s.`);
    spawnSync('dpkg', ['--configure', '-a'], { stdio: 'ignore', env: aptEnvironment() });
    await wait(attempt * 5000);
  }
  done('failed');
  throw new SetupFailure(
    `${lastLines(LOG)}\napt-get failed ${ATTEMPTS} times (its last lines stand above, all of them in ${LOG}). What was installed stays. ` +
      `Make this work, then run the command again:\n  apt-get update && apt-get install -y --no-install-recommends ${chooseNames(missing).join(' ')}`,
  );
}

const aptEnvironment = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' });

// Not on a leash and into a file: ending apt in the middle would leave the system's packages half configured.
function aptGet(args) {
  mkdirSync(dirname(LOG), { recursive: true });
  const sink = openSync(LOG, args[0] === 'update' ? 'w' : 'a');
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const { status } = spawnSync('apt-get', [...options, ...args], {
    stdio: ['ignore', sink, sink],
    env: aptEnvironment(),
  });
  closeSync(sink);
  return status === 0;
}

function sizeInLog() {
  const [, size] = /Need to get ([^\n]*?)(?:\/[^\n]*)? of archives/.exec(readFileSync(LOG, 'utf8')) ?? [];
  return size ? `${size} downloaded` : 'done';
}
