import { describe, expect, it } from 'vitest';
import { type Condition, conjoin, disjoin, evaluate, leavesOf, negate, type Truth } from '../../../src/base/truth.ts';

const [yes, no, unknown] = ['yes', 'no', 'unknown'] as const;

describe('three-valued truth', () => {
  it.each<[Truth, Truth]>([
    [yes, no],
    [no, yes],
    [unknown, unknown],
  ])('not %s is %s', (truth, negated) => {
    expect(negate(truth)).toBe(negated);
  });

  it.each<[Truth, Truth, Truth, Truth]>([
    [yes, yes, yes, yes],
    [yes, no, no, yes],
    [yes, unknown, unknown, yes],
    [no, yes, no, yes],
    [no, no, no, no],
    [no, unknown, no, unknown],
    [unknown, yes, unknown, yes],
    [unknown, no, no, unknown],
    [unknown, unknown, unknown, unknown],
  ])('%s and %s is %s; or is %s', (left, right, both, either) => {
    expect({ both: conjoin([left, right]), either: disjoin([left, right]) }).toEqual({ both, either });
  });

  it('takes the empty conjunction as yes and the empty disjunction as no', () => {
    expect([conjoin([]), disjoin([])]).toEqual([yes, no]);
  });

  it.each<[string, Condition<Truth>, Truth]>([
    ['a leaf', unknown, unknown],
    ['a nested condition', { all: [yes, { any: [no, { not: no }] }] }, yes],
    ['an open part that does not matter', { any: [yes, unknown] }, yes],
    ['an open part that matters', { all: [yes, { not: unknown }] }, unknown],
    ['a denied open part', { not: { all: [no, unknown] } }, yes],
  ])('evaluates %s', (_name, condition, truth) => {
    expect(evaluate(condition, (leaf) => leaf)).toBe(truth);
  });

  it('lists the leaves in reading order', () => {
    expect(leavesOf<string>({ all: ['a', { any: ['b', { not: 'c' }] }, 'd'] })).toEqual(['a', 'b', 'c', 'd']);
  });
});
