import type { Rule } from '../../routing/rule.ts';
import { r19, r20, r21 } from './definition-edges.ts';
import { r04, r05, r06, r07 } from './first-choice.ts';
import { r01, r02, r03 } from './must-tell.ts';
import { r22, r23, r24 } from './person-and-safety.ts';
import { r15, r16, r17, r18 } from './places.ts';
import { r12, r13, r14 } from './protected-people.ts';
import { r08, r09, r10, r11 } from './usual-ways.ts';

/** Version and day of the whole rule book: rules, channels, clocks, sources and comparison. */
export const contentVersion = '2026.11.25';
export const contentAsOf = '2026-11-25';

/** The decision table, in the order in which it is read. */
export const rules: readonly Rule[] = [
  r01,
  r02,
  r03,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r18,
  r19,
  r20,
  r21,
  r22,
  r23,
  r24,
];
