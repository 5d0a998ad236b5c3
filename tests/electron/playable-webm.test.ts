import { describe, expect, it } from 'vitest';
import { playableWebm } from '../../electron/playable-webm.ts';
import type { ExhibitReader } from '../../electron/vault/exhibits/exhibit-reading.ts';
import { createWebmScan } from '../../electron/vault/exhibits/inspect/webm-scan.ts';
import type { Exhibit } from '../../src/interview/exhibit.ts';
import { clusterName, recorded } from './vault/exhibits/webm-file.ts';

const readerOf = (bytes: Buffer, mediaType: string): ExhibitReader => ({
  exhibit: { size: bytes.length, mediaType } as Exhibit,
  size: bytes.length,
  isOpen: () => true,
  read: async (start, length) => new Uint8Array(bytes.subarray(start, start + length)),
  all: async function* () {
    for (let at = 0; at < bytes.length; at += 1000) yield new Uint8Array(bytes.subarray(at, at + 1000));
  },
  readable: () => {
    throw new Error('Only a damaged exhibit is read so');
  },
  close: async () => undefined,
});

async function wholeOf({ size, read }: Pick<ExhibitReader, 'size' | 'read'>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < size; ) {
    const piece = await read(at, Math.min(777, size - at));
    pieces.push(piece);
    at += piece.length;
  }
  return Buffer.concat(pieces);
}

describe('a recording as it is played', () => {
  const bytes = recorded(96);

  it('says its length and where each part begins, before the sound as it was recorded', async () => {
    const played = await playableWebm(readerOf(bytes, 'audio/webm'));
    const whole = await wholeOf(played);
    expect(whole.length).toBe(played.size);
    const scan = createWebmScan();
    scan.push(whole);
    const map = scan.found();
    const first = bytes.indexOf(clusterName);
    const firstNow = map?.clusters[0]?.at ?? 0;
    expect(map).toMatchObject({ seconds: 96, saysLength: true });
    expect(map?.clusters.map(({ seconds }) => seconds)).toEqual([0, 30, 60, 90]);
    expect(whole.subarray(firstNow).equals(bytes.subarray(first))).toBe(true);

    const segment = (map?.segmentAt ?? 0) + 12;
    const places: number[] = [];
    for (
      let at = whole.indexOf('f101', 0, 'hex');
      at >= 0 && at < firstNow;
      at = whole.indexOf('f101', at + 1, 'hex')
    ) {
      places.push(segment + Number(whole.readBigUInt64BE(at + 9)));
    }
    expect(places).toEqual(map?.clusters.map(({ at }) => at));
    expect(segment + whole.readUIntBE(segment - 6, 6)).toBe(whole.length);
  });

  it.each([
    ['of another kind', readerOf(bytes, 'audio/wav')],
    ['that holds nothing', readerOf(bytes.subarray(0, 60), 'audio/webm')],
    ['that is none', readerOf(Buffer.from('what a browser would not play'), 'audio/webm')],
  ])('stays as it is when it is one %s', async (_, reader) => {
    expect(await playableWebm(reader)).toBe(reader);
  });

  it('is left alone when it says its length itself', async () => {
    const played = await wholeOf(await playableWebm(readerOf(bytes, 'audio/webm')));
    const again = readerOf(played, 'audio/webm');
    expect(await playableWebm(again)).toBe(again);
  });
});
