import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CustodyEvent } from '../../../electron/vault/custody/custody-event.ts';
import { openDatabase } from '../../../electron/vault/database.ts';
import type { Driver } from '../../../electron/vault/database-file.ts';
import { type Interviews, openInterviews } from '../../../electron/vault/interviews.ts';
import { readKeyFile } from '../../../electron/vault/key-file.ts';
import { openByPassphrase, subkey } from '../../../electron/vault/keys.ts';
import { type Composed, openStatements, type Statements } from '../../../electron/vault/statements.ts';
import type { Answer } from '../../../src/interview/answers.ts';
import { composeStatement } from '../../../src/interview/statement.ts';
import { ask } from '../../src/interview/small-guide.ts';
import { begun, must, newVault, noon, passphrase, told } from './workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });
const instant = (minutes: number): string => new Date(noon + minutes * 60_000).toISOString();
const labelled = (id: string, answer: Parameters<typeof ask>[1]) => ({ ...ask(id, answer), packetLabel: id });
const guide = {
  version: '1',
  asOf: '2026-01-01',
  sections: [
    {
      id: 'story',
      title: 'Story',
      questions: [labelled('account', { kind: 'account' }), labelled('where', { kind: 'words' })],
    },
  ],
};

let minutes = 0;
let driver: Driver;
let interviews: Interviews;
let statements: Statements;
let noted: CustodyEvent[] = [];
let id = '';
beforeAll(async () => {
  const { directory, vaults } = await newVault();
  vaults.lock();
  const dataKey = must(await openByPassphrase(must(readKeyFile(join(directory, 'keys.json'))), passphrase));
  const key = subkey(dataKey, 'database');
  const markKey = subkey(dataKey, 'commits');
  const database = must(
    openDatabase({ path: join(directory, 'vault.db'), key, markPath: join(directory, 'vault.mark'), markKey }),
  );
  driver = database.driver;
  const clock = () => noon + minutes * 60_000;
  interviews = openInterviews(database, clock);
  statements = openStatements(database, (event) => noted.push(event), clock);
});
beforeEach(() => {
  minutes = 0;
  noted = [];
  ({ id } = must(interviews.create(begun)));
  must(interviews.saveAnswer(id, 'account', told('Uno.\nDos.\nTres.')));
});

const composed = (): Composed => {
  const interview = must(interviews.open(id));
  return { interview, statement: composeStatement(interview, guide, { sectionsLeftOut: [] }) };
};
const state = () => must(statements.state(composed()));
const freeze = () => must(statements.freeze(composed(), state().record, 'worker'));
const reading = { language: 'es', readBy: 'worker', interpreter: 'interpreter 4711' } as const;
const mark = (number: number, outcome: 'confirmed' | 'put-off' = 'confirmed') =>
  statements.mark(composed(), { record: state().record, number, outcome }, 'worker');

describe('a statement', () => {
  it('becomes version 1, says so in the custody log, and has the SHA-256 of its canonical text', () => {
    minutes = 3;
    const { versions, record } = freeze();
    const { content } = driver.prepare('SELECT content FROM statements WHERE interview_id = ?').get(id) as {
      content: string;
    };
    const sha256 = createHash('sha256').update(content).digest('hex');
    const [version] = versions;
    expect(versions).toEqual([
      {
        id: version?.id,
        ...{ number: 1, sha256, frozenAt: instant(3), frozenBy: 'worker', paragraphs: 3 },
        ...{ readBack: 'not', corrections: 0, isCurrent: true, signatures: [] },
      },
    ]);
    expect(noted).toEqual([
      {
        ...{ what: 'frozen', object: 'statement', id: version?.id, interview: id, sha256 },
        detail: { version: 1, paragraphs: 3, confirmed: 0, corrections: 0 },
      },
    ]);
    const { statement, interview } = composed();
    expect(statements.open(id, version?.id ?? '')).toEqual({
      ok: true,
      value: {
        frozen: {
          ...{ format: 'constancia-statement/1', id: version?.id, number: 1, frozenAt: instant(3), frozenBy: 'worker' },
          ...{ statement, subjects: [], answers: interview.answers },
        },
        sha256,
        intact: true,
      },
    });
    expect(record).toMatch(/^[0-9a-f]{64}$/);
  });

  it('holds none of the remarks of the interviewer', () => {
    must(interviews.saveAnswer(id, 'where', { ...told('Aquí'), note: 'hesitated' }));
    const [version] = freeze().versions;
    const { frozen } = must(statements.open(id, version?.id ?? ''));
    expect(JSON.stringify(frozen)).toContain('Aquí');
    expect(JSON.stringify(frozen)).not.toContain('hesitated');
  });

  it('stays as it is when answers change, and the next version is another one', () => {
    const [first] = freeze().versions;
    const before = must(statements.open(id, first?.id ?? ''));
    must(interviews.saveAnswer(id, 'account', told('Otra cosa.')));
    expect(state().versions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([[1, false]]);
    expect(freeze().versions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(must(statements.open(id, first?.id ?? ''))).toEqual(before);
    must(interviews.saveAnswer(id, 'account', told('Uno.\nDos.\nTres.')));
    expect(state().versions.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  it('is refused when the record is not what the screen showed, and when there is nothing in it', () => {
    const { record } = state();
    must(interviews.saveAnswer(id, 'account', told('Otra cosa.')));
    expect(statements.freeze(composed(), record, 'worker')).toEqual(failed('statement-moved'));
    must(interviews.clearAnswer(id, 'account', 'worker'));
    expect(statements.freeze(composed(), state().record, 'worker')).toEqual(failed('statement-empty'));
    expect(statements.beginReading(composed(), reading)).toEqual(failed('statement-empty'));
    expect(state().versions).toEqual([]);
  });

  it('keeps hostile text to the last unit', () => {
    const text = 'a\u202Eb\u0000c\uD800d \uFFFE «ل»';
    must(interviews.saveAnswer(id, 'account', told(text)));
    const [version] = freeze().versions;
    const { frozen, intact } = must(statements.open(id, version?.id ?? ''));
    expect({ intact, answer: frozen.answers.account }).toEqual({ intact: true, answer: told(text) });
  });

  it.each([
    ["UPDATE statements SET content = '{}' WHERE interview_id = ?", 'never changes'],
    ["UPDATE statements SET frozen_by = 'other' WHERE interview_id = ?", 'never changes'],
    ['DELETE FROM statements WHERE interview_id = ?', 'is not removed'],
    [
      `INSERT OR REPLACE INTO statements SELECT id, interview_id, number, 'x', record, frozen_at, frozen_by, paragraphs,
      read_back, corrections, content FROM statements WHERE interview_id = ?`,
      'is not replaced',
    ],
    [
      "UPDATE signatures SET way = 'unsigned' WHERE statement_id IN (SELECT id FROM statements WHERE interview_id = ?)",
      'never changes',
    ],
    [
      'DELETE FROM signatures WHERE statement_id IN (SELECT id FROM statements WHERE interview_id = ?)',
      'is not removed',
    ],
    [
      "UPDATE reading_marks SET outcome = 'put-off' WHERE reading_id IN (SELECT id FROM readings WHERE interview_id = ?)",
      'never changes',
    ],
    [
      'DELETE FROM reading_marks WHERE reading_id IN (SELECT id FROM readings WHERE interview_id = ?)',
      'is not removed',
    ],
  ])('is not changed by %s', (sql, message) => {
    must(statements.beginReading(composed(), reading));
    must(mark(1));
    const [version] = freeze().versions;
    must(statements.sign(composed(), version?.id ?? '', { way: 'paper', witness: '', interpreter: '' }, 'worker'));
    expect(() => driver.prepare(sql).run(id)).toThrow(message);
    expect(must(statements.open(id, version?.id ?? '')).intact).toBe(true);
  });

  it('goes with its interview, and with nothing else', () => {
    must(statements.beginReading(composed(), reading));
    must(mark(1));
    const [version] = freeze().versions;
    must(statements.sign(composed(), version?.id ?? '', { way: 'unsigned', witness: '', interpreter: '' }, 'worker'));
    const count = (): unknown =>
      ['statements', 'signatures', 'readings', 'reading_marks'].map((table) =>
        driver.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      );
    const before = count() as number[];
    expect(must(interviews.remove(id))).toEqual({ removed: true });
    expect(count()).toEqual(before.map((each) => each - 1));
    expect(statements.open(id, version?.id ?? '')).toEqual(failed('not-found'));
  });

  it('that somebody changed behind the back of the vault is told apart', () => {
    const [version] = freeze().versions;
    driver.exec('DROP TRIGGER statements_stay');
    driver
      .prepare("UPDATE statements SET content = json_set(content, '$.frozenBy', 'other') WHERE id = ?")
      .run(version?.id);
    driver.exec(`CREATE TRIGGER statements_stay BEFORE UPDATE ON statements BEGIN
      SELECT RAISE(ABORT, 'A frozen statement never changes'); END`);
    expect(must(statements.open(id, version?.id ?? '')).intact).toBe(false);
  });
});

describe('a signature', () => {
  it('is added to those before it', () => {
    const [version] = freeze().versions;
    const sign = (way: 'paper' | 'mark' | 'spoken' | 'unsigned', witness = '', interpreter = '') =>
      statements.sign(composed(), version?.id ?? '', { way, witness, interpreter }, 'worker');
    must(sign('unsigned'));
    minutes = 5;
    expect(sign('mark')).toEqual(failed('signature-incomplete'));
    expect(sign('spoken', 'somebody', ' ')).toEqual(failed('signature-incomplete'));
    must(sign('mark', 'a paralegal'));
    expect(state().versions[0]?.signatures).toEqual([
      { way: 'unsigned', witness: '', interpreter: '', notedAt: instant(0), notedBy: 'worker' },
      { way: 'mark', witness: 'a paralegal', interpreter: '', notedAt: instant(5), notedBy: 'worker' },
    ]);
    expect(noted.slice(1).map(({ what, detail }) => [what, detail])).toEqual([
      ['changed', { signature: 'unsigned' }],
      ['changed', { signature: 'mark' }],
    ]);
  });

  it('belongs to a version of the same interview', () => {
    const [version] = freeze().versions;
    ({ id } = must(interviews.create(begun)));
    const signed = statements.sign(
      composed(),
      version?.id ?? '',
      { way: 'paper', witness: '', interpreter: '' },
      'worker',
    );
    expect(signed).toEqual(failed('not-found'));
  });
});

describe('reading back', () => {
  const outcomes = () => state().reading?.marks.map(({ number, outcome }) => [number, outcome]);

  it('goes on where it was, and holds only for words that are still the same', () => {
    must(statements.beginReading(composed(), reading));
    must(mark(1));
    must(mark(2, 'put-off'));
    must(mark(3));
    expect(outcomes()).toEqual([
      [1, 'confirmed'],
      [2, 'put-off'],
      [3, 'confirmed'],
    ]);
    must(mark(2));
    must(interviews.saveAnswer(id, 'account', told('Uno.\nUno y medio.\nDos.\nNada.')));
    expect(outcomes()).toEqual([
      [1, 'confirmed'],
      [3, 'confirmed'],
    ]);
  });

  it('tells what is said twice apart', () => {
    must(interviews.saveAnswer(id, 'account', told('No.\nNo.\nNo.')));
    must(statements.beginReading(composed(), reading));
    must(mark(2));
    expect(outcomes()).toEqual([[2, 'confirmed']]);
  });

  it('keeps what was corrected, from and to, also when typing would be one version and the work is cut off', () => {
    must(statements.beginReading(composed(), reading));
    must(statements.correct(must(interviews.open(id)), 'account', 'worker'));
    minutes = 1;
    must(interviews.saveAnswer(id, 'account', told('Uno.\nDos veces.\nTres.')));
    expect(state().reading).toMatchObject({ open: ['account'], corrections: 0 });
    must(statements.correct(must(interviews.open(id)), 'account', 'worker'));
    must(statements.corrected(composed(), 'account', 'worker'));
    expect(state().reading).toMatchObject({ open: [], corrections: 1 });
    must(statements.correct(must(interviews.open(id)), 'account', 'worker'));
    must(statements.corrected(composed(), 'account', 'worker'));
    const corrections = [
      {
        key: 'account',
        from: told('Uno.\nDos.\nTres.'),
        to: told('Uno.\nDos veces.\nTres.'),
        by: 'worker',
        at: instant(1),
      },
    ];
    expect(must(statements.corrections(id))).toEqual(corrections);
    must(mark(1));
    must(mark(2, 'put-off'));
    minutes = 2;
    const [version] = freeze().versions;
    expect(version).toMatchObject({ readBack: 'partly', corrections: 1 });
    expect(must(statements.open(id, version?.id ?? '')).frozen.reading).toEqual({
      ...{ ...reading, begunAt: instant(0), endedAt: instant(2), confirmed: 1, putOff: 1, corrections },
    });
    expect(state().reading).toBeUndefined();
    expect(mark(1)).toEqual(failed('no-reading'));
  });

  it('of every paragraph is whole; begun anew it starts from nothing', () => {
    must(statements.beginReading(composed(), reading));
    for (const number of [1, 2, 3]) must(mark(number));
    expect(mark(4)).toEqual(failed('not-found'));
    expect(freeze().versions[0]).toMatchObject({ readBack: 'whole' });
    must(statements.beginReading(composed(), reading));
    must(mark(1));
    must(statements.beginReading(composed(), { ...reading, interpreter: '' }));
    expect(state().reading).toMatchObject({ interpreter: '', marks: [] });
  });

  it('is refused when the record is not what the screen showed', () => {
    must(statements.beginReading(composed(), reading));
    const { record } = state();
    must(interviews.saveAnswer(id, 'where', { ...told(''), state: 'declined' } as Answer));
    expect(statements.mark(composed(), { record, number: 1, outcome: 'confirmed' }, 'worker')).toEqual(
      failed('statement-moved'),
    );
  });
});
