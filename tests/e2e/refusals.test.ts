import { createHash } from 'node:crypto';
import { readdir, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { call, callRaw, createVault, importPersonas, unlockVault } from './desk.ts';
import { launch, passphrase, test } from './launch.ts';

/** Name, length and sum of every file of the vault but the empty lock; the automatic copies may still be in the making. */
async function fingerprint(vault: string): Promise<readonly string[]> {
  const names = (await readdir(vault)).filter((name) => name !== 'lock' && name !== 'copies').sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(vault, name));
      return `${name} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`;
    }),
  );
}

test('wrong passphrases give one constant sentence and change no byte', async ({ launched, dataFolder }) => {
  const { page } = launched;
  await createVault(page);
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  const before = await fingerprint(join(dataFolder, 'vault'));
  const sentences = new Set<string>();
  for (const wrong of ['x', passphrase.toUpperCase(), `${passphrase} `]) {
    await page.getByLabel('Passphrase', { exact: true }).fill(wrong);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toBeVisible();
    sentences.add((await alert.textContent()) ?? '');
  }
  expect(sentences.size).toBe(1);
  expect(await fingerprint(join(dataFolder, 'vault'))).toEqual(before);
  await unlockVault(page);
});

test('a truncated vault is said to be damaged and is left as it is', async ({ launched, dataFolder }) => {
  await createVault(launched.page);
  await importPersonas(launched.page, 'scenario-01');
  await launched.app.close();
  const database = join(dataFolder, 'vault', 'vault.db');
  await truncate(database, Math.floor((await stat(database)).size / 2));
  const before = await fingerprint(join(dataFolder, 'vault'));
  const again = await launch(dataFolder);
  await again.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await again.page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(again.page.getByRole('alert')).toContainText('damaged');
  await again.app.close();
  expect(await fingerprint(join(dataFolder, 'vault'))).toEqual(before);
});

test('files and calls that make no sense are refused in words and lose nothing', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const [kept] = await importPersonas(page, 'scenario-01');
  const persona = JSON.parse(await readFile('tests/fixtures/personas/scenario-01.json', 'utf8'));
  const unknown = {
    ...persona,
    answers: { ...persona.answers, 'no-such-question': Object.values(persona.answers)[0] },
  };
  const refused = async (name: string, input: unknown) => {
    const answer = await callRaw(page, name, input);
    return answer.ok ? 'accepted' : answer.failure;
  };
  expect(await refused('interviews.import', { json: JSON.stringify(unknown) })).toEqual({
    code: 'interview-unreadable',
    values: { fault: 'unknown-question', field: 'answers.no-such-question' },
  });
  expect(await refused('interviews.import', { json: '{"format":' })).toMatchObject({ code: 'interview-unreadable' });
  expect(await refused('interviews.import', { json: 7 })).toEqual({ code: 'bad-input' });
  expect(await refused('no.such.call', {})).toEqual({ code: 'bad-input' });
  expect(await refused('toString', {})).toEqual({ code: 'bad-input' });
  expect(await refused('interviews.open', { id: 'nobody' })).toEqual({ code: 'not-found' });
  expect(await refused('packets.export', { id: kept?.id, channel: 'cong', formats: ['pdf'] })).toMatchObject({
    code: expect.stringMatching(/^(consent-missing|channel-unsupported)$/),
  });
  expect(await call<unknown[]>(page, 'interviews.list', {})).toHaveLength(1);
});

test('no packet is made for an office that the person has not agreed to', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const interview = await call<{ id: string }>(page, 'interviews.create', {
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
  });
  const answer = await callRaw(page, 'packets.preview', { id: interview.id, channel: 'oig' });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'consent-missing' } });
});
