import type { Condition } from '../base/truth.ts';
import type { ChannelStatus } from '../channels/channel.ts';
import { actsWords, entryWords, facilityWords, factWords, listWords } from './fact-words.ts';
import type { AccusedLeaf, FactLeaf, When } from './rule.ts';

/** A line of a condition in words; what is deeper belongs to the line above it. */
export type ConditionLine = { readonly depth: number; readonly words: string };

/** How a reader's text differs: names of channels, and conditions that have a name of their own, by `printOf`. */
export type Wording = {
  readonly channel?: (id: string) => string;
  readonly named?: ReadonlyMap<string, string>;
};

/** The print by which a condition is found among the named ones. */
export const printOf = (condition: object): string => JSON.stringify(condition);

/** "the person is held by ICE", or several of these one below the other. */
type Spoken = string | { readonly head: string; readonly parts: readonly Spoken[] };

const statuses: Readonly<Record<ChannelStatus, string>> = {
  active: 'works normally',
  reduced: 'works with reduced strength',
  'reported-closed': 'is reported closed',
  lapse: 'stands still for lack of funds',
};
const asList = <Item>(value: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(value) ? value : [value as Item];

/** Puts words before what is said: in one line, or as the head of several. */
const after = (prefix: string, spoken: Spoken): Spoken =>
  typeof spoken === 'string' ? `${prefix} ${spoken}` : { head: `${prefix} ${spoken.head}`, parts: spoken.parts };

const several = (head: string, parts: readonly Spoken[]): Spoken =>
  parts.length === 1 && parts[0] !== undefined ? parts[0] : { head, parts };

/** Says the parts that conditions of every kind have in common; `leaf` says the rest. */
function speak<Leaf extends object>(
  condition: Condition<Leaf>,
  wording: Wording,
  leaf: (leaf: Leaf) => Spoken,
): Spoken {
  const name = wording.named?.get(printOf(condition));
  if (name !== undefined) return `“${name}”`;
  const inner = (part: Condition<Leaf>): Spoken => speak(part, wording, leaf);
  if ('all' in condition) return several('all of this is so:', condition.all.map(inner));
  if ('any' in condition) return several('at least one of these is so:', condition.any.map(inner));
  if (!('not' in condition)) return leaf(condition as Leaf);
  const denied = condition.not as Condition<Leaf>;
  if (wording.named?.has(printOf(denied))) return after('it is not so that', inner(denied));
  if ('clearly' in denied) return doubted(denied.clearly as Condition<Leaf>, inner);
  if ('accused' in denied) return nobody(denied.accused as Condition<AccusedLeaf>, wording);
  return after('it is not so that', inner(denied));
}

/** What is not known for certain; where its contrary is not, it is not ruled out. */
function doubted<Leaf extends object>(condition: Condition<Leaf>, inner: (part: Condition<Leaf>) => Spoken): Spoken {
  return 'not' in condition
    ? after('it is not ruled out that', inner(condition.not))
    : after('it is not known for certain that', inner(condition));
}

const subject = 'this person ';
/** Joins what is said of one accused person to how many of them it is said of. */
function accusedWords(who: string, ofWhom: string, spoken: Spoken): Spoken {
  if (typeof spoken !== 'string') return after(ofWhom, spoken);
  if (spoken.startsWith('“')) return `${who} fits ${spoken}`;
  return spoken.startsWith(subject) ? `${who} ${spoken.slice(subject.length)}` : `${ofWhom} it is so that ${spoken}`;
}

/** "nobody is accused who is not X" is said as "everyone accused is X". */
const nobody = (condition: Condition<AccusedLeaf>, wording: Wording): Spoken =>
  'not' in condition && !wording.named?.has(printOf(condition))
    ? accusedWords('everyone accused', 'for everyone accused', person(condition.not, wording))
    : accusedWords('nobody is accused who', 'nobody is accused of whom', person(condition, wording));

const person = (condition: Condition<AccusedLeaf>, wording: Wording): Spoken =>
  speak<AccusedLeaf>(condition, wording, (leaf) => {
    if ('clearly' in leaf) return after('it is known for certain that', person(leaf.clearly, wording));
    if ('atLeast' in leaf) return `${subject}has the pay grade GS-${leaf.atLeast} or above`;
    return `${subject}${entryWords(leaf.entry, leaf.is)}`;
  });

function leafWords(leaf: FactLeaf, wording: Wording): Spoken {
  const channel = wording.channel ?? ((id: string) => id);
  if ('clearly' in leaf) return after('it is known for certain that', whole(leaf.clearly, wording));
  if ('accused' in leaf)
    return accusedWords('someone is accused who', 'someone is accused of whom', person(leaf.accused, wording));
  if ('abuseAt' in leaf) return `it happened in ${facilityWords(leaf.abuseAt)}`;
  if ('reported' in leaf) return `a report was made to ${channel(leaf.reported)}`;
  if ('chosenStatus' in leaf)
    return `an office that the person chose ${listWords(asList(leaf.chosenStatus).map((status) => statuses[status]))}`;
  if ('includes' in leaf) {
    return leaf.fact === 'conduct'
      ? `what happened includes ${actsWords(leaf.includes)}`
      : `the person chose ${listWords(asList(leaf.includes).map(channel))}`;
  }
  const number = leaf.fact === 'survivorAge' ? 'the survivor is' : 'the hours that have passed are';
  if ('below' in leaf) return `${number} below ${leaf.below}`;
  if ('atLeast' in leaf) return `${number} ${leaf.atLeast} or above`;
  return factWords(leaf.fact, leaf.is);
}

const whole = (when: When, wording: Wording): Spoken =>
  speak<FactLeaf>(when, wording, (leaf) => leafWords(leaf, wording));

const linesOf = (spoken: Spoken, depth: number): readonly ConditionLine[] =>
  typeof spoken === 'string'
    ? [{ depth, words: spoken }]
    : [{ depth, words: spoken.head }, ...spoken.parts.flatMap((part) => linesOf(part, depth + 1))];

/** A condition over the facts in plain English, line by line; for reading, never for judging. */
export const conditionLines = (when: When, wording: Wording = {}): readonly ConditionLine[] =>
  linesOf(whole(when, wording), 0);

/** A condition over one accused person in plain English, as said of "this person". */
export const personLines = (condition: Condition<AccusedLeaf>, wording: Wording = {}): readonly ConditionLine[] =>
  linesOf(person(condition, wording), 0);

/** A condition in one line: what belongs to a head stands in brackets. */
export const conditionWords = (when: When, wording: Wording = {}): string => inLine(whole(when, wording));

function inLine(spoken: Spoken): string {
  if (typeof spoken === 'string') return spoken;
  return `${spoken.head} (${spoken.parts.map(inLine).join('; ')})`;
}
