import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PlainSqlite from 'better-sqlite3';
import { createDatabase, openDatabase, prepareDriver, type VaultDatabase } from '../../electron/vault/database.ts';
import type { Driver } from '../../electron/vault/database-file.ts';
import { openDigests } from '../../electron/vault/digests.ts';
import { openInterviews } from '../../electron/vault/interviews.ts';
import { migrate } from '../../electron/vault/migrations.ts';
import { openSearch } from '../../electron/vault/search.ts';
import { createSearcher } from '../../electron/vault/searcher.ts';
import { ok, type Result } from '../../src/base/result.ts';
import { readQuery } from '../../src/base/search-query.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { digestCase } from '../../src/clocks/case-digest.ts';
import { clocks } from '../../src/content/clocks/table.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { linkVocabulary } from '../../src/content/link-vocabulary.ts';
import { suggestLinks, suggestLinksFor } from '../../src/interview/linked-cases.ts';
import { type Figures, percentile, rounded } from './figure.ts';
import { createDice, inventInterview } from './large-vault.ts';

const interviewsInVault = Number(process.env.BENCH_INTERVIEWS ?? 5000);
const searches = 300;
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

/** Fills the vault, its index and its digests. */
function fill(database: VaultDatabase): void {
  const dice = createDice(7);
  const interviews = openInterviews(database, silentCustody);
  const digests = openDigests(database);
  const now = '2026-01-01T00:00:00.000Z';
  for (let number = 0; number < interviewsInVault; number += 1) {
    const interview = inventInterview(number, dice);
    const { id } = must(interviews.importInterview(interview));
    const digest = digestCase({ guide, interview, clocks, vocabulary: linkVocabulary, now, timeZone: 'UTC' });
    must(digests.put('1', [[id, digest]]));
  }
  must(openSearch(database).settle(Number.POSITIVE_INFINITY));
}

/** Tables in the order in which one may point to another. */
const tables = ['interviews', 'subjects', 'answer_versions', 'answers', 'digests', 'search_documents'] as const;

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

/** Search, list and links in a large vault, against plain SQLite with the same rows and the same index. */
export async function vaultAtScale(): Promise<Figures> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-scale-'));
  const files = {
    path: join(directory, 'vault.db'),
    key: Buffer.alloc(32, 1),
    markPath: join(directory, 'mark'),
    markKey: Buffer.alloc(32, 2),
  };
  must(createDatabase(files));
  const database = must(openDatabase(files));
  fill(database);
  const plain = copyInClear(database.driver, join(directory, 'plain.db'));
  const [here, there] = [shownOf(database.driver), shownOf(plain)];
  const whole = { search: openSearch(database), digests: openDigests(database) };
  const times = { here: [] as number[], there: [] as number[] };
  const wish = wishes();
  for (let number = 0; number < searches; number += 1) {
    const text = wish.next().value ?? '';
    times.here.push(timed(() => must(whole.search.find(text))).ms);
    times.there.push(timed(() => there.search(text)).ms);
  }
  const rows = Array.from({ length: 9 }, () => [timed(here.rows).ms, timed(there.rows).ms] as const);
  const cases = must(whole.digests.cases());
  const links = timed(() => suggestLinks(cases));
  const [own] = cases;
  const one = own ? timed(() => suggestLinksFor(own, cases)).ms : Number.NaN;
  plain.close();
  database.close();
  rmSync(directory, { recursive: true });
  const figure = (value: number, limit: number | null, baseline: number | null = null) =>
    ({ value: rounded(value), unit: 'ms', limit, baseline: baseline === null ? null : rounded(baseline) }) as const;
  const middle = (side: 0 | 1): number =>
    percentile(
      rows.map((pair) => pair[side]),
      0.5,
    );
  return {
    searchLatency: figure(percentile(times.here, 0.95), limits.search, percentile(times.there, 0.95)),
    searchLatencyP50: figure(percentile(times.here, 0.5), null, percentile(times.there, 0.5)),
    homeRows: figure(middle(0), limits.home, middle(1)),
    linkSuggestions: figure(links.ms, limits.links),
    linkSuggestionsForOne: figure(one, limits.links),
  };
}
