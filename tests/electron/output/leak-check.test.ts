import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openBindery } from '../../../electron/output/exhibits/bindery.ts';
import { formats } from '../../../electron/output/formats.ts';
import { inspectionFor } from '../../../electron/output/leak-check.ts';
import { renderedBytes } from '../../../electron/output/rendered-bytes.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { PacketMaterial } from '../../../src/packet/material.ts';
import { consentTo, given, grant, smallMaterial, withAnswers, words } from '../../src/packet/small-case.ts';

const bindery = openBindery();
afterAll(() => bindery.close());

const material = (name: string, file: string, account: string): PacketMaterial =>
  smallMaterial({
    interview: withAnswers({
      name: given(words(name)),
      number: given(words(`A${file}`)),
      account: given(words(account, 'es', account)),
      share: consentTo(grant('oig', { identity: 'anonymous' })),
    }),
  });

/** A page of words, with a title about it, the way other programs write them. */
async function pdfOf(shown: string, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([400, 400]).drawText(shown, { x: 20, y: 200, size: 12, font });
  pdf.setTitle(title);
  return new Uint8Array(await pdf.save());
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const check = async (of: PacketMaterial, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> => {
  const inspect = inspectionFor(of, bindery);
  if (!inspect) throw new Error('Nothing looks through this packet');
  return inspect(path, { kind: 'bytes', bytes });
};

const person = material('Katromé Vekzai', '204817365', 'A guard came at night.');

describe('the leak check', () => {
  it.each<readonly [string, boolean, string, string | (() => Promise<Uint8Array<ArrayBuffer>>)]>([
    ['plain words', false, 'data/packet.txt', 'Nothing is said here. Case small-1.'],
    ['a name', true, 'data/packet.txt', 'told by KATROMÉ at night'],
    ['a number in groups', true, 'data/packet.txt', 'file A 204-817-365'],
    ['a name behind a line end in JSON', true, 'data/packet.json', JSON.stringify({ text: 'first\nVekzai' })],
    ['a name as a key in JSON', true, 'data/packet.json', JSON.stringify({ Vekzai: 1 })],
    ['a number as a number in JSON', true, 'data/packet.json', JSON.stringify({ n: 204817365 })],
    ['a name in the name of a file', true, 'data/Vekzai.txt', 'nothing'],
    ['a page of a PDF', true, 'data/packet.pdf', () => pdfOf('seen by Vekzai', 'Complaint')],
    ['the title of a PDF', true, 'data/packet.pdf', () => pdfOf('seen', 'Complaint of Vekzai')],
    ['an innocent PDF', false, 'data/packet.pdf', () => pdfOf('seen', 'Complaint')],
    ['a PDF that cannot be read', true, 'data/packet.pdf', '%PDF-1.7 broken'],
    ['bytes that nobody understands', true, 'data/exhibits/Exhibit-A.bin', '\u0000\u0001\u0002 Author: Vekzai \u0000'],
  ])('%s: %s', async (_what, leaks, path, content) => {
    const bytes = typeof content === 'string' ? bytesOf(content) : await content();
    expect(await check(person, path, bytes)).toBe(leaks);
  });

  it('takes a name that is also a word of the packet itself for no leak', async () => {
    const grace = material('May Statement', '204817365', 'A guard came at night.');
    expect([
      await check(grace, 'data/packet.txt', bytesOf('Statement of May 2026')),
      await check(grace, 'data/packet.txt', bytesOf('May Statement')),
    ]).toEqual([false, true]);
  });

  it('looks through nothing where the person may be named', () => {
    const named = smallMaterial({
      interview: withAnswers({ share: consentTo(grant('oig', { identity: 'identified' })) }),
    });
    expect(inspectionFor(named, bindery)).toBeUndefined();
  });
});

const syllables = ['ka', 'lu', 'mé', 'shi', 'tro', 'vek', 'ño', 'zai', 'qui', 'bre'];
const name = fc.array(fc.constantFrom(...syllables), { minLength: 3, maxLength: 5 }).map((parts) => {
  const word = parts.join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
});
/** The long form sets CASES. */
const cases = Number(process.env.CASES ?? 40);

describe('finished files of generated cases', { timeout: 60_000 + cases * 500 }, () => {
  it('hold nothing that names the person, and would be refused if they did', async () => {
    const persons = fc.record({ first: name, last: name, file: fc.stringMatching(/^[1-9]\d{8}$/) });
    await fc.assert(
      fc.asyncProperty(persons, async ({ first, last, file }) => {
        const of = material(`${first} ${last}`, file, `${first} said it. They called A${file}, ${last}.`);
        const made = assemblePacket(of);
        if (!made.ok) throw new Error(made.failure.code);
        const print = (): Promise<Uint8Array> => pdfOf('printed', made.value.title);
        for (const format of formats) {
          const bytes = await renderedBytes(format.render(made.value, { paper: 'letter' }), print);
          expect(await check(of, `data/packet.${format.extension}`, new Uint8Array(bytes))).toBe(false);
        }
        const leaky = { ...made.value, title: `${made.value.title} ${last}`, footer: `${first} {{page}}` };
        for (const format of formats.filter(({ id }) => id === 'docx' || id === 'json')) {
          const bytes = await renderedBytes(format.render(leaky, { paper: 'letter' }), print);
          expect(await check(of, `data/packet.${format.extension}`, new Uint8Array(bytes))).toBe(true);
        }
      }),
      { numRuns: cases },
    );
  });
});
