import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocx, writeDocx } from '../../../electron/output/docx/write-docx.ts';
import { preparePacket } from '../../../electron/output/export-packet.ts';
import type { DocumentRequest } from '../../../src/export/format.ts';
import { format } from '../../../src/export/formats/docx.ts';
import { safeText } from '../../../src/export/safe-text.ts';
import type { Block, Packet } from '../../../src/packet/packet.ts';
import { spansOf } from '../../src/packet/packet-reading.ts';
import { personaNow, personas } from '../../src/packet/personas.ts';

const folder = mkdtempSync(join(tmpdir(), 'constancia-docx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const packets: readonly (readonly [string, Packet])[] = personas.flatMap(({ name, interview }) =>
  (['oig', 'opr', 'fod'] as const).flatMap((channel): (readonly [string, Packet])[] => {
    const made = preparePacket({
      interview,
      channel,
      formats: ['docx'],
      paper: 'letter',
      now: personaNow,
      timeZone: 'America/New_York',
    });
    return made.ok ? [[`${name} to ${channel}`, made.value.packet]] : [];
  }),
);
const requestOf = (packet: Packet): DocumentRequest => {
  const rendered = format.render(packet, { paper: 'letter' });
  if (rendered.kind !== 'document') throw new Error('Not a document');
  return rendered.request;
};
const plainText = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
/** Letters and digits of a text: blanks, line ends and direction marks are a matter of layout. */
const bare = (text: string): string => safeText(text).replace(/[\s\u200E\u200F\u2066-\u2069]/g, '');
const bodyOf = async (request: DocumentRequest): Promise<string> =>
  readDocx(await writeDocx(request)).get('word/document.xml') ?? '';
const wordsOf = (xml: string): string => bare(plainText(xml.replace(/<[^>]*>/g, '')));

const span = (text: string, language = 'en', direction: 'ltr' | 'rtl' = 'ltr') => ({ text, language, direction });
const small = (blocks: readonly Block[]): DocumentRequest => ({
  title: 'Packet',
  language: 'en',
  blocks,
  footer: 'Heron 12 · page {{page}} of {{pages}}',
  paper: 'a4',
  madeOn: '2026-11-24',
});

describe('the document', () => {
  it('is made for several packets', () => expect(packets.length).toBeGreaterThan(6));

  it.each(packets)('of %s holds every text of the packet, once more in the same bytes', async (_name, packet) => {
    const request = requestOf(packet);
    const words = wordsOf(await bodyOf(request));
    const missing = packet.blocks
      .flatMap(spansOf)
      .map(({ text }) => bare(text))
      .filter((text) => !words.includes(text));
    expect(missing).toEqual([]);
    expect(Buffer.from(await writeDocx(request)).equals(Buffer.from(await writeDocx(request)))).toBe(true);
  });

  it('says nothing about who wrote it or when, but the day of the packet', async () => {
    const core = readDocx(await writeDocx(small([{ kind: 'paragraph', spans: [span('One')] }]))).get(
      'docProps/core.xml',
    );
    expect(core).toContain('2026-11-24T00:00:00Z');
    expect(core).not.toMatch(/lastModifiedBy|2026-11-2[^4]|Un-named/);
  });

  it('marks language and direction of every passage', async () => {
    const arabic = span('ICE قالت الحارسة A-123 456 789 ثم ذهبت.', 'ar', 'rtl');
    const xml = await bodyOf(
      small([
        {
          kind: 'bilingual',
          original: arabic,
          rendering: span('ICE, the guard said'),
          heads: { original: [span('Arabic')], rendering: [span('English')] },
          caption: [],
        },
        { kind: 'paragraph', spans: [span('她说', 'zh-Hans')] },
      ]),
    );
    expect(xml).toMatch(/<w:tblPr>.*<w:bidiVisual\/>/);
    expect(xml).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:bidi\/>/);
    expect(xml).toMatch(/<w:rtl\/>.*<w:lang w:bidi="ar"\/>.*قالت الحارسة/s);
    expect(xml).toContain('\u200EA-123\u00A0456\u00A0789\u200E');
    expect(xml).toMatch(/<w:lang w:eastAsia="zh-CN"\/>.*她说/s);
  });

  it.each([
    ['es', 'Lo sacaron de noche', 'val', 'es', undefined],
    ['ar', 'قالت الحارسة', 'bidi', 'ar', undefined],
    ['zh-Hans', '她说“不”', 'eastAsia', 'zh-CN', 'w:hint="eastAsia"'],
    ['hi', 'वह रात में आया', 'bidi', 'hi', 'Nirmala UI'],
    ['bn', 'সে রাতে এসেছিল', 'bidi', 'bn', 'Nirmala UI'],
    ['pa', 'ਉਹ ਰਾਤ ਨੂੰ ਆਇਆ', 'bidi', 'pa', 'Nirmala UI'],
    ['am', 'ሌሊት መጣ', 'val', 'am', 'Ebrima'],
    ['ja', '夜に来た', 'eastAsia', 'ja', 'Yu Gothic'],
  ])('names a font that has the letters of %s', async (language, text, slot, tag, font) => {
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    const xml = await bodyOf(small([{ kind: 'paragraph', spans: [span(text, language, direction)] }]));
    const run = /<w:rPr>(?:(?!<w:rPr>).)*<\/w:rPr><w:t[^>]*>[^<]*<\/w:t>/.exec(xml)?.[0] ?? '';
    expect(run).toContain(`<w:lang w:${slot}="${tag}"/>`);
    if (font === undefined) expect(run).not.toContain('rFonts');
    else expect(/<w:rFonts [^>]*>/.exec(run)?.[0]).toContain(font);
  });

  it('has fonts in its styles for Latin, Arabic and Chinese letters', async () => {
    const look = readDocx(await writeDocx(small([{ kind: 'paragraph', spans: [span('One')] }]))).get('word/styles.xml');
    expect(look).toMatch(/<w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Microsoft YaHei" w:hAnsi="Arial"\/>/);
    expect(look).toMatch(/<w:rFonts w:ascii="Georgia" w:cs="Times New Roman" w:eastAsia="SimSun" w:hAnsi="Georgia"\/>/);
  });

  it('shows hostile characters instead of obeying them', async () => {
    const xml = await bodyOf(small([{ kind: 'paragraph', spans: [span('<w:b/>\u202Egnp\u0007 \uD800')] }]));
    for (const sign of ['\u202E', '\u0007', '\uD800']) expect(xml).not.toContain(sign);
    expect(wordsOf(xml)).toBe('<w:b/>[U+202E]gnp[U+0007]\uFFFD');
  });

  it('opens in a word processor, which prints the same words', { timeout: 180_000 }, async () => {
    const chosen = packets.filter(([name]) => /scenario-0[12] to (oig|opr)|night-shift/.test(name)).slice(0, 3);
    for (const [index, [, packet]] of chosen.entries())
      writeFileSync(join(folder, `packet-${index}.docx`), await writeDocx(requestOf(packet)));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...chosen.map((_, index) => join(folder, `packet-${index}.docx`)),
      ],
      { stdio: 'ignore', timeout: 150_000 },
    );
    for (const [index, [, packet]] of chosen.entries()) {
      execFileSync('pdftotext', ['-layout', join(folder, `packet-${index}.pdf`), join(folder, `packet-${index}.txt`)]);
      const printed = new Set(bare(readFileSync(join(folder, `packet-${index}.txt`), 'utf8')));
      const pages = readFileSync(join(folder, `packet-${index}.txt`), 'utf8').replace(/\s+/g, ' ');
      const latin = packet.blocks
        .flatMap(spansOf)
        .filter(({ direction }) => direction === 'ltr')
        .flatMap(({ text }) => safeText(text).match(/[\p{Script=Latin}\p{N}]{3,}/gu) ?? []);
      expect(latin.filter((word) => !pages.includes(word))).toEqual([]);
      expect(printed.has('\uFFFD')).toBe(false);
    }
  });
});
