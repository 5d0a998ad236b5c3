import type { Rule } from '../../routing/rule.ts';
import { onlyDetaineesAccused, placesOfOthers, retaliationAlleged, sexualAbuseAlleged } from './conditions.ts';

/** Where it happened, and what happens after a report: R15 to R18. */

export const r15: Rule = {
  id: 'R15',
  title: 'Abuse at an earlier place: that place is told within 72 hours',
  when: {
    all: [
      sexualAbuseAlleged,
      {
        any: [
          { fact: 'place', is: 'earlier-facility' },
          {
            clearly: {
              all: [
                { not: { clearly: { fact: 'place', is: ['here', 'before-custody', 'outside'] } } },
                {
                  fact: 'placeFacilityType',
                  is: [
                    'spc',
                    'cdf',
                    'digsa',
                    'igsa',
                    'usms-iga',
                    'usms-cdf',
                    'bop',
                    'state',
                    'dod',
                    'family',
                    'staging',
                    'hold',
                    'cbp',
                    'hotel',
                    'hospital',
                    'transport',
                    'juvenile',
                    'orr',
                  ],
                },
              ],
            },
          },
        ],
      },
    ],
  },
  then: [
    {
      effect: 'must-tell',
      channels: ['fod'],
      when: { all: [{ fact: 'custodyAgency', is: 'ice' }, { not: { clearly: { abuseAt: ['cbp', 'orr'] } } }] },
    },
    {
      effect: 'caution',
      id: 'other-place-notice',
      text: 'The facility that hears of it must tell the other place, or the office responsible for it, within 72 hours and write it down. The report then follows the place where the abuse happened.',
    },
  ],
  why: 'The place that holds the person now must pass the report on to the place where the abuse happened. The rules of that place decide who investigates.',
  sources: ['6cfr115.63'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      place: 'earlier-facility',
      placeFacilityType: 'igsa',
      conduct: ['S4'],
    },
    doesNot: { custodyAgency: 'ice', facilityType: 'cdf', place: 'here', conduct: ['S4'] },
  },
};

export const r16: Rule = {
  id: 'R16',
  title: 'Retaliation is a separate allegation, linked to the first',
  when: retaliationAlleged,
  then: [
    { effect: 'must-tell', channels: ['opr'], when: { fact: 'custodyAgency', is: 'ice' }, confidence: 'partial' },
    { effect: 'must-tell', channels: ['cbpopr'], when: { fact: 'custodyAgency', is: 'cbp' }, confidence: 'partial' },
    {
      effect: 'may-also',
      channels: ['oig', 'crcl'],
      when: { fact: 'custodyAgency', is: ['ice', 'cbp'] },
      sources: ['5usc417f', '6usc345'],
    },
    {
      effect: 'may-also',
      channels: ['grv'],
      when: { all: [{ fact: 'custodyAgency', is: 'ice' }, { not: { clearly: { fact: 'facilityType', is: 'hold' } } }] },
      sources: ['6cfr115.52'],
    },
    {
      effect: 'caution',
      id: 'segregation-limits',
      text: 'A survivor may be kept in segregation for protection for at most 5 days, unless the circumstances are highly unusual or the survivor asks for it. The Field Office Director must be told after 72 hours. Ask whether the survivor wanted it.',
      sources: ['6cfr115.68', '6cfr115.43'],
    },
    {
      effect: 'caution',
      id: 'retaliation-watch',
      text: 'Discipline, moves and changes of programme must be watched for at least 90 days after the report. Keep a log of each act: day, what, by whom, and the report that it follows.',
      sources: ['6cfr115.67'],
    },
  ],
  why: 'Nobody may be punished for a report or for taking part in an investigation. Staff must report retaliation at once, as they must report abuse. It is recorded as an allegation of its own, with a link to the first.',
  sources: ['6cfr115.67', '6cfr115.61a'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      conduct: ['S4', 'retaliation'],
      accused: [{ role: 'contractor' }],
    },
    doesNot: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      conduct: ['S4'],
      accused: [{ role: 'contractor' }],
      retaliation: 'no',
    },
  },
};

export const r17: Rule = {
  id: 'R17',
  title: 'ICE uses the agreement or building of another government: two rule books may apply',
  when: {
    all: [
      sexualAbuseAlleged,
      {
        any: [
          { all: [{ fact: 'custodyAgency', is: 'ice' }, { abuseAt: [...placesOfOthers, 'dod'] }] },
          { fact: 'custodyAgency', is: ['usms', 'bop'] },
        ],
      },
    ],
  },
  then: [
    {
      effect: 'unclear',
      what: 'which rule book applies at this place',
      why: 'The DHS rule names places that ICE runs, contracts or uses under an agreement of its own. Under an agreement of the Marshals, in a federal prison, a state place or a military site it is uncertain; the rules of the Department of Justice (28 CFR 115) normally apply there. Cite both, and ask in writing who holds the agreement and whether 6 CFR 115 was written into it.',
    },
    {
      effect: 'may-also',
      channels: ['oig'],
      when: { all: [{ fact: 'custodyAgency', is: 'ice' }, { not: { clearly: onlyDetaineesAccused } }] },
      sources: ['5usc417f'],
    },
    {
      effect: 'may-also',
      channels: ['fbi', 'crt'],
      when: { not: { clearly: onlyDetaineesAccused } },
      sources: ['18usc242', '18usc250'],
      confidence: 'general-knowledge',
    },
    {
      effect: 'caution',
      id: 'doj-memo-2025',
      text: 'A memo of 2 December 2025 told auditors of the Department of Justice to stop judging the parts on transgender, intersex and gender-nonconforming people. The text of the rule is unchanged: cite the rule, and 6 CFR 115.',
      sources: ['S47'],
      confidence: 'confirmed',
    },
    {
      effect: 'caution',
      id: 'justice-inspector',
      text: 'In a federal prison the staff work for the Department of Justice, which has an Inspector General of its own.',
      when: { any: [{ abuseAt: 'bop' }, { fact: 'custodyAgency', is: 'bop' }] },
      sources: ['general'],
      confidence: 'general-knowledge',
    },
  ],
  why: 'Almost half of the places on the list of ICE of April 2026 are jails where ICE rides on an agreement of the US Marshals. The report to ICE stays the same. Which rule book binds the jail is uncertain, and bodies of the state or of the Department of Justice may act as well.',
  sources: ['6cfr115.5', '6cfr115.12', '28cfr115', 'S27', 'S53'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      facilityType: 'usms-iga',
      operator: 'sheriff',
      conduct: ['S4'],
      accused: [{ role: 'employee', employer: 'county' }],
    },
    doesNot: {
      custodyAgency: 'ice',
      facilityType: 'igsa',
      operator: 'sheriff',
      conduct: ['S4'],
      accused: [{ role: 'employee', employer: 'county' }],
    },
  },
};

export const r18: Rule = {
  id: 'R18',
  title: 'In a hotel, a hospital or on the way: the protection goes along',
  when: {
    all: [
      { fact: 'custodyAgency', is: 'ice' },
      sexualAbuseAlleged,
      { any: [{ abuseAt: ['hotel', 'hospital', 'transport'] }, { fact: 'place', is: 'outside' }] },
    ],
  },
  then: [
    {
      effect: 'unclear',
      what: 'which duties the place itself has',
      why: 'The duties of a facility in 6 CFR 115 are written for places built and used for detention. For a hotel, a hospital or a vehicle they are uncertain; the directive of ICE covers everyone in its custody, in or out of a facility.',
      sources: ['6cfr115.5', 'ice11062.2'],
    },
    {
      effect: 'may-also',
      channels: ['operator'],
      when: { accused: { entry: 'role', is: ['employee', 'contractor', 'volunteer'] } },
      confidence: 'general-knowledge',
    },
  ],
  why: 'A directive of ICE extends the protection against sexual abuse to everyone in ICE custody, also outside a facility. So the report to ICE is the same.',
  sources: ['ice11062.2', '6cfr115.5'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', facilityType: 'transport', conduct: ['S4'], accused: [{ role: 'contractor' }] },
    doesNot: { custodyAgency: 'ice', facilityType: 'cdf', conduct: ['S4'], accused: [{ role: 'contractor' }] },
  },
};
