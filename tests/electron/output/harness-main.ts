import { readFileSync } from 'node:fs';
import { app } from 'electron';
import { type ExportRequest, exportPacket } from '../../../electron/output/export-packet.ts';
import { printPdf } from '../../../electron/output/print.ts';
import { type NamedFile, saveFiles } from '../../../electron/output/save.ts';
import type { PrintRequest } from '../../../src/export/format.ts';

/** What a test asks of the printing room: pages to print, or whole packets, each into a folder. */
export type PrintJob =
  | { readonly kind: 'print'; readonly folder: string; readonly request: PrintRequest }
  | { readonly kind: 'export'; readonly folder: string; readonly request: ExportRequest };

async function filesOf(job: PrintJob): Promise<readonly NamedFile[]> {
  if (job.kind === 'print') return [{ name: 'packet.pdf', bytes: await printPdf(job.request) }];
  const exported = await exportPacket(job.request, printPdf);
  if (!exported.ok) throw new Error(exported.failure.code);
  return exported.value.files;
}

async function run(path: string): Promise<void> {
  const jobs = JSON.parse(readFileSync(path, 'utf8')) as readonly PrintJob[];
  // All at once, as an impatient user would: the room itself has to keep them apart.
  const made = await Promise.all(jobs.map(filesOf));
  for (const [index, files] of made.entries()) {
    const saved = await saveFiles(jobs[index]?.folder ?? '', files);
    if (!saved.ok) throw new Error(saved.failure.code);
  }
}

app.on('window-all-closed', () => undefined);
app.whenReady().then(async () => {
  try {
    await run(process.argv.find((argument) => argument.startsWith('--jobs='))?.slice('--jobs='.length) ?? '');
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : 'failed'}\n`);
    app.exit(1);
  }
});
