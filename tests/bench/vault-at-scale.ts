import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import PlainSqlite from 'better-sqlite3';
import { createDigestWork } from '../../electron/digest-work.ts';
import type { House } from '../../electron/house.ts';
import { prepareDriver, type VaultDatabase } from '../../electron/vault/database.ts';
import type { Driver } from '../../electron/vault/database-file.ts';
import { floor } from '../../electron/vault/derivation.ts';
import { openDigests } from '../../electron/vault/digests.ts';
import { openInterviews } from '../../electron/vault/interviews.ts';
import { migrate } from '../../electron/vault/migrations.ts';
import type { VaultRooms } from '../../electron/vault/open-vault.ts';
import { makePrivateDirectory } from '../../electron/vault/private-file.ts';
import { openRecords } from '../../electron/vault/rescue/records.ts';
import { openSearch } from '../../electron/vault/search.ts';
import { createSearcher } from '../../electron/vault/searcher.ts';
import { makeVault, openByKey } from '../../electron/vault/vault-files.ts';
import { electronArgs, readRuntime, withDisplay } from '../../scripts/runtime.mjs';
import { ok, type Result } from '../../src/base/result.ts';
import { readQuery } from '../../src/base/search-query.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Content } from '../../src/clocks/content.ts';
import { clocks } from '../../src/content/clocks/table.ts';
import { contentVersion } from '../../src/content/rules/table.ts';
import { suggestLinks, suggestLinksFor } from '../../src/interview/linked-cases.ts';
import { root } from '../house/tree.ts';
import { type Figure, type Figures, percentile, rounded } from './figure.ts';
import { createDice, inventInterview } from './large-vault.ts';

const interviewsInVault = Number(process.env.BENCH_INTERVIEWS ?? 5000);
const searches = 300;
const passphrase = 'seven quiet herons cross the river';
/** Milliseconds. */
const limits = { search: 50, home: 300, links: 300 } as const;

/** What is measured is reading; the log has a figure of its own. */
const silentCustody = {
  note: () => undefined,
  sittings: { opened: () => undefined, changing: () => undefined, left: () => ok(null), close: () => undefined },
};

function must<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

function timed<Value>(work: () => Value): { readonly ms: number; readonly value: Value } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** Fills the vault, its digests and its index, as the app itself does. */
async function fill(database: VaultDatabase): Promise<void> {
  const dice = createDice(7);
  const { interviews, records } = openRecords(database, openInterviews(database, silentCustody));
  const digests = openDigests(database);
  const search = openSearch(database);
  for (let number = 0; number < interviewsInVault; number += 1) {
    must(interviews.importInterview(inventInterview(number, dice)));
  }
  const rooms = { interviews, records, digests, search } as VaultRooms;
  const book = { clocks, version: contentVersion } as Content;
  const content = async () => ({ content: () => book }) as Awaited<ReturnType<House['content']>>;
  must(
    await createDigestWork({ withVault: (work) => work(rooms), content, zone: () => 'America/Chicago' }).settle(
      Number.POSITIVE_INFINITY,
    ),
  );
  must(search.settle(Number.POSITIVE_INFINITY));
}

/** Tables in the order in which one may point to another. */
const tables = [
  'interviews',
  'subjects',
  'answer_versions',
  'answers',
  'digests',
  'digest_keys',
  'search_documents',
] as const;

/** The same rows and the same index in clear. */
function copyInClear(from: Driver, path: string): Driver {
  const plain = new PlainSqlite(path) as unknown as Driver;
  prepareDriver(plain);
  migrate(plain);
  plain.transaction(() => {
    for (const table of tables) {
      const rows = from.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).iterate();
      let put: ReturnType<Driver['prepare']> | undefined;
      for (const row of rows) {
        const names = Object.keys(row);
        put ??= plain.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `@${name}`)})`);
        put.run(row);
      }
    }
  })();
  return plain;
}

/** Words as people look for them: common ones, rare ones, beginnings, numbers, several at once, and none that is there. */
function* wishes(): Generator<string> {
  const dice = createDice(11);
  const syllables = ['ma', 'ri', 'lo', 'ten', 'gua', 'pi', 'so', 'bra', 'de', 'cal', 'nes', 'tor', 'vi', 'fla', 'co'];
  const word = (): string => Array.from({ length: 1 + dice(3) }, () => syllables[dice(syllables.length)]).join('');
  for (;;) {
    yield word();
    yield `${word()} ${word()}`;
    yield `${word()} ${word()} ${word()}`;
    yield String(100 + dice(900));
    yield `${100 + dice(900)} ${100 + dice(900)}`;
    yield `Facility ${dice(200)}`;
    yield `Heron ${100 + dice(5000)}`;
    yield 'zzzz';
  }
}

type Shown = { readonly rows: () => unknown; readonly search: (text: string) => unknown };

/** What the home screen reads, and what a search reads, from either database. */
function shownOf(driver: Driver): Shown {
  const list = driver.prepare('SELECT * FROM interviews ORDER BY changed_at DESC, rowid DESC');
  const digests = driver.prepare<[], { readonly shown: string }>('SELECT interview_id, shown FROM digests');
  const search = createSearcher(driver);
  return {
    rows: () => [list.all(), digests.all().map(({ shown }) => JSON.parse(shown))],
    search: (text) => search(readQuery(text)),
  };
}

/**
 * Milliseconds from the moment at which the vault is open (the way in is taken off the screen) to the frame that shows the first row,
 * with every interview of the vault behind it.
 */
async function homeAfterUnlock(dataFolder: string): Promise<number> {
  const app = await _electron.launch({
    executablePath: readRuntime().electron,
    args: [...electronArgs(root), `--user-data-dir=${dataFolder}`],
  });
  try {
    const page = await app.firstWindow();
    await page.locator('.gate-card input').fill(passphrase);
    await page.evaluate(() => {
      const marks: { open?: number; drawn?: number } = {};
      Object.assign(window, { marks });
      new MutationObserver(() => {
        if (!document.querySelector('.gate')) marks.open ??= performance.now();
        if (marks.drawn !== undefined || !document.querySelector('.case-row')) return;
        marks.drawn = 0;
        requestAnimationFrame(() => setTimeout(() => Object.assign(marks, { drawn: performance.now() })));
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.locator('.gate-card .btn.go').click();
    await page.waitForFunction(() => ((window as unknown as Marked).marks.drawn ?? 0) > 0);
    return await page.evaluate(() => {
      const { open, drawn } = (window as unknown as Marked).marks;
      return (drawn ?? Number.NaN) - (open ?? Number.NaN);
    });
  } finally {
    await app.close();
  }
}
type Marked = { readonly marks: { readonly open?: number; readonly drawn?: number } };

/** Search, list and links in a large vault, against plain SQLite with the same rows and the same index. */
export async function vaultAtScale(): Promise<Figures> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bench-scale-'));
  const directory = join(dataFolder, 'vault');
  makePrivateDirectory(directory);
  const { dataKey } = must(await makeVault({ directory }, passphrase, '2026-01-01', floor));
  const database = must(openByKey({ directory }, dataKey));
  await fill(database);
  const plain = copyInClear(database.driver, join(dataFolder, 'plain.db'));
  const [here, there] = [shownOf(database.driver), shownOf(plain)];
  const [search, digests] = [openSearch(database), openDigests(database)];
  const times = { here: [] as number[], there: [] as number[] };
  const wish = wishes();
  for (let number = 0; number < searches; number += 1) {
    const text = wish.next().value ?? '';
    times.here.push(timed(() => must(search.find(text))).ms);
    times.there.push(timed(() => there.search(text)).ms);
  }
  const rows = Array.from({ length: 9 }, () => [timed(here.rows).ms, timed(there.rows).ms] as const);
  const cases = must(digests.cases());
  const links = timed(() => suggestLinks(cases)).ms;
  const [own] = cases;
  const linksOfOne = own ? timed(() => suggestLinksFor(own, cases)).ms : Number.NaN;
  plain.close();
  database.close();
  const home = await withDisplay(async () => {
    const runs: number[] = [];
    for (let run = 0; run < 3; run += 1) runs.push(await homeAfterUnlock(dataFolder));
    return percentile(runs, 0.5);
  });
  rmSync(dataFolder, { recursive: true, maxRetries: 5 });
  const figure = (value: number, limit: number | null, baseline: number | null = null): Figure => ({
    value: rounded(value),
    unit: 'ms',
    limit,
    baseline: baseline === null ? null : rounded(baseline),
  });
  const middle = (side: 0 | 1): number =>
    percentile(
      rows.map((pair) => pair[side]),
      0.5,
    );
  const figures: Figures = {
    searchLatency: { ...figure(percentile(times.here, 0.95), limits.search, percentile(times.there, 0.95)) },
    searchLatencyP50: { ...figure(percentile(times.here, 0.5), null, percentile(times.there, 0.5)) },
    homeList: { ...figure(home, limits.home, middle(1)) },
    homeListRows: { ...figure(middle(0), null, middle(1)) },
    linkSuggestions: { ...figure(links, limits.links) },
    linkSuggestionsOfOne: { ...figure(linksOfOne, limits.links) },
  };
  return figures;
}
