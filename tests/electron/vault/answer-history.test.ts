import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { VaultRooms } from '../../../electron/vault/open-vault.ts';
import { begun, must, newVault, noon, told } from './workshop.ts';

let minutes = 0;
let rooms: VaultRooms;
let id = '';
beforeAll(async () => {
  const { vaults } = await newVault({ clock: () => noon + minutes * 60_000 });
  rooms = must(vaults.rooms());
});
beforeEach(() => {
  minutes = 0;
  ({ id } = must(rooms.interviews.create(begun)));
});
const saveTimes = (times: number, text = (at: number) => `${at}`): void => {
  for (let at = 1; at <= times; at += 1) {
    minutes = at * 5;
    must(rooms.interviews.saveAnswer(id, 'account', told(text(at))));
  }
};
const textsOf = (before?: number) => {
  const { versions, more } = must(rooms.history.of(id, 'account', before));
  const texts = versions.map(({ answer }) =>
    answer?.state === 'given' && answer.value.kind === 'words' ? Number(answer.value.words.original.text) : undefined,
  );
  return { first: versions[0]?.id ?? 0, texts, more };
};

describe('the history of answers', () => {
  it('counts versions, also of what was taken back and of what is about nobody any more', () => {
    const { subject } = must(rooms.interviews.addSubject(id, 'witness'));
    saveTimes(2);
    must(rooms.interviews.saveAnswer(id, `name@${subject.id}`, told('uno')));
    must(rooms.interviews.removeSubject(id, subject.id, 'worker'));
    expect(must(rooms.history.counts(id))).toEqual([
      { key: 'account', versions: 2 },
      { key: `name@${subject.id}`, versions: 2 },
    ]);
  });

  it('comes in pages that share the version between them', () => {
    saveTimes(13);
    const newest = textsOf();
    const older = textsOf(newest.first + 1);
    const oldest = textsOf(older.first + 1);
    expect([newest, older, oldest].map(({ texts, more }) => [texts.at(0), texts.at(-1), more])).toEqual([
      [8, 13, true],
      [3, 8, true],
      [1, 3, false],
    ]);
  });

  it('says who, when, and that an answer was taken back', () => {
    saveTimes(1);
    minutes = 6;
    must(rooms.interviews.clearAnswer(id, 'account', 'another worker'));
    const at = (minute: number): string => new Date(noon + minute * 60_000).toISOString();
    expect(must(rooms.history.of(id, 'account')).versions).toEqual([
      {
        id: expect.any(Number),
        answer: told('1'),
        savedBy: 'clinic intake worker',
        firstSavedAt: at(5),
        savedAt: at(5),
      },
      { id: expect.any(Number), savedBy: 'another worker', firstSavedAt: at(6), savedAt: at(6) },
    ]);
  });

  it('of an interview that is not there is not there', () => {
    const failed = { ok: false, failure: { code: 'not-found' } };
    expect([rooms.history.counts('nobody'), rooms.history.of('nobody', 'account')]).toEqual([failed, failed]);
  });

  it('of an account of 300 KB with 200 versions is counted and opened in a moment', () => {
    const account = 'palabra '.repeat(37_500);
    saveTimes(200, (at) => `${at} ${account}`);
    const start = performance.now();
    expect(must(rooms.history.counts(id))).toEqual([{ key: 'account', versions: 200 }]);
    const counted = performance.now() - start;
    must(rooms.history.of(id, 'account'));
    const opened = performance.now() - start;
    expect({ counted: counted < 50, opened: opened < 300 }).toEqual({ counted: true, opened: true });
  });
});
