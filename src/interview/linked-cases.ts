import type { AccusedKeys, CaseKeys, KeyWord } from './case-keys.ts';

/** Why two interviews may belong together. */
export type LinkReason = 'badge' | 'name' | 'one-name' | 'looks' | 'facility' | 'period' | 'spot';
export type LinkStrength = 'strong' | 'likely' | 'possible';

/** A reason with the words that meet, each side as that interview wrote them: neither is shown the words of the other. */
export type LinkGround = {
  readonly reason: LinkReason;
  readonly one: readonly string[];
  readonly other: readonly string[];
};
/** Two interviews that may speak of the same person, or of the same place at the same time. */
export type LinkSuggestion = {
  readonly one: string;
  readonly other: string;
  readonly strength: LinkStrength;
  readonly score: number;
  readonly grounds: readonly LinkGround[];
};
/** An interview as far as it can be compared. */
export type LinkCase = CaseKeys & { readonly id: string };

type Comparison = { readonly score: number; readonly grounds: readonly LinkGround[] };
const nothing: Comparison = { score: 0, grounds: [] };
/** Days that may lie between two incidents that count as near each other. */
const nearDays = 30;

function meet(reason: LinkReason, one: readonly KeyWord[], other: readonly KeyWord[]): readonly LinkGround[] {
  if (one.length === 0 || other.length === 0) return [];
  const shared = one.flatMap((mine) => {
    const theirs = other.find(({ key }) => key === mine.key);
    return theirs === undefined ? [] : [{ mine, theirs }];
  });
  if (shared.length === 0) return [];
  const sorted = shared.sort((a, b) => (a.mine.key < b.mine.key ? -1 : 1));
  return [{ reason, one: sorted.map(({ mine }) => mine.word), other: sorted.map(({ theirs }) => theirs.word) }];
}

const sharedCount = (grounds: readonly LinkGround[]): number => grounds[0]?.one.length ?? 0;

type Standing = 'same' | 'different' | 'unknown';

/** The shorter name of a facility must stand in the longer one as a whole. */
function compareFacilities(
  one: CaseKeys,
  other: CaseKeys,
): { readonly standing: Standing; readonly grounds: readonly LinkGround[] } {
  if (one.facility === undefined || other.facility === undefined) return { standing: 'unknown', grounds: [] };
  const grounds = meet('facility', one.facility, other.facility);
  const whole = sharedCount(grounds) >= Math.min(one.facility.length, other.facility.length);
  return whole ? { standing: 'same', grounds } : { standing: 'different', grounds: [] };
}

function areNear(one: CaseKeys, other: CaseKeys): boolean {
  if (one.period === undefined || other.period === undefined) return false;
  const gap = Math.max(one.period.first, other.period.first) - Math.min(one.period.last, other.period.last);
  return gap <= nearDays;
}

/** Enough of a description is shared: three words, and half of the shorter one. */
function compareLooks(one: AccusedKeys, other: AccusedKeys): readonly LinkGround[] {
  const grounds = meet('looks', one.looks, other.looks);
  const enough = Math.max(3, Math.min(one.looks.length, other.looks.length) / 2);
  return sharedCount(grounds) >= enough ? grounds : [];
}

function compareNames(one: AccusedKeys, other: AccusedKeys): readonly LinkGround[] {
  const grounds = meet('name', one.names, other.names);
  // A nickname is one word, and its rendering another; of two full names one shared word is a coincidence.
  if (one.single || other.single) return grounds.map((ground) => ({ ...ground, reason: 'one-name' }));
  return sharedCount(grounds) >= 2 ? grounds : [];
}

/** How much speaks for one and the same person. */
function comparePersons(one: AccusedKeys, other: AccusedKeys, facility: Standing, near: boolean): Comparison {
  if (one.limb !== undefined && other.limb !== undefined && one.limb !== other.limb) return nothing;
  const badge = meet('badge', one.badges, other.badges);
  const name = compareNames(one, other);
  const told = badge.length + name.length > 0 || (facility === 'same' && near);
  const looks = told ? compareLooks(one, other) : [];
  const full = name[0]?.reason === 'name';
  const scores = [
    badge.length > 0 ? { same: 100, unknown: 70, different: name.length > 0 ? 80 : 25 }[facility] : 0,
    full ? { same: 90, unknown: 60, different: 35 }[facility] : 0,
    name.length > 0 && !full && facility === 'same' ? 60 : 0,
    looks.length > 0 && facility === 'same' && near ? 40 : 0,
  ];
  const best = Math.max(...scores);
  if (best === 0) return nothing;
  const more = (near ? 5 : 0) + (looks.length > 0 && best > 40 ? 5 : 0);
  return { score: best + more, grounds: [...badge, ...name, ...looks] };
}

/** The same whichever side is looked from. */
const printOf = ({ grounds }: Comparison): string =>
  grounds.map(({ reason, one, other }) => [reason, ...[one.join(' '), other.join(' ')].sort()].join('|')).join('\n');

const isBetter = (each: Comparison, best: Comparison): boolean =>
  each.score > best.score || (each.score === best.score && each.score > 0 && printOf(each) < printOf(best));

function compareSpots(one: CaseKeys, other: CaseKeys): readonly LinkGround[] {
  const grounds = meet('spot', one.spot, other.spot);
  return sharedCount(grounds) >= Math.max(1, Math.min(one.spot.length, other.spot.length) / 2) ? grounds : [];
}

const strengthOf = (score: number): LinkStrength => (score >= 80 ? 'strong' : score >= 50 ? 'likely' : 'possible');

/** Compares two interviews; `undefined` when nothing that both know speaks for a link. */
export function compareCases(one: LinkCase, other: LinkCase): LinkSuggestion | undefined {
  if (one.id === other.id) return undefined;
  const { standing, grounds: facility } = compareFacilities(one, other);
  const near = areNear(one, other);
  const period: readonly LinkGround[] = near ? [{ reason: 'period', one: [], other: [] }] : [];
  const persons = one.accused
    .flatMap((mine) => other.accused.map((theirs) => comparePersons(mine, theirs, standing, near)))
    .reduce((best, each) => (isBetter(each, best) ? each : best), nothing);
  const spot = standing === 'same' && near ? compareSpots(one, other) : [];
  const places = spot.length > 0 ? 30 : standing === 'same' && near ? 10 : 0;
  const score = Math.max(persons.score, places);
  if (score === 0) return undefined;
  const grounds = [...persons.grounds, ...facility, ...period, ...spot];
  return { one: one.id, other: other.id, strength: strengthOf(score), score, grounds };
}

const byScore = (a: LinkSuggestion, b: LinkSuggestion): number =>
  b.score - a.score || (a.one < b.one ? -1 : a.one > b.one ? 1 : 0) || (a.other < b.other ? -1 : 1);

/** Everything that may belong to one interview, the strongest first. */
export const suggestLinksFor = (own: LinkCase, cases: readonly LinkCase[]): readonly LinkSuggestion[] =>
  cases.flatMap((each) => compareCases(own, each) ?? []).sort(byScore);

/** Keys under which two interviews with a strong or likely link meet. */
function* meetingPoints({ facility = [], accused }: LinkCase): Generator<string> {
  for (const { names, badges } of accused) {
    for (const { key } of badges) yield `badge ${key}`;
    for (const [index, { key }] of names.entries()) {
      for (const place of facility) yield `${key} at ${place.key}`;
      for (const second of names.slice(index + 1)) yield `both ${[key, second.key].sort().join(' ')}`;
    }
  }
}

/**
 * Every strong or likely link among all interviews, each pair once with the smaller id first, the strongest first. Weaker ones are
 * found with `suggestLinksFor`: among thousands of interviews of one facility they would be without number.
 */
export function suggestLinks(cases: readonly LinkCase[]): readonly LinkSuggestion[] {
  const sorted = cases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rooms = new Map<string, number[]>();
  for (const [index, each] of sorted.entries()) {
    for (const point of new Set(meetingPoints(each))) {
      const room = rooms.get(point);
      if (room) room.push(index);
      else rooms.set(point, [index]);
    }
  }
  const seen = new Set<number>();
  const found: LinkSuggestion[] = [];
  for (const room of rooms.values()) {
    for (const [place, first] of room.entries()) {
      for (const second of room.slice(place + 1)) {
        const pair = first * sorted.length + second;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const suggestion = compareCases(sorted[first] as LinkCase, sorted[second] as LinkCase);
        if (suggestion && suggestion.strength !== 'possible') found.push(suggestion);
      }
    }
  }
  return found.sort(byScore);
}
