import type { Rule } from '../../routing/rule.ts';
import { directiveNotRead, fileWithBoth, oigUnderPressure } from './cautions.ts';
import {
  aboutCbp,
  agencyIsDhs,
  contractorStaff,
  dhsEmployee,
  iceAllegation,
  notClearlyNonCriminal,
  oigHasNotDeclined,
  placesOfOthers,
} from './conditions.ts';

/** When the independent office may choose the case first: R04 to R07. */

export const r04: Rule = {
  id: 'R04',
  title: 'A possible crime by a government employee: OIG may choose first',
  when: {
    all: [
      { accused: dhsEmployee },
      agencyIsDhs,
      {
        any: [
          { fact: 'potentiallyCriminal', is: 'yes' },
          { fact: 'conduct', includes: ['S1', 'S2', 'S5', 'S7', 'S8'] },
          {
            all: [
              { fact: 'conduct', includes: ['S3', 'S4'] },
              { not: { clearly: { fact: 'officialDutiesClaimed', is: 'yes' } } },
            ],
          },
        ],
      },
      notClearlyNonCriminal,
    ],
  },
  then: [
    {
      effect: 'first-choice',
      channel: 'oig',
      strength: 'certain',
      when: {
        all: [
          oigHasNotDeclined,
          {
            any: [
              { fact: 'potentiallyCriminal', is: 'yes' },
              { fact: 'conduct', includes: ['S1', 'S2', 'S3', 'S4'] },
            ],
          },
        ],
      },
    },
    { effect: 'first-choice', channel: 'oig', strength: 'probable', when: oigHasNotDeclined },
    {
      effect: 'usually-ends',
      channels: ['opr'],
      when: { not: { clearly: aboutCbp } },
      sources: ['S12', 'S16'],
      confidence: 'partial',
    },
    { effect: 'may-also', channels: ['fbi'], sources: ['18usc242', '18usc2243c'], confidence: 'general-knowledge' },
    directiveNotRead,
    oigUnderPressure,
  ],
  why: 'A crime that an employee of the department may have committed must be offered to OIG at once, before anyone else investigates. OIG takes few of these cases. What it does not take goes back to the agency, for ICE to OPR.',
  sources: ['md0810.1', '5usc417f'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      conduct: ['S5'],
      accused: [{ role: 'employee', employer: 'ice', grade: 'GS-12' }],
      potentiallyCriminal: 'yes',
    },
    doesNot: {
      custodyAgency: 'ice',
      conduct: ['S5'],
      accused: [{ role: 'employee', employer: 'county' }],
      potentiallyCriminal: 'yes',
    },
  },
};

export const r05: Rule = {
  id: 'R05',
  title: 'High rank: OIG may choose first, whatever the misconduct',
  when: {
    all: [{ accused: { all: [dhsEmployee, { entry: 'grade', atLeast: 15 }] } }, agencyIsDhs],
  },
  then: [
    { effect: 'first-choice', channel: 'oig', strength: 'certain', when: oigHasNotDeclined },
    {
      effect: 'usually-ends',
      channels: ['opr'],
      when: { not: { clearly: aboutCbp } },
      sources: ['S12', 'S16'],
      confidence: 'partial',
    },
    {
      effect: 'caution',
      id: 'opr-staff',
      text: 'The same holds when the person accused works for OPR or another internal-affairs office, of whatever rank. Say so in the report.',
      sources: ['md0810.1'],
      confidence: 'general-knowledge',
    },
    directiveNotRead,
    oigUnderPressure,
  ],
  why: 'Any misconduct of an employee at grade GS-15 or above must be offered to OIG first, even if it is no crime.',
  sources: ['md0810.1'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      conduct: ['S6'],
      accused: [{ role: 'employee', employer: 'ice', grade: 'GS-15' }],
      potentiallyCriminal: 'no',
    },
    doesNot: {
      custodyAgency: 'ice',
      conduct: ['S6'],
      accused: [{ role: 'employee', employer: 'ice', grade: 'GS-14' }],
      potentiallyCriminal: 'no',
    },
  },
};

export const r06: Rule = {
  id: 'R06',
  title: 'Serious misconduct of a federal officer that is no crime: OIG may choose first',
  when: {
    all: [
      { accused: { all: [dhsEmployee, { entry: 'lawEnforcement', is: 'yes' }] } },
      agencyIsDhs,
      { fact: 'conduct', includes: ['S1', 'S2', 'S3', 'S4', 'S7', 'S8', 'false-record'] },
      { fact: 'potentiallyCriminal', is: 'no' },
    ],
  },
  then: [
    { effect: 'first-choice', channel: 'oig', strength: 'certain', when: oigHasNotDeclined },
    {
      effect: 'usually-ends',
      channels: ['opr'],
      when: { not: { clearly: aboutCbp } },
      sources: ['S12', 'S16'],
      confidence: 'partial',
    },
    directiveNotRead,
    oigUnderPressure,
  ],
  why: 'Serious misconduct of a law-enforcement officer must be offered to OIG first even when it is no crime: conduct that would bring suspension at the first time, that shows dishonesty, or that would cost the powers of an officer. Acts for which removal is the expected sanction are serious.',
  sources: ['md0810.1', '6cfr115.76'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      conduct: ['S8'],
      accused: [{ role: 'employee', employer: 'ice', lawEnforcement: 'yes' }],
      potentiallyCriminal: 'no',
    },
    doesNot: {
      custodyAgency: 'ice',
      conduct: ['S8'],
      accused: [{ role: 'employee', employer: 'ice', lawEnforcement: 'no' }],
      potentiallyCriminal: 'no',
    },
  },
};

export const r07: Rule = {
  id: 'R07',
  title: 'Contractors and volunteers: OIG has the first choice in practice',
  when: {
    all: [
      iceAllegation,
      { accused: { any: [contractorStaff, { entry: 'role', is: 'volunteer' }] } },
      { not: { clearly: { abuseAt: placesOfOthers } } },
    ],
  },
  then: [
    {
      effect: 'first-choice',
      channel: 'oig',
      strength: 'by-practice',
      when: {
        all: [
          oigHasNotDeclined,
          { accused: contractorStaff },
          { fact: 'conduct', includes: ['D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3', 'S4'] },
        ],
      },
    },
    { effect: 'first-choice', channel: 'oig', strength: 'probable', when: oigHasNotDeclined },
    { effect: 'usually-ends', channels: ['opr'], sources: ['S30', 'S12'] },
    {
      effect: 'usually-ends',
      channels: ['le'],
      when: notClearlyNonCriminal,
      sources: ['6cfr115.22d', 'S12'],
    },
    {
      effect: 'caution',
      id: 'contractor-practice-2019',
      text: 'This is practice, not law: in March 2019 ICE said, as quoted in the press, that OIG has the right of first refusal on allegations of sexual abuse against ICE employees and contractors, and that OPR takes what OIG declines. The directive itself names employees only. Ask whether it is still so.',
      sources: ['S30'],
      confidence: 'partial',
    },
    {
      effect: 'caution',
      id: 'may-end-as-inquiry',
      text: 'Similar cases have had very different ends: an OIG investigation, an OPR investigation, only a management inquiry, or a note for information. Groping during a search was often classed too low.',
      sources: ['S12'],
    },
    fileWithBoth,
    directiveNotRead,
    oigUnderPressure,
  ],
  why: 'A guard of a private company or a county is no government employee, so the directive does not name him. In practice OIG is offered these cases first and takes some. What it declines goes to OPR, sometimes only to the facility. The law lets OIG receive complaints about contractors from anyone.',
  sources: ['S30', 'S12', '5usc417f'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      conduct: ['S2'],
      accused: [{ role: 'contractor', employer: 'operator' }],
    },
    doesNot: {
      custodyAgency: 'ice',
      facilityType: 'usms-iga',
      conduct: ['S2'],
      accused: [{ role: 'contractor', employer: 'county' }],
    },
  },
};
