import type { FileFact, FileFactKind } from '../../../../src/interview/exhibit.ts';
import { createWebmScan } from './webm-scan.ts';

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');
export const secondsFact = (seconds: number): readonly FileFact[] =>
  Number.isFinite(seconds) && seconds > 0 ? [{ kind: 'seconds', value: String(Math.round(seconds * 10) / 10) }] : [];

/** How long a WAV file plays, from the header of its format and the length that its data claim; `size` is of the whole file. */
export function wavFacts(head: Uint8Array, size: number): readonly FileFact[] {
  const view = viewOf(head);
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= head.length; ) {
    const [name, length] = [latin(head, at, at + 4), view.getUint32(at + 4, true)];
    if (name === 'fmt ' && at + 20 <= head.length) bytesPerSecond = view.getUint32(at + 16, true);
    if (name === 'data') return bytesPerSecond > 0 ? secondsFact(Math.min(length, size - at - 8) / bytesPerSecond) : [];
    at += 8 + length + (length % 2);
  }
  return [];
}

/** How long a WebM file plays, also where the recorder could not write it down. */
export function webmFacts(file: Uint8Array): readonly FileFact[] {
  const scan = createWebmScan();
  scan.push(file);
  return secondsFact(scan.found()?.seconds ?? 0);
}

const from1904 = Date.UTC(1904, 0, 1);
const instantOf = (seconds: number): string =>
  seconds > 0 ? `${new Date(from1904 + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC` : '';

/** A text entry of QuickTime: two bytes of length, two of language, the text. */
function quickTimeText(movie: Uint8Array, name: string): string {
  const at = latin(movie, 0, movie.length).indexOf(name);
  if (at < 0 || at + 8 > movie.length) return '';
  return latin(movie, at + 8, at + 8 + viewOf(movie).getUint16(at + 4)).trim();
}

/** What the `moov` box of an MP4 or QuickTime file says: length, time, place, device. */
export function movieFacts(movie: Uint8Array): readonly FileFact[] {
  const text = latin(movie, 0, movie.length);
  const at = text.indexOf('mvhd');
  const view = viewOf(movie);
  const wide = at >= 0 && movie[at + 4] === 1;
  const enough = at >= 0 && at + 36 <= movie.length;
  const made = !enough ? 0 : wide ? Number(view.getBigUint64(at + 8)) : view.getUint32(at + 8);
  const scale = !enough ? 0 : view.getUint32(at + (wide ? 24 : 16));
  const length = !enough ? 0 : wide ? Number(view.getBigUint64(at + 28)) : view.getUint32(at + 20);
  const [, latitude, longitude] = /([+-]\d{2}\.\d{2,8})([+-]\d{3}\.\d{2,8})/.exec(text) ?? [];
  const known: readonly (readonly [FileFactKind, string])[] = [
    ['taken-at', instantOf(made)],
    ['place', latitude && longitude ? `${Number(latitude)},${Number(longitude)}` : ''],
    [
      'device',
      [quickTimeText(movie, '\xa9mak'), quickTimeText(movie, '\xa9mod')].filter((part) => part !== '').join(' '),
    ],
  ];
  const found = known.filter(([, value]) => value !== '').map(([kind, value]) => ({ kind, value }));
  return [...found, ...(scale > 0 ? secondsFact(length / scale) : [])];
}
