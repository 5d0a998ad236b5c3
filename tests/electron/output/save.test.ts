import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { safeFileName, saveFiles } from '../../../electron/output/save.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'constancia-save-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

describe('safeFileName', () => {
  it.each([
    ['packet.pdf', 'packet.pdf'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a:b*c?.txt', 'a-b-c.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Com1.pdf', '_Com1.pdf'],
    ['console.txt', 'console.txt'],
    [' . ', 'file'],
    ['', 'file'],
    ['name.', 'name'],
    ['a\u202Eb\u0000c.pdf', 'a-b-c.pdf'],
    ['re\u0301sume\u0301.pdf', 'résumé.pdf'],
    ['ملف القضية.pdf', 'ملف القضية.pdf'],
    [`${'x'.repeat(300)}.json`, `${'x'.repeat(100)}.json`],
  ])('%j becomes %j', (wanted, name) => {
    expect(safeFileName(wanted)).toBe(name);
  });
});

describe('saveFiles', () => {
  const set = [
    { name: 'packet.txt', bytes: bytes('one') },
    { name: 'packet.json', bytes: bytes('two') },
  ];

  it('writes a whole set into a new folder, readable by its owner only', async () => {
    const target = join(folder, 'persona', 'oig');
    expect(await saveFiles(target, set)).toEqual({
      ok: true,
      value: [join(target, 'packet.txt'), join(target, 'packet.json')],
    });
    expect(readdirSync(target).sort()).toEqual(['packet.json', 'packet.txt']);
    expect(readFileSync(join(target, 'packet.json'), 'utf8')).toBe('two');
    expect(statSync(join(target, 'packet.txt')).mode & 0o077).toBe(0);
  });

  it('replaces what had the same name', async () => {
    writeFileSync(join(folder, 'packet.txt'), 'old');
    await saveFiles(folder, set);
    expect(readFileSync(join(folder, 'packet.txt'), 'utf8')).toBe('one');
  });

  it('writes nothing of a set when one of it cannot be written', async () => {
    const rest = [...set, { name: 'broken.pdf', bytes: undefined as unknown as Uint8Array }];
    expect(await saveFiles(folder, rest)).toEqual({ ok: false, failure: { code: 'write-failed' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says so when the place is not a folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await saveFiles(join(folder, 'file'), set)).toEqual({ ok: false, failure: { code: 'write-failed' } });
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('leaves a folder in the way as it is', async () => {
    mkdirSync(join(folder, 'packet.txt'));
    expect(await saveFiles(folder, set)).toEqual({ ok: false, failure: { code: 'write-failed' } });
    expect(readdirSync(folder)).toEqual(['packet.txt']);
  });

  it('takes two files of one name for the mistake that it is', async () => {
    await expect(saveFiles(folder, [...set, { name: 'PACKET.txt', bytes: bytes('') }])).rejects.toThrow('same name');
  });
});
