import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../workshop.ts';
import { bytesOf, type Desk, newDesk } from './desk.ts';
import { noise } from './files.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await newDesk();
});
afterAll(() => void desk.vaults.lock());

const chunk = 64 * 1024;
const bytes = noise(4 * chunk + 100);

const flip = (path: string, at: number): void => {
  const file = readFileSync(path);
  file[at] = (file[at] ?? 0) ^ 1;
  writeFileSync(path, file);
};
const remains = async (id: string): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of desk.exhibits().readRemains(id)) pieces.push(piece);
  return Buffer.concat(pieces);
};

describe('a damaged exhibit', () => {
  it.each([
    ['a flipped bit in the middle', 'damaged', (path: string) => flip(path, 200 + 2 * chunk)],
    ['a flipped bit in the header', 'damaged', (path: string) => flip(path, 60)],
    ['a cut in the middle of a chunk', 'damaged', (path: string) => truncateSync(path, 2 * chunk)],
    ['a cut between two chunks', 'damaged', (path: string) => truncateSync(path, 200 + 2 * (chunk + 16))],
    ['a file of no length', 'damaged', (path: string) => truncateSync(path, 0)],
    ['a missing file', 'missing', (path: string) => rmSync(path)],
  ])('with %s is found, says so, and costs only itself', async (_name, state, harm) => {
    const { add, file, exhibits } = desk;
    const [other, hurt] = [await add('other.bin', noise(500)), await add('hurt.bin', bytes)];
    harm(file(hurt.id));
    expect(must(await exhibits().verify(hurt.id)).state).toBe(state);
    expect(must(exhibits().find(hurt.id)).state).toBe(state);
    await expect(bytesOf(exhibits(), hurt.id)).rejects.toMatchObject({ code: `exhibit-${state}` });
    expect(must(await exhibits().verify(other.id)).state).toBe('whole');
    expect(must(exhibits().remove(hurt.id))).toEqual({ removed: true });
    expect(existsSync(file(hurt.id))).toBe(false);
  });

  it('gives what can still be read, in its place', async () => {
    const { add, file } = desk;
    const { id } = await add('hurt.bin', bytes);
    flip(file(id), 200 + chunk + 500);
    const whole = await remains(id);
    expect(whole.length).toBe(bytes.length);
    expect(whole.subarray(0, chunk).equals(bytes.subarray(0, chunk))).toBe(true);
    expect(whole.subarray(chunk, 2 * chunk).equals(Buffer.alloc(chunk))).toBe(true);
    expect(whole.subarray(2 * chunk).equals(bytes.subarray(2 * chunk))).toBe(true);
    const head = readFileSync(file(id)).length - bytes.length - 5 * 16;
    truncateSync(file(id), head + 3 * (chunk + 16));
    expect((await remains(id)).subarray(2 * chunk, 3 * chunk).equals(bytes.subarray(2 * chunk, 3 * chunk))).toBe(true);
  });

  it('is whole again when its file comes back', async () => {
    const { add, file, exhibits } = desk;
    const { id } = await add('hurt.bin', bytes);
    const good = readFileSync(file(id));
    truncateSync(file(id), 1000);
    expect(must(await exhibits().verify(id)).state).toBe('damaged');
    writeFileSync(file(id), good);
    expect(must(await exhibits().verify(id)).state).toBe('whole');
  });

  it('is not opened for looking when its length is another', async () => {
    const { add, file, exhibits } = desk;
    const [one, other] = [await add('one.bin', noise(300)), await add('other.bin', noise(400))];
    writeFileSync(file(one.id), readFileSync(file(other.id)));
    expect(await exhibits().read(one.id)).toEqual({ ok: false, failure: { code: 'exhibit-damaged' } });
  });
});
