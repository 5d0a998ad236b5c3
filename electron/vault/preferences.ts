import { ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { VaultDatabase } from './database.ts';

type Outcome<Value> = Result<Value, Failure>;

/** What applies to this vault, on whatever computer it is opened. */
export type Preferences = {
  /** Whether the list shows names of people; off unless somebody has switched it on. */
  readonly showsNames: () => Outcome<boolean>;
  readonly showNames: (shown: boolean) => Outcome<boolean>;
  /** Whether it is a vault for practice. The mark is set when the vault is made and is never taken away. */
  readonly isPractice: () => Outcome<boolean>;
  readonly markPractice: () => Outcome<null>;
  /** Where something is being written outside the vault; what is still there at the next opening was left by a crash. */
  readonly unfinished: () => Outcome<readonly string[]>;
  readonly keepUnfinished: (paths: readonly string[]) => Outcome<null>;
};

const name = 'show-names';
const practiceName = 'practice';
const unfinishedName = 'unfinished';

/** The preferences of an open vault. */
export function openPreferences({ driver, read, commit }: VaultDatabase): Preferences {
  const get = driver.prepare<[string], number | string>('SELECT value FROM meta WHERE name = ?').pluck();
  const put = driver.prepare<[string, number | string]>(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    showsNames: () => read(() => ok(Number(get.get(name)) === 1)),
    showNames: (shown) =>
      commit(() => {
        put.run(name, Number(shown));
        return ok(shown);
      }),
    isPractice: () => read(() => ok(Number(get.get(practiceName)) === 1)),
    markPractice: () =>
      commit(() => {
        put.run(practiceName, 1);
        return ok(null);
      }),
    unfinished: () =>
      read(() => {
        const kept = get.get(unfinishedName);
        return ok(typeof kept === 'string' ? (JSON.parse(kept) as string[]) : []);
      }),
    keepUnfinished: (paths) =>
      commit(() => {
        put.run(unfinishedName, JSON.stringify(paths));
        return ok(null);
      }),
  };
}
