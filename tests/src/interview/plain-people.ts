import type { AccusedPlain, PlainFacts } from '../../../src/interview/plain-facts.ts';

/** An accused person in plain facts. */
export const person = (rest: Partial<AccusedPlain>, subject = 'a1'): AccusedPlain => ({ subject, ...rest });
/** Persons by role. */
export const guard = person({ role: 'contractor' });
export const officer = person({ role: 'employee', employer: 'ice' });
export const cellmate = person({ role: 'detainee' });
/** Plain facts about nobody, and about one person. */
export const plain = (facts: Partial<PlainFacts>): PlainFacts => ({ accused: [], reports: [], ...facts });
export const by = (accused: AccusedPlain, facts: Partial<PlainFacts>): PlainFacts =>
  plain({ accused: [accused], ...facts });
