// node scripts/no-network.mjs [playwright arguments]: end-to-end tests in an empty network namespace, every start of the program
// under strace. Ends with one line of JSON: how many starts, what they spoke to, and every attempt to leave the machine.
// Needs Linux with strace and unshare; says so elsewhere, as { "unavailable": reason }.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build.mjs';
import { readTraces } from './network/traces.mjs';
import { readRuntime } from './runtime.mjs';
import { packageCommand, projectEnvironment, projectNode, ROOT, runLeashed } from './setup/command.mjs';
import { isRoot } from './setup/debian.mjs';

const INSIDE = 'CONSTANCIA_EMPTY_NETWORK';
const HOURS = 60 * 60_000;
const self = fileURLToPath(import.meta.url);
const tell = (result) => console.log(JSON.stringify(result));

const has = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
/** A namespace of its own; without root by way of a namespace of users. */
const namespace = () => ['unshare', isRoot() ? '--net' : '--map-root-user', ...(isRoot() ? [] : ['--net'])];

function missing() {
  if (process.platform !== 'linux') return 'only Linux can be watched this way';
  const [command, ...args] = namespace();
  if (!has(command, ...args, 'true')) return 'this system gives no network namespace';
  return has('strace', '-V') ? undefined : 'strace is not installed';
}

/** A stand-in for the program that starts it under strace. `-D` keeps the program the child of whoever started it. */
function watcher(folder) {
  const script = join(folder, 'electron');
  const options = '-D -f -qq --seccomp-bpf -s 0 -e trace=connect,sendto,sendmsg,sendmmsg,bind -e signal=none';
  writeFileSync(script, `#!/bin/sh\nexec strace ${options} -o '${folder}/trace.'$$ '${readRuntime().electron}' "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

async function watch(tests) {
  const folder = mkdtempSync(join(tmpdir(), 'constancia-network-'));
  try {
    const env = { CONSTANCIA_WATCHED: watcher(folder), CI: 'true' };
    const args = [packageCommand('@playwright/test'), 'test', '--workers=1', '--reporter=list', ...tests];
    const { code } = await runLeashed(projectNode(), args, {
      env: projectEnvironment(env),
      limitMs: 2 * HOURS,
      output: 2,
    });
    tell({ tests: code === 0 ? 'passed' : 'failed', ...readTraces(folder) });
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(tests) {
  if (process.env[INSIDE]) return watch(tests);
  const reason = missing();
  if (reason) {
    tell({ unavailable: reason });
    return 0;
  }
  if (!(await buildApp())) return 1;
  const [command, ...args] = namespace();
  const inside = `ip link set lo up && exec "$0" "$@"`;
  const { code } = await runLeashed(command, [...args, 'sh', '-c', inside, projectNode(), self, ...tests], {
    cwd: ROOT,
    env: projectEnvironment({ [INSIDE]: '1' }),
  });
  return code;
}

process.exitCode = await run(process.argv.slice(2));
