import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PlainSqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  findDamage,
  giveUpMissing,
  restoreKeys,
  salvageVault,
  useCopy,
} from '../../../../electron/vault/rescue/rescue.ts';
import { lookAtVault } from '../../../../electron/vault/rescue/vault-look.ts';
import type { Vaults } from '../../../../electron/vault/vault.ts';
import {
  begun,
  copyPlace,
  everything,
  footprint,
  must,
  newVault,
  noon,
  passphrase,
  told,
  vaultsAt,
} from '../workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });
const patientAt = (directory: string) => ({ directory, clock: () => noon });
const aside = 'damaged-20260101T120000';

let directory: string;
let before: ReturnType<typeof everything>;

function fill(vaults: Vaults, name: string, answers: number): void {
  const { interviews } = must(vaults.rooms());
  const { id } = must(interviews.create(begun));
  for (let number = 0; number < answers; number += 1) {
    must(interviews.saveAnswer(id, `${name}-${number}`, told(`${name} ${number} ${'palabra '.repeat(300)}`)));
  }
}

beforeEach(async () => {
  const made = await newVault({ clock: () => noon });
  directory = made.directory;
  for (const name of ['uno', 'dos', 'tres']) fill(made.vaults, name, 30);
  must(await must(made.vaults.rooms()).backups.keepUp());
  before = everything(made.vaults);
  made.vaults.lock();
});

/** Opens the vault and gives what is in it. */
async function holding(place = directory): Promise<ReturnType<typeof everything>> {
  const vaults = vaultsAt(place);
  must(await vaults.unlock(passphrase));
  const found = everything(vaults);
  vaults.lock();
  return found;
}

function damagePage(place: string, page: number): void {
  const path = join(place, 'vault.db');
  const bytes = readFileSync(path);
  bytes.fill(0x5a, (page - 1) * 4096 + 100, (page - 1) * 4096 + 200);
  writeFileSync(path, bytes);
}

describe('a look at a closed vault', () => {
  const copies = [{ at: '2026-01-01T12:00:00.000Z', commits: expect.any(Number) }];
  const whole = { keys: 'whole', keyCopy: true, database: 'there', copies };
  it.each<[string, object, (place: string) => void]>([
    ['a whole one', {}, () => undefined],
    ['without its key file', { keys: 'missing' }, (place) => rmSync(join(place, 'keys.json'))],
    ['with a broken key file', { keys: 'damaged' }, (place) => writeFileSync(join(place, 'keys.json'), '{"format":')],
    ['with a broken copy of it', { keyCopy: false }, (place) => writeFileSync(join(place, 'copies', 'keys.json'), '')],
    ['without its database', { database: 'missing' }, (place) => rmSync(join(place, 'vault.db'))],
    ['with an empty database', { database: 'damaged' }, (place) => truncateSync(join(place, 'vault.db'))],
    [
      'with a database in clear',
      { database: 'plaintext' },
      (place) => {
        rmSync(join(place, 'vault.db'));
        const stranger = new PlainSqlite(join(place, 'vault.db'));
        stranger.exec('CREATE TABLE notes (text TEXT)');
        stranger.close();
      },
    ],
  ])('%s', (_, change, damage) => {
    damage(directory);
    const unchanged = footprint(directory);
    expect(lookAtVault(directory)).toEqual({ ...whole, ...change });
    expect(footprint(directory)).toEqual(unchanged);
  });
});

describe('what is wrong with a database', () => {
  it.each<[string, object, () => void]>([
    ['nothing', { kind: 'whole' }, () => undefined],
    ['a changed page', { kind: 'damaged' }, () => damagePage(directory, 12)],
    ['a missing end', { kind: 'damaged' }, () => truncateSync(join(directory, 'vault.db'), 20 * 4096)],
    ['that it is not there', { kind: 'missing' }, () => rmSync(join(directory, 'vault.db'))],
  ])('%s', async (_, finding, damage) => {
    damage();
    const unchanged = footprint(directory);
    expect(await findDamage(patientAt(directory), passphrase)).toEqual({ ok: true, value: finding });
    expect(await findDamage(patientAt(directory), 'another passphrase')).toEqual(failed('wrong-passphrase'));
    expect(footprint(directory)).toEqual(unchanged);
  });
});

describe('the key file', () => {
  it.each(['missing', 'damaged'])('that is %s comes back from its copy', async (how) => {
    if (how === 'missing') rmSync(join(directory, 'keys.json'));
    else writeFileSync(join(directory, 'keys.json'), 'rubbish');
    must(restoreKeys(patientAt(directory)));
    expect(await holding()).toEqual(before);
    if (how === 'damaged') expect(readFileSync(join(directory, aside, 'keys.json'), 'utf8')).toBe('rubbish');
  });

  it('that is whole is never replaced, and nothing comes from a broken copy', () => {
    const unchanged = footprint(directory);
    expect(restoreKeys(patientAt(directory))).toEqual(failed('rescue-needless'));
    expect(footprint(directory)).toEqual(unchanged);
    rmSync(join(directory, 'keys.json'));
    writeFileSync(join(directory, 'copies', 'keys.json'), 'rubbish');
    expect(restoreKeys(patientAt(directory))).toEqual(failed('rescue-no-copy'));
    expect(existsSync(join(directory, 'keys.json'))).toBe(false);
  });
});

describe('missing commits', () => {
  it('are given up when asked, and the rest opens; what was there is kept', async () => {
    const vaults = vaultsAt(directory);
    must(await vaults.unlock(passphrase));
    fill(vaults, 'cuatro', 2);
    const crashed = copyPlace(directory);
    vaults.lock();
    rmSync(join(crashed, 'vault.db-wal'));
    const refused = await vaultsAt(crashed).unlock(passphrase);
    const count = refused.ok ? 0 : Number(refused.failure.values?.count);
    expect(refused).toEqual({ ok: false, failure: { code: 'vault-commits-missing', values: { count } } });
    expect(count).toBeGreaterThanOrEqual(3);
    expect(must(await findDamage(patientAt(crashed), passphrase))).toEqual({ kind: 'commits-missing', count });
    must(await giveUpMissing(patientAt(crashed), passphrase));
    expect(await holding(crashed)).toEqual(before);
    expect(readdirSync(join(crashed, aside)).sort()).toEqual(['vault.db', 'vault.mark']);
  });
});

describe('an automatic copy', () => {
  it('takes the place of a damaged database, which is kept', async () => {
    damagePage(directory, 12);
    const damaged = readFileSync(join(directory, 'vault.db'));
    const exhibit = `${randomUUID()}.age`;
    mkdirSync(join(directory, 'exhibits'));
    writeFileSync(join(directory, 'exhibits', exhibit), 'newer than the copy');
    must(await useCopy(patientAt(directory), passphrase, '2026-01-01T12:00:00.000Z'));
    expect(await holding()).toEqual(before);
    expect(readFileSync(join(directory, aside, 'exhibits', exhibit), 'utf8')).toBe('newer than the copy');
    expect(readFileSync(join(directory, aside, 'vault.db')).equals(damaged)).toBe(true);
  });

  it('that is damaged itself changes nothing', async () => {
    const [name = ''] = readdirSync(join(directory, 'copies')).filter((each) => each.endsWith('.db'));
    truncateSync(join(directory, 'copies', name), 10 * 4096);
    damagePage(directory, 12);
    const unchanged = footprint(directory);
    const outcomes = [
      await useCopy(patientAt(directory), passphrase, '2026-01-01T12:00:00.000Z'),
      await useCopy(patientAt(directory), passphrase, '2026-01-02T12:00:00.000Z'),
    ];
    expect(outcomes).toEqual([failed('vault-damaged'), failed('not-found')]);
    expect(footprint(directory)).toEqual(unchanged);
  });
});

describe('salvage', () => {
  const answersOf = (holds: typeof before) => holds.flatMap(({ answers }) => Object.values(answers));

  it('of a database that is whole gives all of it', async () => {
    expect(await salvageVault(patientAt(directory), passphrase)).toEqual({
      ok: true,
      value: { interviews: 3, answers: 90, headsLost: 0, answersLost: 0, rowsLost: 0, tablesInPart: 0 },
    });
    expect(await holding()).toEqual(before);
  });

  it('of a database with damaged pages loses what stood there and nothing else', async () => {
    const pages = readFileSync(join(directory, 'vault.db')).length / 4096;
    const kept: number[] = [];
    for (let page = 3; page <= pages; page += 5) {
      const place = copyPlace(directory);
      damagePage(place, page);
      const damaged = readFileSync(join(place, 'vault.db'));
      const report = await salvageVault(patientAt(place), passphrase);
      if (!report.ok) {
        // The roots of tables cannot all be done without; then nothing has changed.
        expect(report).toEqual(failed('rescue-nothing-readable'));
        expect(readFileSync(join(place, 'vault.db')).equals(damaged)).toBe(true);
        kept.push(0);
        continue;
      }
      const found = answersOf(await holding(place));
      const known = new Set(answersOf(before).map((answer) => JSON.stringify(answer)));
      expect(found.filter((answer) => !known.has(JSON.stringify(answer)))).toEqual([]);
      expect(report.value.answers).toBe(found.length);
      kept.push(found.length);
    }
    // A page holds one or two answers; only a page that leads to many others may cost more.
    expect(kept.filter((answers) => answers < 88).length).toBeLessThanOrEqual(kept.length / 4);
    expect(kept.some((answers) => answers < 90)).toBe(true);
  });

  it('of something that is no database says so and changes nothing', async () => {
    writeFileSync(join(directory, 'vault.db'), Buffer.alloc(40 * 4096, 7));
    const unchanged = footprint(directory);
    expect(await salvageVault(patientAt(directory), passphrase)).toEqual(failed('rescue-nothing-readable'));
    expect(footprint(directory)).toEqual(unchanged);
  });
});
