import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDisplay } from '../runtime.mjs';

const LIMIT_MS = 20_000;

/** How a start ended, with what it said; `code` is null when it had to be ended. */
function start(executable, args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'constancia-packed-'));
  const child = spawn(executable, [...args, `--user-data-dir=${folder}`], { env: { ...process.env, ...env } });
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes));
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: null, said }));
    child.on('close', (code) => {
      clearTimeout(timer);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      resolve({ code, said });
    });
  });
}

const sentence = 'does not run without the sandbox';

/** A packed program must not start without the sandbox, however that is asked for, and must not be a plain Node. */
export function refusalFaults(executable) {
  if (process.platform !== 'linux') return [];
  return withDisplay(async () => {
    const faults = [];
    const asked = await start(executable, ['--no-sandbox', '--disable-gpu']);
    if (asked.code !== 1 || !asked.said.includes(sentence)) faults.push('it starts with --no-sandbox');
    const told = await start(executable, ['--disable-gpu', '--no-sandbox'], { ELECTRON_DISABLE_SANDBOX: '1' });
    if (told.code !== 1 || !told.said.includes(sentence)) faults.push('it starts with ELECTRON_DISABLE_SANDBOX');
    const env = { ELECTRON_RUN_AS_NODE: '1', ELECTRON_DISABLE_SANDBOX: '1' };
    const asNode = await start(executable, ['-e', 'process.stdout.write("a plain Node")'], env);
    if (asNode.said.includes('a plain Node')) faults.push('it can be run as a plain Node');
    const injected = await start(executable, [], {
      NODE_OPTIONS: '--title=injected --require=/nonexistent.cjs',
      ELECTRON_DISABLE_SANDBOX: '1',
    });
    if (/Cannot find module/.test(injected.said)) faults.push('it obeys NODE_OPTIONS');
    return faults;
  });
}
