import PostalMime, { type Address } from 'postal-mime';
import { documentHtml } from '../../../src/export/document-html.ts';
import type { PrintRequest } from '../../../src/export/format.ts';
import { printStyles } from '../../../src/export/print-styles.ts';
import type { UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import type { Block, Span } from '../../../src/packet/packet.ts';

/** What the pages of a text have in common with those around them. */
export type TextSheet = Pick<PrintRequest, 'paper' | 'madeOn' | 'language'>;

/** Longer texts are not printed; the file goes along. */
const longest = 600_000;

/** The text of a file in the encoding that it is most likely in. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const firstLetter = /\p{L}/u;

function spanOf(text: string, language: string): Span {
  const isRightToLeft = rightToLeft.test(firstLetter.exec(text)?.[0] ?? '');
  return { text, language: isRightToLeft ? 'ar' : language, direction: isRightToLeft ? 'rtl' : 'ltr' };
}

const paragraphs = (text: string, language: string): readonly Block[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ kind: 'paragraph', spans: [spanOf(paragraph, language)] }));

/** What of an HTML body a reader would read. */
const textOfHtml = (html: string): string =>
  html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|li|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

async function mailBlocks(bytes: Uint8Array, language: string): Promise<readonly Block[]> {
  const mail = await PostalMime.parse(new Uint8Array(bytes), { maxNestingDepth: 20 });
  const people = (list: readonly Address[] = []): string =>
    list.map(({ name = '', address = '' }) => (name === '' ? address : `${name} <${address}>`)).join('; ');
  const heads: readonly (readonly [string, string])[] = [
    ['From', people(mail.from ? [mail.from] : [])],
    ['To', people(mail.to)],
    ['Cc', people(mail.cc)],
    ['Date', mail.date ?? ''],
    ['Subject', mail.subject ?? ''],
    ['Attachments', mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType).join('; ')],
  ];
  const rows = heads
    .filter(([, value]) => value !== '')
    .map(([label, value]) => ({ label: [spanOf(label, language)], value: [spanOf(value, language)] }));
  return [{ kind: 'pairs', rows }, ...paragraphs(mail.text ?? textOfHtml(mail.html ?? ''), language)];
}

/** A text or a mail as pages to be printed; nothing in it can act or reach anything. */
export async function textPages(
  view: 'text' | 'mail',
  bytes: Uint8Array,
  sheet: TextSheet,
): Promise<PrintRequest | UnprintedReason> {
  const { language, paper } = sheet;
  const blocks = view === 'mail' ? await mailBlocks(bytes, language) : paragraphs(decodeText(bytes), language);
  if (blocks.length === 0) return 'empty';
  const html = documentHtml({ title: 'Exhibit', language, direction: 'ltr', blocks });
  if (html.length > longest) return 'too-large';
  return { ...sheet, html, styles: printStyles(paper), footer: '', title: 'Exhibit' };
}
