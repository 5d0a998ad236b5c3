import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/interview/facts.ts';
import type { When } from '../../../src/routing/rule.ts';
import { factsBehind, factsMissing, pathsOf } from '../../../src/routing/support.ts';

const ground = (facts: Facts) => ({ facts, statusOf: () => undefined });
const ice: When = { fact: 'custodyAgency', is: 'ice' };
const notDetainee: When = { not: { accused: { entry: 'role', is: 'detainee' } } };

describe('facts behind a condition', () => {
  it.each<[string, When, Facts, object]>([
    [
      'only those that settle it',
      { any: [ice, { fact: 'pattern', is: 'yes' }] },
      { custodyAgency: 'ice', pattern: 'no' },
      { custodyAgency: 'ice' },
    ],
    [
      'all parts of what must hold together',
      { all: [ice, { fact: 'conduct', includes: 'S2' }] },
      { custodyAgency: 'ice', conduct: ['S2', 'S4'], removed: 'yes' },
      { custodyAgency: 'ice', conduct: ['S2', 'S4'] },
    ],
    [
      'the value of the accused person who satisfies it',
      { accused: { entry: 'role', is: 'contractor' } },
      { accused: [{ role: 'detainee' }, { role: 'contractor', employer: 'operator' }] },
      { 'accused.role': 'contractor' },
    ],
    [
      'the values of all when nobody satisfies it',
      notDetainee,
      { accused: [{ role: 'visitor' }, { role: 'contractor' }] },
      { 'accused.role': ['visitor', 'contractor'] },
    ],
    ['nothing for what is merely not known', { not: { clearly: ice } }, {}, {}],
    [
      'what shows that it is not clearly so',
      { not: { clearly: ice } },
      { custodyAgency: 'cbp' },
      { custodyAgency: 'cbp' },
    ],
    [
      'the other place',
      { abuseAt: 'cbp' },
      { facilityType: 'cdf', placeFacilityType: 'cbp' },
      { placeFacilityType: 'cbp' },
    ],
    [
      'the place where the person is',
      { abuseAt: 'cdf' },
      { facilityType: 'cdf', place: 'here' },
      { place: 'here', facilityType: 'cdf' },
    ],
    [
      'reports',
      { reported: 'oig' },
      { reportedAlready: [{ channel: 'oig' }] },
      { reportedAlready: [{ channel: 'oig' }] },
    ],
  ])('are %s', (_name, when, facts, wanted) => {
    expect(factsBehind([when], ground(facts))).toEqual(wanted);
  });

  it('are joined over several conditions', () => {
    expect(
      factsBehind([ice, { fact: 'pattern', is: 'yes' }, ice], ground({ custodyAgency: 'ice', pattern: 'yes' })),
    ).toEqual({
      custodyAgency: 'ice',
      pattern: 'yes',
    });
  });
});

describe('facts that are missing', () => {
  it.each<[string, When, Facts, readonly string[]]>([
    ['those that leave it open', { all: [ice, notDetainee] }, { custodyAgency: 'ice' }, ['accused.role']],
    ['none when it is settled', { all: [ice, notDetainee] }, { custodyAgency: 'cbp' }, []],
    [
      'the kind of the earlier place',
      { abuseAt: 'cbp' },
      { place: 'earlier-facility' },
      ['place', 'placeFacilityType'],
    ],
  ])('are %s', (_name, when, facts, wanted) => {
    expect(factsMissing(when, ground(facts))).toEqual(wanted);
  });
});

describe('paths of a condition', () => {
  it('name everything that can be read, also inside', () => {
    const when: When = {
      all: [
        { any: [ice, { clearly: { fact: 'conduct', includes: 'S1' } }] },
        {
          not: { accused: { all: [{ entry: 'role', is: 'employee' }, { clearly: { entry: 'grade', atLeast: 15 } }] } },
        },
        { abuseAt: 'cbp' },
        { chosenStatus: 'lapse' },
        { reported: 'oig' },
      ],
    };
    expect(pathsOf(when)).toEqual([
      'custodyAgency',
      'conduct',
      'accused.role',
      'accused.grade',
      'placeFacilityType',
      'place',
      'facilityType',
      'chosenChannels',
      'reportedAlready',
    ]);
  });
});
