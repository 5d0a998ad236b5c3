import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSettings } from '../../electron/settings.ts';
import { defaultSettings, officeSettingsSchema } from '../../src/bridge/calls/settings-calls.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const fileWith = (content: string): string => {
  const file = join(folder, 'settings.json');
  writeFileSync(file, content);
  return file;
};

describe('settings', () => {
  it.each([
    ['nothing readable', '{', {}],
    ['no object', '7', {}],
    ['those of an older version', '{"language":"ar","paper":"a4"}', { language: 'ar', paper: 'a4' }],
    ['one that cannot be used', '{"language":"ar","lockAfterMinutes":0,"textSize":"huge"}', { language: 'ar' }],
    ['one of a newer version', '{"language":"ar","mood":"calm"}', { language: 'ar' }],
    ['a time zone that is none', '{"timeZone":"Mars/Olympus","hideKey":"f8"}', { hideKey: 'f8' }],
  ])('come back as far as the file holds %s', (_name, content, kept) => {
    expect(openSettings(fileWith(content)).read()).toEqual({ ...defaultSettings, ...kept });
  });

  it('are kept whole, and change nothing when one is not allowed', async () => {
    const file = fileWith('{}');
    const store = openSettings(file);
    await store.write({ letterhead: 'Legal Aid\nTown', timeZone: 'America/Denver', offices: ['oig'] });
    await expect(store.write({ lockAfterMinutes: 600 })).rejects.toThrow();
    const expected = {
      ...defaultSettings,
      letterhead: 'Legal Aid\nTown',
      timeZone: 'America/Denver',
      offices: ['oig'],
    };
    expect([store.read(), JSON.parse(readFileSync(file, 'utf8'))]).toEqual([expected, expected]);
  });

  it('are kept when two are changed at the same time', async () => {
    const store = openSettings(fileWith('{}'));
    await Promise.all([store.write({ letterhead: 'Legal Aid' }), store.write({ textSize: 'large' })]);
    expect(store.read()).toEqual({ ...defaultSettings, letterhead: 'Legal Aid', textSize: 'large' });
  });

  it('of an office leave this laptop without who works on it, its folders, and what its lock allows', () => {
    const own = {
      ...defaultSettings,
      interviewer: 'A',
      backupFolder: '/media/stick',
      eraseFromLock: true,
      workers: ['A'],
    };
    const { interviewer: _, backupFolder: __, eraseFromLock: ___, ...shared } = own;
    expect(officeSettingsSchema.parse(own)).toEqual(shared);
  });
});
