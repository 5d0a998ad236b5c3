import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { beginAccount, call, createVault, openCase } from './desk.ts';
import { launch, test } from './launch.ts';

type Words = { readonly words: { readonly original: { readonly text: string } } };
type Stored = { readonly answers: Record<string, { readonly value: Words }> };

/** The account of the first incident. */
const accountIn = ({ answers }: Stored) =>
  Object.entries(answers).find(([key]) => key.startsWith('account-story@'))?.[1];

const words = 'Lo que pasó esa noche. '.repeat(800);

// Only root can mount a small disk; the same without the screen is in tests/electron/vault.
if (process.platform === 'linux' && process.getuid?.() === 0) {
  test('words typed on a full disk stay on the screen and are saved when there is room again', async ({
    dataFolder,
  }) => {
    const disk = join(dataFolder, 'vault');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
    const { app, page } = await launch(dataFolder);
    try {
      await createVault(page);
      const { id, codeName } = await call<{ id: string; codeName: string }>(page, 'interviews.create', {
        workerLanguage: 'en',
        intervieweeLanguage: 'es',
      });
      await page.reload();
      await openCase(page, codeName);
      await beginAccount(page);
      // Twice: a copy that the vault was just making gives its room back when it is done.
      for (const round of [1, 2]) {
        await page.waitForTimeout(1000);
        const { bavail, bsize } = statfsSync(disk);
        if (bavail * bsize > 8_192)
          writeFileSync(join(disk, `filler-${round}`), Buffer.alloc(bavail * bsize - 8_192, 1));
      }
      const field = page.locator('textarea').first();
      await field.fill(words);
      await expect(page.getByRole('alert')).toContainText('The disk is full');
      expect((await field.inputValue()).length).toBe(words.length);
      const stored = () => call<Stored>(page, 'interviews.open', { id });
      expect(accountIn(await stored())).toBeUndefined();
      for (const round of [1, 2]) rmSync(join(disk, `filler-${round}`), { force: true });
      await page.getByRole('button', { name: 'Not saved. Try again' }).click();
      await expect(page.getByText(/^Saved/).first()).toBeVisible();
      expect(accountIn(await stored())?.value.words.original.text === words).toBe(true);
    } finally {
      await app.close();
      execFileSync('umount', ['--lazy', disk]);
    }
  });
}
