import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect } from '@playwright/test';
import { root } from '../house/tree.ts';
import { call, createVault, importPersonas, openCase, openPage } from './desk.ts';
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
  await expect(box('record')).toBeChecked();
  await expect(main.getByText('The packet is incomplete')).toBeVisible({ timeout: 60_000 });
  await expect(main.getByText('The file is broken or cut off.')).toBeVisible();

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
    'Exhibit-A.pdf',
    'Exhibit-B.pdf',
    'Exhibit-C.txt',
    'Exhibit-D.bin',
    'Exhibit-E.jpg',
    'Exhibit-F.heic',
  ]);
  execFileSync('qpdf', ['--check', join(bag, 'data', 'packet-INCOMPLETE.pdf')]);

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
