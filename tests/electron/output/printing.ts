import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { ExportRequest } from '../../../electron/output/export-packet.ts';
import { electronArgs, readRuntime, withDisplay } from '../../../scripts/runtime.mjs';
import type { PrintRequest } from '../../../src/export/format.ts';
import type { DocumentJob, PrintJob } from './harness-main.ts';

const limitMs = 120_000;

/** A small app with the printing room and nothing else, built into a folder of its own. */
export async function buildHarness(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'constancia-print-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      ssr: resolve('tests/electron/output/harness-main.ts'),
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: 'main.cjs', chunkFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  const manifest = { name: 'print-harness', version: '1.0.0', main: 'main.cjs' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function runElectron(harness: string, jobs: string, count: number): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(readRuntime().electron, [...electronArgs(harness), `--jobs=${jobs}`], {
      timeout: limitMs + 2_000 * count,
    });
    let said = '';
    child.stderr.on('data', (bytes) => {
      said += bytes;
    });
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`Electron ended with ${code}: ${said}`))));
  });
}

type Wanted =
  | { readonly kind: 'print'; readonly request: PrintRequest }
  | { readonly kind: 'export'; readonly request: ExportRequest }
  | { readonly kind: 'document'; readonly document: DocumentJob };

/** Does the jobs in one run of real Electron; gives the folder of each, in the same order. */
export async function printAll(harness: string, wanted: readonly Wanted[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'constancia-pages-'));
  const jobs = wanted.map((one, index) => ({ ...one, folder: join(folder, String(index)) }) satisfies PrintJob);
  const path = join(folder, 'jobs.json');
  writeFileSync(path, JSON.stringify(jobs));
  await withDisplay(() => runElectron(harness, path, jobs.length));
  return jobs.map((job) => job.folder);
}

/** What a command of the system says about a file. */
export const ask = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 100_000_000 });
