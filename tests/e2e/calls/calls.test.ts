import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { type CallName, contract } from '../../../src/bridge/contract.ts';
import { call, createVault, importPersonas } from '../desk.ts';
import { test } from '../launch.ts';
import { processOf } from '../window-facts.ts';
import { sendExotic } from './exotic.ts';
import { nearlyFitting, spoilt } from './schema-arbitrary.ts';

const cases = Number(process.env.CASES ?? 500);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const batch = 100;

type Malformed = { readonly name: string; readonly json: string };
const names = Object.keys(contract) as CallName[];
/** A field called `__proto__` is lost on the way: what arrives is the rest. */
const arriving = (json: string): unknown =>
  JSON.parse(json, (name, value) => (name === '__proto__' ? undefined : value));
const fits = ({ name, json }: Malformed): boolean =>
  Object.hasOwn(contract, name) && contract[name as CallName].input.safeParse(arriving(json)).success;

const noCall = fc
  .oneof(
    fc.constantFrom(
      'toString',
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'vault.unlock ',
      'VAULT.LOCK',
      '',
      'vault',
    ),
    fc.string(),
    fc.nat({ max: 10_000 }).map((length) => 'vault.lock'.repeat(length)),
  )
  .map((name): Malformed => ({ name, json: '{}' }));

/** Calls of every kind with something wrong in them, by the contract itself. */
const malformed = fc
  .oneof(
    { weight: 1, arbitrary: noCall },
    {
      weight: 9,
      arbitrary: fc
        .constantFrom(...names)
        .chain((name) => spoilt(contract[name].input).map((json): Malformed => ({ name, json }))),
    },
  )
  .filter((one) => !fits(one));

/** Calls that read or write what is in the vault, with inputs that fit. */
const inside = names.filter(
  (name) =>
    /^(interviews|answers|subjects|packets|documents|exhibits|recordings|handout)\./.test(name) &&
    // How far something has come, and giving it up, touch nothing in the vault.
    !/\.(progress|cancel)$/.test(name),
);
const fitting = fc
  .constantFrom(...inside)
  .chain((name) =>
    nearlyFitting(contract[name].input).map((input): Malformed => ({ name, json: JSON.stringify(input) })),
  )
  .filter(fits);

/** Sends many calls from the page at once; gives the code of each refusal. */
const send = (page: Page, wanted: readonly Malformed[]): Promise<readonly string[]> =>
  page.evaluate(
    (all) =>
      Promise.all(
        all.map(async ({ name, json }) => {
          type Bridge = { call: (...args: unknown[]) => Promise<{ ok: boolean; failure: { code: string } }> };
          const { bridge } = window as unknown as { bridge: Bridge };
          const answer = await bridge.call(name, JSON.parse(json)).catch(() => undefined);
          return answer === undefined ? 'not sent' : answer.ok ? 'accepted' : answer.failure.code;
        }),
      ),
    wanted,
  );

async function sendAll(page: Page, wanted: readonly Malformed[]): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (let at = 0; at < wanted.length; at += batch) {
    for (const code of await send(page, wanted.slice(at, at + batch))) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** All that the vault and the settings hold. */
async function everything(page: Page): Promise<unknown> {
  const list = await call<readonly { id: string }[]>(page, 'interviews.list', {});
  const interviews = await Promise.all(list.map(({ id }) => call(page, 'interviews.open', { id })));
  return {
    list,
    interviews,
    settings: await call(page, 'settings.read', {}),
    screen: await call(page, 'screen.state', {}),
  };
}

test(`${cases} malformed calls are refused, break nothing and change nothing, open and locked`, async ({
  launched,
}) => {
  test.setTimeout(60_000 + cases * 200);
  const { app, page } = launched;
  const half = Math.ceil(cases / 2);
  await createVault(page);
  await importPersonas(page, 'scenario-01');
  const before = await everything(page);
  const pids = { page: await processOf(launched), main: app.process().pid };

  expect(await sendAll(page, fc.sample(malformed, { numRuns: half, seed })), `seed ${seed}`).toEqual({
    'bad-input': half,
  });
  const exotic = await page.evaluate(sendExotic, cases > 1_000);
  expect(Object.entries(exotic).filter(([, outcome]) => !['bad-input', 'not sent'].includes(outcome))).toEqual([]);
  expect(await everything(page)).toEqual(before);
  expect({ page: await processOf(launched), main: app.process().pid }).toEqual(pids);

  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  expect(
    await sendAll(page, fc.sample(malformed, { numRuns: cases - half, seed: seed + 1 })),
    `seed ${seed + 1}`,
  ).toEqual({
    'bad-input': cases - half,
  });
  const locked = await sendAll(page, fc.sample(fitting, { numRuns: Math.ceil(cases / 5), seed }));
  expect(
    Object.keys(locked).filter(
      (code) => !['vault-locked', 'interview-unreadable', 'channel-unsupported', 'recording-gone'].includes(code),
    ),
  ).toEqual([]);

  await page.getByLabel('Passphrase', { exact: true }).fill('seven quiet herons cross the river');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Interviews', exact: true })).toBeVisible();
  expect(await everything(page)).toEqual(before);
  expect(app.process().exitCode).toBeNull();
});
