// The way through every screen of one interview, in the order in which a person meets them.

const SECTION = { before: 0, safety: 1, account: 7, acts: 8, who: 11, when: 10, person: 4, consent: 22 };

/** Pages whose frame is called otherwise: the documents are laid out like a packet. */
const main = { documents: 'main.packet .documents', 'follow-up': 'main.follow' };

/** The persona whose interviewee speaks the language; the languages of the worker are set on it. */
async function chooseCase({ page, combination, call }) {
  const all = await call(page, 'interviews.list', {});
  const own = all.find(({ intervieweeLanguage }) => intervieweeLanguage === combination.interviewee) ?? all[0];
  await call(page, 'interviews.speak', {
    id: own.id,
    workerLanguage: combination.worker,
    intervieweeLanguage: combination.interviewee,
  });
  return own.codeName;
}

/** A voice to record, so that its screens can be visited. */
async function prepareVoice({ page, call }) {
  const { voices } = await call(page, 'voices.list', {});
  if (voices.length === 0) await call(page, 'voices.begin', { language: 'mam', name: 'Mam', speaker: 'interpreter' });
}

/** The dialog for a new voice, and the studio in which a speaker records. */
async function tourVoices({ page, shoot, settle }) {
  await page.locator('.voices-card > .voice-deeds .btn').first().click();
  await page.waitForSelector('.dialog');
  await shoot('voice-new');
  await page.keyboard.press('Escape');
  await settle();
  await page.locator('.voice .btn').first().click();
  await page.waitForSelector('.studio');
  await shoot('voice-studio');
  await page.keyboard.press('Escape');
  await settle();
}

/** Visits every screen; `shoot(name)` takes a picture of what is there. */
export async function tour({ page, combination, shoot, call }) {
  const codeName = await chooseCase({ page, combination, call });
  const settle = (ms = 250) => page.waitForTimeout(ms);
  const goOn = async (times = 1) => {
    for (let step = 0; step < times; step++) {
      await page.locator('.step-bar .btn.go').click();
      await settle();
    }
  };
  const section = async (name, steps = 0) => {
    await page.locator('.rail-section').nth(SECTION[name]).click();
    await settle();
    await goOn(steps);
  };

  await prepareVoice({ page, call });
  await page.reload();
  await page.waitForSelector('.case-list');
  await shoot('home');
  await page.locator('.home-head .btn.go').click();
  await page.waitForSelector('.dialog');
  await shoot('new-interview');
  await page.locator('.dialog .btn.slim').last().click();
  await page.waitForSelector('.which-card');
  await shoot('which-language');
  await page.locator('.which-card').first().click();
  await page.waitForSelector('.which-chosen');
  await shoot('which-language-chosen');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await settle();
  await page.locator('.topbar .btn').nth(0).click();
  await page.waitForSelector('main.follow');
  await shoot('due');
  await page.locator('.topbar .btn').nth(0).click();
  await page.locator('.topbar .btn').nth(1).click();
  await page.waitForSelector('.vault-page .way');
  await shoot('vault');
  await tourVoices({ page, shoot, settle });
  await page.locator('.topbar .btn').nth(0).click();
  await page.locator('.topbar .btn').nth(2).click();
  await page.waitForSelector('.settings .card');
  await shoot('settings');
  await page.locator('.topbar .btn').nth(0).click();

  await page.locator('.case-open', { hasText: codeName }).click();
  await page.waitForSelector('.case');
  await settle(500);
  await shoot('interview-end');
  await section('before');
  await shoot('statement');
  await section('safety');
  await shoot('yes-no');
  await section('account', 1);
  await shoot('account');
  await page.locator('.step-head .segment').nth(1).click();
  await shoot('account-side-by-side');
  await page.locator('.step-head .segment').nth(0).click();
  await section('acts');
  await shoot('choice-many');
  await section('who');
  await shoot('choice-one');
  await section('when');
  await shoot('date');
  await page.locator('.step.scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await shoot('date-below');
  await section('consent', 1);
  await shoot('consent');
  if (await page.locator('.strip').isVisible()) {
    await page.locator('.strip .btn').click();
    await page.waitForSelector('.dialog');
    await shoot('so-far');
    await page.keyboard.press('Escape');
    await settle();
  }
  await page.locator('.pair-button').click();
  await page.waitForSelector('.pair-form');
  await shoot('languages');
  await page.keyboard.press('Escape');
  await settle();
  for (const [index, name] of [
    [1, 'review'],
    [2, 'exhibits'],
    [3, 'routing'],
    [4, 'packet'],
    [5, 'documents'],
    [6, 'follow-up'],
  ]) {
    await page.locator('.case-page').nth(index).click();
    await page.waitForSelector(main[name] ?? `main.${name}`);
    if (name === 'packet' || name === 'documents') await page.waitForSelector('.sheet, .notice.danger, .packet-empty');
    await settle(name === 'review' || name === 'routing' ? 400 : 1500);
    await shoot(name);
    if (name !== 'review' && name !== 'routing') continue;
    for (const part of ['middle', 'below']) {
      await page.locator(`main.${name}`).evaluate((element) => element.scrollBy(0, element.clientHeight * 0.9));
      await shoot(`${name}-${part}`);
    }
  }
  await page.keyboard.press('F6');
  await page.waitForSelector('.cover');
  await shoot('pause');
  await page.keyboard.press('F6');
  await settle();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
  await page.waitForSelector('.cover');
  await shoot('hidden');
  await page.locator('.cover-back .btn').click({ delay: 1000 });
}
