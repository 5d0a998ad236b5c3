import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll } from 'vitest';

const running = new Set<ChildProcess>();
const folders: string[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Bundles a script of this folder, as the app itself is bundled, into one that Node runs; gives its path. */
export async function bundleScript(name: string): Promise<string> {
  mkdirSync(resolve('out'), { recursive: true });
  const outDir = mkdtempSync(join(resolve('out'), 'test-script-'));
  folders.push(outDir);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      // Threads are files of their own beside the script, as they are in the app.
      rolldownOptions: {
        input: {
          script: resolve('tests/electron/vault', name),
          'copy-worker': resolve('electron/vault/exhibits/copy-worker.ts'),
          'crypt-worker': resolve('electron/vault/exhibits/crypt-worker.ts'),
          'inspect-worker': resolve('electron/vault/exhibits/inspect-worker.ts'),
          'scrypt-worker': resolve('electron/vault/exhibits/scrypt-worker.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return join(outDir, 'script.mjs');
}

/** A script that runs, and the lines that it says. */
export type Running = {
  /** The line number `index`, as soon as it is said; `undefined` when the script ends without it. */
  readonly line: (index: number) => Promise<string | undefined>;
  /** Ends it without giving it a chance to tidy up; gives all that it said. */
  readonly kill: () => Promise<readonly string[]>;
};

export function runScript(path: string, args: readonly string[]): Running {
  const child = spawn(process.execPath, ['--expose-gc', path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  const said: string[] = [];
  let ended = false;
  let news = (): void => undefined;
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    said.push(line);
    news();
  });
  const end = new Promise<void>((done) => {
    reader.on('close', () => {
      ended = true;
      running.delete(child);
      news();
      done();
    });
  });
  return {
    line: async (index) => {
      while (said.length <= index && !ended) {
        await new Promise<void>((heard) => {
          news = heard;
        });
      }
      return said[index];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await end;
      return said;
    },
  };
}
