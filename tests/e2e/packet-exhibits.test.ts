import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from '@playwright/test';
import { root } from '../house/tree.ts';
import { call, callRaw, createVault, importPersonas, openCase, openPage } from './desk.ts';
import { test } from './launch.ts';

const fixture = (name: string): string => join(root, 'tests/fixtures/exhibits', name);

/** A few files as people bring them, two of them bad. */
async function exhibitsIn(folder: string): Promise<readonly string[]> {
  const record = await PDFDocument.create();
  record.addPage([842, 595]);
  record.addPage([300, 200]);
  const files = {
    'record.pdf': await record.save(),
    'cut off.pdf': (await record.save()).slice(0, 300),
    'note.txt': Buffer.from('A note that was written down the same night.'),
    'unknown.dat': Buffer.from([1, 0, 2, 0, 3, 255, 254, 0, 9, 9]),
  };
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return [...Object.keys(files).map((name) => join(folder, name)), fixture('plain.jpg'), fixture('picture.heic')];
}

test('a packet goes out with its exhibits, sealed, and says what is missing; an anonymous one takes copies alone', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  await createVault(page);
  const [survivor] = await importPersonas(page, 'scenario-01');
  const paths = await exhibitsIn(join(dataFolder, 'brought'));
  const choose = (filePaths: readonly string[]) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] });
    }, filePaths);
  await choose(paths);
  const taken = await call<{ added: { id: string; title: string }[] }>(page, 'exhibits.choose', {
    interview: survivor?.id,
    job: 'a',
  });
  expect(taken.added).toHaveLength(6);
  await openCase(page, survivor?.codeName ?? '');
  await openPage(page, 'Packet');
  const main = page.getByRole('main');
  const box = (title: string) => main.getByRole('checkbox', { name: title });
  const view = (name: string) => main.locator('.packet-view .segment', { hasText: name }).click();
  const line = (name: string) => main.locator('.contents-line', { hasText: name });
  await expect(line('record')).toContainText('2 pages', { timeout: 60_000 });
  await expect(line('unknown')).toContainText('not whole');
  await expect(main.locator('.packet-sum')).toContainText('6 exhibits');
  // A line of the contents leads to its page.
  await line('note').press('Enter');
  const from = (await line('note').locator('.contents-page bdi').textContent())?.split('–')[0];
  await expect(main.locator('.sheets > li:focus')).toHaveAttribute('data-page', from ?? '');

  await view('Choices');
  await expect(box('record')).toBeChecked();
  await expect(main.getByText('The packet is incomplete')).toBeVisible({ timeout: 60_000 });
  await expect(main.getByText('The file is broken or cut off.')).toBeVisible();

  // Another order, other marks: the note goes first, exhibits are numbered, pages from 41 on.
  const picks = main.locator('.exhibit-pick');
  await main.getByRole('button', { name: /note/ }).first().press('Enter');
  await main.getByRole('button', { name: /note/ }).first().press('Enter');
  await main.locator('.segment', { hasText: 'Numbers' }).click();
  await main.getByLabel('First number').fill('41');
  expect((await picks.allTextContents()).map((each) => each.slice(0, 6))).toEqual([
    '1 note',
    '2 reco',
    '3 cut ',
    '4 unkn',
    '5 plai',
    '6 pict',
  ]);

  // A passphrase that would be guessed at once closes nothing.
  const weak = await callRaw(page, 'packets.export', {
    ...{ id: survivor?.id, channel: 'oig', formats: ['text'] },
    seal: { kind: 'passphrase', passphrase: 'contraseña123' },
  });
  expect(weak).toMatchObject({ failure: { code: 'weak-passphrase' } });
  await main.locator('.segment', { hasText: 'Passphrase' }).click();
  await main.getByLabel('New passphrase').fill('short');
  await main.getByRole('button', { name: 'Write the packet' }).click();
  await expect(main.getByText('at least 12 characters', { exact: false }).first()).toBeVisible();

  const [identity, key] = [join(dataFolder, 'key.txt'), join(dataFolder, 'out')];
  execFileSync('age-keygen', ['-o', identity], { stdio: 'ignore' });
  const recipient = /age1\w+/.exec(readFileSync(identity, 'utf8'))?.[0] ?? '';
  mkdirSync(key);
  await choose([key]);
  await main.locator('.segment', { hasText: 'age keys' }).click();
  await main.getByLabel('Public age keys').fill(recipient);
  await main.getByRole('button', { name: 'Write the packet' }).click();
  await expect(main.getByText('The packet is written')).toBeVisible({ timeout: 60_000 });
  await expect(main.getByText('Only its passphrase or key opens it', { exact: false })).toBeVisible();

  const [folder = ''] = readdirSync(key);
  expect(folder).toContain('INCOMPLETE');
  const files = readdirSync(join(key, folder)).sort();
  expect(files).toEqual(['HOW-TO-OPEN.txt', `${folder}.zip.age`].sort());
  const at = { cwd: join(key, folder) };
  execFileSync('age', ['-d', '-i', identity, '-o', 'packet.zip', `${folder}.zip.age`], at);
  execFileSync('unzip', ['-q', 'packet.zip'], at);
  const inside = readdirSync(join(key, folder), { withFileTypes: true }).find((entry) => entry.isDirectory());
  const bag = join(key, folder, inside?.name ?? '');
  execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], { cwd: bag });
  expect(readdirSync(join(bag, 'data', 'exhibits')).sort()).toEqual([
    'Exhibit-1.txt',
    'Exhibit-2.pdf',
    'Exhibit-3.pdf',
    'Exhibit-4.bin',
    'Exhibit-5.jpg',
    'Exhibit-6.heic',
  ]);
  const pdf = join(bag, 'data', 'packet-INCOMPLETE.pdf');
  execFileSync('qpdf', ['--check', pdf]);
  expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toMatch(/000041 · Exhibit 1, page 1 of 1/);

  // The log says of each exhibit that it left, in which packet, by the sum of its manifest.
  const manifest = execFileSync('sha256sum', [join(bag, 'manifest-sha256.txt')], { encoding: 'utf8' }).slice(0, 64);
  type Entry = { readonly object: string; readonly what: string; readonly detail?: Readonly<Record<string, unknown>> };
  const { entries } = await call<{ entries: readonly Entry[] }>(page, 'custody.list', { interview: survivor?.id });
  const left = entries.filter(({ object, what }) => object === 'exhibit' && what === 'exported');
  expect(left.map(({ detail }) => [detail?.mark, detail?.manifest])).toEqual(
    ['6', '5', '4', '3', '2', '1'].map((mark) => [mark, manifest]),
  );

  await main.locator('.segment', { hasText: 'Without a name' }).click();
  await expect(box('record')).not.toBeChecked();
  await expect(box('record')).toBeDisabled();
  const refused = await page.evaluate(
    ([id, exhibit]) =>
      (window as unknown as { bridge: { call: (...args: unknown[]) => Promise<unknown> } }).bridge.call(
        'packets.preview',
        { id, channel: 'oig', identity: 'anonymous', exhibits: [exhibit] },
      ),
    [survivor?.id, taken.added[0]?.id] as const,
  );
  expect(refused).toMatchObject({ ok: false, failure: { code: 'exhibit-not-stripped' } });
});
