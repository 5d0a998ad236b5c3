import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CustodyEvent } from '../../../electron/vault/custody/custody-event.ts';
import { createDatabase, openDatabase, type VaultDatabase } from '../../../electron/vault/database.ts';
import { openFollowUps } from '../../../electron/vault/follow-ups.ts';
import { openInterviews } from '../../../electron/vault/interviews.ts';
import { openSearch } from '../../../electron/vault/search.ts';
import type { FilingWhat } from '../../../src/interview/follow-up-entry.ts';
import { begun, must, newPlace, noon, silentCustody } from './workshop.ts';

const filing: FilingWhat = {
  kind: 'filing',
  matter: 'report',
  channel: 'oig',
  on: '2025-12-30',
  way: 'web',
  reference: 'H-1',
  filedBy: 'worker',
  sent: 'ab'.repeat(32),
};
const noted: CustodyEvent[] = [];
let database: VaultDatabase;
let interviews: ReturnType<typeof openInterviews>;
let followUps: ReturnType<typeof openFollowUps>;
let search: ReturnType<typeof openSearch>;
let id: string;

beforeAll(() => {
  const path = newPlace();
  const files = { path, key: Buffer.alloc(32, 1), markPath: `${path}.mark`, markKey: Buffer.alloc(32, 2) };
  must(createDatabase(files));
  database = must(openDatabase(files));
  interviews = openInterviews(database, silentCustody, () => noon);
  search = openSearch(database);
  followUps = openFollowUps(
    database,
    (event) => noted.push(event),
    () => noon + 1000,
    () => 'worker',
    search,
  );
});
beforeEach(() => {
  id = must(interviews.create(begun)).id;
  noted.length = 0;
});
afterAll(() => database.close());

describe('the follow-up in the vault', () => {
  it('keeps entries in their order, as part of the interview, and says so in the custody log without words or numbers', () => {
    const [first] = must(followUps.add(id, filing));
    const answer = {
      kind: 'answer',
      filing: first?.id ?? '',
      on: '2025-12-31',
      way: 'email',
      came: 'declined',
    } as const;
    const all = must(followUps.add(id, answer));
    expect(all.map(({ at, by, what }) => ({ at, by, what }))).toEqual([
      { at: '2026-01-01T12:00:01.000Z', by: 'worker', what: filing },
      { at: '2026-01-01T12:00:01.000Z', by: 'worker', what: answer },
    ]);
    const opened = must(interviews.open(id));
    expect([opened.followUp, opened.changedAt]).toEqual([all, '2026-01-01T12:00:01.000Z']);
    expect(
      noted.map(({ what, object, interview, sha256, detail }) => ({ what, object, interview, sha256, detail })),
    ).toEqual([
      {
        what: 'changed',
        object: 'follow-up',
        interview: id,
        sha256: 'ab'.repeat(32),
        detail: { entry: 'filing', matter: 'report', channel: 'oig', on: '2025-12-30', way: 'web' },
      },
      {
        what: 'changed',
        object: 'follow-up',
        interview: id,
        sha256: undefined,
        detail: { entry: 'answer', filing: first?.id, came: 'declined', on: '2025-12-31' },
      },
    ]);
  });

  it('refuses what belongs to nothing, and writes nothing then', () => {
    const [first] = must(followUps.add(id, filing));
    const answer = { kind: 'answer', filing: 'no-such', on: '2025-12-31', way: 'email', came: 'declined' } as const;
    const struck = { kind: 'struck', entry: first?.id ?? '' } as const;
    const refused = { ok: false, failure: { code: 'not-found' } };
    expect(followUps.add(id, answer)).toEqual(refused);
    expect(followUps.add('no-such', filing)).toEqual(refused);
    must(followUps.add(id, struck));
    expect(followUps.add(id, struck)).toEqual(refused);
    expect(followUps.add(id, { ...answer, filing: first?.id ?? '' })).toEqual(refused);
    expect(must(followUps.of(id)).map(({ what }) => what.kind)).toEqual(['filing', 'struck']);
  });

  it('is found by its numbers and remarks until it is taken back', () => {
    const found = () => must(search.find('H-2026-4711')).interviews.map((each) => each.id);
    const [first] = must(followUps.add(id, { ...filing, reference: 'H-2026-4711' }));
    expect(found()).toEqual([id]);
    must(followUps.add(id, { kind: 'struck', entry: first?.id ?? '' }));
    expect(found()).toEqual([]);
  });

  it('is never changed or removed by itself, and goes with its interview', () => {
    must(followUps.add(id, filing));
    const { driver } = database;
    expect(() => driver.prepare("UPDATE follow_up SET content = '{}'").run()).toThrow('never changes');
    expect(() => driver.prepare('DELETE FROM follow_up WHERE interview_id = ?').run(id)).toThrow('not removed');
    expect(() => driver.prepare('INSERT OR REPLACE INTO follow_up SELECT * FROM follow_up').run()).toThrow(
      'not replaced',
    );
    must(interviews.remove(id));
    expect(driver.prepare('SELECT count(*) FROM follow_up WHERE interview_id = ?').pluck().get(id)).toBe(0);
  });
});
