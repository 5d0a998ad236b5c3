import { readFileSync } from 'node:fs';
import { app } from 'electron';
import {
  type DocumentOptions,
  type DocumentSource,
  documentMaterial,
  exportDocument,
} from '../../../electron/output/export-document.ts';
import type { ExportRequest } from '../../../electron/output/export-packet.ts';
import { printPdf } from '../../../electron/output/print.ts';
import { type NamedFile, saveFiles } from '../../../electron/output/save.ts';
import type { PrintRequest } from '../../../src/export/format.ts';
import type { DocumentKind } from '../../../src/packet/documents/document-shape.ts';
import { packetFiles } from './packet-files.ts';

/** One separate document with what it is made from. */
export type DocumentJob = {
  readonly kind: DocumentKind;
  readonly source: DocumentSource;
  readonly options?: DocumentOptions;
  readonly formats: readonly string[];
};

/** What a test asks of the printing room: pages to print, whole packets, or documents, each into a folder. */
export type PrintJob =
  | { readonly kind: 'print'; readonly folder: string; readonly request: PrintRequest }
  | { readonly kind: 'export'; readonly folder: string; readonly request: ExportRequest }
  | { readonly kind: 'document'; readonly folder: string; readonly document: DocumentJob };

async function filesOf(job: PrintJob): Promise<readonly NamedFile[]> {
  if (job.kind === 'print') return [{ name: 'packet.pdf', bytes: await printPdf(job.request) }];
  if (job.kind === 'document') {
    const { kind, source, options, formats } = job.document;
    const material = await documentMaterial(source, options);
    const made = await exportDocument(kind, material, { formats, paper: 'letter' }, printPdf);
    if (!made.ok) throw new Error(`${kind}: ${made.failure.code}`);
    return made.value.files;
  }
  const exported = await packetFiles(job.request, printPdf);
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
