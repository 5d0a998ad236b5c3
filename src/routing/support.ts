import type { Condition, Truth } from '../base/truth.ts';
import type { AccusedFacts, FactPath, Facts } from '../interview/facts.ts';
import { type Ground, judge, judgePerson } from './judge.ts';
import type { AccusedLeaf, FactLeaf, When } from './rule.ts';

/** Facts by path with their values, as an explanation shows them. */
export type UsedFacts = Readonly<Record<FactPath, unknown>>;

type Collect<Leaf> = {
  readonly truth: (condition: Condition<Leaf>) => Truth;
  readonly leaf: (leaf: Leaf, truth: Truth) => void;
};

/** Walks the parts that settle the truth of a condition: all parts of what holds, the failing parts of what fails. */
function walk<Leaf extends object>(condition: Condition<Leaf>, wanted: Truth, collect: Collect<Leaf>): void {
  if (collect.truth(condition) !== wanted) return;
  if ('all' in condition) for (const part of condition.all) walk(part, wanted, collect);
  else if ('any' in condition) for (const part of condition.any) walk(part, wanted, collect);
  else if ('not' in condition)
    walk(condition.not, wanted === 'unknown' ? wanted : wanted === 'yes' ? 'no' : 'yes', collect);
  else collect.leaf(condition as Leaf, wanted);
}

function entriesOf(
  condition: Condition<AccusedLeaf>,
  person: AccusedFacts,
  truth: Truth,
  add: (entry: string) => void,
) {
  walk<AccusedLeaf>(condition, truth, {
    truth: (part) => judgePerson(part, person),
    leaf: (leaf, leafTruth) => {
      if (!('clearly' in leaf)) add(leaf.entry);
      else entriesOf(leaf.clearly, person, leafTruth === 'yes' ? 'yes' : judgePerson(leaf.clearly, person), add);
    },
  });
}

/** Paths of the place where the abuse happened that were read to find it. */
function placePaths(facts: Facts): readonly FactPath[] {
  if (facts.placeFacilityType !== undefined) return ['placeFacilityType'];
  if (facts.place === 'earlier-facility') return ['place', 'placeFacilityType'];
  return facts.place === undefined || facts.place === 'here' ? ['place', 'facilityType'] : ['place'];
}

function readLeaf(leaf: FactLeaf, truth: Truth, ground: Ground, add: (path: FactPath, value: unknown) => void): void {
  const { facts } = ground;
  if ('clearly' in leaf) {
    readPaths(leaf.clearly, judge(leaf.clearly, ground), ground, add);
  } else if ('accused' in leaf) {
    const persons = facts.accused?.length ? facts.accused : [{}];
    for (const person of persons) {
      if (judgePerson(leaf.accused, person) !== truth) continue;
      entriesOf(leaf.accused, person, truth, (entry) => add(`accused.${entry}`, person[entry as keyof AccusedFacts]));
    }
  } else if ('abuseAt' in leaf) {
    for (const path of placePaths(facts)) add(path, facts[path as keyof Facts]);
  } else if ('reported' in leaf) {
    add('reportedAlready', facts.reportedAlready);
  } else if ('chosenStatus' in leaf) {
    add('chosenChannels', facts.chosenChannels);
  } else {
    add(leaf.fact, facts[leaf.fact]);
  }
}

function readPaths(when: When, truth: Truth, ground: Ground, add: (path: FactPath, value: unknown) => void): void {
  walk<FactLeaf>(when, truth, {
    truth: (part) => judge(part, ground),
    leaf: (leaf, leafTruth) => readLeaf(leaf, leafTruth, ground, add),
  });
}

type Used = readonly [path: FactPath, value: unknown];

function usedBy(when: When, ground: Ground): readonly Used[] {
  const known = ground.behind?.get(when);
  if (known) return known;
  const used: Used[] = [];
  readPaths(when, 'yes', ground, (path, value) => {
    if (value !== undefined) used.push([path, value]);
  });
  ground.behind?.set(when, used);
  return used;
}

/**
 * The known facts that make the conditions hold: path and value, for `accused.<entry>` the value of the persons who satisfy them
 * (a list where they differ). Facts that do not matter to the outcome, or are not known, are not among them.
 */
export function factsBehind(conditions: readonly When[], ground: Ground): UsedFacts {
  const found = new Map<FactPath, unknown[]>();
  for (const when of new Set(conditions)) {
    for (const [path, value] of usedBy(when, ground)) {
      const values = found.get(path);
      if (values === undefined) found.set(path, [value]);
      else if (!values.includes(value)) values.push(value);
    }
  }
  return Object.fromEntries([...found].map(([path, values]) => [path, values.length === 1 ? values[0] : values]));
}

/** Paths of the facts that are not known and that leave the condition open; none when it is settled. */
export function factsMissing(when: When, ground: Ground): readonly FactPath[] {
  const paths = new Set<FactPath>();
  readPaths(when, 'unknown', ground, (path) => paths.add(path));
  return [...paths];
}

/** Every path that a condition can read, whatever the facts. */
export function pathsOf(when: When): readonly FactPath[] {
  if ('all' in when) return when.all.flatMap(pathsOf);
  if ('any' in when) return when.any.flatMap(pathsOf);
  if ('not' in when) return pathsOf(when.not);
  if ('clearly' in when) return pathsOf(when.clearly);
  if ('accused' in when) return entryPaths(when.accused);
  if ('abuseAt' in when) return ['placeFacilityType', 'place', 'facilityType'];
  if ('reported' in when) return ['reportedAlready'];
  return 'chosenStatus' in when ? ['chosenChannels'] : [when.fact];
}

function entryPaths(condition: Condition<AccusedLeaf>): readonly FactPath[] {
  if ('all' in condition) return condition.all.flatMap(entryPaths);
  if ('any' in condition) return condition.any.flatMap(entryPaths);
  if ('not' in condition) return entryPaths(condition.not);
  return 'clearly' in condition ? entryPaths(condition.clearly) : [`accused.${condition.entry}`];
}
