import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CustodyRow } from '../../../../electron/vault/custody/custody-entry.ts';
import { faultAtEnd } from '../../../../electron/vault/custody/custody-head.ts';
import { breaksOf, startOf, step } from '../../../../electron/vault/custody/custody-walk.ts';
import type { Driver } from '../../../../electron/vault/database-file.ts';
import type { Vaults } from '../../../../electron/vault/vault.ts';
import { begun, copyPlace, must, newVault, passphrase, told, vaultsAt } from '../workshop.ts';
import { rowsOf, saidIn, tamper } from './log-of.ts';

let directory: string;
let earlier: string;
let rows: readonly CustodyRow[];
let chain: string;

beforeAll(async () => {
  let vaults: Vaults;
  ({ directory, vaults } = await newVault({ worker: () => 'clinic intake worker' }));
  const work = (vault: Vaults): void => {
    const interviews = must(vault.rooms()).interviews;
    const { id } = must(interviews.create(begun));
    must(interviews.open(id));
    must(interviews.saveAnswer(id, 'account', told('Lo que pasó')));
  };
  work(vaults);
  vaults.lock();
  earlier = copyPlace(directory);
  must(await vaults.unlock(passphrase));
  work(vaults);
  work(vaults);
  rows = rowsOf(vaults);
  chain = must(vaults.rooms()).custody.chain;
  vaults.lock();
  must(await vaults.unlock(passphrase));
  rows = rowsOf(vaults);
  vaults.lock();
});

/** What a walk and the look at the end find wrong with a log whose true end is known. */
function faultsOf(log: readonly CustodyRow[]): number {
  const end = { count: rows.length, hash: rows.at(-1)?.hash ?? '' };
  const last = { count: log.at(-1)?.sequence ?? 0, hash: log.at(-1)?.hash ?? chain };
  const hashAt = (sequence: number) => log.find((row) => row.sequence === sequence)?.hash;
  const atEnd = faultAtEnd({ rows: last, head: end, mark: end }, hashAt) ? 1 : 0;
  return breaksOf(log.reduce(step, startOf(chain))).length + atEnd;
}

describe('the chain', () => {
  it('fits together when nothing was done to it', () => {
    expect({ rows: rows.length, faults: faultsOf(rows) }).toEqual({ rows: 12, faults: 0 });
  });

  it('shows a change of any single character of any entry', () => {
    const unnoticed: string[] = [];
    let tried = 0;
    for (const [index, row] of rows.entries()) {
      for (const field of ['at', 'by', 'event', 'salt', 'previous', 'hash'] as const) {
        for (let at = 0; at < row[field].length; at += 1) {
          const other = row[field][at] === 'a' ? 'b' : 'a';
          const text = row[field].slice(0, at) + other + row[field].slice(at + 1);
          const changed = rows.with(index, { ...row, [field]: text });
          tried += 1;
          if (faultsOf(changed) === 0) unnoticed.push(`${row.sequence} ${field} ${at}`);
        }
      }
    }
    expect(unnoticed).toEqual([]);
    expect(tried).toBeGreaterThan(4000);
  });

  it('shows entries that were taken out, doubled, swapped, renumbered or cut off', () => {
    const unnoticed: string[] = [];
    const tryOut = (name: string, log: readonly CustodyRow[]): void => {
      if (faultsOf(log) === 0) unnoticed.push(name);
    };
    for (const [index, row] of rows.entries()) {
      tryOut(`without ${index}`, rows.toSpliced(index, 1));
      tryOut(`cut at ${index}`, rows.slice(0, index));
      tryOut(`begins at ${index + 1}`, rows.slice(index + 1));
      tryOut(`doubled ${index}`, rows.toSpliced(index, 0, row));
      tryOut(`renumbered ${index}`, rows.with(index, { ...row, sequence: row.sequence + 100 }));
      for (const [other, with_] of rows.entries()) {
        if (other <= index) continue;
        const swapped = rows
          .with(index, { ...with_, sequence: row.sequence })
          .with(other, { ...row, sequence: with_.sequence });
        tryOut(`swapped ${index} ${other}`, swapped);
      }
    }
    expect(unnoticed).toEqual([]);
  });
});

describe('a log that was tampered with', () => {
  const hex = 'ab'.repeat(32);
  const run = (sql: string) => (driver: Driver) => driver.exec(sql);
  const tenth = { kind: 'altered', from: 10, to: 10 };

  it.each<[string, (driver: Driver) => unknown, object]>([
    ['a name in it changed', run("UPDATE custody_entries SET by = 'someone' WHERE sequence = 10"), tenth],
    ['an event made unreadable', run("UPDATE custody_entries SET event = '{' WHERE sequence = 10"), tenth],
    ['a hash changed', run(`UPDATE custody_entries SET hash = '${hex}' WHERE sequence = 10`), { ...tenth, to: 11 }],
    ['an entry gone', run('DELETE FROM custody_entries WHERE sequence = 10'), { kind: 'missing', from: 10, to: 10 }],
    ['its end cut off', run('DELETE FROM custody_entries WHERE sequence > 9'), { kind: 'missing', from: 10, to: 12 }],
    ['everything gone', run('DELETE FROM custody_entries'), { kind: 'missing', from: 1, to: 12 }],
    [
      'a forged end',
      run(`UPDATE meta SET value = '9 ${hex} ${hex}' WHERE name = 'custody-head'`),
      { kind: 'end', from: 12, to: 12 },
    ],
    ['no noted end', run("DELETE FROM meta WHERE name = 'custody-head'"), { kind: 'end', from: 12, to: 12 }],
    [
      'an entry added by other means',
      run(
        `INSERT INTO custody_entries (sequence, at, by, event, salt, previous, hash)
         SELECT 13, at, by, event, salt, hash, '${hex}' FROM custody_entries WHERE sequence = 12`,
      ),
      // Its own hash is wrong as well, and that comes first.
      { kind: 'altered', from: 13, to: 13 },
    ],
  ])('with %s says so once, goes on, and never forgets it', async (_, work, expected) => {
    const place = copyPlace(directory);
    await tamper(place, work);
    const states = [];
    for (let time = 0; time < 2; time += 1) {
      const vaults = vaultsAt(place);
      must(await vaults.unlock(passphrase));
      const { custody, interviews } = must(vaults.rooms());
      must(interviews.create(begun));
      const { breaks } = must(await custody.state());
      states.push({
        first: breaks[0],
        told: saidIn(vaults).filter((said) => said === 'broken custody-log').length === breaks.length,
      });
      vaults.lock();
    }
    const found = { told: true, first: expect.objectContaining({ ...expected, noticed: expect.any(String) }) };
    expect(states).toEqual([found, found]);
  });

  it('names the interview that altered entries speak of', async () => {
    const place = copyPlace(directory);
    const event = JSON.parse(rows[9]?.event ?? '');
    await tamper(place, (driver) => driver.exec("UPDATE custody_entries SET by = 'x' WHERE sequence = 10"));
    const vaults = vaultsAt(place);
    must(await vaults.unlock(passphrase));
    const { breaks } = must(await must(vaults.rooms()).custody.state());
    vaults.lock();
    expect(breaks.map(({ interviews }) => interviews)).toEqual([[event.interview]]);
  });

  it('shows an older log that was put back with its own older end', async () => {
    const place = copyPlace(directory);
    let older: { entries: unknown[]; head: unknown } | undefined;
    const columns = 'sequence, at, by, event, salt, previous, hash';
    await tamper(earlier, (driver) => {
      older = {
        entries: driver.prepare(`SELECT ${columns} FROM custody_entries`).all(),
        head: driver.prepare("SELECT value FROM meta WHERE name = 'custody-head'").pluck().get(),
      };
    });
    const putBack = (driver: Driver): void => {
      driver.exec('DELETE FROM custody_entries');
      const add = driver.prepare(
        `INSERT INTO custody_entries (${columns}) VALUES (@sequence, @at, @by, @event, @salt, @previous, @hash)`,
      );
      for (const row of older?.entries ?? []) add.run(row as object);
      driver.prepare("UPDATE meta SET value = ? WHERE name = 'custody-head'").run(older?.head);
    };
    await tamper(place, putBack);
    const without = copyPlace(place);
    rmSync(join(without, 'custody.mark'));
    const breaksIn = async (at: string) => {
      const vaults = vaultsAt(at);
      must(await vaults.unlock(passphrase));
      const { breaks } = must(await must(vaults.rooms()).custody.state());
      vaults.lock();
      return breaks.map(({ kind, from, to }) => `${kind} ${from} ${to}`);
    };
    // Whoever has the key and takes the mark away as well is not noticed here; the manual says so.
    expect([await breaksIn(place), await breaksIn(without)]).toEqual([['missing 5 12'], []]);
  });
});
