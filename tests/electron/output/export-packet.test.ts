import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportRequest, exportPacket, preparePacket } from '../../../electron/output/export-packet.ts';
import { formats } from '../../../electron/output/formats.ts';
import type { PrintRequest } from '../../../src/export/format.ts';
import { personaNow, personas } from '../../src/packet/personas.ts';
import { ask, buildHarness, printAll } from './printing.ts';

const persona = (name: string) => {
  const found = personas.find((one) => one.name === name);
  if (!found) throw new Error(`no persona ${name}`);
  return found.interview;
};
const request = (changes: Partial<ExportRequest> = {}): ExportRequest => ({
  interview: persona('scenario-02'),
  channel: 'oig',
  formats: ['pdf', 'text', 'json'],
  paper: 'letter',
  now: personaNow,
  timeZone: 'America/New_York',
  ...changes,
});
const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const printer = async (asked: PrintRequest): Promise<Uint8Array> => new TextEncoder().encode(asked.html);

describe('formats', () => {
  it('are found in their folder', () => {
    expect(formats.map(({ id, extension }) => [id, extension])).toEqual([
      ['docx', 'docx'],
      ['json', 'json'],
      ['pdf', 'pdf'],
      ['text', 'txt'],
    ]);
  });
});

describe('exportPacket', () => {
  it('makes the files in the order asked for, each with its sum, and the list of sums', async () => {
    const made = await exportPacket(request(), printer);
    if (!made.ok) throw new Error(made.failure.code);
    const { files } = made.value;
    expect(files.map((file) => file.name)).toEqual(['packet.pdf', 'packet.txt', 'packet.json', 'SHA256SUMS.txt']);
    expect(files.map((file) => file.sha256)).toEqual(files.map((file) => sum(file.bytes)));
    const listed = files.slice(0, 3).map((file) => `${file.sha256}  ${file.name}\n`);
    expect(new TextDecoder().decode(files[3]?.bytes)).toBe(listed.join(''));
  });

  it.each<readonly [string, Partial<ExportRequest>]>([
    ['consent-missing', { interview: persona('scenario-05'), channel: 'fod' }],
    ['channel-unsupported', { channel: 'le' }],
    ['identity-exceeds-consent', { identity: 'identified' }],
    ['bad-input', { formats: ['pdf', 'docx-of-old'] }],
    ['bad-input', { formats: [] }],
  ])('refuses with %s', async (code, changes) => {
    const made = await exportPacket(request(changes), printer);
    expect(made.ok ? 'made' : made.failure.code).toBe(code);
  });

  it('says that printing failed and names nothing of the case', async () => {
    const made = await exportPacket(request(), () => Promise.reject(new Error('secret')));
    expect(made).toEqual({ ok: false, failure: { code: 'print-failed' } });
  });

  it('dates the packet by the clocks of the facility', () => {
    const late = preparePacket(request({ now: '2026-11-26T04:30:00Z' }));
    expect(late.ok && late.value.packet.madeOn).toBe('2026-11-25');
  });
});

describe('in real Electron', () => {
  let folder = '';
  let harness = '';
  beforeAll(async () => {
    harness = await buildHarness();
    [folder = ''] = await printAll(harness, [{ kind: 'export', request: request() }]);
  }, 120_000);
  afterAll(() => {
    rmSync(join(folder, '..'), { recursive: true, force: true });
    rmSync(harness, { recursive: true, force: true });
  });

  it('the files are there, and an outsider can check them', () => {
    expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS.txt', 'packet.json', 'packet.pdf', 'packet.txt']);
    const checked = execFileSync('sha256sum', ['-c', 'SHA256SUMS.txt'], { cwd: folder, encoding: 'utf8' });
    expect(checked).toBe('packet.pdf: OK\npacket.txt: OK\npacket.json: OK\n');
  });

  it('text and data are byte for byte those that plain Node makes', async () => {
    const made = await exportPacket(request({ formats: ['text', 'json'] }), printer);
    if (!made.ok) throw new Error(made.failure.code);
    for (const file of made.value.files.slice(0, 2))
      expect(sum(readFileSync(join(folder, file.name)))).toBe(file.sha256);
  });

  it('whoever listens to the PDF hears the account in both languages, each paragraph whole', () => {
    const heard = ask('pdfinfo', '-struct-text', join(folder, 'packet.pdf'))
      .replace(/"\s+"/g, ' ')
      .replace(/\s+/g, ' ');
    expect(heard).toContain(
      'Me puso la mano en la pierna, por dentro, encima del pantalón, y la subió hasta mis partes',
    );
    expect(heard).toContain(
      'He put his hand on my leg, on the inside, over my trousers, and moved it up to my private',
    );
  });

  it('a changed byte is found, in the file where it is', () => {
    const path = join(folder, 'packet.txt');
    const bytes = readFileSync(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const checked = spawnSync('sha256sum', ['-c', 'SHA256SUMS.txt'], { cwd: folder, encoding: 'utf8' });
    expect([checked.status, checked.stdout]).toEqual([1, 'packet.pdf: OK\npacket.txt: FAILED\npacket.json: OK\n']);
  });
});
