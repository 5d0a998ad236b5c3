import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CustodyEvent } from '../../../electron/vault/custody/custody-event.ts';
import { createDatabase, openDatabase, type VaultDatabase } from '../../../electron/vault/database.ts';
import { openDigests } from '../../../electron/vault/digests.ts';
import { openInterviews } from '../../../electron/vault/interviews.ts';
import { openLinks } from '../../../electron/vault/links.ts';
import { openPreferences } from '../../../electron/vault/preferences.ts';
import type { CaseDigest } from '../../../src/clocks/case-digest.ts';
import { begun, must, newPlace, noon, silentCustody, told } from './workshop.ts';

const digest: CaseDigest = {
  state: 'started',
  done: 1,
  sections: 16,
  facility: 'Heron County Jail',
  clocks: [],
  urgent: [],
  keys: { spot: [], accused: [] },
};
const noted: CustodyEvent[] = [];
let database: VaultDatabase;
let interviews: ReturnType<typeof openInterviews>;
let links: ReturnType<typeof openLinks>;
let digests: ReturnType<typeof openDigests>;
const clock = () => noon;

beforeAll(() => {
  const path = newPlace();
  const files = { path, key: Buffer.alloc(32, 1), markPath: `${path}.mark`, markKey: Buffer.alloc(32, 2) };
  must(createDatabase(files));
  database = must(openDatabase(files));
  interviews = openInterviews(database, silentCustody, clock);
  links = openLinks(database, (event) => noted.push(event), clock);
  digests = openDigests(database);
});
beforeEach(() => {
  for (const { id } of must(interviews.list())) must(interviews.remove(id));
  noted.length = 0;
});
afterAll(() => database.close());

const begin = () => must(interviews.create(begun));
const decision = (other: ReturnType<typeof begin>, verdict: string) => ({
  id: other.id,
  codeName: other.codeName,
  verdict,
  by: 'clinic intake worker',
  at: '2026-01-01T12:00:00.000Z',
});

describe('links', () => {
  it('are one decision for both interviews, with who and when, and noted for both', () => {
    const [one, other] = [begin(), begin()];
    must(links.decide([one.id, other.id], 'same-person', 'clinic intake worker'));
    expect([must(links.of(one.id)), must(links.of(other.id))]).toEqual([
      [decision(other, 'same-person')],
      [decision(one, 'same-person')],
    ]);
    expect(must(links.decided())).toEqual([[one.id, other.id].sort()]);
    const event = (id: string, linked: string): CustodyEvent => ({
      what: 'changed',
      object: 'interview',
      id,
      interview: id,
      detail: { link: 'same-person', linked },
    });
    const both = [event(one.id, other.id), event(other.id, one.id)];
    expect([...noted].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(both.sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it.each([
    ['same-person', true],
    ['same-place', false],
    ['not-linked', false],
    ['open', false],
  ] as const)('that say %s make a pattern: %s', (verdict, pattern) => {
    const [one, other, third] = [begin(), begin(), begin()];
    must(links.decide([other.id, one.id], 'same-person', 'w'));
    must(links.decide([one.id, other.id], verdict, 'w'));
    expect([one, other, third].map(({ id }) => must(links.pattern(id)))).toEqual([pattern, pattern, false]);
  });

  it('end with either interview', () => {
    const [one, other] = [begin(), begin()];
    must(links.decide([one.id, other.id], 'same-person', 'w'));
    must(interviews.remove(other.id));
    expect([must(links.of(one.id)), must(links.pattern(one.id))]).toEqual([[], false]);
  });

  it('need two interviews that are there', () => {
    const one = begin();
    const missing = { ok: false, failure: { code: 'not-found' } };
    expect([links.decide([one.id, one.id], 'same-place', 'w'), links.decide([one.id, 'x'], 'same-place', 'w')]).toEqual(
      [missing, missing],
    );
    expect(noted).toEqual([]);
  });
});

describe('digests', () => {
  it('are out of date as soon as the interview or the rule book changes', () => {
    const { id } = begin();
    const stale = (edition: string) => must(digests.stale(edition, 10));
    const first = stale('1');
    must(digests.put('1', [[id, digest]]));
    const then = [stale('1'), stale('2')];
    must(interviews.saveAnswer(id, 'account', told('x')));
    expect([first, then, stale('1'), must(digests.countStale('1'))]).toEqual([[id], [[], [id]], [id], 1]);
  });

  it('stand as they were until they are made again, and go with their interview', () => {
    const { id } = begin();
    must(digests.put('1', [[id, digest]]));
    must(interviews.saveAnswer(id, 'account', told('x')));
    const { keys, ...shown } = digest;
    const before = [must(digests.shown()), must(digests.cases())];
    must(interviews.remove(id));
    expect([before, must(digests.shown()).size]).toEqual([[new Map([[id, shown]]), [{ id, ...keys }]], 0]);
  });
});

describe('preferences', () => {
  it('show no names until somebody wants them', () => {
    const preferences = openPreferences(database);
    const before = must(preferences.showsNames());
    must(preferences.showNames(true));
    const then = must(preferences.showsNames());
    must(preferences.showNames(false));
    expect([before, then, must(preferences.showsNames())]).toEqual([false, true, false]);
  });
});
