import { describe, expect, it } from 'vitest';
import { isOfSensibleSize, limits } from '../../../electron/input-size.ts';

const nested = (depth: number): unknown => {
  let value: unknown = 'end';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};
const turning: { self?: unknown } = {};
turning.self = turning;

describe('an input from the page', () => {
  it.each<[string, unknown, boolean]>([
    ['nothing', undefined, true],
    ['an answer', { id: 'x', key: 'account', answer: { state: 'given', value: { words: ['a', 'b'] } } }, true],
    ['an interview file of 50 MB', { json: 'x'.repeat(50_000_000) }, true],
    ['more words than there can be', { json: 'x'.repeat(limits.characters + 1) }, false],
    ['more words than there can be, as names', { ['x'.repeat(limits.characters + 1)]: 1 }, false],
    ['more bytes than there can be', new Uint8Array(limits.bytes + 1), false],
    ['a long list', Array.from({ length: limits.values + 1 }, () => 0), false],
    ['as deep as allowed', nested(limits.depth), true],
    ['deeper', nested(limits.depth + 1), false],
    ['a hundred thousand deep', nested(100_000), false],
    ['a circle', turning, false],
  ])('%s', (_what, input, expected) => {
    expect(isOfSensibleSize(input)).toBe(expected);
  });
});
