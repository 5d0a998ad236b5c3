import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { withDisplay } from '../runtime.mjs';
import { isRoot } from '../setup/debian.mjs';

const NOBODY = 65534;
const asNobody = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];

/** Root has no sandbox: it starts the program as the user who owns nothing. */
function starter(executable, folder) {
  if (!isRoot()) return executable;
  chownSync(folder, NOBODY, NOBODY);
  const script = join(folder, 'start.sh');
  writeFileSync(
    script,
    `#!/bin/sh\nexport HOME='${folder}'\nexec setpriv ${asNobody.join(' ')} '${executable}' "$@"\n`,
  );
  chmodSync(script, 0o755);
  return script;
}

const canStart = (executable) =>
  !isRoot() || spawnSync('setpriv', [...asNobody, 'test', '-x', executable]).status === 0;

/** The kernel's word on a process: 2 means that its system calls are filtered. */
const filterOf = (pid) => /^Seccomp:\s+(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];

function pagesUnder(parent) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const facts = all.flatMap((pid) => {
    try {
      const [, after] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) \w /);
      return [{ pid, parent: after.split(' ')[0], command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
    } catch {
      return [];
    }
  });
  const family = new Set([String(parent)]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const one of facts) if (family.has(one.parent)) family.add(one.pid);
  }
  return facts
    .filter(({ pid, command }) => family.has(pid) && command.includes('--type=renderer'))
    .map(({ pid }) => pid);
}

async function tryOut(app) {
  const page = await app.firstWindow();
  await page.locator('input').first().waitFor();
  const faults = [];
  const pages = pagesUnder(app.process().pid);
  if (pages.length === 0 || pages.some((pid) => filterOf(pid) !== '2')) faults.push('a page is not in the sandbox');
  const state = await page.evaluate(() =>
    globalThis.bridge.call('vault.create', { passphrase: 'seven quiet herons cross the river' }),
  );
  if (!state.ok) faults.push(`no vault can be made (${state.failure.code})`);
  const looked = await app.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0];
    webContents.openDevTools();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return webContents.isDevToolsOpened();
  });
  if (looked) faults.push('developer tools open');
  return faults;
}

/** Starts a packed program of the test runtime as a person would, in the sandbox, and looks at it; one line for each fault. */
export async function trialFaults(executable) {
  if (process.platform !== 'linux') return [];
  if (!canStart(executable)) return ['it lies where only root can start it, so it was not tried in the sandbox'];
  const folder = mkdtempSync(join(tmpdir(), 'constancia-trial-'));
  try {
    return await withDisplay(async () => {
      const app = await _electron.launch({
        executablePath: starter(executable, folder),
        chromiumSandbox: true,
        args: ['--disable-gpu', `--user-data-dir=${join(folder, 'data')}`],
      });
      try {
        return await tryOut(app);
      } finally {
        await app.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
