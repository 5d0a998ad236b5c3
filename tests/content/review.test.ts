import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { pastReview } from '../../src/clocks/content.ts';
import { contentFaults } from '../../src/clocks/content-faults.ts';
import { openPack } from '../../src/clocks/content-pack.ts';
import { edition, isSigned, packText, shipped } from '../src/clocks/content-pack-signing.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'content.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const folder = mkdtempSync(join(tmpdir(), 'constancia-review-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the rule book that ships', () => {
  it('contradicts itself nowhere', () => {
    expect(contentFaults(shipped)).toEqual([]);
  });

  it('could be sent as a pack', () => {
    const opened = openPack(packText(shipped), { isSigned, newerThan: '2020.01.01' });
    expect(opened.ok ? opened.value.version : opened.failure).toBe(shipped.version);
  });

  it('is printed in docs/routing.md as it is (otherwise: npm run content)', () => {
    expect(run('--check')).toEqual({ status: 0, stdout: 'docs/routing.md says what the content says\n', stderr: '' });
  });

  it('is printed whole', () => {
    const text = readFileSync(join(root, 'docs', 'routing.md'), 'utf8');
    const named = [
      ...shipped.rules.map(({ id, title }) => `### ${id}: ${title}\n`),
      ...shipped.channels.map(({ id, name }) => `### ${id}: ${name}\n`),
      ...shipped.sources.map(({ id }) => `| ${id} |`),
      ...shipped.clocks.map(({ id }) => `| ${id} |`),
    ];
    expect(named.filter((one) => !text.includes(one))).toEqual([]);
    expect(text).not.toMatch(/undefined|\[object|\bnull\b/);
  });
});

describe('the days of review', () => {
  it('are listed by the command, which fails when one has passed', () => {
    const early = run('--past-review', shipped.asOf);
    expect([early.status, early.stdout]).toEqual([
      0,
      `0 parts of the rule book are past their day of review on ${shipped.asOf}\n`,
    ]);
    const late = run('--past-review', '2099-01-01');
    const wanted = pastReview(shipped, '2099-01-01').map(
      ({ part, id, reviewBy }) => `${part} ${id}: to be reviewed by ${reviewBy}`,
    );
    expect([late.status, late.stdout.trimEnd().split('\n').slice(0, -1)]).toEqual([1, wanted]);
    expect(run('--past-review', 'soon')).toEqual({
      status: 2,
      stdout: '',
      stderr: '"soon" is no day; give one as YYYY-MM-DD\n',
    });
  });
});

describe('the command', () => {
  it('signs a pack with the key of a maintainer, and with no other kind of key', async () => {
    const { generateKeyPairSync, verify } = await import('node:crypto');
    const [key, file, wrong] = ['key.pem', 'pack.json', 'wrong.pem'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(run('--pack', key, file)).toMatchObject({ status: 0, stderr: '' });
    const check = (text: string, signature: string) =>
      verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));
    const opened = openPack(readFileSync(file, 'utf8'), { isSigned: check, newerThan: '2020.01.01' });
    expect(opened.ok && opened.value.rules).toEqual(edition('').rules);
    const other = generateKeyPairSync('x25519').privateKey;
    writeFileSync(wrong, other.export({ type: 'pkcs8', format: 'pem' }));
    expect(run('--pack', wrong, file)).toMatchObject({ status: 2, stderr: 'The key is not an Ed25519 key\n' });
  });

  it('refuses what it does not know', () => {
    expect(run('--print')).toMatchObject({ status: 2, stdout: '' });
    expect(run('--pack')).toMatchObject({ status: 2, stdout: '' });
  });
});
