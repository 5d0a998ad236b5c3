// Opens the app: sets up what is missing, builds, starts Electron. With no display it says so and runs the demo instead.
// `--dev` opens it on electron-vite's development server.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { electronArgs, hasDisplay, readRuntime } from './runtime.mjs';
import { packageCommand, projectEnvironment, projectNode, ROOT, runLeashed } from './setup/command.mjs';
import { isRoot } from './setup/debian.mjs';
import { say } from './setup/progress.mjs';
import { explainFailure, setUp } from './setup.mjs';

const options = process.argv.slice(2);
const development = options.includes('--dev');
const forApp = options.filter((option) => option !== '--dev');

function openApp() {
  const { kind, electron } = readRuntime();
  const root = process.platform === 'linux' && isRoot();
  if (root && kind === 'own') {
    say('The app does not run as root, because Electron would run without its sandbox. Start it as an ordinary user.');
    return { code: 1 };
  }
  if (kind === 'test') say('This is the test runtime (an older Electron): look and try, but do not enter real cases.');
  if (development) {
    const args = [packageCommand('electron-vite'), 'dev', ...(root ? ['--noSandbox'] : []), '--', ...forApp];
    return runLeashed(projectNode(), args, { env: projectEnvironment({ ELECTRON_EXEC_PATH: electron }) });
  }
  const flags = kind === 'test' ? electronArgs(ROOT) : [ROOT];
  return runApp(electron, [...flags, ...forApp]);
}

// Not on a leash: whoever closes the terminal must not cut the app off in the middle of a write.
function runApp(electron, args) {
  const app = spawn(electron, args, { cwd: ROOT, stdio: 'inherit' });
  // Ctrl-C reaches the app too: this process only waits until it has closed its vault and gone.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => app.kill());
  return new Promise((resolve, reject) => {
    app.on('error', reject);
    app.on('exit', (code) => resolve({ code: code ?? 1 }));
  });
}

function runDemo() {
  say('There is no display here to open the app on, so the demo runs instead (npm run demo).');
  const demo = join(ROOT, 'scripts', 'demo.mjs');
  if (existsSync(demo)) return runLeashed(projectNode(), [demo, ...forApp]);
  say('There is no demo in this copy of the project (scripts/demo.mjs).');
  return { code: 1 };
}

async function start() {
  const display = hasDisplay();
  await setUp({ purpose: display ? 'start' : 'demo' });
  if (development) return openApp();
  if (!(await buildApp())) {
    say('The app was not built: the fault stands above. Mend it and run the command again.');
    return { code: 1 };
  }
  return display ? openApp() : runDemo();
}

try {
  process.exitCode = (await start()).code;
} catch (error) {
  say(explainFailure(error));
  process.exitCode = 1;
}
