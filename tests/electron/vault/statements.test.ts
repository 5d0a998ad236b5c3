import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deedsIn, failed, instant, reading, statementRoom } from './statement-room.ts';
import { begun, must, told } from './workshop.ts';

const room = statementRoom();
const { composed, state, freeze, mark } = deedsIn(room);

describe('a statement', () => {
  it('becomes version 1, says so in the custody log, and has the SHA-256 of its canonical text', () => {
    room.minutes = 3;
    const { versions, record } = freeze();
    const { content } = room.driver.prepare('SELECT content FROM statements WHERE interview_id = ?').get(room.id) as {
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
    expect(room.noted).toEqual([
      {
        ...{ what: 'frozen', object: 'statement', id: version?.id, interview: room.id, sha256 },
        detail: { version: 1, paragraphs: 3, confirmed: 0, corrections: 0 },
      },
    ]);
    const { statement, interview } = composed();
    expect(room.statements.open(room.id, version?.id ?? '')).toEqual({
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
    must(room.interviews.saveAnswer(room.id, 'where', { ...told('Aquí'), note: 'hesitated' }));
    const [version] = freeze().versions;
    const { frozen } = must(room.statements.open(room.id, version?.id ?? ''));
    expect(JSON.stringify(frozen)).toContain('Aquí');
    expect(JSON.stringify(frozen)).not.toContain('hesitated');
  });

  it('stays as it is when answers change, and the next version is another one', () => {
    const [first] = freeze().versions;
    const before = must(room.statements.open(room.id, first?.id ?? ''));
    must(room.interviews.saveAnswer(room.id, 'account', told('Otra cosa.')));
    expect(state().versions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([[1, false]]);
    expect(freeze().versions.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(must(room.statements.open(room.id, first?.id ?? ''))).toEqual(before);
    must(room.interviews.saveAnswer(room.id, 'account', told('Uno.\nDos.\nTres.')));
    expect(state().versions.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  it('is refused when the record is not what the screen showed, and when there is nothing in it', () => {
    const { record } = state();
    must(room.interviews.saveAnswer(room.id, 'account', told('Otra cosa.')));
    expect(room.statements.freeze(composed(), record, 'worker')).toEqual(failed('statement-moved'));
    must(room.interviews.clearAnswer(room.id, 'account', 'worker'));
    expect(room.statements.freeze(composed(), state().record, 'worker')).toEqual(failed('statement-empty'));
    expect(room.statements.beginReading(composed(), reading)).toEqual(failed('statement-empty'));
    expect(state().versions).toEqual([]);
  });

  it('keeps hostile text to the last unit', () => {
    const text = 'a\u202Eb\u0000c\uD800d \uFFFE «ل»';
    must(room.interviews.saveAnswer(room.id, 'account', told(text)));
    const [version] = freeze().versions;
    const { frozen, intact } = must(room.statements.open(room.id, version?.id ?? ''));
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
    must(room.statements.beginReading(composed(), reading));
    must(mark(1));
    const [version] = freeze().versions;
    must(room.statements.sign(composed(), version?.id ?? '', { way: 'paper', witness: '', interpreter: '' }, 'worker'));
    expect(() => room.driver.prepare(sql).run(room.id)).toThrow(message);
    expect(must(room.statements.open(room.id, version?.id ?? '')).intact).toBe(true);
  });

  it('goes with its interview, and with nothing else', () => {
    must(room.statements.beginReading(composed(), reading));
    must(mark(1));
    const [version] = freeze().versions;
    must(
      room.statements.sign(composed(), version?.id ?? '', { way: 'unsigned', witness: '', interpreter: '' }, 'worker'),
    );
    const count = (): unknown =>
      ['statements', 'signatures', 'readings', 'reading_marks'].map((table) =>
        room.driver.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      );
    const before = count() as number[];
    expect(must(room.interviews.remove(room.id))).toEqual({ removed: true });
    expect(count()).toEqual(before.map((each) => each - 1));
    expect(room.statements.open(room.id, version?.id ?? '')).toEqual(failed('not-found'));
  });

  it('that somebody changed behind the back of the vault is told apart', () => {
    const [version] = freeze().versions;
    room.driver.exec('DROP TRIGGER statements_stay');
    room.driver
      .prepare("UPDATE statements SET content = json_set(content, '$.frozenBy', 'other') WHERE id = ?")
      .run(version?.id);
    room.driver.exec(`CREATE TRIGGER statements_stay BEFORE UPDATE ON statements BEGIN
      SELECT RAISE(ABORT, 'A frozen statement never changes'); END`);
    expect(must(room.statements.open(room.id, version?.id ?? '')).intact).toBe(false);
  });
});

describe('a signature', () => {
  it('is added to those before it', () => {
    const [version] = freeze().versions;
    const sign = (way: 'paper' | 'mark' | 'spoken' | 'unsigned', witness = '', interpreter = '') =>
      room.statements.sign(composed(), version?.id ?? '', { way, witness, interpreter }, 'worker');
    must(sign('unsigned'));
    room.minutes = 5;
    expect(sign('mark')).toEqual(failed('signature-incomplete'));
    expect(sign('spoken', 'somebody', ' ')).toEqual(failed('signature-incomplete'));
    must(sign('mark', 'a paralegal'));
    expect(state().versions[0]?.signatures).toEqual([
      { way: 'unsigned', witness: '', interpreter: '', notedAt: instant(0), notedBy: 'worker' },
      { way: 'mark', witness: 'a paralegal', interpreter: '', notedAt: instant(5), notedBy: 'worker' },
    ]);
    expect(room.noted.slice(1).map(({ what, detail }) => [what, detail])).toEqual([
      ['changed', { signature: 'unsigned' }],
      ['changed', { signature: 'mark' }],
    ]);
  });

  it('belongs to a version of the same interview', () => {
    const [version] = freeze().versions;
    room.id = must(room.interviews.create(begun)).id;
    const signed = room.statements.sign(
      composed(),
      version?.id ?? '',
      { way: 'paper', witness: '', interpreter: '' },
      'worker',
    );
    expect(signed).toEqual(failed('not-found'));
  });
});
