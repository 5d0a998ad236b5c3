import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnvironment, STATE, startLeashed } from './setup/command.mjs';
import { isRoot } from './setup/debian.mjs';

const SCREEN = '1600x1000x24';
const DISPLAY_START_MS = 15_000;

/** What set-up found: `{ kind: 'own' | 'test', electron, version, sqliteBinding, napi }`. */
export function readRuntime() {
  const file = join(STATE, 'runtime.json');
  if (!existsSync(file))
    throw new Error('Electron has not been set up in this copy of the project: run `node scripts/setup.mjs` first.');
  const runtime = JSON.parse(readFileSync(file, 'utf8'));
  for (const path of [runtime.electron, runtime.sqliteBinding].filter(Boolean)) {
    if (!existsSync(path)) throw new Error(`${path} is gone: run \`node scripts/setup.mjs\` to set Electron up again.`);
  }
  // A test may watch every start of the program through one of its own.
  return process.env.CONSTANCIA_WATCHED ? { ...runtime, electron: process.env.CONSTANCIA_WATCHED } : runtime;
}

/** Arguments that open the app in `appFolder` for tests, demo and pictures. Only root gives up the sandbox, having none. */
export function electronArgs(appFolder) {
  const flags = [];
  if (process.platform === 'linux' && isRoot()) flags.push('--no-sandbox');
  if (readRuntime().kind === 'test') flags.push('--disable-gpu');
  return [...flags, appFolder];
}

export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR } = process.env;
  if (WAYLAND_DISPLAY && existsSync(join(XDG_RUNTIME_DIR ?? '/', WAYLAND_DISPLAY))) return true;
  if (!DISPLAY) return false;
  const local = /^(?:unix)?:(\d+)/.exec(DISPLAY);
  return !local || existsSync(`/tmp/.X11-unix/X${local[1]}`);
}

/**
 * Starts a virtual screen on a display number that the X server picks itself, so any number can run side by side.
 * It ends with `stop()`, and also when this process is killed. Elsewhere than on Linux the real screen is used.
 */
export async function startDisplay() {
  if (process.platform !== 'linux') return { env: process.env, stop: () => Promise.resolve() };
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
  const { child, onExit, stop } = startLeashed('Xvfb', args, { log: join(STATE, 'logs', 'xvfb.log'), pipe3: true });
  const number = await readDisplayNumber(child.stdio[3], onExit);
  if (number === undefined) {
    await stop();
    if (hasDisplay()) return { display: process.env.DISPLAY, env: projectEnvironment(), stop: () => Promise.resolve() };
    throw new Error(
      'Xvfb did not start: is the Debian package xvfb installed? `node scripts/setup.mjs` installs it when root.',
    );
  }
  const { WAYLAND_DISPLAY: _, ...rest } = projectEnvironment();
  return { display: `:${number}`, env: { ...rest, DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' }, stop };
}

function readDisplayNumber(pipe, onExit) {
  return new Promise((resolve) => {
    const giveUp = setTimeout(resolve, DISPLAY_START_MS);
    const settle = (number) => {
      clearTimeout(giveUp);
      resolve(number);
    };
    let text = '';
    pipe.on('data', (bytes) => {
      text += bytes;
      if (text.endsWith('\n')) settle(Number(text));
    });
    onExit.then(() => settle(undefined));
  });
}

/** Runs `work` with a virtual screen; meanwhile this process's own DISPLAY is that screen, so what it starts shows there. */
export async function withDisplay(work) {
  const { env, stop } = await startDisplay();
  const names = ['DISPLAY', 'XDG_SESSION_TYPE', 'WAYLAND_DISPLAY'];
  const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  assignEnvironment(names, env);
  try {
    return await work();
  } finally {
    assignEnvironment(names, before);
    await stop();
  }
}

function assignEnvironment(names, values) {
  for (const name of names) {
    if (values[name] === undefined) delete process.env[name];
    else process.env[name] = values[name];
  }
}
