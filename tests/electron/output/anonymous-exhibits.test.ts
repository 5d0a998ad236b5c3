import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderSink } from '../../../electron/output/bag-sink.ts';
import { openBindery } from '../../../electron/output/exhibits/bindery.ts';
import { chooseExhibits } from '../../../electron/output/exhibits/choose.ts';
import { preparePacket } from '../../../electron/output/export-packet.ts';
import { inspectionFor } from '../../../electron/output/leak-check.ts';
import { writePacket } from '../../../electron/output/write-packet.ts';
import { ok } from '../../../src/base/result.ts';
import { personaNow, personas } from '../../src/packet/personas.ts';
import { type Desk, newDesk, outside } from '../vault/exhibits/desk.ts';
import { fixture, withComment, withPngText } from '../vault/exhibits/files.ts';

/** What names the person of the invented case. */
const [name, number] = ['Catarina Ejemplo', 'A000 000 005'] as const;
const said = `${name}, ${number}`;
const traces = [/catarina/i, /ejemplo/i, /000.?000.?005/];

const bindery = openBindery();
let desk: Desk;
let blank: Uint8Array;
beforeAll(async () => {
  desk = await newDesk();
  const pdf = await PDFDocument.create();
  for (let page = 0; page < 6; page += 1) pdf.addPage([612, 792]);
  blank = await pdf.save();
});
afterAll(() => {
  bindery.close();
  desk.vaults.lock();
});

/** A page, and what is said about it in one place. */
async function pdfWith(tell: (pdf: PDFDocument) => Promise<void> | void): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([400, 400]);
  page.drawText('A list of meals', { x: 20, y: 200, size: 12, font: await pdf.embedFont(StandardFonts.Helvetica) });
  await tell(pdf);
  return pdf.save({ useObjectStreams: false });
}

/** A picture in a tagged file, with words for those who cannot see it. */
const altText = (pdf: PDFDocument): void => {
  const { context, catalog } = pdf;
  const figure = context.register(context.obj({ Type: 'StructElem', S: 'Figure', Alt: PDFString.of(said) }));
  const root = context.register(context.obj({ Type: 'StructTreeRoot', K: [figure] }));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
};

type End = 'goes along, clean' | 'refused: exhibit-no-copy' | 'refused: identity-leak';
type Place = readonly [place: string, file: string, bytes: () => Promise<Uint8Array> | Uint8Array, end: End];
const places: readonly Place[] = [
  ['the name of a file', `${said}.jpg`, () => fixture('plain.jpg'), 'goes along, clean'],
  ['EXIF and comments of a photograph', 'a.jpg', () => withComment(said), 'goes along, clean'],
  ['the words of a PNG', 'a.png', () => withPngText(said), 'goes along, clean'],
  ['the author of a PDF', 'a.pdf', () => pdfWith((pdf) => pdf.setAuthor(said)), 'goes along, clean'],
  ['the alternative text of a picture in a PDF', 'a.pdf', () => pdfWith(altText), 'refused: identity-leak'],
  [
    'the page of a PDF',
    'a.pdf',
    () =>
      pdfWith(async (pdf) => {
        const font = await pdf.embedFont(StandardFonts.Helvetica);
        pdf.getPage(0).drawText(said, { x: 20, y: 100, size: 12, font });
      }),
    'refused: identity-leak',
  ],
  [
    'a file enclosed in a PDF',
    'a.pdf',
    () => pdfWith((pdf) => pdf.attach(Buffer.from('x'), `${name}.txt`)),
    'refused: identity-leak',
  ],
  [
    'the words of a file enclosed in a PDF',
    'a.pdf',
    () => pdfWith((pdf) => pdf.attach(Buffer.from(`Letter to ${name}`), 'letter.txt')),
    'refused: identity-leak',
  ],
  [
    'a script in a PDF',
    'a.pdf',
    () => pdfWith((pdf) => pdf.addJavaScript('first', `app.alert("${name}")`)),
    'refused: identity-leak',
  ],
  ['a text', 'a.txt', () => Buffer.from(`They called ${name} at night.`), 'refused: exhibit-no-copy'],
  [
    'a mail',
    'a.eml',
    () => Buffer.from(`From: ${name} <c@example.org>\r\nTo: b@example.org\r\nSubject: Lunch\r\n\r\nHello`),
    'refused: exhibit-no-copy',
  ],
];

/** Takes a file in, makes the copy that alone can go along, and writes an anonymous packet with it. */
async function send(file: string, bytes: Uint8Array): Promise<{ readonly end: string; readonly folder?: string }> {
  const taken = await desk.add(file, bytes);
  const rooms = desk.vaults.rooms();
  if (!rooms.ok) throw new Error(rooms.failure.code);
  const { exhibits } = rooms.value;
  // The worker may have called it by the name of the person, and described it so.
  exhibits.change(taken.id, { title: `Photo of ${name}`, description: said });
  const original = chooseExhibits(exhibits, desk.interview, [taken.id], 'anonymous');
  expect(original).toMatchObject({ failure: { code: 'exhibit-not-stripped' } });
  const copy = await exhibits.strip(taken.id, 'somebody');
  if (!copy.ok) return { end: `refused: ${copy.failure.code}` };
  exhibits.change(copy.value.id, { description: said });
  const chosen = chooseExhibits(exhibits, desk.interview, [copy.value.id], 'anonymous');
  const interview = personas.find((each) => each.name === 'kitchen-worker')?.interview;
  if (!chosen.ok || !interview) throw new Error('nothing to send');
  const parent = outside();
  const moment = { now: personaNow, timeZone: 'America/New_York' } as const;
  const formats = ['pdf', 'text', 'json', 'docx'];
  const request = { interview, channel: 'oig', identity: 'anonymous', formats, paper: 'letter', ...moment } as const;
  const prepared = preparePacket(request);
  if (!prepared.ok) throw new Error(prepared.failure.code);
  const made = await writePacket(
    {
      request,
      prepared: prepared.value,
      exhibits: chosen.value,
    },
    {
      print: async () => blank,
      bindery,
      convert: async () => 'kind',
      inspectionFor: ({ material }) => inspectionFor(material, bindery),
    },
    () => folderSink(parent, 'packet'),
    () => ok(null),
  );
  const left = readdirSync(parent);
  if (!made.ok) {
    expect(left).toEqual([]);
    return { end: `refused: ${made.failure.code}` };
  }
  return { end: 'goes along, clean', folder: join(parent, left[0] ?? '') };
}

describe('an anonymous packet and what names the person in', { timeout: 60_000 }, () => {
  it.each(places)('%s: %s', async (_place, file, bytes, end) => {
    const sent = await send(file, await bytes());
    expect(sent.end).toBe(end);
    if (sent.folder === undefined) return;
    const written = readdirSync(sent.folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const leaky = written.filter(({ parentPath, name: called }) => {
      const all = `${called}\n${readFileSync(join(parentPath, called)).toString('latin1')}`;
      return traces.some((trace) => trace.test(all));
    });
    expect(leaky.map(({ name: called }) => called)).toEqual([]);
    expect(written.map(({ name: called }) => called)).toContain(`Exhibit-A.${file.split('.').pop()}`);
  });

  it('a signed page: neither it nor a copy of it goes along', async () => {
    const taken = await desk.add('signed.jpg', fixture('plain.jpg'));
    const rooms = desk.vaults.rooms();
    if (!rooms.ok) throw new Error(rooms.failure.code);
    const { exhibits } = rooms.value;
    exhibits.change(taken.id, { signs: '3f2a91c0-77de-4c11-9d55-1f2e3d4c5b6a' });
    const copy = await exhibits.strip(taken.id, 'somebody');
    if (!copy.ok) throw new Error(copy.failure.code);
    const ends = [taken.id, copy.value.id].map((id) => chooseExhibits(exhibits, desk.interview, [id], 'anonymous'));
    expect(ends).toMatchObject(ends.map(() => ({ failure: { code: 'exhibit-names' } })));
  });
});
