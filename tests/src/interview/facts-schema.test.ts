import { describe, expect, it } from 'vitest';
import { accusedRoles, custodyAgencies, type Facts } from '../../../src/interview/facts.ts';
import { contradictionOf, factNames, parseFacts } from '../../../src/interview/facts-schema.ts';

const failureOf = (input: unknown) => {
  const parsed = parseFacts(input);
  return parsed.ok ? undefined : parsed.failure;
};
const day = 'a day that exists, as YYYY-MM-DD';
const dateKinds = 'a date with kind exact, about, before, after, between or words-only';

describe('facts from outside', () => {
  it('are taken as they are when they are valid', () => {
    const facts: Facts = {
      today: '2026-11-25',
      custodyAgency: 'ice',
      facilityType: 'cdf',
      survivorAge: 31,
      accused: [{ role: 'employee', employer: 'ice', grade: 'GS-12', lawEnforcement: 'unknown' }],
      conduct: ['S2', 'retaliation'],
      incidentAt: { kind: 'between', from: '2026-11-20', to: '2026-11-23', words: 'after the count' },
      hoursSince: 60.5,
      reportedAlready: [{ channel: 'psa', on: '2026-11-24', reference: '12', outcome: 'looking' }],
      segregatedSince: { kind: 'exact', point: '2026-11-24' },
      chosenChannels: ['oig'],
    };
    expect(parseFacts(facts)).toEqual({ ok: true, value: facts });
    expect(parseFacts({})).toEqual({ ok: true, value: {} });
  });

  it.each<[string, unknown, object]>([
    ['no object', [], { code: 'not-facts', field: '', allowed: ['an object of facts'] }],
    ['a word', 'facts', { code: 'not-facts', field: '', allowed: ['an object of facts'] }],
    ['nothing', null, { code: 'not-facts', field: '', allowed: ['an object of facts'] }],
    ['an unknown fact', { colour: 'red' }, { code: 'unknown-field', field: 'colour', allowed: factNames }],
    ['an unknown entry', { accused: [{}, { name: 'x' }] }, { code: 'unknown-field', field: 'accused[1].name' }],
    [
      'a wrong word',
      { custodyAgency: 'police' },
      { code: 'not-allowed', field: 'custodyAgency', allowed: [...custodyAgencies] },
    ],
    [
      'a wrong word in a list',
      { accused: [{ role: 'guard' }] },
      { code: 'not-allowed', field: 'accused[0].role', allowed: [...accusedRoles] },
    ],
    [
      'null for not known',
      { survivorAge: null },
      { code: 'wrong-kind', field: 'survivorAge', allowed: ['a whole number from 0 to 120'] },
    ],
    [
      'half a year',
      { survivorAge: 1.5 },
      { code: 'wrong-kind', field: 'survivorAge', allowed: ['a whole number from 0 to 120'] },
    ],
    [
      'an age below zero',
      { survivorAge: -1 },
      { code: 'wrong-kind', field: 'survivorAge', allowed: ['a whole number from 0 to 120'] },
    ],
    [
      'hours below zero',
      { hoursSince: -2 },
      { code: 'wrong-kind', field: 'hoursSince', allowed: ['a number of hours, 0 or more'] },
    ],
    ['no list', { conduct: 'S2' }, { code: 'wrong-kind', field: 'conduct', allowed: ['a list'] }],
    [
      'no pay grade',
      { accused: [{ grade: 'boss of all' }] },
      { code: 'wrong-kind', field: 'accused[0].grade', allowed: ['a pay grade such as GS-12'] },
    ],
    [
      'a bare word for a date',
      { incidentAt: '2026-11-20' },
      { code: 'wrong-kind', field: 'incidentAt', allowed: [dateKinds] },
    ],
    [
      '30 February',
      { incidentAt: { kind: 'exact', point: '2026-02-30' } },
      { code: 'no-such-day', field: 'incidentAt', allowed: [day] },
    ],
    [
      'a span that ends first',
      { incidentAt: { kind: 'between', from: '2026-03', to: '2026-02' } },
      { code: 'no-such-day', field: 'incidentAt', allowed: [day] },
    ],
    ['month 13', { today: '2026-13-01' }, { code: 'no-such-day', field: 'today', allowed: [day] }],
    [
      '29 February of a common year',
      { reportedAlready: [{ channel: 'oig', on: '2025-02-29' }] },
      { code: 'no-such-day', field: 'reportedAlready[0].on', allowed: [day] },
    ],
  ])('are refused: %s', (_name, input, wanted) => {
    expect(failureOf(input)).toEqual(wanted);
  });

  it('never repeat a value in the reason', () => {
    const secret = 'Maria';
    for (const input of [{ custodyAgency: secret }, { accused: [{ role: secret }] }, { survivorAge: secret }]) {
      expect(JSON.stringify(failureOf(input))).not.toContain(secret);
    }
  });
});

describe('facts that contradict each other', () => {
  it.each<[string, Facts, string, string]>([
    ['a minor aged 40 in ORR custody', { custodyAgency: 'orr', survivorAge: 40 }, 'survivorAge', 'custodyAgency'],
    [
      'a minor aged 40 in a place for minors',
      { facilityType: 'juvenile', survivorAge: 40 },
      'survivorAge',
      'facilityType',
    ],
    ['a shelter of ORR in CBP custody', { custodyAgency: 'cbp', facilityType: 'orr' }, 'facilityType', 'custodyAgency'],
    ['a jail in ORR custody', { custodyAgency: 'orr', facilityType: 'igsa' }, 'facilityType', 'custodyAgency'],
    ['a vulnerable adult of 12', { survivorAge: 12, vulnerableAdult: 'yes' }, 'vulnerableAdult', 'survivorAge'],
    [
      'two kinds of the same place',
      { place: 'here', facilityType: 'cdf', placeFacilityType: 'cbp' },
      'placeFacilityType',
      'place',
    ],
    [
      'hours that do not fit the day',
      { today: '2026-11-25', incidentAt: { kind: 'exact', point: '2026-11-10' }, hoursSince: 30 },
      'hoursSince',
      'incidentAt',
    ],
  ])('%s', (_name, facts, field, against) => {
    const fault = contradictionOf(facts);
    expect([fault?.code, fault?.field, fault?.against]).toEqual(['contradiction', field, against]);
    expect(failureOf(facts)).toEqual(fault);
  });

  it.each<[string, Facts, string]>([
    ['an incident after today', { today: '2026-11-25', incidentAt: { kind: 'about', point: '2026-12' } }, 'incidentAt'],
    [
      'a report after today',
      { today: '2026-11-25', reportedAlready: [{ channel: 'oig' }, { channel: 'opr', on: '2026-11-26' }] },
      'reportedAlready[1].on',
    ],
    [
      'segregation after today',
      { today: '2026-11-25', segregatedSince: { kind: 'exact', point: '2027' } },
      'segregatedSince',
    ],
  ])('or lie in the future: %s', (_name, facts, field) => {
    expect(failureOf(facts)).toEqual({ code: 'in-the-future', field, allowed: ['a day that is not after today'] });
  });

  it.each<[string, Facts]>([
    ['a minor in ORR custody', { custodyAgency: 'orr', facilityType: 'orr', survivorAge: 17 }],
    ['a mother in a family centre', { custodyAgency: 'ice', facilityType: 'family', survivorAge: 40 }],
    ['a child of ORR in a hospital', { custodyAgency: 'orr', facilityType: 'hospital', survivorAge: 9 }],
    ['a month that has begun', { today: '2026-11-02', incidentAt: { kind: 'about', point: '2026-11' } }],
    [
      'hours within two days of the told day',
      { today: '2026-11-25', incidentAt: { kind: 'exact', point: '2026-11-23' }, hoursSince: 40 },
    ],
    [
      'hours beside a date told in words',
      { today: '2026-11-25', incidentAt: { kind: 'words-only', words: 'before rain' }, hoursSince: 9 },
    ],
    ['an earlier place', { place: 'earlier-facility', facilityType: 'cdf', placeFacilityType: 'cbp' }],
  ])('but not: %s', (_name, facts) => {
    expect(contradictionOf(facts)).toBeUndefined();
  });
});
