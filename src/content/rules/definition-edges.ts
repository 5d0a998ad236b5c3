import type { Rule } from '../../routing/rule.ts';
import { directiveNotRead, fileWithBoth } from './cautions.ts';
import {
  aboutCbp,
  cbpAllegation,
  iceAllegation,
  oigHasNotDeclined,
  onlyDetaineesAccused,
  otherMisconduct,
  outsider,
  placesOfOthers,
  placesWithoutOperatorDuty,
  sexualAbuseActs,
} from './conditions.ts';

/** At the edges of the definitions of 6 CFR 115.5 and 115.6: R19 to R21. */

export const r19: Rule = {
  id: 'R19',
  title: 'Neither staff nor detained: the police first, ICE is still told',
  when: {
    all: [{ any: [iceAllegation, cbpAllegation] }, { accused: outsider }],
  },
  then: [
    { effect: 'usually-ends', channels: ['le'] },
    {
      effect: 'unclear',
      what: 'whether the rule covers this person',
      why: 'The rule speaks of detained people and of staff, contractors and volunteers who come regularly. A visitor, a delivery worker, hospital staff or an officer of another agency falls into a gap. The police come first; ICE should still hear of it as an incident in its custody.',
    },
  ],
  why: 'The definition of sexual abuse names three kinds of persons. Someone outside them can still commit a crime, so the police usually take the case, and ICE is told because it happened in its custody.',
  sources: ['6cfr115.5', '6cfr115.6'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      facilityType: 'hospital',
      conduct: ['S4'],
      accused: [{ role: 'outside-staff', employer: 'hospital' }],
    },
    doesNot: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      conduct: ['S4'],
      accused: [{ role: 'contractor', employer: 'operator' }],
    },
  },
};

export const r20: Rule = {
  id: 'R20',
  title: 'Not known who it was: treated as staff until it is known',
  when: { all: [iceAllegation, { accused: { entry: 'role', is: ['unknown-uniformed', 'unknown'] } }] },
  then: [
    {
      effect: 'must-tell',
      channels: ['operator'],
      when: { all: [{ not: { clearly: { fact: 'operator', is: 'federal' } } }, { not: placesWithoutOperatorDuty }] },
      sources: ['6cfr115.22f', 'S12'],
    },
    {
      effect: 'first-choice',
      channel: 'oig',
      strength: 'probable',
      when: {
        all: [
          { accused: { entry: 'role', is: 'unknown-uniformed' } },
          { not: { clearly: { abuseAt: placesOfOthers } } },
          oigHasNotDeclined,
        ],
      },
      sources: ['S12', 'md0810.1'],
      confidence: 'general-knowledge',
    },
    { effect: 'usually-ends', channels: ['opr'], when: { accused: { entry: 'role', is: 'unknown-uniformed' } } },
    {
      effect: 'unclear',
      what: 'who the person was',
      why: 'Staff, contractor or detained: each brings in other offices. Write down uniform, badge, shift, voice, smell, tattoos, who else was there, and which door or post it was.',
    },
    fileWithBoth,
    directiveNotRead,
  ],
  why: 'Cases against unknown officers have been taken up by OIG and by OPR. Someone in uniform is treated as staff until it is shown otherwise, so that nobody is left out.',
  sources: ['S12'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', facilityType: 'cdf', conduct: ['S4'], accused: [{ role: 'unknown-uniformed' }] },
    doesNot: { custodyAgency: 'ice', facilityType: 'cdf', conduct: ['S4'], accused: [{ role: 'contractor' }] },
  },
};

export const r21: Rule = {
  id: 'R21',
  title: 'Misconduct that is not on the list of sexual abuse',
  when: {
    all: [
      { any: [{ fact: 'custodyAgency', is: ['ice', 'cbp'] }, aboutCbp] },
      { not: { clearly: { fact: 'place', is: 'before-custody' } } },
      { not: { clearly: { abuseAt: 'orr' } } },
      { fact: 'conduct', includes: otherMisconduct },
      { not: { fact: 'conduct', includes: sexualAbuseActs } },
      { not: { clearly: onlyDetaineesAccused } },
    ],
  },
  then: [
    {
      effect: 'must-tell',
      channels: ['opr'],
      when: { all: [{ fact: 'custodyAgency', is: 'ice' }, { not: { clearly: aboutCbp } }] },
    },
    { effect: 'must-tell', channels: ['cbpopr'], when: aboutCbp },
    {
      effect: 'usually-ends',
      channels: ['opr'],
      when: { all: [{ fact: 'custodyAgency', is: 'ice' }, { not: { clearly: aboutCbp } }] },
    },
    { effect: 'usually-ends', channels: ['cbpopr'], when: aboutCbp },
    {
      effect: 'may-also',
      channels: ['grv'],
      when: { all: [{ fact: 'custodyAgency', is: 'ice' }, { not: placesWithoutOperatorDuty }] },
      sources: ['6cfr115.52'],
    },
    {
      effect: 'may-also',
      channels: ['crcl'],
      when: { fact: 'conduct', includes: 'language-failure' },
      sources: ['S5', '6cfr115.16'],
    },
    { effect: 'may-also', channels: ['le'], when: { fact: 'potentiallyCriminal', is: 'yes' } },
    {
      effect: 'unclear',
      what: 'whether there were earlier incidents',
      why: 'Remarks are sexual abuse under the regulation when they are repeated, or when they press for a sexual act. Ask gently whether it happened before, to this person or in another way.',
      when: { fact: 'conduct', includes: 'single-remark' },
      sources: ['6cfr115.6'],
      confidence: 'confirmed',
    },
    {
      effect: 'caution',
      id: 'outside-the-definition',
      text: 'On what was told so far this is misconduct, but not sexual abuse as 6 CFR 115.6 defines it. The duties of that regulation do not clearly apply. The duty to report misconduct to OPR comes from the rules of the agency, which were not read for this rule book.',
      sources: ['6cfr115.6', 'general'],
    },
    {
      effect: 'caution',
      id: 'search-limits',
      text: 'A search that breaks the limits on searches is a violation that can be reported, even without sexual intent.',
      when: { fact: 'conduct', includes: 'search-violation' },
      sources: ['6cfr115.15'],
    },
  ],
  why: 'One remark that presses for nothing, or another breach of the rules, is not on the list of acts in the regulation. It is misconduct all the same: it goes to the internal office of the agency and can be the subject of a grievance.',
  sources: ['6cfr115.6', 'general'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', facilityType: 'cdf', conduct: ['single-remark'], accused: [{ role: 'contractor' }] },
    doesNot: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      conduct: ['single-remark', 'S6'],
      accused: [{ role: 'contractor' }],
    },
  },
};
