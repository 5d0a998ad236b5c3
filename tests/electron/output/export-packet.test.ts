import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportRequest, preparePacket } from '../../../electron/output/export-packet.ts';
import { formats } from '../../../electron/output/formats.ts';
import type { PrintRequest } from '../../../src/export/format.ts';
import { personaNow, personas } from '../../src/packet/personas.ts';
import { packetFiles } from './packet-files.ts';
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

describe('a packet in memory', () => {
  it('makes a bag with the files in the order asked for', async () => {
    const made = await packetFiles(request(), printer);
    if (!made.ok) throw new Error(made.failure.code);
    expect(made.value.files.map((file) => file.name)).toEqual([
      'data/packet.pdf',
      'data/packet.txt',
      'data/packet.json',
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'HOW-TO-CHECK.txt',
      'tagmanifest-sha256.txt',
    ]);
    const textOf = (name: string): string =>
      new TextDecoder().decode(made.value.files.find((file) => file.name === name)?.bytes);
    expect(sum(new TextEncoder().encode(textOf('manifest-sha256.txt')))).toBe(made.value.manifestSha256);
    expect(textOf('bag-info.txt')).not.toContain('undefined');
    expect(textOf('HOW-TO-CHECK.txt')).toContain('sha256sum -c manifest-sha256.txt');
  });

  it.each<readonly [string, Partial<ExportRequest>]>([
    ['consent-missing', { interview: persona('scenario-05'), channel: 'fod' }],
    ['channel-unsupported', { channel: 'rcc' }],
    ['identity-exceeds-consent', { identity: 'identified' }],
    ['bad-input', { formats: ['pdf', 'docx-of-old'] }],
    ['bad-input', { formats: [] }],
  ])('refuses with %s', async (code, changes) => {
    const made = await packetFiles(request(changes), printer);
    expect(made.ok ? 'made' : made.failure.code).toBe(code);
  });

  it('says that printing failed and names nothing of the case', async () => {
    const made = await packetFiles(request(), () => Promise.reject(new Error('secret')));
    expect(made).toEqual({ ok: false, failure: { code: 'print-failed' } });
  });

  it('routes by a pattern where a link to another interview was confirmed', () => {
    const fired = (linkedPattern: boolean) => {
      const prepared = preparePacket(request({ linkedPattern }));
      return prepared.ok && prepared.value.decision.rulesFired.includes('R09');
    };
    expect([fired(false), fired(true)]).toEqual([false, true]);
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
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['packet.json', 'packet.pdf', 'packet.txt']);
    const check = (list: string): string => execFileSync('sha256sum', ['-c', list], { cwd: folder, encoding: 'utf8' });
    expect(check('manifest-sha256.txt')).toBe('data/packet.json: OK\ndata/packet.pdf: OK\ndata/packet.txt: OK\n');
    expect(check('tagmanifest-sha256.txt')).toBe(
      'HOW-TO-CHECK.txt: OK\nbag-info.txt: OK\nbagit.txt: OK\nmanifest-sha256.txt: OK\n',
    );
    const info = readFileSync(join(folder, 'bag-info.txt'), 'utf8');
    const sizes = readdirSync(join(folder, 'data')).map((name) => statSync(join(folder, 'data', name)).size);
    expect(info).toContain(`Payload-Oxum: ${sizes.reduce((a, b) => a + b)}.3\n`);
  });

  it('text and data are byte for byte those that plain Node makes', async () => {
    const made = await packetFiles(request({ formats: ['text', 'json'] }), printer);
    if (!made.ok) throw new Error(made.failure.code);
    for (const file of made.value.files.slice(0, 2))
      expect(sum(readFileSync(join(folder, file.name)))).toBe(sum(file.bytes));
  });

  it('whoever listens to the PDF hears the account in both languages, each paragraph whole', () => {
    const heard = ask('pdfinfo', '-struct-text', join(folder, 'data', 'packet.pdf'))
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
    const path = join(folder, 'data', 'packet.txt');
    const bytes = readFileSync(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const checked = spawnSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: folder, encoding: 'utf8' });
    expect([checked.status, checked.stdout]).toEqual([
      1,
      'data/packet.json: OK\ndata/packet.pdf: OK\ndata/packet.txt: FAILED\n',
    ]);
  });
});
