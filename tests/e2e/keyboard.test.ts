import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Interview } from '../../src/interview/answers.ts';
import { call } from './desk.ts';
import { press, tabTo } from './keys.ts';
import { passphrase, test } from './launch.ts';

/** What is typed wherever words are asked for, by the language of the person. */
const told = {
  es: 'El guardia de la noche vino a mi cama y me tocó el hombro.',
  ar: 'جاء الحارس إلى سريري في الليل ولمس كتفي.',
} as const;
type Tongue = keyof typeof told;

/** Moves by Tab to the button with that text. */
async function tabToButton(page: Page, name: string, limit = 60): Promise<void> {
  for (let presses = 0; presses < limit; presses += 1) {
    const here = await page.evaluate(
      () => (document.activeElement?.matches('button') && document.activeElement.textContent) || '',
    );
    if (here.includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach the button ${name}`);
}

async function createVaultByKeyboard(page: Page): Promise<void> {
  await tabTo(page, 'input[type=password]', 60);
  await page.keyboard.type(passphrase);
  await tabTo(page, 'input[type=password]:placeholder-shown, input[type=password][value=""]', 60);
  await page.keyboard.type(passphrase);
  await tabTo(page, 'input[type=checkbox]', 60);
  await press(page, 'Space');
  await tabToButton(page, 'Make the vault');
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Later' }).waitFor();
  await tabToButton(page, 'Later');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Interviews', exact: true })).toBeVisible();
}

async function beginByKeyboard(page: Page, endonym: string): Promise<void> {
  await tabToButton(page, 'New interview');
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, '[role=dialog] .choose-button', 60);
  await press(page, 'Tab');
  await tabTo(page, '[role=dialog] .choose-button', 60);
  await press(page, 'Enter');
  await page.locator('[role=listbox]').waitFor();
  await press(page, 'Home');
  for (let presses = 0; presses < 40; presses += 1) {
    if (await page.evaluate((name) => document.activeElement?.textContent?.includes(name), endonym)) break;
    await press(page, 'ArrowDown');
  }
  await press(page, 'Enter');
  await expect(page.locator('[role=listbox]')).toHaveCount(0);
  await expect(page.locator('[role=dialog] .choose-button').nth(1)).toContainText(endonym);
  await tabToButton(page, 'Begin');
  await press(page, 'Enter');
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
}

type Field = 'radio' | 'checkbox' | 'text' | 'number' | 'button' | 'none';

/** What the first press of Tab behind the heading of a step reaches. */
const fieldInFocus = (page: Page): Promise<Field> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!here?.closest('.answer-seat, .yes-no')) return 'none';
    if (here instanceof HTMLTextAreaElement) return 'text';
    if (!(here instanceof HTMLInputElement)) return 'button';
    if (here.type === 'radio' || here.type === 'checkbox') return here.type;
    return here.inputMode === 'numeric' ? 'number' : 'text';
  });

/** Where the interview stands, as it is read on the screen. */
const place = (page: Page): Promise<string> =>
  page.evaluate(() =>
    ['.step-head', '.ask-theirs h1', '.end-scene'].map((each) => document.querySelector(each)?.textContent).join('|'),
  );

/** Answers one step by keyboard: the first of what is offered, and no to what has been asked before. */
async function answerStep(page: Page, tongue: Tongue, asked: Set<string>): Promise<string> {
  const heading = page.locator('.ask-theirs h1');
  await expect(heading).toBeFocused();
  const title = (await heading.textContent()) ?? '';
  await press(page, 'Tab');
  // The list of those named so far stands before the question whether there is another.
  if ((await page.locator('.yes-no').count()) > 0) await tabTo(page, '.yes-no input', 60);
  const kind = await fieldInFocus(page);
  if (kind === 'radio') {
    const yesNo = await page.evaluate(() => document.activeElement?.closest('.yes-no') !== null);
    await press(page, 'Space');
    if (yesNo && asked.has(title)) await press(page, 'ArrowDown');
  }
  if (kind === 'checkbox') await press(page, 'Space');
  if (kind === 'text') await page.keyboard.insertText(told[tongue]);
  if (kind === 'number') await page.keyboard.insertText('34');
  asked.add(title);
  await press(page, 'Control+Enter');
  return kind;
}

for (const { tongue, endonym, direction } of [
  { tongue: 'es', endonym: 'Español', direction: 'ltr' },
  { tongue: 'ar', endonym: 'العربية', direction: 'rtl' },
] as const) {
  test(`the full path by keyboard alone, a worker in English and a person in ${tongue}`, async ({ launched }) => {
    test.setTimeout(300_000);
    const { page } = launched;
    await createVaultByKeyboard(page);
    await beginByKeyboard(page, endonym);
    const asked = new Set<string>();
    const kinds: Record<string, number> = {};
    const end = page.locator('.end-scene');
    for (let step = 0; step < 500 && !(await end.isVisible()); step += 1) {
      const before = await place(page);
      const kind = await answerStep(page, tongue, asked);
      const first = kinds[kind] === undefined;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      await expect(async () => expect(await place(page)).not.toBe(before)).toPass({ intervals: [20, 50, 100] });
      if (first) expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
    }
    await expect(end).toBeVisible();
    await expect(page.locator('.ask-theirs [lang]').first()).toHaveAttribute('dir', direction);
    const [row] = await call<readonly { id: string }[]>(page, 'interviews.list', {});
    const stored = await call<Interview>(page, 'interviews.open', { id: row?.id });
    const stories = Object.entries(stored.answers).flatMap(([key, { state, ...answer }]) =>
      key.startsWith('account-story@') && 'value' in answer && answer.value.kind === 'words'
        ? [[state, answer.value.words.original]]
        : [],
    );
    const said = ['given', { language: tongue, text: told[tongue] }];
    expect({ stories, answers: Object.keys(stored.answers).length > 180 }).toEqual({
      stories: [said, said],
      answers: true,
    });
  });
}
