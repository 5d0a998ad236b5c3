import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { DueList } from '../../src/bridge/calls/follow-up-calls.ts';
import type { Interview } from '../../src/interview/answers.ts';
import { call, callRaw, createVault, importPersonas, openCase, openPage, unlockVault } from './desk.ts';
import { type Launched, test } from './launch.ts';

/** The next folder that is asked for. */
async function chooseFolder({ app }: Launched, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`));
}

const dueOf = async (page: Page): Promise<DueList> =>
  JSON.parse((await call<{ json: string }>(page, 'follow-up.due', {})).json) as DueList;
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Chooses from a list that opens, with the keyboard alone. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: label }).press('Enter');
  await page.getByRole('option', { name: option, exact: true }).press('Enter');
}

test('what was filed is noted, answered and followed; a hand-back changes the routing, and what is due shows nothing to others', async ({
  launched,
}) => {
  const { page } = launched;
  await createVault(page);
  const [person] = await importPersonas(page, 'kitchen-worker');
  const { id = '', codeName = '' } = person ?? {};

  // A report, noted with the keyboard alone.
  await openCase(page, codeName);
  await openPage(page, 'Follow-up');
  await expect(page.getByRole('heading', { name: 'Follow-up' })).toBeFocused();
  await page.getByRole('button', { name: 'Note what was filed', exact: true }).first().press('Enter');
  await pick(page, 'Office', 'DHS OIG');
  await page.getByLabel('Day', { exact: true }).fill(daysAgo(10));
  await page.getByLabel('Number or reference').fill('H-2026-001234');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep' }).press('Enter');
  const card = page.locator('.follow-card', { has: page.getByRole('heading', { name: 'DHS OIG' }) });
  await expect(card).toContainText('H-2026-001234');
  await expect(card).toContainText('No answer yet');

  // A hand-back: where it went is asked for, and the routing follows.
  await card.getByRole('button', { name: 'Note an answer' }).press('Enter');
  await pick(page, 'What they said', 'They handed it back to the agency');
  await expect(page.getByText('What they did not say belongs into the reply')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep' }).press('Enter');
  await expect(card).toContainText('Handed back');
  await expect(page.getByText('OIG will not keep it')).toBeVisible();
  expect(await faults(page)).toEqual([]);

  // The reply is written from it, and then noted as sent.
  await card.getByRole('button', { name: 'Letter: reply to the decline' }).press('Enter');
  await expect(page.getByRole('radio', { name: 'Letter: reply to a decline' })).toBeChecked();
  const folder = await mkdtemp(join(tmpdir(), 'constancia-follow-up-'));
  await chooseFolder(launched, folder);
  await call(page, 'documents.export', { id, kind: 'decline-reply', recipient: 'oig', formats: ['text'] });
  const [bag = ''] = await readdir(folder);
  const reply = await readFile(join(folder, bag, 'data', 'decline-reply.txt'), 'utf8');
  expect(reply).toContain('H-2026-001234');
  await call(page, 'follow-up.note', {
    id,
    what: { kind: 'filing', matter: 'decline-reply', channel: 'oig', on: daysAgo(0), way: 'email', filedBy: 'worker' },
  });

  // "Closed" is no finding.
  const { entries } = await call<{ entries: { id: string }[] }>(page, 'follow-up.note', {
    id,
    what: { kind: 'filing', matter: 'report', channel: 'opr', on: daysAgo(40), way: 'mail', filedBy: 'worker' },
  });
  const opr = entries.at(-1)?.id ?? '';
  await call(page, 'follow-up.note', {
    id,
    what: { kind: 'answer', filing: opr, on: daysAgo(1), way: 'mail', came: 'closed' },
  });
  expect(
    await callRaw(page, 'follow-up.note', {
      id,
      what: { kind: 'answer', filing: opr, on: daysAgo(1), way: 'mail', came: 'resolved' },
    }),
  ).toMatchObject({ ok: false, failure: { code: 'bad-input' } });

  // It is all there after a lock; what is due is seen at once when the vault is opened.
  await call(page, 'vault.lock', {});
  await unlockVault(page);
  const strip = page.getByRole('region', { name: 'What is due' });
  await expect(strip).toBeVisible();
  expect(await faults(page)).toEqual([]);
  const due = await dueOf(page);
  const steps = due.rows.flatMap((row) => ('step' in row ? [`${row.step} ${row.channel ?? ''} ${row.when}`] : []));
  expect(steps).toContain('ask-finding opr late');
  expect(steps.filter((step) => step.startsWith('ask-decline'))).toEqual([]);
  await strip.getByRole('button', { name: 'See all' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^Late \d/ })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('radio', { name: 'What was filed' }).press('Space');
  await expect(page.getByText('3 of 3 are shown.')).toBeVisible();
  expect(await faults(page)).toEqual([]);

  // The person is asked again: something was done, which is taken down as an act of its own and routed by itself.
  await page.locator('.due-open', { hasText: 'ICE OPR' }).press('Enter');
  await expect(page.getByText('“Closed” is not a finding.')).toBeVisible();
  const acts = (await call<Interview>(page, 'interviews.open', { id })).subjects.length;
  await page
    .locator('.follow-part')
    .getByRole('button', { name: 'Note that the person was asked' })
    .last()
    .press('Enter');
  await page.getByRole('radio', { name: 'Something was done' }).press('Space');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep, and take it down' }).press('Enter');
  await expect(page.locator('.stage').getByText('Please tell me what was done and what was said.')).toBeVisible();
  const after = await call<Interview>(page, 'interviews.open', { id });
  expect([after.subjects.length, after.subjects.at(-1)?.kind]).toEqual([acts + 1, 'retaliation-event']);
  await openPage(page, 'Follow-up');
  await expect(page.getByRole('heading', { name: 'Act 3' })).toBeVisible();

  // A mistake is taken back, and does not disappear.
  const letter = page.locator('.follow-card', { hasText: 'Reply to a decline' });
  await letter.getByRole('button', { name: 'Take back' }).press('Enter');
  await expect(letter).toHaveCount(0);
  await page.getByText('Taken back: 1').press('Enter');
  await expect(page.getByText('DHS OIG: Reply to a decline')).toBeVisible();
  await expect(page.getByText('DHS OIG: reply to the decline, ask for date and number').first()).toBeVisible();

  // The calendar says nothing but days.
  const calendars = await mkdtemp(join(tmpdir(), 'constancia-calendar-'));
  await chooseFolder(launched, calendars);
  await page.getByRole('button', { name: 'Calendar file' }).press('Enter');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Write the file' }).press('Enter');
  await expect(page.getByText('The calendar file was written')).toBeVisible();
  const [written = ''] = await readdir(calendars);
  const ics = await readFile(join(calendars, written, 'Calendar.ics'), 'utf8');
  expect(new Set(ics.split('\r\n').filter((line) => line.startsWith('SUMMARY')))).toEqual(
    new Set(['SUMMARY:Appointment']),
  );
  for (const word of [id, codeName, 'Constancia', 'VALARM', 'LOCATION', 'DESCRIPTION']) expect(ics).not.toContain(word);
  const { entries: log } = await call<{ entries: { object: string; what: string }[] }>(page, 'custody.list', {});
  expect(log.filter(({ object }) => object === 'calendar').map(({ what }) => what)).toEqual(['exported']);

  // The whole screen in Arabic, from right to left.
  await call(page, 'interviews.speak', { id, workerLanguage: 'ar', intervieweeLanguage: 'es' });
  await call(page, 'settings.write', { language: 'ar' });
  await page.reload();
  await page.locator('.case-list').getByText(codeName, { exact: true }).click();
  await page.getByRole('navigation').getByText('المتابعة', { exact: true }).click();
  await expect(page.locator('.follow-card').first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
