import type { Condition } from '../base/truth.ts';
import {
  accusedRoles,
  conductCodes,
  custodyAgencies,
  employers,
  type FactPath,
  type Facts,
  facilityTypes,
  operators,
  places,
  triStates,
} from '../interview/facts.ts';
import { factAt } from './apply-fact.ts';
import type { AccusedLeaf, FactLeaf, Rule, When } from './rule.ts';

type Value = string | number | boolean;
/** What a table asks of one fact: values that it names, and thresholds. */
type Asked = { readonly values: Set<Value>; readonly thresholds: Set<number> };

const vocabulary: Readonly<Record<FactPath, readonly string[]>> = {
  custodyAgency: custodyAgencies,
  facilityType: facilityTypes,
  placeFacilityType: facilityTypes,
  operator: operators,
  place: places,
  conduct: conductCodes,
  'accused.role': accusedRoles,
  'accused.employer': employers,
};
/** Values that mean "not known" are no alternatives. */
const notKnown: readonly Value[] = ['unknown', 'unknown-uniformed'];

function note(asked: Map<FactPath, Asked>, path: FactPath): Asked {
  const entry = asked.get(path) ?? { values: new Set(), thresholds: new Set() };
  asked.set(path, entry);
  return entry;
}

function noteValues(asked: Map<FactPath, Asked>, path: FactPath, values: Value | readonly Value[]): void {
  for (const value of typeof values === 'object' ? values : [values]) note(asked, path).values.add(value);
}

/** Visits every leaf of a condition, also inside what must *clearly* hold. */
function visit<Leaf extends object>(
  condition: Condition<Leaf | { clearly: Condition<Leaf> }>,
  seen: (leaf: Leaf) => void,
): void {
  if ('all' in condition) for (const part of condition.all) visit(part, seen);
  else if ('any' in condition) for (const part of condition.any) visit(part, seen);
  else if ('not' in condition) visit(condition.not, seen);
  else if ('clearly' in condition) visit(condition.clearly as Condition<Leaf>, seen);
  else seen(condition as Leaf);
}

function noteAccused(asked: Map<FactPath, Asked>, condition: Condition<AccusedLeaf>): void {
  visit<AccusedLeaf>(condition, (leaf) => {
    if ('is' in leaf) noteValues(asked, `accused.${leaf.entry}`, leaf.is);
    if ('atLeast' in leaf) note(asked, `accused.${leaf.entry}`).thresholds.add(leaf.atLeast);
  });
}

function noteWhen(asked: Map<FactPath, Asked>, when: When): void {
  visit<FactLeaf>(when, (leaf) => {
    if ('accused' in leaf) noteAccused(asked, leaf.accused);
    else if ('abuseAt' in leaf) {
      noteValues(asked, 'facilityType', leaf.abuseAt);
      noteValues(asked, 'placeFacilityType', leaf.abuseAt);
      noteValues(asked, 'place', ['earlier-facility', 'before-custody']);
    } else if ('is' in leaf) noteValues(asked, leaf.fact, leaf.is);
    else if ('includes' in leaf) noteValues(asked, leaf.fact, leaf.includes);
    else if ('below' in leaf) note(asked, leaf.fact).thresholds.add(leaf.below);
    else if ('atLeast' in leaf) note(asked, leaf.fact).thresholds.add(leaf.atLeast);
  });
}

const askedByTable = new WeakMap<readonly Rule[], ReadonlyMap<FactPath, Asked>>();

function askedBy(rules: readonly Rule[]): ReadonlyMap<FactPath, Asked> {
  const known = askedByTable.get(rules);
  if (known) return known;
  const asked = new Map<FactPath, Asked>();
  for (const rule of rules) {
    noteWhen(asked, rule.when);
    for (const { when } of rule.then) if (when) noteWhen(asked, when);
  }
  askedByTable.set(rules, asked);
  return asked;
}

/** Both sides of each threshold; a pay grade is written as `GS-<number>`. */
const bothSides = (path: FactPath, thresholds: Iterable<number>): readonly Value[] =>
  [...thresholds].flatMap((limit): readonly Value[] =>
    path === 'accused.grade' ? [`GS-${limit}`, `GS-${limit - 1}`] : [limit - 1, limit],
  );

/**
 * The finite alternatives to the present value of a fact: every value that the table names and one that it does not, both sides
 * of each threshold, and for `conduct` the present list with one more act.
 */
export function alternativesOf(rules: readonly Rule[], path: FactPath, facts: Facts): readonly unknown[] {
  const asked = askedBy(rules).get(path);
  if (asked === undefined) return [];
  const words = vocabulary[path] ?? (asked.values.size > 0 && asked.thresholds.size === 0 ? triStates : []);
  const unnamed = words.find((word) => !asked.values.has(word) && !notKnown.includes(word));
  const candidates = [...asked.values, ...(unnamed === undefined ? [] : [unnamed])];
  if (path === 'conduct') {
    const present: readonly string[] = facts.conduct ?? [];
    return candidates.filter((code) => !present.includes(String(code))).map((code) => [...present, code]);
  }
  const current = factAt(facts, path);
  return [...candidates, ...bothSides(path, asked.thresholds)].filter(
    (value) => value !== current && !notKnown.includes(value),
  );
}
