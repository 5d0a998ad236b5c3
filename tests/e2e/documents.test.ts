import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Interview } from '../../src/interview/answers.ts';
import { root } from '../house/tree.ts';
import { call, callRaw, createVault, importPersonas, openCase, openPage, openSection } from './desk.ts';
import { type Launched, test } from './launch.ts';

/** The next folder that is asked for. */
async function chooseFolder({ app }: Launched, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

const pdfText = (file: string): string => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
const squeezed = (text: string): string => text.replace(/[\s\u200e\u200f\u2066-\u2069\u202a-\u202e]+/g, ' ');

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 120)}`));
}

type State = {
  readonly kind: string;
  readonly refused?: { readonly code: string };
  readonly missing: { readonly code: string }[];
};
const states = async (page: Page, id: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await call<State[]>(page, 'documents.list', { id })).map(({ kind, refused }) => [kind, refused?.code ?? 'made']),
  );

test('documents are made from the frozen statement, written as bags, and noted; a withdrawal names what was written', async ({
  launched,
}) => {
  const { page } = launched;
  await createVault(page);
  const [person] = await importPersonas(page, 'kitchen-worker');
  const id = person?.id ?? '';
  const ready = {
    preservation: 'made',
    declaration: 'made',
    interpreter: 'made',
    translator: 'made',
    'consent-record': 'made',
    withdrawal: 'document-never-sent',
    'retaliation-log': 'made',
    'status-request': 'document-not-filed',
    'decline-reply': 'document-not-filed',
    'records-request': 'made',
  };
  expect(await states(page, id)).toEqual({ ...ready, 'signature-page': 'document-not-frozen' });
  const { record } = await call<{ record: string }>(page, 'statements.state', { id });
  await call(page, 'statements.freeze', { id, record });
  expect(await states(page, id)).toEqual({ ...ready, 'signature-page': 'made' });

  // On the screen: chosen, looked at, written.
  await page.reload();
  await openCase(page, person?.codeName ?? '');
  await openPage(page, 'Documents');
  await expect(page.getByRole('radio', { name: /Request to preserve evidence/ })).toBeChecked();
  await expect(page.locator('canvas.sheet').first()).toBeVisible({ timeout: 30_000 });
  expect(await faults(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Declaration', exact: true }).press('Space');
  await expect(page.getByText(/Version 1 of the statement, frozen on/)).toBeVisible();
  await expect(page.getByText('Not all of it was read back to the person.')).toBeVisible();
  const folder = await mkdtemp(join(tmpdir(), 'constancia-documents-'));
  await chooseFolder(launched, folder);
  for (const name of ['Word, to edit', 'Plain text', 'Data, for other'])
    await page.getByText(name, { exact: false }).first().click();
  await page.getByRole('button', { name: 'Write the document' }).click();
  await expect(page.getByText('The document was written')).toBeVisible({ timeout: 60_000 });
  const [written = ''] = await readdir(folder);
  expect(written).toMatch(/^Maize 8 declaration \d{4}-\d{2}-\d{2}$/);
  const bag = join(folder, written);
  execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: bag });
  const pages = squeezed(pdfText(join(bag, 'data', 'declaration.pdf')));
  for (const words of ['Catarina Ejemplo Ordóñez, state', 'bajo pena de perjurio', 'kept unchanged since'])
    expect(pages).toContain(words);
  const text = squeezed((await readFile(join(bag, 'data', 'declaration.txt'), 'utf8')).replace(/^ +\| ?/gm, ''));
  expect(text).toContain('I declare under penalty of perjury that the foregoing is true and correct.');
  execFileSync('qpdf', ['--check', join(bag, 'data', 'declaration.pdf')]);
  const data = JSON.parse(await readFile(join(bag, 'data', 'declaration.json'), 'utf8'));
  expect([data.schema, data.kind, data.statement.number]).toEqual(['constancia/document/1', 'declaration', 1]);

  // A signed page comes back as a scan: an exhibit that belongs to the version, and says so in a packet.
  await chooseFolder(launched, join(root, 'tests/fixtures/exhibits/plain.jpg'));
  await page.getByRole('button', { name: 'Take in a scan of the signed page' }).click();
  await expect(page.getByText('Signed page among the exhibits')).toBeVisible();
  const [signed] = await call<{ id: string; signs?: string }[]>(page, 'exhibits.list', { interview: id });
  const { versions } = await call<{ versions: { id: string }[] }>(page, 'statements.state', { id });
  expect(signed?.signs).toBe(versions[0]?.id);
  const packets = await mkdtemp(join(tmpdir(), 'constancia-documents-'));
  await chooseFolder(launched, packets);
  const wish = { id, channel: 'oig', formats: ['text'], exhibits: [signed?.id] };
  await call(page, 'packets.export', wish);
  const [packet = ''] = await readdir(packets);
  expect(squeezed(await readFile(join(packets, packet, 'data', 'packet.txt'), 'utf8'))).toContain(
    'This page belongs to version 1 of the statement, frozen on',
  );
  const nameless = await callRaw(page, 'packets.export', { ...wish, identity: 'anonymous' });
  expect(nameless).toMatchObject({ failure: { code: 'exhibit-names' } });
  await chooseFolder(launched, folder);

  // What is written is noted; one that fails is not listed.
  await call(page, 'documents.export', { id, kind: 'preservation', formats: ['text'] });
  const sent = await call<{ to: string[]; document?: string; formats: string }[]>(page, 'documents.sent', { id });
  expect(sent.map(({ to, document }) => [document, to])).toEqual([
    ['declaration', ['oig']],
    [undefined, ['oig']],
    ['preservation', ['fod', 'opr', 'psa']],
  ]);
  await chooseFolder(launched, join(folder, written, 'data', 'declaration.pdf'));
  expect((await callRaw(page, 'documents.export', { id, kind: 'consent-record', formats: ['text'] })).ok).toBe(false);

  // Consent taken back: the letter names what was written, and nothing more can be.
  const interview = await call<Interview>(page, 'interviews.open', { id });
  const consent = interview.answers['consent-channels'];
  if (consent?.state !== 'given' || consent.value.kind !== 'consent') throw new Error('The persona agrees to nothing');
  const grants = consent.value.grants.map((grant) =>
    grant.recipient === 'oig' ? { ...grant, decision: 'withdrawn' as const, on: '2026-11-25T20:00:00Z' } : grant,
  );
  await call(page, 'answers.save', {
    id,
    key: 'consent-channels',
    answer: { ...consent, value: { kind: 'consent', grants } },
  });
  await page.reload();
  await openCase(page, person?.codeName ?? '');
  await openSection(page, 'Who may be told');
  await page.locator('.step-next .btn.go').click();
  await expect(page.getByText('Already written for this office')).toBeVisible();
  await page.getByRole('button', { name: 'Letter: consent taken back' }).first().click();
  await expect(page.getByRole('radio', { name: 'Letter: consent taken back' })).toBeChecked();
  const refused = await callRaw(page, 'documents.preview', { id, kind: 'declaration', recipient: 'oig' });
  expect(refused).toMatchObject({ failure: { code: 'consent-withdrawn' } });
  await chooseFolder(launched, folder);
  await call(page, 'documents.export', { id, kind: 'withdrawal', recipient: 'oig', formats: ['pdf', 'docx'] });
  const letter = (await readdir(folder)).find((name) => name.includes('withdrawal')) ?? '';
  expect(squeezed(pdfText(join(folder, letter, 'data', 'withdrawal.pdf')))).toMatch(
    /Declaration \(docx json pdf txt\)|Declaration \(.*pdf.*\)/,
  );
});
