import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronArgs, readRuntime, withDisplay } from '../../scripts/runtime.mjs';
import type { Answer, Interview } from '../../src/interview/answers.ts';
import { call } from '../e2e/desk.ts';
import { root } from '../house/tree.ts';
import { type Figures, rounded } from './figure.ts';

const words = 50_000;
const versions = 200;

/** About 300 KB, with every so-many-th word another one. */
const account = (other: number): string =>
  Array.from({ length: words }, (_, at) => {
    const word = `${other > 0 && at % other === 0 ? 'otra' : 'cosa'}${(at * 7919) % 97}`;
    return at % 90 === 89 ? `${word}.\n` : word;
  }).join(' ');

const longAnswer = (told: Answer, text: string, by: string): Answer => {
  const words = { original: { text, language: 'es' }, rendering: { text, language: 'en', by: 'interpreter' as const } };
  return { ...told, state: 'given', value: { kind: 'words', words }, by };
};

/** Presses something and waits until something else has been painted: milliseconds until then, and the longest time without a frame. */
const pressed = (
  page: Page,
  button: string,
  shown: string,
): Promise<{ readonly took: number; readonly stuck: number }> =>
  page.evaluate(
    ([press, wanted]) =>
      new Promise((resolve) => {
        const start = performance.now();
        let last = start;
        let stuck = 0;
        const look = () => {
          const now = performance.now();
          stuck = Math.max(stuck, now - last);
          last = now;
          if (!document.querySelector(wanted)) return requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve({ took: performance.now() - start, stuck }), 0));
        };
        (document.querySelector(press) as HTMLElement).click();
        requestAnimationFrame(look);
      }),
    [button, shown] as const,
  );

async function openCase(page: Page): Promise<void> {
  await page.reload();
  await page.locator('.case-open').first().click();
  await page.locator('.case-page').first().waitFor();
  await page.waitForTimeout(800);
}

async function fill(
  page: Page,
  text: string | undefined,
): Promise<{ readonly id: string; readonly key: string; readonly told: Answer }> {
  await call(page, 'vault.create', { passphrase: 'seven quiet herons cross the river' });
  const json = await readFile(`${root}/tests/fixtures/personas/night-shift-witness.json`, 'utf8');
  const { id } = await call<{ id: string }>(page, 'interviews.import', { json });
  const { answers } = await call<Interview>(page, 'interviews.open', { id });
  const [key = '', told] = Object.entries(answers).find(([each]) => each.startsWith('account-story')) ?? [];
  if (!told) throw new Error('The persona tells nothing');
  for (let version = 0; text !== undefined && version < versions; version += 1) {
    await call(page, 'answers.save', {
      id,
      key,
      answer: longAnswer(told, `${version} ${text}`, `worker ${version % 2}`),
    });
  }
  return { id, key, told };
}

async function inApp<Value>(work: (page: Page) => Promise<Value>): Promise<Value> {
  const data = await mkdtemp(join(tmpdir(), 'constancia-review-'));
  const args = [...electronArgs(root), `--user-data-dir=${data}`];
  const app = await _electron.launch({ executablePath: readRuntime().electron, args });
  try {
    const page = await app.firstWindow();
    await page.locator('.btn.go').waitFor();
    return await work(page);
  } finally {
    await app.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

const review = '.case-page:nth-child(2)';

/** The record opened three times; the best of them says least about what else the machine was doing. */
async function openedBest(page: Page): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    times.push((await pressed(page, review, '.record-row')).took);
    if (time === 2) break;
    await page.locator('.case-page').first().click();
    await page.waitForTimeout(300);
  }
  return Math.min(...times);
}

/** The record with an account of 300 KB and 200 versions of it, against the same record with a short account. */
export async function reviewing(): Promise<Figures> {
  return withDisplay(async () => {
    const short = await inApp(async (page) => {
      await fill(page, undefined);
      await openCase(page);
      return openedBest(page);
    });
    return inApp(async (page) => {
      const { id, key, told } = await fill(page, account(0));
      await openCase(page);
      const opened = await openedBest(page);
      await page.locator('.history-button').first().waitFor();
      await page.waitForTimeout(1000);
      const history = await pressed(page, '.history-button', '.history-change .difference');
      const { record } = await call<{ record: string }>(page, 'statements.state', { id });
      await call(page, 'statements.freeze', { id, record });
      await call(page, 'answers.save', { id, key, answer: longAnswer(told, account(3), 'worker') });
      await openCase(page);
      await page.locator(review).click();
      await page.locator('.review-top .segment').nth(2).click();
      await page.locator('.notice-actions .btn').first().waitFor();
      const compared = await pressed(page, '.notice-actions .btn', '.difference-row .difference');
      const figure = (value: number, limit: number, baseline: number | null = null) => ({
        value: rounded(value),
        unit: 'ms' as const,
        limit,
        baseline,
      });
      return {
        reviewOpen: figure(opened, 300, rounded(short)),
        reviewHistory: figure(history.took, 1000),
        reviewCompare: figure(compared.took, 2000),
        reviewCompareStuck: figure(compared.stuck, 1000),
      };
    });
  });
}
