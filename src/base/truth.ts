/** Three-valued truth: what has not been asked is unknown, never false. */
export type Truth = 'yes' | 'no' | 'unknown';

/** A condition over leaves of any kind, as plain data. */
export type Condition<Leaf> =
  | { readonly all: readonly Condition<Leaf>[] }
  | { readonly any: readonly Condition<Leaf>[] }
  | { readonly not: Condition<Leaf> }
  | Leaf;

const isAll = <Leaf>(c: Condition<Leaf>): c is { readonly all: readonly Condition<Leaf>[] } =>
  typeof c === 'object' && c !== null && 'all' in c;
const isAny = <Leaf>(c: Condition<Leaf>): c is { readonly any: readonly Condition<Leaf>[] } =>
  typeof c === 'object' && c !== null && 'any' in c;
const isNot = <Leaf>(c: Condition<Leaf>): c is { readonly not: Condition<Leaf> } =>
  typeof c === 'object' && c !== null && 'not' in c;

/** Kleene negation: unknown stays unknown. */
export function negate(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'yes' ? 'no' : 'yes';
}

/** Kleene conjunction: one *no* settles it, otherwise one *unknown* leaves it open. The empty conjunction is *yes*. */
export function conjoin(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

/** Kleene disjunction: one *yes* settles it, otherwise one *unknown* leaves it open. The empty disjunction is *no*. */
export function disjoin(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

/** Evaluates a condition; `judge` gives the truth of one leaf. Pure and total. */
export function evaluate<Leaf>(condition: Condition<Leaf>, judge: (leaf: Leaf) => Truth): Truth {
  if (isAll(condition)) return conjoin(condition.all.map((part) => evaluate(part, judge)));
  if (isAny(condition)) return disjoin(condition.any.map((part) => evaluate(part, judge)));
  if (isNot(condition)) return negate(evaluate(condition.not, judge));
  return judge(condition as Leaf);
}

/** Every leaf of a condition, in reading order. */
export function leavesOf<Leaf>(condition: Condition<Leaf>): readonly Leaf[] {
  if (isAll(condition)) return condition.all.flatMap((part) => leavesOf(part));
  if (isAny(condition)) return condition.any.flatMap((part) => leavesOf(part));
  if (isNot(condition)) return leavesOf(condition.not);
  return [condition as Leaf];
}
