import type { FactPath } from '../interview/facts.ts';
import { type Ground, type Test, testOf } from './judge.ts';
import { follows, type Outcome } from './placement.ts';
import type { FactLeaf, Rule, When } from './rule.ts';
import { addMove, emptyTally, type Move, moveOf, type Standing, settle } from './standing.ts';
import { pathsOf } from './support.ts';

/** Truth as a number, so that *and* is the least, *or* the greatest and *not* the mirror: no, unknown, yes. */
type Degree = 1 | 2 | 3;
const degrees = { no: 1, unknown: 2, yes: 3 } as const;

type Node =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly number[] }
  | { readonly kind: 'not' | 'clearly'; readonly part: number }
  | { readonly kind: 'leaf'; readonly leaf: FactLeaf; readonly test: Test };

/** A leaf that reads a fact: the nodes that rest on it, and the rules whose placing depends on it. */
type Reading = { readonly node: number; readonly above: readonly number[]; readonly rules: readonly number[] };
/** Who reads a fact. */
export type Reader = { readonly path: FactPath; readonly readings: readonly Reading[] };

type Entry = {
  readonly when: number;
  readonly effects: readonly { readonly node: number | undefined; readonly move: Move | undefined }[];
};

/** A table of rules prepared for judging: each condition that occurs, once, so that it is judged once for the same facts. */
export type RuleBook = {
  readonly rules: readonly Rule[];
  readonly nodes: readonly Node[];
  /** For each rule the node of its condition, and of the condition of each effect (`undefined` where it has none). */
  readonly entries: readonly Entry[];
  readonly readers: readonly Reader[];
};

type Draft = { readonly nodes: Node[]; readonly known: Map<string, number> };

function nodeOf(when: When, enter: (inner: When) => number): Node {
  if ('all' in when) return { kind: 'all', parts: when.all.map(enter) };
  if ('any' in when) return { kind: 'any', parts: when.any.map(enter) };
  if ('not' in when) return { kind: 'not', part: enter(when.not) };
  if ('clearly' in when) return { kind: 'clearly', part: enter(when.clearly) };
  return { kind: 'leaf', leaf: when, test: testOf(when) };
}

function enterInto(draft: Draft, when: When): number {
  const print = JSON.stringify(when);
  const known = draft.known.get(print);
  if (known !== undefined) return known;
  const node = nodeOf(when, (inner) => enterInto(draft, inner));
  const index = draft.nodes.push(node) - 1;
  draft.known.set(print, index);
  return index;
}

function partsOf(node: Node): readonly number[] {
  if (node.kind === 'leaf') return [];
  return 'parts' in node ? node.parts : [node.part];
}

/** Every node that rests on a node, itself included; parts always stand before the whole. */
function nodesAbove(nodes: readonly Node[], start: number): readonly number[] {
  const above = new Set([start]);
  for (let index = start + 1; index < nodes.length; index++) {
    if (partsOf(nodes[index] as Node).some((part) => above.has(part))) above.add(index);
  }
  return [...above];
}

/** Nodes of the conditions that decide where a rule puts channels. */
const placingNodes = ({ when, effects }: Entry): readonly number[] => [
  when,
  ...effects.flatMap(({ node, move }) => (move === undefined || node === undefined ? [] : [node])),
];

/** Who reads which fact, in the order in which the table first reads it; rules that place nobody do not count. */
function readersOf(nodes: readonly Node[], entries: readonly Entry[]): readonly Reader[] {
  const readers = new Map<FactPath, Reading[]>();
  for (const [index, node] of nodes.entries()) {
    if (node.kind !== 'leaf') continue;
    const above = nodesAbove(nodes, index);
    const rules = entries.flatMap((entry, rule) => {
      const places = entry.effects.some(({ move }) => move !== undefined);
      return places && placingNodes(entry).some((at) => above.includes(at)) ? [rule] : [];
    });
    if (rules.length === 0) continue;
    for (const path of new Set(pathsOf(node.leaf))) {
      readers.set(path, [...(readers.get(path) ?? []), { node: index, above, rules }]);
    }
  }
  return [...readers].map(([path, readings]) => ({ path, readings }));
}

const prepared = new WeakMap<readonly Rule[], RuleBook>();

/** Prepares a table; the same table is prepared once. */
export function ruleBook(rules: readonly Rule[]): RuleBook {
  const remembered = prepared.get(rules);
  if (remembered) return remembered;
  const draft: Draft = { nodes: [], known: new Map() };
  const entries = rules.map((rule) => ({
    when: enterInto(draft, rule.when),
    effects: rule.then.map((effect) => ({
      node: effect.when && enterInto(draft, effect.when),
      move: moveOf(effect),
    })),
  }));
  const book = { rules, nodes: draft.nodes, entries, readers: readersOf(draft.nodes, entries) };
  prepared.set(rules, book);
  return book;
}

/** Judges a node; `memo` holds what was judged already for the same ground (0 where nothing was). */
function degreeOf(book: RuleBook, index: number, ground: Ground, memo: Uint8Array): Degree {
  const seen = memo[index];
  if (seen) return seen as Degree;
  const degree = judgeNode(book, book.nodes[index] as Node, ground, memo);
  memo[index] = degree;
  return degree;
}

function judgeNode(book: RuleBook, node: Node, ground: Ground, memo: Uint8Array): Degree {
  switch (node.kind) {
    case 'leaf':
      return degrees[node.test(ground)];
    case 'not':
      return (4 - degreeOf(book, node.part, ground, memo)) as Degree;
    case 'clearly':
      return degreeOf(book, node.part, ground, memo) === 3 ? 3 : 1;
    default: {
      const settles = node.kind === 'all' ? 1 : 3;
      let degree: Degree = node.kind === 'all' ? 3 : 1;
      for (const part of node.parts) {
        const one = degreeOf(book, part, ground, memo);
        if (one === settles) return one;
        if (one === 2) degree = 2;
      }
      return degree;
    }
  }
}

/** Judges one rule and its effects; with `placingOnly` the effects that place nobody are left out. */
function outcomeOf(book: RuleBook, index: number, ground: Ground, memo: Uint8Array, placingOnly: boolean): Outcome {
  const entry = book.entries[index] as Entry;
  if (degreeOf(book, entry.when, ground, memo) !== 3) return 0;
  let outcome = 1;
  for (let position = 0; position < entry.effects.length; position++) {
    const { node, move } = entry.effects[position] as Entry['effects'][number];
    if (placingOnly && move === undefined) continue;
    if (node === undefined || degreeOf(book, node, ground, memo) === 3) outcome |= 1 << (position + 1);
  }
  return outcome;
}

/** Where the channels stand after all effects that follow, and after some more moves. */
export function standingIn(book: RuleBook, outcomes: readonly Outcome[], more: readonly Move[]): Standing {
  const tally = emptyTally();
  for (const move of more) addMove(tally, move);
  for (let index = 0; index < book.entries.length; index++) {
    const outcome = outcomes[index] ?? 0;
    if (outcome === 0) continue;
    const { effects } = book.entries[index] as Entry;
    for (let position = 0; position < effects.length; position++) {
      const move = effects[position]?.move;
      if (move && follows(outcome, position)) addMove(tally, move);
    }
  }
  return settle(tally);
}

/** What every rule of a book comes to on one ground, and what it comes to when one fact is different. */
export type Judged = {
  readonly outcomes: readonly Outcome[];
  /** True for rules whose condition is not settled. */
  readonly open: readonly boolean[];
  /** Placing outcomes on another ground that differs in the fact of the reader only; `undefined` when nothing changes. */
  readonly elsewhere: (reader: Reader, ground: Ground) => readonly Outcome[] | undefined;
};

/** Judges a whole book. */
export function judgeBook(book: RuleBook, ground: Ground): Judged {
  const memo = new Uint8Array(book.nodes.length);
  const outcomes = book.rules.map((_, index) => outcomeOf(book, index, ground, memo, false));
  const open = book.entries.map(({ when }) => memo[when] === 2);
  let base: Base | undefined;
  return {
    outcomes,
    open,
    elsewhere: (reader, other) => {
      base ??= {
        ground,
        memo,
        placing: book.rules.map((_, index) => outcomeOf(book, index, ground, memo, true)),
        scratch: new Uint8Array(memo.length),
        touched: new Uint8Array(book.rules.length),
        known: new Map(),
      };
      return outcomesElsewhere(book, reader, base, other);
    },
  };
}

type Base = {
  readonly ground: Ground;
  readonly memo: Uint8Array;
  readonly placing: readonly Outcome[];
  /** Room to judge in, made once: nodes and rules that are being judged again. */
  readonly scratch: Uint8Array;
  readonly touched: Uint8Array;
  /** Outcomes that were found already, by what the leaves of the reader come to: the same give the same. */
  readonly known: Map<Reader, Map<number, readonly Outcome[] | undefined>>;
};

/** What the leaves of a reader come to on another ground, as one number; 0 when none comes to anything else. */
function printElsewhere(book: RuleBook, { readings }: Reader, { ground, memo }: Base, other: Ground): number {
  let print = 0;
  let isDifferent = false;
  for (const { node } of readings) {
    const degree = judgeNode(book, book.nodes[node] as Node, other, memo);
    print = print * 4 + degree;
    if (degree !== degreeOf(book, node, ground, memo)) isDifferent = true;
  }
  return isDifferent ? print : 0;
}

function outcomesElsewhere(book: RuleBook, reader: Reader, base: Base, other: Ground): readonly Outcome[] | undefined {
  const print = printElsewhere(book, reader, base, other);
  if (print === 0) return undefined;
  const known = base.known.get(reader);
  if (known?.has(print)) return known.get(print);
  const outcomes = judgeElsewhere(book, reader, base, other);
  if (known) known.set(print, outcomes);
  else base.known.set(reader, new Map([[print, outcomes]]));
  return outcomes;
}

/** Judges again the rules that rest on leaves which come to something else. */
function judgeElsewhere(book: RuleBook, reader: Reader, base: Base, other: Ground): readonly Outcome[] | undefined {
  const { memo, placing, scratch, touched } = base;
  scratch.set(memo);
  touched.fill(0);
  for (const { node, above, rules } of reader.readings) {
    if (judgeNode(book, book.nodes[node] as Node, other, memo) === memo[node]) continue;
    for (const index of above) scratch[index] = 0;
    for (const rule of rules) touched[rule] = 1;
  }
  let changed: Outcome[] | undefined;
  for (let index = 0; index < touched.length; index++) {
    if (touched[index] === 0) continue;
    const outcome = outcomeOf(book, index, other, scratch, true);
    if (outcome === placing[index]) continue;
    changed ??= placing.slice();
    changed[index] = outcome;
  }
  return changed;
}
