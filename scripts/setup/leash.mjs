// Runs a command that cannot outlive whoever started it: the starter holds this process's standard input open, and when
// the starter goes, even by `kill -9`, the pipe closes and the whole group is ended. Without this, a killed set-up would
// leave an `npm ci` writing into node_modules while the next set-up starts its own.
import { spawn, spawnSync } from 'node:child_process';

const GRACE_MS = 1000;
const [extraPipe, command, ...args] = process.argv.slice(2);
const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit', ...(extraPipe === 'pipe3' ? [3] : [])],
  shell: process.platform === 'win32' && command === 'npm',
});

function endGroup(signal) {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
  else process.kill(0, signal);
}

// The signal to its own group reaches this process too, which must live on to end the group for good.
process.on('SIGTERM', () => undefined);
process.stdin.on('close', () => {
  endGroup('SIGTERM');
  setTimeout(() => endGroup('SIGKILL'), GRACE_MS);
});
process.stdin.resume();

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 : 1)));
