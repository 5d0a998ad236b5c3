import { describe, expect, it } from 'vitest';
import { createExhibitShow, rangeOf } from '../../electron/exhibit-show.ts';
import type { ExhibitReader } from '../../electron/vault/exhibits/exhibit-reading.ts';
import type { Exhibit } from '../../src/interview/exhibit.ts';

describe('the range of a request', () => {
  it.each([
    [null, { start: 0, end: 100 }],
    ['bytes=0-', { start: 0, end: 100 }],
    ['bytes=10-19', { start: 10, end: 20 }],
    ['bytes=90-200', { start: 90, end: 100 }],
    ['bytes=-5', { start: 95, end: 100 }],
    ['bytes=-500', { start: 0, end: 100 }],
    ['bytes=100-', undefined],
    ['bytes=20-10', undefined],
    ['bytes=0-1,5-6', { start: 0, end: 100 }],
    ['nonsense', { start: 0, end: 100 }],
  ])('%s of a hundred bytes', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });
});

const reader = (mediaType: string, vault = { open: true }) => {
  const state = { closed: 0 };
  const bytes = new Uint8Array(1_200_000).map((_, index) => index % 251);
  const made: ExhibitReader = {
    exhibit: { size: bytes.length, mediaType } as Exhibit,
    size: bytes.length,
    isOpen: () => vault.open,
    read: async (start, length) => bytes.slice(start, start + length),
    all: () => {
      throw new Error('A show reads what is asked for');
    },
    readable: () => {
      throw new Error('A show reads what is asked for');
    },
    close: async () => {
      state.closed += 1;
    },
  };
  return { made, bytes, state };
};
const ask = (address: string, init: RequestInit = {}): Request => new Request(`http://constancia${address}`, init);

describe('the show of exhibits', () => {
  it('gives all bytes, or those that are asked for', async () => {
    const show = createExhibitShow();
    const { made, bytes } = reader('image/png');
    const address = await show.open(made);
    const whole = await show.answer(ask(address));
    expect(whole?.status).toBe(200);
    expect(Buffer.from((await whole?.arrayBuffer()) ?? new ArrayBuffer()).equals(bytes)).toBe(true);
    const part = await show.answer(ask(address, { headers: { range: 'bytes=524287-1100000' } }));
    expect([part?.status, part?.headers.get('content-length')]).toEqual([206, String(1_100_000 - 524_286)]);
    expect(
      Buffer.from((await part?.arrayBuffer()) ?? new ArrayBuffer()).equals(bytes.subarray(524_287, 1_100_001)),
    ).toBe(true);
    const beyond = await show.answer(ask(address, { headers: { range: 'bytes=9999999-' } }));
    expect(beyond?.status).toBe(416);
  });

  it.each([
    ['image/jpeg', 'image/jpeg'],
    ['video/quicktime', 'video/mp4'],
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['application/pdf', 'application/octet-stream'],
    ['image/heic', 'application/octet-stream'],
    ['application/javascript', 'application/octet-stream'],
  ])('hands out %s as %s, not stored and never as a document', async (mediaType, type) => {
    const show = createExhibitShow();
    const answer = await show.answer(ask(await show.open(reader(mediaType).made)));
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('answers for nothing else, to no other method, and not once the vault is locked', async () => {
    const show = createExhibitShow();
    const vault = { open: true };
    const address = await show.open(reader('image/png', vault).made);
    expect(show.answer(ask('/index.html'))).toBeUndefined();
    const statusOf = async (request: Request) => (await show.answer(request))?.status;
    expect(await statusOf(ask('/exhibit/0'))).toBe(404);
    expect(await statusOf(ask(`${address}0`))).toBe(404);
    expect(await statusOf(ask(address, { method: 'POST', body: 'x' }))).toBe(404);
    vault.open = false;
    expect(await statusOf(ask(address))).toBe(404);
  });

  it('puts the oldest away when many are looked at, and all at the end', async () => {
    const show = createExhibitShow();
    const first = reader('image/png');
    const address = await show.open(first.made);
    const others = Array.from({ length: 6 }, () => reader('image/png'));
    for (const { made } of others) await show.open(made);
    expect([first.state.closed, (await show.answer(ask(address)))?.status]).toEqual([1, 404]);
    await show.close();
    expect(others.map(({ state }) => state.closed)).toEqual(others.map(() => 1));
  });
});
