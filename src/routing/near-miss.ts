import type { FactPath, Facts } from '../interview/facts.ts';
import { impossiblePair } from '../interview/facts-schema.ts';
import { alternativesOf } from './alternatives.ts';
import { applyFact, factAt } from './apply-fact.ts';
import { fallbacks } from './channel-status.ts';
import { groundOf, type RouteInput } from './decide.ts';
import type { NearMiss } from './decision.ts';
import { contributionsOf } from './placement.ts';
import { judgeBook, type Reader, ruleBook, standingIn } from './rule-book.ts';
import { channelsIn, listNames, moveOf, type Standing } from './standing.ts';

/** Most near misses in one decision, and most for one fact. */
export const nearMissLimit = 12;
const limitPerFact = 3;

type Change = NearMiss['changes'][number];

/** Choices about reports are no facts about what happened; they are never proposed as something that could be different. */
const choices: readonly FactPath[] = [
  'chosenChannels',
  'identityMode',
  'survivorWantsReport',
  'today',
  'reportedAlready',
];

/** Facts worth asking about: no choices, and the kind of another place only where it happened at another place. */
function isOpenToQuestion(path: FactPath, facts: Facts): boolean {
  if (path === 'placeFacilityType') return facts.place === 'earlier-facility' || facts.placeFacilityType !== undefined;
  if (path.startsWith('accused.') && path !== 'accused.role' && facts.accused?.[0]?.role === 'detainee') return false;
  return !choices.includes(path);
}

function changesBetween(before: Standing, after: Standing): readonly Change[] {
  return listNames.flatMap((list) =>
    before[list] === after[list]
      ? []
      : [
          ...channelsIn(after[list] & ~before[list]).map((channel) => ({ list, channel, change: 'added' as const })),
          ...channelsIn(before[list] & ~after[list]).map((channel) => ({ list, channel, change: 'removed' as const })),
        ],
  );
}

const isSame = (one: Standing, other: Standing): boolean => listNames.every((list) => one[list] === other[list]);

const listWeight: Readonly<Record<Change['list'], number>> = {
  mustTell: 0,
  firstChoice: 1,
  outside: 2,
  usuallyEnds: 3,
  mayAlso: 4,
};

/** Facts that, once known, are hardly ever different. */
const settled: readonly FactPath[] = [
  'custodyAgency',
  'survivorAge',
  'facilityType',
  'placeFacilityType',
  'operator',
  'place',
];

/**
 * Classes of facts, the likeliest to be worth asking first: not known, what OIG answers, the place (where nothing is said of it,
 * it is most likely where the person is), known, and settled. Each class is wider than the weights of the lists.
 */
function classOf(fact: FactPath, from: unknown): number {
  if (from === undefined) return fact === 'place' ? 10 : fact === 'oigDeclined' ? 5 : 0;
  return settled.includes(fact) ? 30 : 20;
}

const known = (value: unknown): unknown => (value === 'unknown' || value === 'unknown-uniformed' ? undefined : value);

/** By the weightiest list that changes. */
const byWeight = (a: NearMiss, b: NearMiss): number => weightOf(a) - weightOf(b);
const weightOf = ({ changes }: NearMiss): number => Math.min(...changes.map(({ list }) => listWeight[list]));

/** What would change if one fact were different or known: real changes only, each once, the most telling first. */
export function findNearMisses({
  rules,
  channels,
  facts,
}: Omit<RouteInput, 'contentVersion' | 'asOf'>): readonly NearMiss[] {
  const ground = groundOf(facts, channels);
  const book = ruleBook(rules);
  const judged = judgeBook(book, ground);
  const instead = fallbacks(contributionsOf(rules, judged.outcomes), channels, ground).flatMap(
    ({ effect }) => moveOf(effect) ?? [],
  );
  const crooked = impossiblePair(facts) !== undefined;
  const before = standingIn(book, judged.outcomes, instead);

  const standingWith = (reader: Reader, to: unknown): Standing => {
    const changed = applyFact(facts, reader.path, to);
    const outcomes = judged.elsewhere(reader, { facts: changed, statusOf: ground.statusOf });
    if (outcomes === undefined || (!crooked && impossiblePair(changed))) return before;
    return standingIn(book, outcomes, instead);
  };

  const missesOf = (reader: Reader): readonly NearMiss[] => {
    const from = known(factAt(facts, reader.path));
    const seen = [before];
    const misses = alternativesOf(rules, reader.path, facts).flatMap((to): readonly NearMiss[] => {
      const after = standingWith(reader, to);
      if (seen.some((one) => isSame(one, after))) return [];
      seen.push(after);
      const changes = changesBetween(before, after);
      return [{ fact: reader.path, ...(from === undefined ? {} : { from }), to, changes }];
    });
    return misses.toSorted(byWeight).slice(0, limitPerFact);
  };

  const classes = new Map<number, Reader[]>();
  for (const reader of book.readers) {
    if (!isOpenToQuestion(reader.path, facts)) continue;
    const rank = classOf(reader.path, known(factAt(facts, reader.path)));
    classes.set(rank, [...(classes.get(rank) ?? []), reader]);
  }
  const found: NearMiss[] = [];
  for (const rank of [...classes.keys()].toSorted((a, b) => a - b)) {
    if (found.length >= nearMissLimit) break;
    found.push(...(classes.get(rank) ?? []).flatMap(missesOf).toSorted(byWeight));
  }
  return found.slice(0, nearMissLimit);
}
