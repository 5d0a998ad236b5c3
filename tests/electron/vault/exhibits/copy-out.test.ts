import { randomFillSync } from 'node:crypto';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Exhibit } from '../../../../src/interview/exhibit.ts';
import { type Desk, newDesk, outside, sha256 } from './desk.ts';

const megabyte = 1024 * 1024;
const contents = randomFillSync(Buffer.alloc(40 * megabyte + 12_345));
let desk: Desk;
let large: Exhibit;
let small: Exhibit;
beforeAll(async () => {
  desk = await newDesk();
  large = await desk.add('film.bin', contents);
  small = await desk.add('note.txt', Buffer.from('a note'));
}, 30_000);

const copy = (id: string, to: string, signal?: AbortSignal): Promise<unknown> =>
  desk
    .exhibits()
    .copyExhibit(id, to, signal)
    .catch((error: { code?: string }) => error.code);

describe('a copy of an exhibit outside the vault', () => {
  it('is the same byte for byte, for its owner alone, and not written over anything', async () => {
    const to = join(outside(), 'film');
    expect(await copy(large.id, to)).toEqual({ size: contents.length, sha256: sha256(contents) });
    expect([readFileSync(to).equals(contents), statSync(to).mode & 0o777]).toEqual([true, 0o600]);
    const note = join(outside(), 'note');
    expect(await copy(small.id, note)).toEqual({ size: 6, sha256: small.sha256 });
    expect(await copy(large.id, note)).toBe('EEXIST');
    expect(readFileSync(note, 'utf8')).toBe('a note');
    expect(await copy(small.id, join(outside(), 'no such folder', 'note'))).toBe('ENOENT');
  });

  it('leaves nothing behind when it is called off', async () => {
    const folder = outside();
    const off = new AbortController();
    const copying = copy(large.id, join(folder, 'film'), off.signal);
    while (readdirSync(folder).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    off.abort();
    expect(await copying).toBe('cancelled');
    expect(await copy(large.id, join(folder, 'film'), off.signal)).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<readonly [string, string, (path: string, bytes: Buffer) => void]>([
    [
      'a changed byte',
      'exhibit-damaged',
      (path, bytes) => writeFileSync(path, bytes.fill((bytes.at(30_000_000) ?? 0) ^ 1, 30_000_000, 30_000_001)),
    ],
    ['its end cut off', 'exhibit-damaged', (path) => truncateSync(path, 20_000_000)],
    [
      'the file of another exhibit',
      'exhibit-damaged',
      (path) => writeFileSync(path, readFileSync(desk.file(small.id))),
    ],
  ])('leaves nothing behind of one with %s', async (_what, code, harm) => {
    const folder = outside();
    const path = desk.file(large.id);
    const sealed = readFileSync(path);
    harm(path, Buffer.from(sealed));
    expect(await copy(large.id, join(folder, 'film'))).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path, sealed);
  });
});
