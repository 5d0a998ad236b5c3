import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { ConsentGrant, Interview } from '../../src/interview/answers.ts';
import { root } from '../house/tree.ts';
import { call, callRaw, createVault, importPersonas, openCase, openPage } from './desk.ts';
import { test } from './launch.ts';

/** Says something else about one office, as if it had been said in the interview. */
async function say(page: Page, id: string, recipient: string, change: Partial<ConsentGrant>): Promise<void> {
  const { answers } = await call<Interview>(page, 'interviews.open', { id });
  const answer = answers['consent-channels'];
  if (answer?.state !== 'given' || answer.value.kind !== 'consent') throw new Error('The persona agrees to nothing');
  const grants = answer.value.grants.map((grant) => (grant.recipient === recipient ? { ...grant, ...change } : grant));
  const value = { kind: 'consent', grants };
  await call(page, 'answers.save', { id, key: 'consent-channels', answer: { ...answer, value } });
}

const faults = async (page: Page): Promise<readonly unknown[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes[0]?.html,
  ]);

test('consent that is missing, taken back or has run out makes no packet; one that holds makes it by keyboard alone', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  await createVault(page);
  const [person] = await importPersonas(page, 'kitchen-worker');
  const id = person?.id ?? '';
  await say(page, id, 'opr', { until: '2024-01-31' });
  await say(page, id, 'fod', { decision: 'withdrawn', on: '2026-11-25T20:00:00Z' });

  const codes = await Promise.all(
    ['operator', 'opr', 'fod'].map((channel) =>
      callRaw(page, 'packets.export', { id, channel, formats: ['text'] }).then((made) => !made.ok && made.failure.code),
    ),
  );
  expect(codes).toEqual(['consent-missing', 'consent-expired', 'consent-withdrawn']);

  // The screen says the same, each office with its reason, and none of them can be chosen.
  await page.reload();
  await openCase(page, person?.codeName ?? '');
  await openPage(page, 'Packet');
  const main = page.getByRole('main');
  await main.locator('summary', { hasText: 'Not possible now' }).press('Enter');
  const refusal = (office: string) => main.locator('.refused li', { hasText: office }).locator('.candidate-why');
  await expect(refusal('ICE Office of Professional Responsibility')).toHaveText('consent has run out');
  await expect(refusal('ICE ERO Field Office Director')).toHaveText('consent taken back');
  await expect(refusal('Owner or operator')).toHaveText('not agreed to');
  const offices = await main.locator('.candidate-name').allTextContents();
  expect(offices.filter((office) => /Professional Responsibility|Field Office/.test(office))).toEqual([]);
  expect(await faults(page)).toEqual([]);

  // From the office to the file without a pointer, without a name, with a copy that says nothing about itself.
  const photo = join(root, 'tests/fixtures/exhibits/plain.jpg');
  const choose = (filePaths: readonly string[]) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...chosen] });
    }, filePaths);
  await choose([photo]);
  const { added } = await call<{ added: { id: string }[] }>(page, 'exhibits.choose', { interview: id, job: 'a' });
  await call(page, 'exhibits.strip', { id: added[0]?.id });
  await page.reload();
  await openCase(page, person?.codeName ?? '');
  await page.getByRole('navigation', { name: 'Pages of this interview' }).getByText('Packet').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const press = async (key: string, times = 1) => {
    for (let each = 0; each < times; each += 1) await page.keyboard.press(key);
  };
  const tabTo = async (focused: string) => {
    for (let each = 0; each < 60 && (await page.locator(focused).count()) === 0; each += 1) await press('Tab');
    await expect(page.locator(focused)).toHaveCount(1);
  };
  await tabTo('.candidates .candidate:has(:focus)');
  await press('ArrowDown');
  await expect(main.getByRole('radio', { name: /Civil Rights/ })).toBeChecked();
  await press('ArrowUp');
  await tabTo('.packet-view .segment:has(:focus)');
  await press('ArrowRight');
  await tabTo('.segmented .segment:has-text("confidential"):has(:focus)');
  await press('ArrowLeft');
  await tabTo('.exhibit-pick:has(:focus)');
  await press('Space');
  const copy = main.locator('.exhibit-pick', { has: page.getByRole('checkbox', { checked: true }) });
  await expect(copy).toContainText('copy without hidden data');
  await expect(main.locator('.packet-sum')).toContainText('1 exhibit');
  expect(await faults(page)).toEqual([]);
  const out = join(dataFolder, 'out');
  mkdirSync(out);
  await choose([out]);
  await tabTo('.packet-go .btn.go:focus');
  await press('Enter');
  await expect(main.getByText('The packet is written')).toBeVisible({ timeout: 60_000 });
  const [folder = ''] = readdirSync(out);
  expect(readdirSync(join(out, folder, 'data', 'exhibits'))).toEqual(['Exhibit-A.jpg']);
  expect(readFileSync(join(out, folder, 'data', 'packet.txt'), 'utf8')).not.toMatch(/Catarina|Ordóñez/);
});
