import { describe, expect, it } from 'vitest';
import { accusedEntry, applyFact, factAt } from '../../../src/routing/apply-fact.ts';

describe('one fact set', () => {
  it.each([
    ['a top-level fact', { pattern: 'no' }, 'pattern', 'yes', { pattern: 'yes' }],
    ['a whole list', { conduct: ['S4'] }, 'conduct', ['S4', 'S6'], { conduct: ['S4', 'S6'] }],
    ['an entry of a new accused person', {}, 'accused.role', 'contractor', { accused: [{ role: 'contractor' }] }],
    [
      'an entry of the first accused person',
      { accused: [{ role: 'detainee', grade: 'GS-5' }, { role: 'visitor' }] },
      'accused.role',
      'employee',
      { accused: [{ role: 'employee', grade: 'GS-5' }, { role: 'visitor' }] },
    ],
  ])('%s', (_name, facts, path, value, wanted) => {
    const before = structuredClone(facts);
    expect(applyFact(facts as never, path, value)).toEqual(wanted);
    expect(facts).toEqual(before);
  });

  it('is read from the same path', () => {
    const facts = { custodyAgency: 'ice', accused: [{ role: 'visitor' }, { role: 'detainee' }] } as const;
    expect(['custodyAgency', 'accused.role', 'accused.grade', 'operator'].map((path) => factAt(facts, path))).toEqual([
      'ice',
      'visitor',
      undefined,
      undefined,
    ]);
    expect([accusedEntry('accused.role'), accusedEntry('accused')]).toEqual(['role', undefined]);
  });
});
