import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawCodeName } from '../../../electron/vault/code-names.ts';
import type { Interviews } from '../../../electron/vault/interviews.ts';
import type { Vaults } from '../../../electron/vault/vault.ts';
import type { Answer, Interview } from '../../../src/interview/answers.ts';
import { begun, must, newVault, noon, passphrase, told } from './workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });
const instant = (minutes: number): string => new Date(noon + minutes * 60_000).toISOString();

let minutes = 0;
let vaults: Vaults;
let interviews: Interviews;
beforeAll(async () => {
  ({ vaults } = await newVault({ clock: () => noon + minutes * 60_000 }));
  interviews = must(vaults.rooms()).interviews;
});
beforeEach(() => {
  minutes = 0;
  for (const { id } of must(interviews.list())) must(interviews.remove(id));
});
afterAll(() => {
  vaults.lock();
});

describe('interviews', () => {
  it('begin with a neutral code name and nothing else', () => {
    const created = must(interviews.create(begun));
    expect(created).toEqual({
      ...begun,
      id: created.id,
      codeName: expect.stringMatching(/^[A-Z][a-z]+ [1-9]\d$/),
      createdAt: instant(0),
      changedAt: instant(0),
      subjects: [],
      answers: {},
    });
    expect(interviews.open(created.id)).toEqual({ ok: true, value: created });
  });

  it('are listed last changed first, with how many questions are settled', () => {
    const first = must(interviews.create(begun));
    minutes = 1;
    const second = must(interviews.create({ ...begun, intervieweeLanguage: 'ar' }));
    minutes = 2;
    must(interviews.saveAnswer(first.id, 'account', told('Todo')));
    must(interviews.saveAnswer(first.id, 'where', { ...told(''), state: 'declined' } as Answer));
    must(interviews.saveAnswer(first.id, 'when', { ...told(''), state: 'later' } as Answer));
    const row = ({ id, codeName, intervieweeLanguage, createdAt }: Interview) => ({
      id,
      codeName,
      workerLanguage: 'en',
      intervieweeLanguage,
      createdAt,
    });
    expect(must(interviews.list())).toEqual([
      { ...row(first), changedAt: instant(2), answered: 2 },
      { ...row(second), changedAt: instant(1), answered: 0 },
    ]);
  });

  it('change their languages', () => {
    const { id } = must(interviews.create(begun));
    minutes = 3;
    const spoken = must(interviews.speak(id, { workerLanguage: 'es', intervieweeLanguage: 'ar' }));
    const { workerLanguage, intervieweeLanguage, changedAt } = must(interviews.open(id));
    const expected = { workerLanguage: 'es', intervieweeLanguage: 'ar', changedAt: instant(3) };
    expect([{ workerLanguage, intervieweeLanguage, changedAt }, spoken]).toMatchObject([expected, expected]);
  });

  it('are removed with everything in them', () => {
    const { id } = must(interviews.create(begun));
    const { subject } = must(interviews.addSubject(id, 'accused'));
    must(interviews.saveAnswer(id, `name@${subject.id}`, told('El del turno de noche')));
    expect(interviews.remove(id)).toEqual({ ok: true, value: { removed: true } });
    expect([interviews.open(id), interviews.history(id), interviews.remove(id), interviews.list()]).toEqual([
      failed('not-found'),
      failed('not-found'),
      { ok: true, value: { removed: false } },
      { ok: true, value: [] },
    ]);
  });

  it.each<[string, (of: Interviews) => unknown]>([
    ['opened', (of) => of.open('nobody')],
    ['spoken', (of) => of.speak('nobody', begun)],
    ['answered', (of) => of.saveAnswer('nobody', 'account', told('x'))],
    ['cleared', (of) => of.clearAnswer('nobody', 'account', 'worker')],
    ['read back', (of) => of.history('nobody')],
    ['asked for its subjects', (of) => of.subjects('nobody')],
    ['given a subject', (of) => of.addSubject('nobody', 'witness')],
    ['relieved of a subject', (of) => of.removeSubject('nobody', 'x', 'worker')],
  ])('that are not there cannot be %s', (_, attempt) => {
    expect(attempt(interviews)).toEqual(failed('not-found'));
  });
});

describe('answers', () => {
  const contentsOf = (id: string) =>
    must(interviews.history(id)).map(({ key, answer, savedBy, firstSavedAt, savedAt }) => [
      key,
      answer?.state === 'given' && answer.value.kind === 'words' ? answer.value.words.original.text : answer?.state,
      savedBy,
      firstSavedAt,
      savedAt,
    ]);
  const save = (id: string, at: number, text: string, by = 'worker'): void => {
    minutes = at;
    must(interviews.saveAnswer(id, 'account', told(text, by)));
  };

  it('come back exactly as they were given', () => {
    const { id } = must(interviews.create(begun));
    const { subject } = must(interviews.addSubject(id, 'incident'));
    const answers: Record<string, Answer> = {
      account: told('«Ñandú» \u0000 قال 🕊️ "\\'),
      __proto__: told('no trick'),
      [`when@${subject.id}`]: { ...told(''), state: 'unknown', note: 'did not want to guess' } as Answer,
    };
    for (const [key, answer] of Object.entries(answers)) must(interviews.saveAnswer(id, key, answer));
    expect(must(interviews.open(id))).toMatchObject({ subjects: [subject], answers });
  });

  it('keep one version for typing and a new one after two minutes', () => {
    const { id } = must(interviews.create(begun));
    save(id, 0, 'L');
    save(id, 1, 'Lo');
    save(id, 1.9, 'Lo que');
    save(id, 2, 'Lo que pasó');
    expect(contentsOf(id)).toEqual([
      ['account', 'Lo que', 'worker', instant(0), instant(1.9)],
      ['account', 'Lo que pasó', 'worker', instant(2), instant(2)],
    ]);
  });

  it('keep a version of their own for another person, an answer taken back, and a clock set back', () => {
    const { id } = must(interviews.create(begun));
    save(id, 5, 'one');
    save(id, 5, 'two', 'interpreter');
    must(interviews.clearAnswer(id, 'account', 'worker'));
    must(interviews.clearAnswer(id, 'account', 'worker'));
    save(id, 5, 'three');
    save(id, 4, 'four');
    expect(contentsOf(id)).toEqual([
      ['account', 'one', 'worker', instant(5), instant(5)],
      ['account', 'two', 'interpreter', instant(5), instant(5)],
      ['account', undefined, 'worker', instant(5), instant(5)],
      ['account', 'three', 'worker', instant(5), instant(5)],
      ['account', 'four', 'worker', instant(4), instant(4)],
    ]);
  });

  it('keep every change of mind about consent', () => {
    const { id } = must(interviews.create(begun));
    const grant = { recipient: 'oig', identity: 'confidential', on: instant(0) } as const;
    const decided = (decision: 'agreed' | 'withdrawn'): Answer => ({
      ...told(''),
      state: 'given',
      value: { kind: 'consent', grants: [{ ...grant, decision }] },
    });
    must(interviews.saveAnswer(id, 'consent', decided('agreed')));
    must(interviews.saveAnswer(id, 'consent', decided('withdrawn')));
    expect(must(interviews.history(id)).map((version) => version.answer)).toEqual([
      decided('agreed'),
      decided('withdrawn'),
    ]);
  });

  it('taken back are absent, and say when', () => {
    const { id } = must(interviews.create(begun));
    save(id, 0, 'one');
    minutes = 7;
    expect(interviews.clearAnswer(id, 'account', 'worker')).toEqual({ ok: true, value: { savedAt: instant(7) } });
    const { answers, changedAt } = must(interviews.open(id));
    expect({ answers, changedAt, answered: must(interviews.list())[0]?.answered }).toEqual({
      answers: {},
      changedAt: instant(7),
      answered: 0,
    });
  });

  it('are refused about a subject that is not there', () => {
    const { id } = must(interviews.create(begun));
    expect(interviews.saveAnswer(id, 'name@nobody', told('x'))).toEqual(failed('not-found'));
    expect(must(interviews.history(id))).toEqual([]);
  });
});

describe('subjects', () => {
  it('stay in the order in which they were added', () => {
    const { id } = must(interviews.create(begun));
    const kinds = ['witness', 'accused', 'witness', 'incident', 'earlier-report'] as const;
    const added = kinds.map((kind) => must(interviews.addSubject(id, kind)).subject);
    expect(must(interviews.open(id)).subjects).toEqual(added);
    expect(must(interviews.subjects(id))).toEqual(added);
    expect(added.map((subject) => subject.kind)).toEqual(kinds);
  });

  it('take the answers about them along, but not those about others', () => {
    const { id } = must(interviews.create(begun));
    const [one, other] = (['witness', 'witness'] as const).map((kind) => must(interviews.addSubject(id, kind)).subject);
    must(interviews.saveAnswer(id, `name@${one?.id}`, told('uno')));
    must(interviews.saveAnswer(id, `name@${other?.id}`, told('otro')));
    expect(interviews.removeSubject(id, one?.id ?? '', 'worker')).toEqual({ ok: true, value: { removed: true } });
    const { subjects, answers } = must(interviews.open(id));
    expect({ subjects, keys: Object.keys(answers), versions: must(interviews.history(id)).length }).toEqual({
      subjects: [other],
      keys: [`name@${other?.id}`],
      versions: 3,
    });
    expect(interviews.removeSubject(id, one?.id ?? '', 'worker')).toEqual({ ok: true, value: { removed: false } });
  });
});

describe('an imported interview', () => {
  const file: Interview = {
    ...begun,
    id: 'from-elsewhere',
    codeName: 'Persona two',
    createdAt: '2025-12-01T08:00:00.000Z',
    changedAt: '2025-12-02T08:00:00.000Z',
    subjects: [
      { id: 'b', kind: 'accused' },
      { id: 'a', kind: 'accused' },
    ],
    answers: { account: told('Lo que pasó'), 'name@a': told('No lo sabe') },
  };

  it('becomes a new one and keeps what it holds', () => {
    const { id } = must(interviews.importInterview(file));
    expect(id).not.toBe(file.id);
    expect(must(interviews.open(id))).toEqual({ ...file, id, changedAt: instant(0) });
    expect(must(interviews.list())[0]?.answered).toBe(2);
  });

  it('gets another code name where its own is taken', () => {
    const names = [file, file].map((interview) => must(interviews.importInterview(interview)).codeName);
    expect(names).toEqual(['Persona two', expect.stringMatching(/^[A-Z][a-z]+ \d+$/)]);
  });

  it.each<[string, Partial<Interview>]>([
    ['an answer about nobody', { answers: { 'name@nobody': told('x') } }],
    ['two subjects of one name', { subjects: [...file.subjects, { id: 'a', kind: 'witness' }] }],
  ])('with %s is refused as a whole', (_, change) => {
    expect(interviews.importInterview({ ...file, ...change })).toEqual(failed('interview-unreadable'));
    expect(must(interviews.list())).toEqual([]);
  });
});

describe('code names', () => {
  it('are drawn again while they are taken, and grow when short ones run out', () => {
    const drawn: string[] = [];
    const name = drawCodeName(
      (candidate) => {
        drawn.push(candidate);
        return drawn.length < 10;
      },
      (least, most) => (least === 0 ? 0 : most),
    );
    expect({ name, first: drawn[0] }).toEqual({ name: 'Heron 99999', first: 'Heron 99' });
  });
});

describe('five thousand interviews', () => {
  it('have code names of their own and are listed in a blink', async () => {
    const file = must(interviews.create(begun));
    for (let count = 1; count < 2000; count += 1) must(interviews.create(begun));
    for (let count = 0; count < 3000; count += 1) {
      must(interviews.importInterview({ ...file, codeName: `Import ${count}` }));
    }
    const times = [1, 2, 3, 4, 5].map(() => {
      const start = performance.now();
      must(interviews.list());
      return performance.now() - start;
    });
    const listed = must(interviews.list());
    expect({ count: listed.length, names: new Set(listed.map((row) => row.codeName)).size }).toEqual({
      count: 5000,
      names: 5000,
    });
    expect(Math.min(...times)).toBeLessThan(200);
    vaults.lock();
    must(await vaults.unlock(passphrase));
  });
});
