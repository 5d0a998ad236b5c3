import { execFile } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { _electron, type ElectronApplication } from '@playwright/test';
import { electronArgs, readRuntime, withDisplay } from '../../scripts/runtime.mjs';
import { call, createVault, importPersonas } from '../e2e/desk.ts';
import { root } from '../house/tree.ts';
import { type Figures, percentile, rounded } from './figure.ts';

const megabyte = 1024 * 1024;
const photos = 60;
const records = 40;
const pagesOfRecord = 5;
const run = promisify(execFile);

/** The head of a grey picture of 4000 x 3000 dots, with the plainest tables there are. */
function pictureHead(): Buffer {
  const segment = (marker: number, ...body: readonly number[]): Buffer =>
    Buffer.from([0xff, marker, 0, body.length + 2, ...body]);
  const codes = (kind: number): Buffer => segment(0xc4, kind, 0, 1, ...Array.from({ length: 14 }, () => 0), 0);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, ...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
    segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    segment(0xc0, 8, 0x0b, 0xb8, 0x0f, 0xa0, 1, 1, 0x11, 0),
    codes(0x00),
    codes(0x10),
    segment(0xda, 1, 1, 0, 0, 63, 0),
  ]);
}

/** A photo of noise: nothing on its way can make it smaller. It is taken apart and carried, never looked at. */
function photo(size: number): Buffer {
  const noise = randomFillSync(Buffer.alloc(size));
  for (let at = noise.indexOf(0xff); at >= 0; at = noise.indexOf(0xff, at + 1)) noise[at + 1] = 0;
  return Buffer.concat([pictureHead(), noise, Buffer.from([0xff, 0xd9])]);
}

async function bound(pictures: readonly Buffer[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const picture of pictures) {
    const embedded = await pdf.embedJpg(picture);
    pdf.addPage([612, 792]).drawImage(embedded, { x: 30, y: 60, width: 552, height: 414 });
  }
  return pdf.save();
}

/** A hundred files of five megabytes in `brought`, and the same as documents, for the tools that can only merge those, in `merged`. */
async function writeExhibits(brought: string, merged: string): Promise<void> {
  for (const folder of [brought, merged]) mkdirSync(folder);
  const named = (index: number): string => String(index + 1).padStart(3, '0');
  for (let index = 0; index < photos; index += 1) {
    const picture = photo(5 * megabyte);
    writeFileSync(join(brought, `${named(index)}.jpg`), picture);
    writeFileSync(join(merged, `${named(index)}.pdf`), await bound([picture]));
  }
  for (let index = photos; index < photos + records; index += 1) {
    const record = await bound(Array.from({ length: pagesOfRecord }, () => photo(megabyte)));
    for (const folder of [brought, merged]) writeFileSync(join(folder, `${named(index)}.pdf`), record);
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Memory of a process now, in MB; every thread counts. */
const memoryOf = (process: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]) / 1024;

/** The most memory that the process has while work is done, in MB. */
async function peakOf(process: number, work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(process));
  }, 50);
  await work().finally(() => clearInterval(watch));
  return peak;
}

const chooses = (app: ElectronApplication, filePaths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] });
  }, filePaths);

/**
 * What the same work costs the tools that are usual for it: merging the documents, and then a zip, not made smaller, of what a packet
 * holds: the merged document and the files as they were brought.
 */
async function reference(folder: string): Promise<number> {
  const zipped = join(folder, 'packet.zip');
  const documents = readdirSync(join(folder, 'merged'))
    .sort()
    .map((name) => join(folder, 'merged', name));
  const time = await seconds(async () => {
    await run('qpdf', ['--empty', '--pages', ...documents, '--', join(folder, 'merged.pdf')]);
    await run('zip', ['-0', '-q', '-r', zipped, 'merged.pdf', 'brought'], { cwd: folder });
  });
  for (const made of [join(folder, 'merged.pdf'), zipped]) rmSync(made);
  return time;
}

/** In turn, so that what else the machine does troubles both alike. */
const rounds = 3;

type Measured = { readonly peak: number; readonly ours: number; readonly theirs: number };

async function measure(folder: string): Promise<Measured> {
  const app = await _electron.launch({
    executablePath: readRuntime().electron,
    args: [...electronArgs(root), `--user-data-dir=${join(folder, 'data')}`],
  });
  try {
    const page = await app.firstWindow();
    await createVault(page);
    const [survivor] = await importPersonas(page, 'scenario-01');
    const brought = join(folder, 'brought');
    await chooses(
      app,
      readdirSync(brought)
        .sort()
        .map((name) => join(brought, name)),
    );
    const interview = survivor?.id;
    const { added } = await call<{ added: { id: string }[] }>(page, 'exhibits.choose', { interview, job: 'bring' });
    const exhibits = added.map(({ id }) => id);
    const out = join(folder, 'out');
    mkdirSync(out);
    await chooses(app, [out]);
    const write = async (): Promise<void> => {
      const wanted = { id: interview, channel: 'oig', formats: ['pdf'], exhibits };
      const { incomplete } = await call<{ incomplete: object[] }>(page, 'packets.export', wanted);
      if (incomplete.length > 0 || exhibits.length !== photos + records) throw new Error('The packet is not whole');
    };
    const [theirs, ours, peaks]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      theirs.push(await reference(folder));
      peaks.push(await peakOf(app.process().pid ?? 0, async () => void ours.push(await seconds(write))));
      for (const made of readdirSync(out)) rmSync(join(out, made), { recursive: true });
    }
    return { peak: Math.max(...peaks), ours: percentile(ours, 0.5), theirs: percentile(theirs, 0.5) };
  } finally {
    await app.close();
  }
}

/** A packet with a hundred exhibits of 500 MB in all: memory of the process that makes it, and time against `qpdf` and then `zip`. */
export async function packetLarge(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-packet-'));
  try {
    await writeExhibits(join(folder, 'brought'), join(folder, 'merged'));
    const { peak, ours, theirs } = await withDisplay(() => measure(folder));
    return {
      packetLarge: { value: rounded(peak), unit: 'MB', limit: 500, baseline: null },
      packetLargeTime: { value: rounded(ours / theirs), unit: 'ratio', limit: 2, baseline: 1 },
      packetLargeSeconds: { value: rounded(ours), unit: 's', limit: rounded(2 * theirs), baseline: rounded(theirs) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
