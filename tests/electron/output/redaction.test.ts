import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../../electron/output/docx/write-docx.ts';
import { pdfWords } from '../../../electron/output/exhibits/pdf-words.ts';
import type { ExportRequest } from '../../../electron/output/export-packet.ts';
import type { Redaction } from '../../../src/packet/redact.ts';
import { personaNow, personas } from '../../src/packet/personas.ts';

import { ask, buildHarness, printAll } from './printing.ts';

const cook = personas.find(({ name }) => name === 'kitchen-worker')?.interview;
if (!cook) throw new Error('no kitchen worker');

/** Words of the witness's name, of two passages in both languages, and of an answer that is left out whole. */
const secrets = ['lipa', 'cama 18', 'cuchillos', 'knives', 'cebolla', 'onions'];
const redaction: Redaction = {
  persons: { w1: 'pseudonym' },
  answers: ['account-more@i1'],
  passages: [
    { key: 'account-story@i1', text: 'cuchillos' },
    { key: 'account-story@i1', text: 'knives' },
  ],
};
const request = (changes: Partial<ExportRequest> = {}): ExportRequest => ({
  interview: cook,
  channel: 'oig',
  formats: ['pdf', 'docx', 'text', 'json'],
  paper: 'letter',
  now: personaNow,
  timeZone: 'America/New_York',
  ...changes,
});

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');

/** Every text that can be got out of the files, by where it was found: as shown, as stored, and as raw bytes. */
async function textsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const at = (name: string): string => join(folder, 'data', name);
  const docx = await readDocx(new Uint8Array(readFileSync(at('packet.docx'))));
  const unpacked = execFileSync('qpdf', ['--qdf', '--object-streams=disable', at('packet.pdf'), '-'], {
    maxBuffer: 200_000_000,
  });
  const whole = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = {
    pdftotext: ask('pdftotext', at('packet.pdf'), '-'),
    pdfjs: (await pdfWords(new Uint8Array(readFileSync(at('packet.pdf'))))).join('\n'),
    'pdf tags': ask('pdfinfo', '-struct-text', at('packet.pdf')).replace(/"\s+"/g, ' '),
    'pdf objects': unpacked.toString('latin1'),
    // Titles and alternative texts are kept in UTF-16.
    'pdf utf-16': unpacked.toString('latin1').replaceAll('\0', ''),
    docx: [...docx.values()].join('\n').replace(/<[^>]*>/g, ''),
    'docx parts': [...docx.entries()].flat().join('\n'),
    text: readFileSync(at('packet.txt'), 'utf8'),
    json: JSON.stringify(JSON.parse(readFileSync(at('packet.json'), 'utf8'))),
    raw: whole.map(({ parentPath, name }) => `${name} ${readFileSync(join(parentPath, name), 'utf8')}`).join('\n'),
  };
  return Object.fromEntries(Object.entries(found).map(([where, text]) => [where, folded(text)]));
}
const heldIn = (text: string): readonly string[] => secrets.filter((secret) => text.includes(secret));

describe('what is left out of a packet', { timeout: 60_000 }, () => {
  let harness = '';
  let [open, closed, gone] = ['', '', ''];
  beforeAll(async () => {
    harness = await buildHarness();
    [open = '', closed = '', gone = ''] = await printAll(harness, [
      { kind: 'export', request: request() },
      { kind: 'export', request: request({ redaction }) },
      { kind: 'export', request: request({ redaction: { ...redaction, persons: { w1: 'leave-out' } } }) },
    ]);
  }, 120_000);
  afterAll(() => {
    rmSync(join(open, '..'), { recursive: true, force: true });
    rmSync(harness, { recursive: true, force: true });
  });

  it('would be found in every file if it were there', async () => {
    const texts = await textsIn(open);
    for (const where of ['pdftotext', 'pdfjs', 'pdf tags', 'docx', 'text', 'json'])
      expect([where, heldIn(texts[where] ?? '')]).toEqual([where, secrets]);
  });

  it.each([
    ['a label stands for the person', () => closed],
    ['the person is not spoken of', () => gone],
  ])('is nowhere in the bytes: %s', async (_what, folder) => {
    const texts = await textsIn(folder());
    expect(Object.entries(texts).map(([where, text]) => [where, heldIn(text)])).toEqual(
      Object.keys(texts).map((where) => [where, []]),
    );
  });

  it('leaves its mark, so that a reader knows that something is missing', () => {
    const text = readFileSync(join(closed, 'data', 'packet.txt'), 'utf8');
    expect([text.includes('[passage left out'), text.includes('[Witness 1]')]).toEqual([true, true]);
  });
});
