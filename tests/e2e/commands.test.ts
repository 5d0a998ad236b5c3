import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../house/tree.ts';

type Ended = { readonly code: number; readonly out: string; readonly complaint: string };

/** Runs one of the project's commands to its end. */
const run = (script: string, ...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'scripts', script), ...args],
      { cwd: root },
      (_error, out, complaint) => resolve({ code: child.exitCode ?? 1, out, complaint }),
    );
  });

const withFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'constancia-commands-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
const persona = (name: string): string => join(root, 'tests', 'fixtures', 'personas', `${name}.json`);

test('the demo writes a packet for every office that each invented person agreed to', async () => {
  await withFolder(async (folder) => {
    const { code, out } = await run('demo.mjs', '--out', folder);
    expect(out).toMatch(/\d+ packets from 5 interviews/);
    expect(code).toBe(0);
    const written = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('packet.pdf')).sort();
    expect(written).toEqual(
      expect.arrayContaining([
        'scenario-01/fod/data/packet.pdf',
        'scenario-01/oig/data/packet.pdf',
        'scenario-01/opr/data/packet.pdf',
        'scenario-02/oig/data/packet.pdf',
      ]),
    );
    for (const path of written) {
      expect((await readdir(join(folder, path, '..'))).sort()).toEqual([
        'packet.docx',
        'packet.json',
        'packet.pdf',
        'packet.txt',
      ]);
      const bag = join(folder, path, '..', '..');
      execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], { cwd: bag });
    }
    const decision = JSON.parse(await readFile(join(folder, 'scenario-01', 'decision.json'), 'utf8'));
    expect(decision.firstChoice).toMatchObject([{ channel: 'oig', level: 'first-choice', because: ['R07'] }]);
    expect(decision.clocks.length).toBeGreaterThan(3);
  });
});

test('a packet without consent, and a file that is not an interview, are refused in a sentence', async () => {
  await withFolder(async (folder) => {
    const out = join(folder, 'out');
    const unasked = await run('packet.mjs', persona('night-shift-witness'), '--channel', 'opr', '--out', out);
    expect(unasked).toMatchObject({ code: 1 });
    expect(unasked.complaint).toContain('the person has not agreed to this recipient');

    // What was taken back, what has run out, and a passphrase that would be guessed.
    const known = JSON.parse(await readFile(persona('scenario-01'), 'utf8'));
    const { grants, ...consent } = known.answers['consent-channels'].value;
    const changed = { opr: { until: '2024-01-31' }, fod: { decision: 'withdrawn' } };
    const said = grants.map((grant: { recipient: keyof typeof changed }) => ({
      ...grant,
      ...changed[grant.recipient],
    }));
    const answer = { ...known.answers['consent-channels'], value: { ...consent, grants: said } };
    await writeFile(
      join(folder, 'consents.json'),
      JSON.stringify({ ...known, answers: { ...known.answers, 'consent-channels': answer } }),
    );
    await writeFile(join(folder, 'passphrase.txt'), 'contraseña123\n');
    const args = [join(folder, 'consents.json'), '--format', 'text', '--out', out];
    const weak = ['--channel', 'oig', '--encrypt', join(folder, 'passphrase.txt')];
    for (const [wish, sentence] of [
      [['--channel', 'opr'], 'the consent for this recipient has run out'],
      [['--channel', 'fod'], 'the person has taken back the consent'],
      [weak, 'would be guessed too easily'],
    ] as const) {
      const ended = await run('packet.mjs', ...args, ...wish);
      expect([ended.code, ended.complaint]).toEqual([1, expect.stringContaining(sentence)]);
    }

    const broken = { ...known, answers: { ...known.answers, 'favourite-colour': Object.values(known.answers)[0] } };
    const file = join(folder, 'broken.json');
    await writeFile(file, JSON.stringify(broken));
    const refused = await run('packet.mjs', file, '--channel', 'oig', '--out', out);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.complaint).toContain('unknown-question: answers.favourite-colour');
    expect((await readdir(folder)).sort()).toEqual(['broken.json', 'consents.json', 'passphrase.txt']);
  });
});

test('one separate document is written without a window, as a renewal where it went out before, or refused in words', async () => {
  await withFolder(async (folder) => {
    const options = ['--document', 'preservation', '--sent', '2026-11-18', '--format', 'text,json', '--out', folder];
    const written = await run('packet.mjs', persona('kitchen-worker'), ...options);
    expect([written.code, written.complaint]).toEqual([0, '']);
    execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: folder });
    const letter = await readFile(join(folder, 'data', 'preservation.txt'), 'utf8');
    expect(letter).toContain('This letter renews the request of November 18, 2026.');

    const refused = await run('packet.mjs', persona('kitchen-worker'), '--document', 'signature-page', '--out', folder);
    expect([refused.code, refused.complaint]).toEqual([
      1,
      expect.stringContaining('a frozen version of the statement'),
    ]);
    expect((await run('packet.mjs', persona('kitchen-worker'), '--document', 'x', '--out', folder)).code).not.toBe(0);
  });
});
