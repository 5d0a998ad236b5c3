import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { version } from '../../package.json';

/** One step of the database's form; the number is what `user_version` becomes. */
export type Migration = { readonly number: number; readonly sql: string };

const files = import.meta.glob<Migration>('./migrations/*.ts', { eager: true, import: 'migration' });

/** Every step in order. A file's name starts with its number, and numbers leave room for steps in between. */
export const migrations: readonly Migration[] = Object.keys(files)
  .sort()
  .map((path) => {
    const migration = files[path];
    if (!migration || Number(/\/(\d{4})-/.exec(path)?.[1]) !== migration.number) {
      throw new Error('A migration file is not named by its number');
    }
    return migration;
  });

/** The form that a list of steps leads to. */
export const formOf = (steps: readonly Migration[]): number => steps.at(-1)?.number ?? 0;

/** The form that the database has. */
export const readForm = (driver: Sqlite.Database): number => Number(driver.pragma('user_version', { simple: true }));

/** Takes the steps that are missing, all or none; returns their numbers. */
export function migrate(driver: Sqlite.Database, steps: readonly Migration[] = migrations): readonly number[] {
  const missing = steps.filter((step) => step.number > readForm(driver));
  // A step that rebuilds a table must not set off deletions; the references are checked as a whole instead.
  driver.pragma('foreign_keys = OFF');
  driver.transaction(() => {
    for (const step of missing) {
      driver.exec(step.sql);
      driver.pragma(`user_version = ${step.number}`);
    }
    if (missing.length > 0) {
      driver
        .prepare("INSERT INTO meta VALUES ('app', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .run(version);
    }
    const dangling = driver.pragma('foreign_key_check');
    if (Array.isArray(dangling) && dangling.length > 0) throw new Error('A migration left a dangling reference');
  })();
  driver.pragma('foreign_keys = ON');
  return missing.map((step) => step.number);
}
