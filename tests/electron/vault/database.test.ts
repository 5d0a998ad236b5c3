import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createDatabase,
  type DatabaseFiles,
  openDatabase,
  type VaultDatabase,
} from '../../../electron/vault/database.ts';
import { examine, openDriver } from '../../../electron/vault/database-file.ts';
import { formOf, type Migration, migrations } from '../../../electron/vault/migrations.ts';
import { makePrivateDirectory } from '../../../electron/vault/private-file.ts';
import { version } from '../../../package.json';
import { fail, ok } from '../../../src/base/result.ts';
import { copyPlace, footprint, must, newPlace } from './workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });
const filesIn = (directory: string): DatabaseFiles => ({
  path: join(directory, 'vault.db'),
  key: Buffer.alloc(32, 7),
  markPath: join(directory, 'vault.mark'),
  markKey: Buffer.alloc(32, 8),
});

let directory: string;
let files: DatabaseFiles;
beforeEach(() => {
  directory = newPlace();
  makePrivateDirectory(directory);
  files = filesIn(directory);
  must(createDatabase(files));
});

const write = (database: VaultDatabase, name: string) =>
  database.commit(() => ok(database.driver.prepare("INSERT INTO meta VALUES (?, 'x')").run(name).changes));
const names = (database: VaultDatabase) =>
  database.driver
    .prepare("SELECT name FROM meta WHERE value = 'x' OR length(value) = 100000 ORDER BY name")
    .pluck()
    .all();

/** The files of a database as a crash would leave them: three commits, all still in the log. */
function crashed(): DatabaseFiles {
  const database = must(openDatabase(files));
  for (const name of ['first', 'second', 'third']) must(write(database, name));
  const left = copyPlace(directory);
  database.close();
  return filesIn(left);
}

describe('the database', () => {
  it('is opened with every safeguard on', () => {
    const database = must(openDatabase(files));
    const pragmas = ['cipher', 'legacy', 'journal_mode', 'synchronous', 'temp_store', 'secure_delete', 'foreign_keys'];
    const more = ['trusted_schema', 'cell_size_check', 'locking_mode'];
    const found = [...pragmas, ...more].map((name) => [name, database.driver.pragma(name, { simple: true })]);
    database.close();
    expect(Object.fromEntries(found)).toEqual({
      cipher: 'sqlcipher',
      legacy: '4',
      journal_mode: 'wal',
      synchronous: 2,
      temp_store: 2,
      secure_delete: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      locking_mode: 'exclusive',
    });
  });

  it('keeps all of a commit or nothing of it', () => {
    const database = must(openDatabase(files));
    must(write(database, 'kept'));
    const refused = database.commit(() => {
      must(ok(database.driver.prepare("INSERT INTO meta VALUES ('refused', 'x')").run()));
      return fail({ code: 'not-found' });
    });
    expect(refused).toEqual(failed('not-found'));
    expect(() =>
      database.commit(() => {
        database.driver.prepare("INSERT INTO meta VALUES ('thrown', 'x')").run();
        throw new Error('bug');
      }),
    ).toThrow('bug');
    expect(names(database)).toEqual(['kept']);
    database.close();
  });

  it('says that the disk is full and keeps what it had', () => {
    const database = must(openDatabase(files));
    must(write(database, 'kept'));
    const pages = Number(database.driver.pragma('page_count', { simple: true }));
    database.driver.pragma(`max_page_count = ${pages}`);
    const full = database.commit(() =>
      ok(database.driver.prepare("INSERT INTO meta VALUES ('big', ?)").run('x'.repeat(100_000)).changes),
    );
    expect(full).toEqual(failed('disk-full'));
    expect(names(database)).toEqual(['kept']);
    database.close();
    expect(names(must(openDatabase(files)))).toEqual(['kept']);
  });

  it('is dead after it was closed', () => {
    const database = must(openDatabase(files));
    database.close();
    expect([write(database, 'late'), database.read(() => ok(1))]).toEqual([
      failed('vault-locked'),
      failed('vault-locked'),
    ]);
  });

  it('comes back from a crash with every commit', () => {
    const left = crashed();
    const database = must(openDatabase(left));
    expect(names(database)).toEqual(['first', 'second', 'third']);
    database.close();
  });

  const missing = (count: number) => ({ ok: false, failure: { code: 'vault-commits-missing', values: { count } } });
  it.each<[string, object, (left: DatabaseFiles) => void]>([
    ['emptied', failed('vault-damaged'), (left) => writeFileSync(left.path, '')],
    ['cut to half a page', failed('vault-damaged'), (left) => truncateSync(left.path, 2048)],
    ['opened with another key', failed('vault-damaged'), (left) => left.key.fill(9)],
    ['without its log', missing(3), (left) => rmSync(`${left.path}-wal`)],
    ['with the log of its last commit cut off', missing(1), (left) => cutLog(left, 1)],
    ['with the log emptied', missing(3), (left) => writeFileSync(`${left.path}-wal`, '')],
    ['with the head of the log changed', missing(3), (left) => flip(`${left.path}-wal`, 20)],
    ['with the last frame of the log changed', missing(1), (left) => flip(`${left.path}-wal`, -40)],
    ['with the middle of the log changed', missing(2), (left) => flip(`${left.path}-wal`, 5000)],
  ])('%s does not open, says why, and nothing on the disk changes', (_, refused, damage) => {
    const left = crashed();
    damage(left);
    const before = footprint(dirname(left.path));
    expect(openDatabase(left)).toEqual(refused);
    expect(footprint(dirname(left.path))).toEqual(before);
  });

  it.each(['missing', 'changed'])('opens when the mark of its commits is %s', (how) => {
    const left = crashed();
    if (how === 'missing') rmSync(left.markPath);
    else flip(left.markPath, 15);
    const database = must(openDatabase(left));
    expect(names(database)).toEqual(['first', 'second', 'third']);
    database.close();
  });

  it('is not opened twice', () => {
    const database = must(openDatabase(files));
    expect(openDatabase(files)).toEqual(failed('vault-in-use'));
    database.close();
    must(openDatabase(files)).close();
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  writeFileSync(path, bytes);
}

function cutLog(left: DatabaseFiles, frames: number): void {
  const log = readFileSync(`${left.path}-wal`);
  writeFileSync(`${left.path}-wal`, log.subarray(0, log.length - frames * (4096 + 24)));
}

describe('the migrations', () => {
  const journalled = (steps: typeof migrations) =>
    steps.map(({ number, sql }) => ({
      number,
      sql: `${sql}; CREATE TABLE IF NOT EXISTS journal (number INTEGER); INSERT INTO journal VALUES (${number})`,
    }));

  it('are numbered, in order, each once', () => {
    const numbers = migrations.map((step) => step.number);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });

  it('all run, in order', () => {
    must(createDatabase(files, journalled(migrations)));
    const driver = openDriver(files);
    const found = { ran: driver.prepare('SELECT number FROM journal ORDER BY rowid').pluck().all(), form: 0 };
    found.form = Number(driver.pragma('user_version', { simple: true }));
    driver.close();
    expect(found).toEqual({ ran: migrations.map((step) => step.number), form: migrations.at(-1)?.number });
  });

  it('make strict tables only', () => {
    const database = must(openDatabase(files));
    const loose = database.driver
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    database.close();
    expect(loose).toEqual([]);
  });

  it.each([
    [10, 'interviews meta subjects'],
    [20, 'answer_versions answers'],
    [40, 'custody_entries interviews_unsaid'],
    [41, 'custody_segments'],
    [60, 'reading_marks readings signatures statements'],
    [90, 'follow_up'],
  ])('at %i make %s', (number, tables) => {
    const tablesAfter = (steps: readonly Migration[]): readonly string[] => {
      must(createDatabase(files, steps));
      const driver = openDriver(files);
      const found = driver.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
      driver.close();
      return found.map(String);
    };
    const before = tablesAfter(migrations.filter((step) => step.number < number));
    const after = tablesAfter(migrations.filter((step) => step.number <= number));
    expect(after.filter((name) => !before.includes(name)).sort()).toEqual(tables.split(' '));
  });

  const newest = formOf(migrations);
  const older = migrations.filter((step) => step.number <= 10);
  const insert = "INSERT INTO interviews VALUES ('1', 'Heron 12', 'en', 'es', 'worker', '1', '2026', '2026', 0)";
  const oldDatabase = (): void => {
    must(createDatabase(files, older));
    const database = must(openDatabase(files, older));
    must(database.commit(() => ok(database.driver.exec(insert).open)));
    database.close();
  };
  const copyIn = (place: string): string => join(place, `vault-before-${String(newest).padStart(4, '0')}.db`);

  it('keep an encrypted copy of what was there, and what was there', () => {
    oldDatabase();
    const database = must(openDatabase(files));
    const names = database.driver.prepare('SELECT code_name FROM interviews').pluck().all();
    database.close();
    const copy = { ...files, path: copyIn(directory) };
    expect({
      names,
      now: examine(files),
      copy: examine(copy),
      mode: statSync(copy.path).mode & 0o777,
      strangersKey: examine({ ...copy, key: Buffer.alloc(32, 1) }),
      unfinished: existsSync(`${copy.path}.new`),
    }).toEqual({
      names: ['Heron 12'],
      now: { ok: true, value: { form: newest, commits: 1, app: version } },
      copy: { ok: true, value: { form: 10, commits: 1, app: version } },
      mode: 0o600,
      strangersKey: failed('vault-damaged'),
      unfinished: false,
    });
  });

  it('are taken all or none', () => {
    oldDatabase();
    const broken = [
      ...migrations,
      { number: newest + 1, sql: 'CREATE TABLE later (id TEXT) STRICT; SELECT no_such()' },
    ];
    expect(() => openDatabase(files, broken)).toThrow('no such function');
    expect(examine(files)).toEqual({ ok: true, value: { form: 10, commits: 1, app: version } });
    must(openDatabase(files)).close();
  });

  it('refuse a step that leaves a dangling reference', () => {
    oldDatabase();
    const dangling = { number: newest + 1, sql: "INSERT INTO subjects VALUES ('nobody', '1', 'witness', 1)" };
    expect(() => openDatabase(files, [...migrations, dangling])).toThrow('dangling');
    expect(examine(files)).toEqual({ ok: true, value: { form: 10, commits: 1, app: version } });
  });

  it('leave a newer database alone', () => {
    must(createDatabase(files, [...migrations, { number: newest + 1, sql: 'CREATE TABLE later (id TEXT) STRICT' }]));
    const before = footprint(directory);
    expect(openDatabase(files)).toEqual({ ok: false, failure: { code: 'vault-newer-version', values: { version } } });
    expect(footprint(directory)).toEqual(before);
  });
});
