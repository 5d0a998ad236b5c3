import { describe, expect, it } from 'vitest';
import { headline } from '../../../src/routing/headline.ts';
import { route } from '../../../src/routing/route.ts';
import type { Effect } from '../../../src/routing/rule.ts';
import { smallRule } from './small-table.ts';

const say = (effects: readonly Effect[]) =>
  headline(
    route({
      rules: [smallRule('A', { all: [] }, effects)],
      channels: [],
      facts: {},
      contentVersion: 'test',
      asOf: '2026-01-01',
    }),
  );
const nothing = {
  oneOf: [],
  tell: [],
  police: false,
  firstChoice: [],
  usually: [],
  possible: [],
  outside: [],
  danger: false,
};
const duty: Effect = { effect: 'must-tell', channels: ['opr', 'oig'], oneOf: true };

describe('the headline', () => {
  it.each<[string, readonly Effect[], object]>([
    ['has nothing to say yet', [], { ...nothing, key: 'nothing-yet' }],
    [
      'names possibilities only',
      [{ effect: 'may-also', channels: ['crcl'] }],
      { ...nothing, key: 'only-possible', possible: ['crcl'] },
    ],
    [
      'keeps the choice, the duty and the police apart',
      [duty, { effect: 'must-tell', channels: ['fod', 'le'] }],
      { ...nothing, key: 'tell', oneOf: ['opr', 'oig'], tell: ['fod'], police: true },
    ],
    [
      'says how sure a first choice is, and who usually ends up with it',
      [
        duty,
        { effect: 'first-choice', channel: 'oig', strength: 'by-practice' },
        { effect: 'usually-ends', channels: ['opr', 'le'] },
      ],
      {
        ...nothing,
        key: 'tell-and-first-choice',
        oneOf: ['opr', 'oig'],
        firstChoice: ['oig'],
        strength: 'by-practice',
        usually: ['opr'],
      },
    ],
    [
      'knows a first choice without a duty',
      [{ effect: 'first-choice', channel: 'oig', strength: 'certain' }],
      { ...nothing, key: 'first-choice-only', firstChoice: ['oig'], strength: 'certain' },
    ],
    [
      'honours that nothing is filed',
      [duty, { effect: 'no-filing' }],
      { ...nothing, key: 'no-filing', oneOf: ['opr', 'oig'] },
    ],
    [
      'sees danger',
      [{ effect: 'caution', id: 'danger-now', text: 'Now.', urgent: true }],
      { ...nothing, key: 'nothing-yet', danger: true },
    ],
  ])('%s', (_name, effects, wanted) => {
    expect(say(effects)).toEqual(wanted);
  });
});
