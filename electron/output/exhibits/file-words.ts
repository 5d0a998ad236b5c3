import { strFromU8, unzipSync } from 'fflate';
import { stripJpeg } from '../../vault/exhibits/inspect/strip-jpeg.ts';
import { stripPng } from '../../vault/exhibits/inspect/strip-png.ts';
import { stripWebp } from '../../vault/exhibits/inspect/strip-webp.ts';
import { decodeText } from './text-pages.ts';

/** Shorter runs of letters stand by chance in every picture. */
const shortestRun = 8;

const starts = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text;

/** Strings and names of a JSON value, without the marks that writing puts into them. */
function wordsOfJson(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(wordsOfJson);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...wordsOfJson(item)]);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_whole, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_whole, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_whole, name: string) => entities[name] ?? '');

/** Text and attribute values of XML: what is shown, and what is said about it. */
function wordsOfXml(xml: string): readonly string[] {
  const attributes = [...xml.matchAll(/[\w:-]+="([^"]*)"/g)].map(([, value = '']) => plain(value));
  const text = xml.replace(/<\/(?:w:p|w:tc|dc:\w+|cp:\w+)>/g, '\n').replace(/<[^>]*>/g, '');
  return [plain(text), attributes.join('\n')];
}

const wordsOfZip = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [
    name,
    ...(/\.(xml|rels)$/.test(name) ? wordsOfXml(strFromU8(part)) : fileWordsOf(part)),
  ]);

/** What can be read in bytes that nobody understands. */
function runsIn(bytes: Uint8Array): readonly string[] {
  const run = new RegExp(`[\\p{L}\\p{M}\\p{N}\\p{P}\\p{Zs}+]{${shortestRun},}`, 'gu');
  const utf16 = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return [new TextDecoder().decode(bytes), new TextDecoder('utf-16le').decode(utf16)].flatMap(
    (text) => text.match(run) ?? [],
  );
}

/** A picture from which nothing can be stripped says nothing about itself. */
function isBarePicture(bytes: Uint8Array<ArrayBuffer>): boolean {
  const bare = [stripJpeg, stripPng, stripWebp].map((strip) => {
    try {
      return strip(bytes);
    } catch {
      return undefined;
    }
  });
  return bare.some((stripped) => stripped !== undefined && Buffer.compare(stripped, bytes) === 0);
}

const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 4096).includes(0);

/** Everything that can be read in a file other than a PDF. */
export function fileWordsOf(bytes: Uint8Array): readonly string[] {
  if (starts(bytes, 'PK\x03\x04')) return wordsOfZip(bytes);
  if (isBarePicture(new Uint8Array(bytes))) return [];
  if (starts(bytes, '{') || starts(bytes, '[')) {
    try {
      return wordsOfJson(JSON.parse(new TextDecoder().decode(bytes)));
    } catch {
      return [decodeText(bytes)];
    }
  }
  return isText(bytes) && !starts(bytes, '\x89PNG') && bytes[0] !== 0xff ? [decodeText(bytes)] : runsIn(bytes);
}
