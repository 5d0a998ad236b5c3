import { expect, it } from 'vitest';
import { examTier } from '../../../src/clocks/exam-tier.ts';

it.each([
  [0, 'urgent'],
  [72, 'urgent'],
  [72.5, 'usual'],
  [120, 'usual'],
  [121, 'ask'],
  [216, 'ask'],
  [217, 'late'],
])('the examination after %d hours', (hours, tier) => {
  expect(examTier(hours)).toBe(tier);
});
