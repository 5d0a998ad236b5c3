import { type Condition, negate, type Truth } from '../base/truth.ts';
import type { ChannelStatus } from '../channels/channel.ts';
import type { AccusedFacts, FacilityType, Facts } from '../interview/facts.ts';
import type { AccusedLeaf, FactLeaf, When } from './rule.ts';

/** What a condition is judged against: the facts, and the status of each channel by id. */
export type Ground = {
  readonly facts: Facts;
  readonly statusOf: (channel: string) => ChannelStatus | undefined;
  /** What was judged already on this ground. */
  readonly memo?: Map<When, Truth>;
  /** Which facts were found behind a condition already. */
  readonly behind?: Map<When, readonly (readonly [path: string, value: unknown])[]>;
};

type Scalar = string | number | boolean;
const noStatus = (): undefined => undefined;
const truthOf = (holds: boolean): Truth => (holds ? 'yes' : 'no');
/** Roles that a person in uniform who is not known further can have. */
const uniformedRoles: readonly Scalar[] = ['employee', 'contractor', 'volunteer', 'outside-staff'];

/** Number of a pay grade such as `GS-12` or `GM-15`; the senior ranks above the schedule count as 16. */
export function gradeNumber(grade: string): number | undefined {
  if (/^(SES|ES|SL)$/i.test(grade)) return 16;
  const match = /^G[SM]-?(\d{1,2})$/i.exec(grade);
  return match ? Number(match[1]) : undefined;
}

/** Joins the truths of the parts of a condition and stops at the part that settles it. */
function judgeParts<Leaf extends object>(
  condition: Condition<Leaf>,
  part: (part: Condition<Leaf>) => Truth,
  leaf: (leaf: Leaf) => Truth,
): Truth {
  if ('not' in condition) return negate(part(condition.not));
  if (!('all' in condition) && !('any' in condition)) return leaf(condition as Leaf);
  const settles: Truth = 'all' in condition ? 'no' : 'yes';
  let truth: Truth = negate(settles);
  for (const one of 'all' in condition ? condition.all : condition.any) {
    const found = part(one);
    if (found === settles) return settles;
    if (found === 'unknown') truth = 'unknown';
  }
  return truth;
}

/** Truth of a value that is wanted to be one of some; *unknown* as a value is not known, unless it is asked for by name. */
function scalarTest(wanted: Scalar | readonly Scalar[]): (value: Scalar | undefined) => Truth {
  const set = new Set<Scalar | undefined>(typeof wanted === 'object' ? wanted : [wanted]);
  const inUniform: Truth = uniformedRoles.some((role) => set.has(role)) ? 'unknown' : 'no';
  return (value) => {
    if (value === undefined) return 'unknown';
    if (set.has(value)) return 'yes';
    if (value === 'unknown') return 'unknown';
    return value === 'unknown-uniformed' ? inUniform : 'no';
  };
}

type PersonTest = (person: AccusedFacts) => Truth;

/** A detained person is known to have no employer, grade or powers of an officer. */
const ofDetainee = (leaf: { readonly entry: keyof AccusedFacts }, person: AccusedFacts): boolean =>
  leaf.entry !== 'role' && person.role === 'detainee' && person[leaf.entry] === undefined;

function accusedLeafTest(leaf: AccusedLeaf): PersonTest {
  if ('clearly' in leaf) {
    const inner = personTest(leaf.clearly);
    return (person) => truthOf(inner(person) === 'yes');
  }
  if ('atLeast' in leaf) {
    return (person) => {
      if (ofDetainee(leaf, person)) return 'no';
      const grade = person.grade === undefined ? undefined : gradeNumber(person.grade);
      return grade === undefined ? 'unknown' : truthOf(grade >= leaf.atLeast);
    };
  }
  const test = scalarTest(leaf.is);
  return (person) => (ofDetainee(leaf, person) ? 'no' : test(person[leaf.entry]));
}

/** Joins tests of one person: the test that settles it ends the search. */
function joinTests(parts: readonly PersonTest[], settles: Truth): PersonTest {
  return (person) => {
    let truth: Truth = negate(settles);
    for (const part of parts) {
      const found = part(person);
      if (found === settles) return settles;
      if (found === 'unknown') truth = 'unknown';
    }
    return truth;
  };
}

function makePersonTest(condition: Condition<AccusedLeaf>): PersonTest {
  if ('all' in condition) return joinTests(condition.all.map(personTest), 'no');
  if ('any' in condition) return joinTests(condition.any.map(personTest), 'yes');
  if (!('not' in condition)) return accusedLeafTest(condition);
  const inner = personTest(condition.not);
  return (person) => negate(inner(person));
}

const personTests = new WeakMap<Condition<AccusedLeaf>, PersonTest>();

/** The test of a condition on one accused person, made once for each condition. */
function personTest(condition: Condition<AccusedLeaf>): PersonTest {
  const known = personTests.get(condition);
  if (known) return known;
  const made = makePersonTest(condition);
  personTests.set(condition, made);
  return made;
}

/** Truth of a condition for one accused person. */
export const judgePerson = (condition: Condition<AccusedLeaf>, person: AccusedFacts): Truth =>
  personTest(condition)(person);

/** Kind of the place where the abuse happened; `elsewhere` when it was in no facility, `undefined` when not known. */
export function abusePlace(facts: Facts): FacilityType | 'elsewhere' | undefined {
  if (facts.placeFacilityType !== undefined) return facts.placeFacilityType;
  if (facts.place === 'before-custody' || facts.place === 'outside') return 'elsewhere';
  return facts.place === 'earlier-facility' ? undefined : facts.facilityType;
}

/** A leaf made ready for judging. */
export type Test = (ground: Ground) => Truth;

function listTest(wanted: string | readonly string[]): (list: readonly string[] | undefined) => Truth {
  const set = new Set(typeof wanted === 'string' ? [wanted] : wanted);
  return (list) => (list === undefined ? 'unknown' : truthOf(list.some((item) => set.has(item))));
}

function accusedTest(condition: Condition<AccusedLeaf>): Test {
  const test = personTest(condition);
  return ({ facts: { accused } }) => {
    let truth: Truth = accused === undefined || accused.length === 0 ? 'unknown' : 'no';
    for (const person of accused ?? []) {
      const one = test(person);
      if (one === 'yes') return 'yes';
      if (one === 'unknown') truth = 'unknown';
    }
    return truth;
  };
}

function numberTest(fact: 'survivorAge' | 'hoursSince', holds: (value: number) => boolean): Test {
  return ({ facts }) => {
    const value = facts[fact];
    return value === undefined ? 'unknown' : truthOf(holds(value));
  };
}

function makeTest(leaf: FactLeaf): Test {
  if ('clearly' in leaf) return (ground) => truthOf(judge(leaf.clearly, ground) === 'yes');
  if ('accused' in leaf) return accusedTest(leaf.accused);
  if ('abuseAt' in leaf) {
    const test = scalarTest(leaf.abuseAt);
    return ({ facts }) => test(abusePlace(facts));
  }
  if ('reported' in leaf) {
    const test = listTest(leaf.reported);
    return ({ facts }) => test(facts.reportedAlready?.map(({ channel }) => channel));
  }
  if ('chosenStatus' in leaf) {
    const test = listTest(leaf.chosenStatus);
    return ({ facts, statusOf }) => test(facts.chosenChannels?.map((channel) => statusOf(channel) ?? 'active'));
  }
  if ('includes' in leaf) {
    const test = listTest(leaf.includes);
    return ({ facts }) => test(facts[leaf.fact]);
  }
  if ('below' in leaf) return numberTest(leaf.fact, (value) => value < leaf.below);
  if ('atLeast' in leaf) return numberTest(leaf.fact, (value) => value >= leaf.atLeast);
  const test = scalarTest(leaf.is);
  return ({ facts }) => {
    const value = facts[leaf.fact];
    return test(typeof value === 'object' ? undefined : value);
  };
}

const tests = new WeakMap<FactLeaf, Test>();

/** The test of a leaf, made once. An empty list says "none", but a list of accused persons that is empty says nothing. */
export function testOf(leaf: FactLeaf): Test {
  let test = tests.get(leaf);
  if (test === undefined) {
    test = makeTest(leaf);
    tests.set(leaf, test);
  }
  return test;
}

/** Truth of one leaf over the facts. */
export const judgeLeaf = (leaf: FactLeaf, ground: Ground): Truth => testOf(leaf)(ground);

/** Three-valued truth of a condition over the facts. Pure and total. */
export function judge(when: When, ground: Ground): Truth {
  const known = ground.memo?.get(when);
  if (known !== undefined) return known;
  const truth = judgeParts<FactLeaf>(
    when,
    (part) => judge(part, ground),
    (leaf) => judgeLeaf(leaf, ground),
  );
  ground.memo?.set(when, truth);
  return truth;
}

/** Truth of a condition over facts alone, for those who have no channels at hand. */
export const judgeFacts = (when: When, facts: Facts): Truth => judge(when, { facts, statusOf: noStatus });
