import { describe, expect, it } from 'vitest';
import {
  choicesIn,
  everything,
  isUrgent,
  type ListWish,
  leavesOut,
  showRows,
} from '../../renderer/screens/home/list-wish.ts';
import type { HomeRow } from '../../src/bridge/calls/home-calls.ts';

const now = Date.parse('2026-11-25T12:00:00');
const row = (id: string, own: Partial<HomeRow> = {}): HomeRow => ({
  id,
  codeName: `Heron ${id}`,
  workerLanguage: 'en',
  intervieweeLanguage: 'es',
  createdAt: '2026-11-01T00:00:00Z',
  changedAt: '2026-11-01T00:00:00Z',
  answered: 0,
  ...own,
});
const rows = [
  row('2', { changedAt: '2026-11-24T00:00:00Z', facility: 'Plover', urgent: ['danger'] }),
  row('10', {
    state: 'done',
    intervieweeLanguage: 'ar',
    next: { clock: 'a', band: 'hours', due: '2026-12-31T00:00:00Z' },
  }),
  row('1', { state: 'started', facility: 'Heron', next: { clock: 'b', band: 'days', due: '2026-11-28' } }),
  row('3', {
    state: 'started',
    facility: 'Heron',
    next: { clock: 'c', band: 'weeks', due: '2027-01-28' },
  }),
];
const shown = (wish: Partial<ListWish>) => showRows(rows, { ...everything, ...wish }, now, 'en').map(({ id }) => id);

describe('the list of interviews', () => {
  it.each([
    [{}, ['2', '10', '1', '3']],
    [{ sort: 'name' }, ['1', '2', '3', '10']],
    [{ sort: 'clock' }, ['1', '10', '3', '2']],
    [{ sort: 'facility' }, ['1', '3', '2', '10']],
    [{ state: 'started' }, ['1', '3']],
    [{ language: 'ar' }, ['10']],
    [{ language: 'en' }, ['2', '10', '1', '3']],
    [{ facility: 'Heron' }, ['1', '3']],
    [{ urgent: true }, ['2', '10', '1']],
    [{ week: true }, ['2']],
    [{ facility: 'Heron', urgent: true }, ['1']],
    [{ state: 'new' }, []],
  ] as const)('with %j is %j', (wish, ids) => expect(shown(wish)).toEqual(ids));

  it('knows whether something is left out, and what there is to choose from', () => {
    expect([leavesOut(everything), leavesOut({ ...everything, urgent: true })]).toEqual([false, true]);
    expect(choicesIn(rows)).toEqual({ languages: ['ar', 'en', 'es'], facilities: ['Heron', 'Plover'] });
  });

  it('counts the whole due day', () => {
    const due = (day: string) => isUrgent(row('1', { next: { clock: 'a', band: 'weeks', due: day } }), now);
    expect([due('2026-12-01'), due('2026-12-03')]).toEqual([true, false]);
  });
});
