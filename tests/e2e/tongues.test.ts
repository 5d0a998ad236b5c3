import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { tour } from '../../scripts/screens/tour.mjs';
import { root } from '../house/tree.ts';
import { call, createVault, importPersonas } from './desk.ts';
import { test } from './launch.ts';
import { tongueWatch } from './tongue-faults.ts';

const texts = (language: string, name: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(`${root}/locales/${language}/${name}.json`, 'utf8'));

/** English sentences that no screen of another language may show; short ones may be the same in both. */
const english = new Set(
  ['ui', 'content'].flatMap((name) => Object.values(texts('en', name))).filter((text) => /\w+ \w+ \w+/.test(text)),
);

const shipped = readdirSync(`${root}/locales`).filter((language) => language !== 'en');
const pairs =
  process.env.TONGUES === 'all'
    ? shipped.map((language, index) => [language, shipped[(index + 1) % shipped.length] ?? 'en'] as const)
    : ([
        ['qps-Latn', 'qps-Arab'],
        ['ar', 'zh'],
      ] as const);

for (const [worker, interviewee] of pairs) {
  test(`every screen speaks ${worker} beside ${interviewee}: whole, in our own letters, with no English unmarked`, async ({
    launched,
  }) => {
    test.setTimeout(240_000);
    const { app, page } = launched;
    await createVault(page);
    await importPersonas(page, 'scenario-05');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700));
    await call(page, 'settings.write', { language: worker });
    const watch = await tongueWatch(page, english);
    await tour({ page, combination: { worker, interviewee }, shoot: watch.look, call });
    expect(watch.faults.map(({ where, fault, lang, text }) => `${fault} in ${lang} at ${where}: ${text}`)).toEqual([]);
  });
}
