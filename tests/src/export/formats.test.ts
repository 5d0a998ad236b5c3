import { describe, expect, it } from 'vitest';
import { footerSheets } from '../../../src/export/footer-html.ts';
import type { Format } from '../../../src/export/format.ts';
import { format as docx } from '../../../src/export/formats/docx.ts';
import { format as json } from '../../../src/export/formats/json.ts';
import { format as pdf } from '../../../src/export/formats/pdf-html.ts';
import { format as text } from '../../../src/export/formats/text.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { answerKeysIn, spansOf } from '../packet/packet-reading.ts';
import { given, smallMaterial, withAnswers, words } from '../packet/small-case.ts';

const hostile = '<script src="http://evil.test/x.js"></script>\u202Egnp\u0007 \uD800 </bdi> &amp; A-123 456 789';

function packetWith(account = words('روايتي عن Flaco', 'ar', 'My account of Flaco'), place = words(hostile)): Packet {
  const interview = withAnswers({ account: given(account), place: given(place) });
  const result = assemblePacket(smallMaterial({ interview }));
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
const rendered = (format: Format, packet = packetWith()): string => {
  const made = format.render(packet, { paper: 'letter' });
  if (made.kind === 'document') return JSON.stringify(made.request.blocks);
  return made.kind === 'text' ? made.text : made.request.html;
};
/** What a reader sees: words only. */
const seen = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const squeezed = (value: string): string => value.replace(/[\s|]+/g, '');

describe('every format', () => {
  it.each([pdf, text, json, docx])('$id gives the same bytes for the same packet', (format) => {
    expect(format.render(packetWith(), { paper: 'a4' })).toEqual(format.render(packetWith(), { paper: 'a4' }));
    expect(rendered(format)).not.toBe(rendered(format, packetWith(words('another account'))));
  });

  it.each([pdf, text])('$id holds every text of the packet', (format) => {
    const packet = packetWith();
    const whole = squeezed(format === pdf ? seen(rendered(format)) : rendered(format));
    const missing = packet.blocks
      .flatMap(spansOf)
      .filter((span) => span.text !== words(hostile).kind && !span.text.includes('\u202E'))
      .filter((span) => !whole.includes(squeezed(span.text)));
    expect(missing).toEqual([]);
  });

  it('json holds every carried answer and every block', () => {
    const packet = packetWith();
    const data = JSON.parse(rendered(json)) as { answers: { key: string }[]; document: unknown; schema: string };
    expect(data.schema).toBe('constancia/packet/1');
    expect(data.answers.map((answer) => answer.key).sort()).toEqual([...answerKeysIn(packet)].sort());
    expect(data.document).toEqual(JSON.parse(JSON.stringify(packet.blocks)));
  });

  it('json writes its keys in order', () => {
    const keys: string[] = [];
    JSON.parse(rendered(json), (_key, value: unknown) => {
      if (value !== null && typeof value === 'object' && !Array.isArray(value)) keys.push(Object.keys(value).join());
      return value;
    });
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((joined) => joined !== joined.split(',').sort().join())).toEqual([]);
  });
});

describe('hostile words', () => {
  it('cannot become markup or an address in HTML', () => {
    const html = rendered(pdf);
    for (const sign of ['<script', '\u202E', '\u0007', '\uD800']) expect(html).not.toContain(sign);
    expect(html.match(/(?:src|href)="[^"]*"/g)).toEqual(['href="print.css"']);
    expect(html).toContain('&lt;script src=&quot;http://evil.test/x.js&quot;&gt;');
    expect(html).toContain('[U+202E]gnp[U+0007] \uFFFD &lt;/bdi&gt; &amp;amp; ');
  });

  it('stay visible in text', () => {
    expect(squeezed(rendered(text))).toContain('[U+202E]gnp[U+0007]\uFFFD</bdi>&amp;A-123456789');
  });
});

describe('pdf-html', () => {
  it('gives every passage its language and direction', () => {
    expect(rendered(pdf)).toContain('<table class="account" dir="rtl">');
    expect(rendered(pdf)).toContain('<td lang="ar" dir="rtl"><p>روايتي عن <bdi dir="ltr">Flaco</bdi></p></td>');
    expect(rendered(pdf)).toContain('<td lang="en" dir="ltr"><p>My account of Flaco</p></td>');
  });

  it('sets paragraphs side by side where both sides have as many', () => {
    const rows = (account: Parameters<typeof words>) =>
      rendered(pdf, packetWith(words(...account))).match(/<td lang="es"/g);
    expect(rows(['uno\n\ndos', 'es', 'one\n\ntwo'])).toHaveLength(2);
    expect(rows(['uno\n\ndos', 'es', 'one two'])).toHaveLength(1);
  });

  it('has one first heading, the parts below it, and links to nothing outside', () => {
    expect(rendered(pdf).match(/<h1/g)).toHaveLength(1);
    expect(rendered(pdf).match(/<h2 id="/g)).toHaveLength(12);
    const made = pdf.render(packetWith(), { paper: 'a4' });
    expect(made.kind === 'print' && made.request.styles).toMatch(/size: 210mm 297mm/);
    expect(made.kind === 'print' && made.request.styles).not.toMatch(/url\(|@import/);
  });

  it('puts case code and page x of y at the foot of every page', () => {
    const made = pdf.render(packetWith(), { paper: 'a4' });
    if (made.kind !== 'print') throw new Error('not printed');
    const { html, styles } = footerSheets(made.request, 2);
    expect([...html.matchAll(/<p>(.*?)<\/p>/g)].map((match) => match[1])).toEqual([
      'Case Heron 14 · for OIG · page 1 of 2',
      'Case Heron 14 · for OIG · page 2 of 2',
    ]);
    expect(styles).toContain('size: 210mm 297mm; margin: 0;');
  });

  it('cannot be broken out of by the case code', () => {
    const made = pdf.render({ ...packetWith(), footer: '</p><script>{{page}}' }, { paper: 'letter' });
    if (made.kind !== 'print') throw new Error('not printed');
    expect(footerSheets(made.request, 1).html).toContain('<p>&lt;/p&gt;&lt;script&gt;1</p>');
  });
});

describe('text', () => {
  it('stays within 78 places and names the language of each passage', () => {
    const lines = rendered(text, packetWith(words('palabra '.repeat(60), 'es', 'word '.repeat(60)))).split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(78);
    expect(lines).toEqual(expect.arrayContaining(['  [es]', '  [en]']));
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
  });
});
