import { expect, type Page } from '@playwright/test';
import { guide } from '../../src/content/guide/guide.ts';
import { type Answer, type Interview, readAnswerKey } from '../../src/interview/answers.ts';
import { type AnswerKind, questionsOf } from '../../src/interview/guide.ts';
import { call, createVault, goOn, importPersonas, openCase, openPage, openSection } from './desk.ts';
import { test } from './launch.ts';

const questions = new Map(questionsOf(guide).map(({ question }) => [question.id, question]));
/** A question of each kind that the persona has answered, by its key; of choices one with a single and one with several. */
function answeredKinds({ answers }: Interview): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, answer] of Object.entries(answers)) {
    const asked = questions.get(readAnswerKey(key).question)?.answer as AnswerKind | undefined;
    if (asked === undefined || answer.state !== 'given') continue;
    const kind = asked.kind === 'choice' ? `choice ${asked.many ? 'many' : 'one'}` : asked.kind;
    if (!found.has(kind)) found.set(kind, key);
  }
  return found;
}

/** Everything that is entered on the step, whatever the order in which a language lays it out. */
const entered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.step input, .step textarea')]
      .map((field) => {
        const marked = field instanceof HTMLInputElement && field.checked;
        return `${field.tagName} ${field.type} ${['radio', 'checkbox'].includes(field.type) ? marked : field.value} ${field.disabled}`;
      })
      .sort(),
  );

/** Chooses one of the two languages of the interview, from the list that is open. */
async function choose(page: Page, which: 0 | 1, language: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { expanded: false }).nth(which).click();
  await page.getByRole('option', { name: language }).click();
  await expect(page.getByRole('option')).toHaveCount(0);
}

/** Opens the step of an answer, from the record; what is only said to the person stands in no record, but at the beginning. */
async function openStep(page: Page, key: string): Promise<void> {
  if (questions.get(readAnswerKey(key).question)?.answer.kind === 'statement') {
    await openPage(page, 'Interview');
    await openSection(page, 'Before we begin');
    return;
  }
  await openPage(page, 'Review');
  const prompt = questions.get(readAnswerKey(key).question)?.prompt ?? '';
  await page
    .locator('button:not(.history-button)')
    .and(page.getByRole('button', { name: prompt }))
    .first()
    .click();
  await expect(page.locator('.answer-seat')).toBeVisible();
}

const withoutTimes = (answers: Readonly<Record<string, Answer>>) =>
  Object.fromEntries(Object.entries(answers).map(([key, { at: _at, by: _by, askedIn: _in, ...rest }]) => [key, rest]));

test('ten changes of language in the middle of a step of every kind empty, disable and reset nothing', async ({
  launched,
}) => {
  test.setTimeout(240_000);
  const { page } = launched;
  await createVault(page);
  const [worker] = await importPersonas(page, 'kitchen-worker');
  const id = worker?.id ?? '';
  const before = await call<Interview>(page, 'interviews.open', { id });
  const kinds = answeredKinds(before);
  expect([...kinds.keys()].sort()).toEqual(
    [
      'account',
      'choice many',
      'choice one',
      'consent',
      'date',
      'number',
      'statement',
      'subjects',
      'words',
      'yes-no',
    ].sort(),
  );
  await openCase(page, worker?.codeName ?? '');
  for (const [kind, key] of kinds) {
    await test.step(kind, async () => {
      await openStep(page, key);
      const field = page.locator('.step textarea, .step input[type=text]').last();
      const typed = (await field.count()) > 0 && kind !== 'consent' && kind !== 'number';
      // What has only just been typed is on its way to the vault while the languages change.
      if (typed) await field.pressSequentially(' y más');
      const standing = await entered(page);
      await page.locator('.pair-button').click();
      for (const [mine, theirs] of [
        ['Español', 'العربية'],
        ['العربية', 'Español'],
        ['English', 'العربية'],
        ['العربية', 'English'],
        ['English', 'Español'],
      ] as const) {
        await choose(page, 1, theirs);
        expect(await entered(page)).toEqual(standing);
        await choose(page, 0, mine);
        expect(await entered(page)).toEqual(standing);
      }
      await page.keyboard.press('Escape');
      if (typed) {
        const kept = await field.inputValue();
        expect(kept).toContain(' y más');
        await field.fill(kept.replace(' y más', ''));
        await field.blur();
      }
    });
  }
  await openPage(page, 'Review');
  await expect
    .poll(async () => withoutTimes((await call<Interview>(page, 'interviews.open', { id })).answers), {
      timeout: 20_000,
    })
    .toEqual(withoutTimes(before.answers));
});

/** Letters that turn the line around, half a pair, controls, joined signs, marks in heaps, and what a page might take for its own. */
const hostile = `a\u202Eb\u2066c\u200D\uFFFE \u0007\u001B[31m👩🏽‍🚀👨‍👩‍👧‍👦 e${'\u0301'.repeat(40)} <script>x</script> {{name}} %s \u05D0\u0627`;

test('hostile text in every field is kept as it came, shown, and printed', async ({ launched }) => {
  test.setTimeout(180_000);
  const { page } = launched;
  await createVault(page);
  const [person] = await importPersonas(page, 'scenario-01');
  const id = person?.id ?? '';
  await openCase(page, person?.codeName ?? '');
  const stored = await call<Interview>(page, 'interviews.open', { id });
  const kinds = answeredKinds(stored);
  const keyOf = (kind: string): string => kinds.get(kind) ?? '';
  const shownFaults: string[] = [];
  page.on('pageerror', (error) => shownFaults.push(String(error)));

  for (const kind of ['words', 'account', 'date'] as const) {
    await openStep(page, keyOf(kind));
    const field = page.locator('.step textarea, .step input[type=text]').last();
    await field.fill('');
    await field.evaluate((element) => element.dispatchEvent(new Event('focus')));
    await field.focus();
    await page.keyboard.insertText(hostile);
    const note = page.locator('.step-note textarea');
    if (!(await note.isVisible())) await page.getByRole('button', { name: 'Note', exact: true }).click();
    await note.fill(hostile);
    await goOn(page);
    const { answers } = await call<Interview>(page, 'interviews.open', { id });
    const json = JSON.stringify(answers[keyOf(kind)]);
    expect(json).toContain('👩🏽‍🚀');
    expect(json).toContain('<script>x</script>');
    expect(json.match(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)).toBeNull();
  }

  await test.step('what is no number is shown as wrong and not taken for one', async () => {
    const key = keyOf('number');
    await openStep(page, key);
    const field = page.locator('.answer-seat input').first();
    await field.fill(`${hostile}34`);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await goOn(page);
    const { answers } = await call<Interview>(page, 'interviews.open', { id });
    expect(answers[key]?.state === 'given' && answers[key].value).toEqual(
      stored.answers[key]?.state === 'given' && stored.answers[key].value,
    );
  });

  await test.step('a megabyte is taken in one piece', async () => {
    await openStep(page, keyOf('account'));
    const field = page.locator('.step textarea').first();
    const long = 'palabra '.repeat(125_000);
    await field.focus();
    await field.evaluate((element, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })))
        document.execCommand('insertText', false, text);
    }, long);
    await goOn(page);
    const { answers } = await call<Interview>(page, 'interviews.open', { id });
    expect(JSON.stringify(answers[keyOf('account')]).length).toBeGreaterThan(long.length);
  });

  await openPage(page, 'Review');
  await expect(page.getByText('[U+202E]').first()).toBeVisible();
  expect(shownFaults).toEqual([]);
});
