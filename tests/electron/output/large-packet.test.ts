import { createHash, randomFillSync } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BagSink, folderSink } from '../../../electron/output/bag-sink.ts';
import { openBindery } from '../../../electron/output/exhibits/bindery.ts';
import { chooseExhibits } from '../../../electron/output/exhibits/choose.ts';
import { preparePacket } from '../../../electron/output/export-packet.ts';
import { sealedSink } from '../../../electron/output/sealed-sink.ts';
import { rememberUnfinished } from '../../../electron/output/unfinished.ts';
import { type Watching, writePacket } from '../../../electron/output/write-packet.ts';
import { guardExhibit } from '../../../electron/vault/exhibits/exhibit-fault.ts';
import { ok } from '../../../src/base/result.ts';
import { personaNow, personas } from '../../src/packet/personas.ts';
import { type Desk, newDesk, outside } from '../vault/exhibits/desk.ts';
import { fixture } from '../vault/exhibits/files.ts';
import { must, passphrase } from '../vault/workshop.ts';

const megabyte = 1024 * 1024;
const recipient = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
const bindery = openBindery();
afterAll(() => bindery.close());

let desk: Desk;
let pages: Uint8Array;
let largest = '';
beforeAll(async () => {
  desk = await newDesk();
  for (let photo = 0; photo < 4; photo += 1) await desk.add(`${photo}.jpg`, fixture('plain.jpg'));
  // Too large for pages: all of it is opened once, in one go.
  largest = (await desk.add('scan.bin', randomFillSync(Buffer.alloc(80 * megabyte)))).sha256;
  await desk.add('last.jpg', fixture('plain.jpg'));
  const pdf = await PDFDocument.create();
  for (let page = 0; page < 20; page += 1) pdf.addPage([612, 792]);
  pages = await pdf.save();
}, 60_000);

let parent = '';
let remembered: readonly string[] = [];
beforeEach(() => {
  parent = join(outside(), 'sent');
  mkdirSync(parent);
  rememberUnfinished((paths) => {
    remembered = paths;
  });
});

const left: string[] = [];
async function write(sink: BagSink, watching: Watching = {}) {
  const interview = personas.find(({ name }) => name === 'scenario-02')?.interview;
  if (!interview) throw new Error('no persona');
  const moment = { now: personaNow, timeZone: 'America/New_York' } as const;
  const request = { interview, channel: 'oig', formats: ['pdf'], paper: 'letter', ...moment } as const;
  const room = desk.exhibits();
  const ids = must(room.list(desk.interview)).map(({ id }) => id);
  const exhibits = must(chooseExhibits(room, desk.interview, ids, 'identified'));
  const tools = {
    print: async () => pages,
    bindery,
    convert: async () => 'kind' as const,
    inspectionFor: () => undefined,
  };
  left.length = 0;
  return guardExhibit(() =>
    writePacket(
      { request, prepared: must(preparePacket(request)), exhibits },
      tools,
      () => sink,
      ({ files }) => {
        left.push(...files);
        return ok(null);
      },
      watching,
    ),
  );
}

const sinks: readonly (readonly [string, () => BagSink])[] = [
  ['a folder', () => folderSink(parent, 'packet')],
  ['a sealed file', () => sealedSink(parent, 'packet', { kind: 'recipients', recipients: [recipient] }, 'How')],
];

describe('a large packet', () => {
  it.each(sinks)('that is called off while a large exhibit is opened leaves nothing of %s', async (_where, sinkFor) => {
    const off = new AbortController();
    const progress = (done: number): void => {
      if (done === 4) setTimeout(() => off.abort(), 60);
    };
    expect(await write(sinkFor(), { progress, signal: off.signal })).toMatchObject({ failure: { code: 'cancelled' } });
    expect([readdirSync(parent), remembered, left]).toEqual([[], [], []]);
  });

  it('that is called off while it is being bound leaves nothing, and the next one is whole', async () => {
    const off = new AbortController();
    const progress = (done: number): void => {
      if (done === 9) off.abort();
    };
    const called = await write(folderSink(parent, 'packet'), { progress, signal: off.signal });
    expect(called).toMatchObject({ failure: { code: 'cancelled' } });
    expect([readdirSync(parent), remembered, left]).toEqual([[], [], []]);

    const next = must(await write(folderSink(parent, 'packet')));
    expect([readdirSync(parent), remembered]).toEqual([['packet INCOMPLETE'], []]);
    expect(next.missed).toEqual([{ mark: 'E', why: 'too-large', goesAlong: true }]);
    const bytes = readFileSync(join(parent, next.name, 'data', 'exhibits', 'Exhibit-E.bin'));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(largest);
    expect(left.map((path) => basename(path))).toContain('packet-INCOMPLETE.pdf');
  });

  it('leaves nothing when the vault is locked meanwhile, and says so', async () => {
    const progress = (done: number): void => {
      if (done === 4) setTimeout(() => desk.vaults.lock(), 60);
    };
    const made = await write(folderSink(parent, 'packet'), { progress });
    must(await desk.vaults.unlock(passphrase));
    expect(made).toMatchObject({ failure: { code: 'vault-locked' } });
    expect(readdirSync(parent)).toEqual([]);
  });
});
