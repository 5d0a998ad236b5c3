import { ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { VaultDatabase } from './database.ts';

type Outcome<Value> = Result<Value, Failure>;

/** What applies to this vault, on whatever computer it is opened. */
export type Preferences = {
  /** Whether the list shows names of people; off unless somebody has switched it on. */
  readonly showsNames: () => Outcome<boolean>;
  readonly showNames: (shown: boolean) => Outcome<boolean>;
};

const name = 'show-names';

/** The preferences of an open vault. */
export function openPreferences({ driver, read, commit }: VaultDatabase): Preferences {
  const get = driver.prepare<[string], number>('SELECT value FROM meta WHERE name = ?').pluck();
  const put = driver.prepare<[string, number]>(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    showsNames: () => read(() => ok(Number(get.get(name)) === 1)),
    showNames: (shown) =>
      commit(() => {
        put.run(name, Number(shown));
        return ok(shown);
      }),
  };
}
