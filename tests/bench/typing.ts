import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronArgs, readRuntime, withDisplay } from '../../scripts/runtime.mjs';
import { root } from '../house/tree.ts';
import { type Figures, percentile, rounded } from './figure.ts';

const passphrase = 'seven quiet herons cross the river';
const keys = 120;
const accountLength = 300_000;

/** A long account as people tell it: paragraphs of some lines. */
const longAccount = (): string => {
  const paragraph =
    'Esa noche hacía frío y las luces del pasillo estaban apagadas, como casi siempre a esa hora. '.repeat(6);
  return `${paragraph}\n\n`.repeat(Math.ceil(accountLength / (paragraph.length + 2))).slice(0, accountLength);
};

/** Begins an interview and goes to the account. */
async function openAccount(page: Page): Promise<void> {
  await page.locator('input').nth(0).fill(passphrase);
  await page.locator('input').nth(1).fill(passphrase);
  await page.locator('.tick').click();
  await page.locator('.btn.go').click();
  await page.locator('.steps-frame .btn.quiet').last().click();
  await page.locator('.home .btn.go').first().click();
  await page.locator('.dialog .btn.go').click();
  await page.locator('.rail-section').nth(7).click();
  await page.locator('.yes-no .answer-option').first().click();
  // The words before the account, and the question about a recording.
  for (let step = 0; step < 3; step += 1) await page.locator('.step-next .btn.go').click();
  await page.locator('textarea').first().waitFor();
}

/** Milliseconds from each key at the end of the text to the frame that shows it. */
async function keyToPaint(page: Page, text: string): Promise<readonly number[]> {
  const field = page.locator('textarea').first();
  await field.focus();
  await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
  await page.waitForTimeout(2_500);
  await page.evaluate(() => {
    const measured: number[] = [];
    Object.assign(window, { measured });
    const channel = new MessageChannel();
    const begun: number[] = [];
    channel.port1.onmessage = () => {
      const at = begun.shift();
      if (at !== undefined) measured.push(performance.now() - at);
    };
    window.addEventListener(
      'keydown',
      (event) => {
        begun.push(event.timeStamp);
        requestAnimationFrame(() => channel.port2.postMessage(0));
      },
      { capture: true },
    );
  });
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'a');
    await page.waitForTimeout(40);
  }
  return page.evaluate(() => (window as unknown as { measured: number[] }).measured);
}

/** Typing at the end of an account of 300 KB, against typing into an empty one in the same run. */
export async function typing(): Promise<Figures> {
  return withDisplay(async () => {
    const measure = async (text: string) => {
      const data = await mkdtemp(join(tmpdir(), 'constancia-typing-'));
      const args = [...electronArgs(root), `--user-data-dir=${data}`];
      const app = await _electron.launch({ executablePath: readRuntime().electron, args });
      try {
        const page = await app.firstWindow();
        await openAccount(page);
        return await keyToPaint(page, text);
      } finally {
        await app.close();
        await rm(data, { recursive: true, force: true, maxRetries: 5 });
      }
    };
    const [empty, long] = [await measure('a'), await measure(longAccount())];
    return {
      typingP95: {
        value: rounded(percentile(long, 0.95)),
        unit: 'ms',
        limit: 50,
        baseline: rounded(percentile(empty, 0.95)),
      },
      typingP50: {
        value: rounded(percentile(long, 0.5)),
        unit: 'ms',
        limit: null,
        baseline: rounded(percentile(empty, 0.5)),
      },
    };
  });
}
