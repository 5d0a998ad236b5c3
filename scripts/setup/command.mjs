import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const STATE = join(ROOT, '.runtime');
const LEASH = join(ROOT, 'scripts', 'setup', 'leash.mjs');
const PROJECT_BIN = join(ROOT, 'node_modules', '.bin');

/** Whether the module at `url` is the script being run; real paths, since one of the two may go through a link. */
export const isMain = (url) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url);

/** The Node 24 of node_modules where it is installed, else the one that runs this. */
export function projectNode() {
  const installed = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(installed) ? installed : process.execPath;
}

/** The script behind an installed package's command, so that no shell and no `.cmd` file stands between. */
export function packageCommand(name) {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0]);
}

export function projectEnvironment(extra = {}) {
  return { ...process.env, PATH: [PROJECT_BIN, process.env.PATH].join(delimiter), ...extra };
}

/** For npm itself: it must not run on the Node that it is about to remove from node_modules. */
export function outsideEnvironment(extra = {}) {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(ROOT, 'node_modules')));
  return { ...process.env, PATH: path.join(delimiter), ...extra };
}

/**
 * Starts a command on a leash. `onExit` settles with `{ code, stopped }`; `stop()` ends the command and all it started.
 * What it prints goes to the file `log`, else to `output` (2: everything to standard error), else where this process prints.
 */
export function startLeashed(command, args, { cwd = ROOT, env, log, output = 'inherit', pipe3 = false } = {}) {
  if (log) mkdirSync(dirname(log), { recursive: true });
  const sink = log ? openSync(log, 'w') : output;
  const child = spawn(process.execPath, [LEASH, pipe3 ? 'pipe3' : 'plain', command, ...args], {
    cwd,
    env: env ?? projectEnvironment(),
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', sink, sink, ...(pipe3 ? ['pipe'] : [])],
  });
  if (log) closeSync(sink);
  // The leash may be gone before its pipe is closed: then there is nothing left to end.
  child.stdin.on('error', () => undefined);
  let stopped = false;
  const onExit = new Promise((resolve) => {
    child.on('error', () => resolve({ code: 127, stopped }));
    child.on('exit', (code) => resolve({ code: code ?? 1, stopped }));
  });
  const stop = () => {
    stopped = true;
    child.stdin.end();
    return onExit;
  };
  return { child, onExit, stop };
}

/** Runs a command to its end; past `limitMs` it is ended and `stopped` is true. */
export async function runLeashed(command, args, { limitMs, ...options } = {}) {
  const { onExit, stop } = startLeashed(command, args, options);
  const timer = limitMs ? setTimeout(stop, limitMs) : undefined;
  const result = await onExit;
  clearTimeout(timer);
  return result;
}

export function lastLines(log, count = 12) {
  if (!existsSync(log)) return '';
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
