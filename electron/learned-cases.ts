import { foldWord } from '../src/base/fold-text.ts';
import { ok, type Result } from '../src/base/result.ts';
import type { Learnings } from '../src/bridge/calls/learning-calls.ts';
import type { Failure } from '../src/bridge/result.ts';
import { facilitiesAsOf, facilities as starter } from '../src/content/facilities.ts';
import { type KnownFacility, mergeFacilities } from '../src/interview/facility.ts';
import { readFollowUp } from '../src/interview/filings.ts';
import { type LearnedCase, learnedReports } from '../src/learning/learned-case.ts';
import { officeTables } from '../src/learning/office-view.ts';
import { publishCounts } from '../src/learning/publish.ts';
import { countCases } from '../src/learning/tables.ts';
import type { VaultRooms } from './vault/open-vault.ts';

type Rooms = Pick<VaultRooms, 'interviews' | 'digests' | 'followUps' | 'facilities'>;
/** What is counted, and the facilities that the app knows by name. */
export type Learned = { readonly cases: readonly LearnedCase[]; readonly facilities: readonly KnownFacility[] };

const nothingTold: Pick<LearnedCase, 'month'> & { readonly where?: string } = {};
const folded = (name: string): string => name.split(/\s+/u).map(foldWord).join(' ').trim();

/** Every interview that has begun, as far as it is counted; nothing of it is a name, a day or a word of the person. */
export function learnedCases({ interviews, digests, followUps, facilities }: Rooms): Result<Learned, Failure> {
  const [list, shown, all, stored] = [interviews.list(), digests.shown(), followUps.all(), facilities.stored()];
  if (!list.ok) return list;
  if (!shown.ok) return shown;
  if (!all.ok) return all;
  if (!stored.ok) return stored;
  const known = mergeFacilities(starter, facilitiesAsOf, stored.value);
  const names = new Map(known.map(({ name }) => [folded(name), name]));
  // One spelling stands for all: the one in the list, or the first that was met.
  const spelled = new Map<string, string>();
  const facilityOf = (where: string): LearnedCase['facility'] => {
    const key = folded(where);
    const name = names.get(key);
    if (name !== undefined) return { name, known: true };
    const first = spelled.get(key) ?? where;
    spelled.set(key, first);
    return { name: first, known: false };
  };
  const cases = list.value.flatMap(({ id, intervieweeLanguage }): readonly LearnedCase[] => {
    const digest = shown.value.get(id);
    if (digest === undefined || digest.state === 'new') return [];
    const { where, month } = digest.told ?? nothingTold;
    const facility = where === undefined ? undefined : facilityOf(where);
    const entries = all.value.get(id);
    return [
      {
        language: intervieweeLanguage,
        reports: entries === undefined ? [] : learnedReports(readFollowUp(entries).filings),
        ...(facility && { facility }),
        ...(month !== undefined && { month }),
      },
    ];
  });
  return ok({ cases, facilities: known });
}

/** The figures of the vault, for the office and as they may leave it. */
export function learningsOf(
  rooms: Rooms,
  { month, left }: Pick<Learnings, 'month' | 'left'>,
): Result<Learnings, Failure> {
  const learned = learnedCases(rooms);
  if (!learned.ok) return learned;
  const counts = countCases(learned.value.cases);
  const { medianDays } = counts;
  const shown = { office: officeTables(counts), out: publishCounts(counts) };
  return ok({ ...shown, month, left, ...(medianDays !== undefined && { medianDays }) });
}
