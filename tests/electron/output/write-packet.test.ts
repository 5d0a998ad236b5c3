import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BagSink, folderSink } from '../../../electron/output/bag-sink.ts';
import { openBindery } from '../../../electron/output/exhibits/bindery.ts';
import type { ChosenExhibit } from '../../../electron/output/exhibits/read-exhibit.ts';
import { preparePacket } from '../../../electron/output/export-packet.ts';
import type { Inspection } from '../../../electron/output/leak-check.ts';
import { sealedSink } from '../../../electron/output/sealed-sink.ts';
import { type Watching, writePacket } from '../../../electron/output/write-packet.ts';
import { ExhibitFault } from '../../../electron/vault/exhibits/exhibit-fault.ts';
import { ok } from '../../../src/base/result.ts';
import { personaNow, personas } from '../../src/packet/personas.ts';
import { fixture } from '../vault/exhibits/files.ts';
import { must } from '../vault/workshop.ts';

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const recipient = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
const bindery = openBindery();
const folder = mkdtempSync(join(tmpdir(), 'write-packet-'));
afterAll(() => {
  bindery.close();
  rmSync(folder, { recursive: true, force: true });
});

let parent = '';
let count = 0;
beforeEach(() => {
  count += 1;
  parent = join(folder, String(count));
  mkdirSync(parent);
});

/** Stands for every print: enough pages for all sheets and feet. */
let pages: Uint8Array;
let brought: readonly ChosenExhibit[];
beforeAll(async () => {
  brought = await exhibits();
  const pdf = await PDFDocument.create();
  for (let page = 0; page < 12; page += 1) pdf.addPage([612, 792]);
  pages = await pdf.save();
});

const reads: string[] = [];
function chosen(id: string, mediaType: string, bytes: Uint8Array, isDamaged = false): ChosenExhibit {
  const words = { title: id, description: '', source: '', fileName: id, receivedBy: '', receivedAt: '2024-03-02' };
  const held = { mediaType, size: bytes.length, sha256: sum(bytes), facts: [], state: 'whole' as const };
  const seen = (): void => {
    reads.push(id);
  };
  const ends = (): void => {
    if (isDamaged) throw new ExhibitFault('exhibit-damaged');
  };
  return {
    exhibit: { id, interview: 'case', position: 1, ...words, ...held },
    read: async function* () {
      seen();
      yield new Uint8Array(bytes);
      ends();
    },
    copy: async (to) => {
      seen();
      ends();
      writeFileSync(to, bytes, { flag: 'wx' });
      return { size: bytes.length, sha256: sum(bytes) };
    },
  };
}

async function exhibits(): Promise<readonly ChosenExhibit[]> {
  const record = await PDFDocument.create();
  record.addPage([842, 595]);
  record.addPage([300, 200]);
  return [
    chosen('record', 'application/pdf', await record.save()),
    chosen('damaged', 'image/jpeg', fixture('plain.jpg'), true),
    chosen('photo', 'image/jpeg', fixture('plain.jpg')),
    chosen('film', 'video/mp4', Buffer.from('pictures that move')),
    chosen('letter', 'application/pdf', Buffer.from('%PDF- cut off')),
  ];
}

async function write(sink: BagSink, watching: Watching = {}, inspection?: Inspection) {
  const interview = personas.find(({ name }) => name === 'scenario-02')?.interview;
  if (!interview) throw new Error('no persona');
  const moment = { now: personaNow, timeZone: 'America/New_York' } as const;
  const request = { interview, channel: 'oig', formats: ['pdf', 'text'], paper: 'letter', ...moment } as const;
  const tools = {
    print: async () => pages,
    bindery,
    convert: async () => 'kind' as const,
    inspectionFor: () => inspection,
  };
  return writePacket(
    { request, prepared: must(preparePacket(request)), exhibits: brought },
    tools,
    () => sink,
    () => ok(null),
    watching,
  );
}

const sinks: readonly (readonly [string, () => BagSink])[] = [
  ['a folder', () => folderSink(parent, 'packet')],
  [
    'a sealed file',
    () => sealedSink(parent, 'packet', { kind: 'recipients', recipients: [recipient] }, 'How to open it'),
  ],
];

/** What every file of a folder holds, by its path. */
const filesIn = (at: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(at, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(at.length + 1), sum(readFileSync(path))]),
  );

describe('a packet with exhibits', () => {
  it('is the same whether its files go into the bag while they are read or at the end', async () => {
    reads.length = 0;
    const early = await write(folderSink(parent, 'early'));
    const readEarly = [...reads];
    const { open: _open, ...closed } = folderSink(parent, 'forwarded');
    reads.length = 0;
    const forwarded = await write(closed);
    const readForwarded = [...reads];
    const { open: _shut, ...inspected } = folderSink(parent, 'late');
    const late = await write(inspected, {}, async () => false);
    expect([early.ok, forwarded.ok, late.ok]).toEqual([true, true, true]);
    const made = filesIn(join(parent, 'early INCOMPLETE'));
    expect(made).toEqual(filesIn(join(parent, 'forwarded INCOMPLETE')));
    expect(made).toEqual(filesIn(join(parent, 'late INCOMPLETE')));
    expect(
      Object.keys(made)
        .filter((path) => path.startsWith('data/'))
        .sort(),
    ).toEqual([
      'data/exhibits/Exhibit-A.pdf',
      'data/exhibits/Exhibit-C.jpg',
      'data/exhibits/Exhibit-D.mp4',
      'data/exhibits/Exhibit-E.pdf',
      'data/packet-INCOMPLETE.pdf',
      'data/packet-INCOMPLETE.txt',
    ]);
    expect(readEarly.sort()).toEqual(['damaged', 'film', 'letter', 'photo', 'record']);
    // Once more for the pages of each that has some, and for what is too large to be held in memory.
    expect(readForwarded.sort()).toEqual(['damaged', 'film', 'film', 'letter', 'photo', 'photo', 'record', 'record']);
  });

  it.each(sinks)('that is called off at any step leaves nothing of %s behind', async (_where, sinkFor) => {
    const ends: string[] = [];
    for (let last = 0; !ends.includes('written'); last += 1) {
      const off = new AbortController();
      let step = 0;
      const progress = (): void => {
        if (step === last) off.abort();
        step += 1;
      };
      const made = await write(sinkFor(), { progress, signal: off.signal });
      ends.push(made.ok ? 'written' : made.failure.code);
      if (!made.ok) expect(readdirSync(parent)).toEqual([]);
    }
    expect(ends.length).toBeGreaterThan(10);
    expect(ends.slice(0, -1)).toEqual(ends.slice(0, -1).map(() => 'cancelled'));
    expect(readdirSync(parent)).toEqual(['packet INCOMPLETE']);
  });
});
