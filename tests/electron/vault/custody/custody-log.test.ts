import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { custodyReport } from '../../../../electron/vault/custody/custody-report.ts';
import { breaksInSegment, segmentOf, segmentSchema } from '../../../../electron/vault/custody/custody-segment.ts';
import { contentHash } from '../../../../electron/vault/custody/sittings.ts';
import { openDatabase } from '../../../../electron/vault/database.ts';
import { readKeyFile } from '../../../../electron/vault/key-file.ts';
import { openByPassphrase, subkey } from '../../../../electron/vault/keys.ts';
import type { Vaults } from '../../../../electron/vault/vault.ts';
import type { Interview } from '../../../../src/interview/answers.ts';
import { begun, copyPlace, must, newVault, noon, passphrase, told, vaultsAt } from '../workshop.ts';
import { rowsOf, saidIn } from './log-of.ts';

const interviewsOf = (vaults: Vaults) => must(vaults.rooms()).interviews;
const custodyOf = (vaults: Vaults) => must(vaults.rooms()).custody;
const save = (vaults: Vaults, id: string, text: string): void =>
  void must(interviewsOf(vaults).saveAnswer(id, 'account', told(text)));

describe('the custody log', () => {
  it('says who did what to which interview, and when', async () => {
    let worker = 'clinic intake worker';
    const { vaults } = await newVault({ clock: () => noon, worker: () => worker });
    const { id, codeName } = must(interviewsOf(vaults).create(begun));
    worker = 'legal aid worker';
    must(interviewsOf(vaults).open(id));
    must(interviewsOf(vaults).remove(id));
    const at = new Date(noon).toISOString();
    const said = rowsOf(vaults).map(({ event, ...row }) => ({ ...row, event: JSON.parse(event) }));
    const entry = (by: string, event: object) => expect.objectContaining({ at, by, event });
    expect(said).toEqual([
      entry('clinic intake worker', { what: 'created', object: 'vault', id: expect.any(String) }),
      entry('clinic intake worker', {
        ...{ what: 'created', object: 'interview', id, interview: id },
        detail: { code: codeName },
      }),
      entry('legal aid worker', { what: 'opened', object: 'interview', id, interview: id }),
      entry('legal aid worker', {
        ...{ what: 'deleted', object: 'interview', id, interview: id, detail: { code: codeName } },
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
    expect(custodyOf(vaults).codeOf(id)).toBe(codeName);
    vaults.lock();
  });

  it('says once a sitting that an interview was opened and changed, with the sum of what it then held', async () => {
    const { vaults } = await newVault();
    const { id } = must(interviewsOf(vaults).create(begun));
    for (const text of ['L', 'Lo', 'Lo que pasó']) {
      must(interviewsOf(vaults).open(id));
      save(vaults, id, text);
    }
    must(custodyOf(vaults).sittings.left(id));
    must(custodyOf(vaults).sittings.left(id));
    const after = must(interviewsOf(vaults).open(id));
    vaults.lock();
    must(await vaults.unlock(passphrase));
    expect(saidIn(vaults)).toEqual([
      'created vault',
      'created interview',
      'opened interview',
      'changed interview',
      'opened interview',
      'opened vault',
    ]);
    expect(JSON.parse(rowsOf(vaults)[3]?.event ?? '')).toMatchObject({
      sha256: contentHash(after),
      detail: { answers: 1 },
    });
    vaults.lock();
  });

  it('says in between what goes on for longer than a quarter of an hour', async () => {
    let minutes = 0;
    const { vaults } = await newVault({ clock: () => noon + minutes * 60_000 });
    const { id } = must(interviewsOf(vaults).create(begun));
    for (minutes = 0; minutes <= 40; minutes += 4) save(vaults, id, `${minutes}`);
    expect(saidIn(vaults).filter((said) => said === 'changed interview')).toHaveLength(2);
    vaults.lock();
  });

  it('makes up after a crash what was changed and not yet said, and says that it is late', async () => {
    const { directory, vaults } = await newVault({ clock: () => noon, worker: () => 'night shift' });
    const { id } = must(interviewsOf(vaults).create(begun));
    save(vaults, id, 'Lo que pasó');
    const crashed = vaultsAt(copyPlace(directory), { worker: () => 'morning shift' });
    vaults.lock();
    must(await crashed.unlock(passphrase));
    expect(saidIn(crashed)).toEqual(['created vault', 'created interview', 'opened vault', 'changed interview late']);
    const { by, event } = rowsOf(crashed)[3] ?? { by: '', event: '{}' };
    expect({ by, detail: JSON.parse(event).detail }).toEqual({
      by: 'morning shift',
      detail: { answers: 1, late: 1, since: new Date(noon).toISOString(), changedBy: 'night shift' },
    });
    crashed.lock();
  });

  it('keeps no entry of what failed, and no deed without its entry', async () => {
    const { vaults } = await newVault();
    const file: Interview = { ...must(interviewsOf(vaults).create(begun)), answers: { 'name@nobody': told('x') } };
    expect(interviewsOf(vaults).importInterview(file).ok).toBe(false);
    expect(saidIn(vaults)).toEqual(['created vault', 'created interview']);
    expect(() => custodyOf(vaults).note({ what: 'opened', object: 'vault', id: 'x' })).toThrow('belongs into a commit');
    vaults.lock();
  });

  it('is neither changed nor shortened nor added to at the front by the database itself', async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    const dataKey = must(await openByPassphrase(must(readKeyFile(join(directory, 'keys.json'))), passphrase));
    const files = { path: join(directory, 'vault.db'), key: subkey(dataKey, 'database') };
    const database = must(
      openDatabase({ ...files, markPath: join(directory, 'vault.mark'), markKey: subkey(dataKey, 'commits') }),
    );
    const same = 'SELECT sequence, at, by, event, salt, previous, hash FROM custody_entries WHERE sequence = 1';
    const attempts = [
      "UPDATE custody_entries SET by = 'x'",
      'DELETE FROM custody_entries',
      `INSERT INTO custody_entries (sequence, at, by, event, salt, previous, hash) ${same}`,
      `INSERT OR REPLACE INTO custody_entries (sequence, at, by, event, salt, previous, hash) ${same}`,
    ].map((sql) => {
      try {
        return database.driver.prepare(sql).run().changes;
      } catch (error) {
        return error instanceof Error ? error.message : error;
      }
    });
    database.close();
    expect(attempts).toEqual([
      'The custody log is never changed',
      'The custody log is never shortened',
      'The custody log only grows at its end',
      'The custody log only grows at its end',
    ]);
  });

  it('of a vault from before there was a log begins with saying so', async () => {
    const { vaults } = await newVault();
    must(interviewsOf(vaults).create(begun));
    const [first] = rowsOf(vaults);
    expect(first?.previous).toBe(custodyOf(vaults).chain);
    vaults.lock();
  });
});

describe('what the log says of one interview', () => {
  async function twoInterviews() {
    const { vaults } = await newVault({ worker: () => 'clinic "intake" worker' });
    const [mine, other] = [1, 2].map(() => must(interviewsOf(vaults).create(begun)));
    for (const interview of [mine, other, mine]) {
      must(interviewsOf(vaults).open(interview?.id ?? ''));
      save(vaults, interview?.id ?? '', 'Lo que pasó');
      must(custodyOf(vaults).sittings.left(interview?.id ?? ''));
    }
    return { vaults, mine: mine?.id ?? '', other: other?.id ?? '', otherCode: other?.codeName ?? '' };
  }

  it('can be checked without the rest, and gives nothing of the rest away', async () => {
    const { vaults, mine, other } = await twoInterviews();
    const segment = must(segmentOf(custodyOf(vaults), mine));
    vaults.lock();
    const read = segmentSchema.parse(JSON.parse(JSON.stringify(segment)));
    expect({
      breaks: breaksInSegment(read),
      names: JSON.stringify(read).includes(other),
      shown: read.entries.filter((entry) => 'event' in entry).length,
      hidden: read.entries.filter((entry) => 'digest' in entry).length,
    }).toEqual({ breaks: [], names: false, shown: 5, hidden: 3 });
    const altered = {
      ...read,
      entries: read.entries.map((entry) => ('at' in entry ? { ...entry, by: 'someone' } : entry)),
    };
    const cut = { ...read, entries: read.entries.toSpliced(3, 1) };
    expect([breaksInSegment(altered).length, breaksInSegment(cut).length].every((count) => count > 0)).toBe(true);
  });

  it('is written as text that a stranger checks with a shell and sha256sum', async () => {
    const { vaults, mine, otherCode } = await twoInterviews();
    const state = must(await custodyOf(vaults).state());
    const [file] = must(custodyReport(custodyOf(vaults), state, { format: 'text', interview: mine }));
    vaults.lock();
    const text = new TextDecoder().decode(file?.bytes);
    const command = text.slice(text.indexOf('  while read'), text.indexOf('\n\nIt prints'));
    const folder = mkdtempSync(join(tmpdir(), 'custody-report-'));
    const check = (report: string): string => {
      writeFileSync(join(folder, 'custody-log.txt'), report);
      return execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    };
    const found = {
      whole: check(text),
      altered: check(text.replace('"opened"', '"closed"')) !== '',
      shortened: check(text.replace(/\ndigest .*\nhash .*/, '')) !== '',
      code: text.includes(otherCode),
      entries: text.match(/^hash /gm)?.length,
    };
    rmSync(folder, { recursive: true });
    expect(found).toEqual({ whole: '', altered: true, shortened: true, code: false, entries: 8 });
  });
});
