import type { FactPath, Facts } from '../interview/facts.ts';
import { impossiblePair } from '../interview/facts-schema.ts';
import { alternativesOf } from './alternatives.ts';
import { accusedEntry, factAt } from './apply-fact.ts';
import { fallbacks } from './channel-status.ts';
import { judgeInput, type RouteInput } from './decide.ts';
import type { NearMiss } from './decision.ts';
import { contributionsOf, type Outcome } from './placement.ts';
import { type Reader, standingIn } from './rule-book.ts';
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

/** A near miss before its changes are written out, which only the few that are told need. */
type Candidate = { readonly fact: FactPath; readonly from: unknown; readonly to: unknown; readonly after: Standing };

/** The weight of the weightiest list that changes. */
const weightBetween = (before: Standing, after: Standing): number =>
  listNames.reduce((least, list) => (before[list] === after[list] ? least : Math.min(least, listWeight[list])), 9);

type Trial = (path: FactPath, value: unknown) => { readonly facts: Facts; readonly takeBack: () => void };

/**
 * The facts with one of them set, as by `applyFact`, until they are taken back. They are changed in place: nothing keeps them, and
 * to copy them for every try takes most of the time of a decision.
 */
function trialsOn(facts: Facts): Trial {
  const changed: Record<string, unknown> = { ...facts };
  const [first, ...others] = facts.accused ?? [];
  const person: Record<string, unknown> = { ...first };
  const accused = [person, ...others];
  return (path, value) => {
    const entry = accusedEntry(path);
    if (entry === undefined) changed[path] = value;
    else {
      person[entry] = value;
      changed.accused = accused;
    }
    return {
      facts: changed as Facts,
      takeBack: () => {
        if (entry === undefined) changed[path] = facts[path as keyof Facts];
        else {
          person[entry] = first?.[entry];
          changed.accused = facts.accused;
        }
      },
    };
  };
}

/** What would change if one fact were different or known: real changes only, each once, the most telling first. */
export function findNearMisses(
  input: Omit<RouteInput, 'contentVersion' | 'asOf'>,
  { book, ground, judged } = judgeInput(input),
): readonly NearMiss[] {
  const { rules, channels, facts } = input;
  const instead = fallbacks(contributionsOf(rules, judged.outcomes), channels, ground).flatMap(
    ({ effect }) => moveOf(effect) ?? [],
  );
  const crooked = impossiblePair(facts) !== undefined;
  const before = standingIn(book, judged.outcomes, instead);

  const tryOut = trialsOn(facts);
  const outcomesWith = (reader: Reader, to: unknown): readonly Outcome[] | undefined => {
    const trial = tryOut(reader.path, to);
    const outcomes = judged.elsewhere(reader, { facts: trial.facts, statusOf: ground.statusOf });
    const stays = outcomes === undefined || (!crooked && impossiblePair(trial.facts) !== undefined);
    trial.takeBack();
    return stays ? undefined : outcomes;
  };

  const byWeight = (a: Candidate, b: Candidate): number =>
    weightBetween(before, a.after) - weightBetween(before, b.after);

  const candidatesOf = (reader: Reader): readonly Candidate[] => {
    const from = known(factAt(facts, reader.path));
    const seen = [before];
    const tried = new Set<readonly Outcome[]>();
    const candidates: Candidate[] = [];
    for (const to of alternativesOf(rules, reader.path, facts)) {
      const outcomes = outcomesWith(reader, to);
      if (outcomes === undefined || tried.has(outcomes)) continue;
      tried.add(outcomes);
      const after = standingIn(book, outcomes, instead);
      if (seen.some((one) => isSame(one, after))) continue;
      seen.push(after);
      candidates.push({ fact: reader.path, from, to, after });
    }
    return candidates.toSorted(byWeight).slice(0, limitPerFact);
  };

  const classes = new Map<number, Reader[]>();
  for (const reader of book.readers) {
    if (!isOpenToQuestion(reader.path, facts)) continue;
    const rank = classOf(reader.path, known(factAt(facts, reader.path)));
    const group = classes.get(rank);
    if (group) group.push(reader);
    else classes.set(rank, [reader]);
  }
  const found: Candidate[] = [];
  for (const rank of [...classes.keys()].toSorted((a, b) => a - b)) {
    if (found.length >= nearMissLimit) break;
    found.push(...(classes.get(rank) ?? []).flatMap(candidatesOf).toSorted(byWeight));
  }
  return found.slice(0, nearMissLimit).map(({ fact, from, to, after }) => ({
    fact,
    ...(from === undefined ? {} : { from }),
    to,
    changes: changesBetween(before, after),
  }));
}
