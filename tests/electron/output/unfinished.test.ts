import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { saveFiles, saveNewFolder } from '../../../electron/output/save.ts';
import { finished, rememberUnfinished, removeUnfinished, unfinishedIn } from '../../../electron/output/unfinished.ts';

const folder = mkdtempSync(join(tmpdir(), 'unfinished-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let told: (readonly string[])[];
beforeEach(() => {
  told = [];
  rememberUnfinished((paths) => told.push(paths));
});
const bytes = new Uint8Array([1, 2, 3]);

describe('what is being written outside the vault', () => {
  it('is remembered before its first byte, and forgotten when it has its name', async () => {
    await saveFiles(folder, [{ name: 'a.txt', bytes }]);
    await saveNewFolder(folder, 'bag', [{ name: 'data/b.txt', bytes }]);
    const [first, ...rest] = told;
    expect(first?.map((path) => basename(path))).toEqual([expect.stringMatching(/^\.[0-9a-f-]{36}-0\.part$/)]);
    expect(rest.at(-1)).toEqual([]);
    expect(['a.txt', 'bag/data/b.txt'].map((name) => existsSync(join(folder, name)))).toEqual([true, true]);
  });

  it('is removed at the next opening when a crash left it, and nothing else is', async () => {
    const left = unfinishedIn(folder);
    finished(left);
    const now = unfinishedIn(folder);
    const other = join(folder, 'letter.part');
    for (const path of [left, now, other]) mkdirSync(path);
    writeFileSync(join(left, 'packet.txt'), 'words');
    await removeUnfinished([left, now, other, join(folder, 'bag')]);
    finished(now);
    expect([left, now, other, join(folder, 'bag')].map((path) => existsSync(path))).toEqual([false, true, true, true]);
  });
});
