import type { Rule } from '../../routing/rule.ts';
import { oigUnderPressure, subpartB } from './cautions.ts';
import {
  aboutCbp,
  cbpAllegation,
  dhsEmployer,
  iceAllegation,
  notClearlyNonCriminal,
  oigHasNotDeclined,
  onlyCbpAccused,
  onlyDetaineesAccused,
  retaliationInIceCustody,
} from './conditions.ts';

/** Where cases usually end, patterns, refusals by OIG, and CBP: R08 to R11. */

export const r08: Rule = {
  id: 'R08',
  title: 'Between detained people the facility and the police usually investigate',
  when: {
    all: [
      iceAllegation,
      onlyDetaineesAccused,
      { not: { clearly: { fact: 'staffNeglect', is: 'yes' } } },
      { not: { clearly: { fact: 'conduct', includes: ['neglect', 'failure-to-report', 'false-record'] } } },
    ],
  },
  then: [
    { effect: 'usually-ends', channels: ['operator'] },
    { effect: 'usually-ends', channels: ['le'], when: notClearlyNonCriminal },
    {
      effect: 'unclear',
      what: 'intent of the touching',
      why: 'Touching by another detained person is abuse under the regulation only when it was meant to abuse, humiliate, harass, degrade, arouse or gratify. What was said and what happened around it can show the intent.',
      when: { fact: 'conduct', includes: 'D4' },
      sources: ['6cfr115.6'],
      confidence: 'confirmed',
    },
    {
      effect: 'unclear',
      what: 'what made it impossible to say no',
      why: 'Between detained people the regulation asks for force, coercion, intimidation, no consent, or a person who could not consent or refuse. One of them is enough.',
      when: {
        all: [
          { fact: 'conduct', includes: ['D1', 'D2', 'D3', 'D4'] },
          { not: { clearly: { fact: 'consentLacking', is: ['yes', 'no'] } } },
        ],
      },
      sources: ['6cfr115.6'],
      confidence: 'confirmed',
    },
    {
      effect: 'caution',
      id: 'oig-unlikely',
      text: 'OIG rarely takes cases between detained people, unless staff failed to protect, there is a pattern, or the fault lies in the system. OPR keeps track of the case.',
      sources: ['md0810.1'],
      confidence: 'general-knowledge',
    },
    {
      effect: 'caution',
      id: 'interpreter-not-a-detainee',
      text: 'In matters of abuse no detained witness, no minor and nobody close to the accused person may interpret. Another detained person may do so only if the survivor prefers it and the agency agrees.',
      sources: ['6cfr115.16'],
      confidence: 'confirmed',
    },
  ],
  why: 'When a detained person is accused and staff did not fail, the facility and the local police usually investigate, and OPR keeps track. The duty to report to ICE is the same; only the owner or operator need not be told by the regulation.',
  sources: ['6cfr115.22e', 'md0810.1'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      facilityType: 'igsa',
      conduct: ['D4'],
      accused: [{ role: 'detainee' }],
      consentLacking: 'yes',
    },
    doesNot: {
      custodyAgency: 'ice',
      facilityType: 'igsa',
      conduct: ['D4'],
      accused: [{ role: 'detainee' }],
      consentLacking: 'yes',
      staffNeglect: 'yes',
    },
  },
};

export const r09: Rule = {
  id: 'R09',
  title: 'A pattern, or staff who looked away: OIG and CRCL as well',
  when: {
    all: [
      { any: [{ fact: 'custodyAgency', is: ['ice', 'cbp'] }, { abuseAt: 'cbp' }, { accused: dhsEmployer }] },
      {
        any: [
          { fact: 'pattern', is: 'yes' },
          { fact: 'staffNeglect', is: 'yes' },
          { fact: 'conduct', includes: ['neglect', 'failure-to-report', 'false-record'] },
        ],
      },
    ],
  },
  then: [
    { effect: 'may-also', channels: ['oig'], sources: ['5usc417f', 'md0810.1'] },
    { effect: 'may-also', channels: ['crcl'], sources: ['6usc345', '5usc417f'] },
    {
      effect: 'caution',
      id: 'pattern-evidence',
      text: 'Inspection files of detention facilities carry yearly counts of incidents by kind of perpetrator. They can show a pattern.',
      sources: ['S34'],
      confidence: 'partial',
    },
  ],
  why: 'OIG may take what shows a failure of the system: many victims, staff who did not protect, or a cover-up. CRCL looks at rights in detention as a whole.',
  sources: ['md0810.1', '5usc417f', '6usc345'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', conduct: ['S4'], accused: [{ role: 'contractor' }], pattern: 'yes' },
    doesNot: {
      custodyAgency: 'ice',
      conduct: ['S4'],
      accused: [{ role: 'contractor' }],
      pattern: 'no',
      staffNeglect: 'no',
    },
  },
};

export const r10: Rule = {
  id: 'R10',
  title: 'OIG has declined: two ways remain, and both should be used',
  when: { fact: 'oigDeclined', is: 'yes' },
  then: [
    {
      effect: 'usually-ends',
      channels: ['opr'],
      when: { all: [{ fact: 'custodyAgency', is: 'ice' }, { not: { clearly: aboutCbp } }] },
      sources: ['md0810.1'],
      confidence: 'general-knowledge',
    },
    { effect: 'usually-ends', channels: ['cbpopr'], when: aboutCbp, sources: ['S13'] },
    { effect: 'must-tell', channels: ['crcl'], sources: ['5usc417f', '6usc345'] },
    {
      effect: 'caution',
      id: 'ask-oig-for-referral',
      text: 'The duty to tell CRCL is the duty of OIG. Ask OIG in writing on which day it declined, to whom it gave the case, and on which day it referred it to CRCL.',
      sources: ['5usc417f'],
    },
  ],
  why: 'What OIG does not take goes back to the agency. A matter of civil rights that OIG decides not to investigate it must refer to CRCL; that is law.',
  sources: ['5usc417f', '6usc345'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
  examples: {
    fires: { custodyAgency: 'ice', conduct: ['S1'], accused: [{ role: 'contractor' }], oigDeclined: 'yes' },
    doesNot: { custodyAgency: 'ice', conduct: ['S1'], accused: [{ role: 'contractor' }], oigDeclined: 'no' },
  },
};

export const r11: Rule = {
  id: 'R11',
  title: 'Abuse in CBP custody or by CBP staff: CBP and OIG, not ICE OPR',
  when: cbpAllegation,
  then: [
    { effect: 'must-tell', channels: ['cbpopr'], sources: ['6cfr115.122', 'S13'] },
    { effect: 'must-tell', channels: ['oig'], sources: ['S13'] },
    { effect: 'first-choice', channel: 'oig', strength: 'by-practice', when: oigHasNotDeclined, sources: ['S13'] },
    { effect: 'usually-ends', channels: ['cbpopr'], sources: ['S13'] },
    {
      effect: 'outside',
      channels: ['opr'],
      why: 'For abuse by CBP the internal office of CBP is competent, not ICE OPR. If ICE hears of it, ICE must pass it on within 72 hours.',
      when: {
        all: [
          { any: [{ abuseAt: 'cbp' }, { fact: 'custodyAgency', is: 'cbp' }, onlyCbpAccused] },
          { not: { clearly: { accused: { entry: 'employer', is: ['ice', 'ihsc'] } } } },
          { not: { clearly: retaliationInIceCustody } },
        ],
      },
    },
    {
      effect: 'unclear',
      what: 'official-duties exclusion disputed',
      why: 'The person accused says that the touching was part of a search or of other work. It is abuse only if it was outside the work or meant to abuse, arouse or gratify. A search that breaks the limits on searches is a violation even without such intent.',
      when: {
        all: [
          { fact: 'officialDutiesClaimed', is: 'yes' },
          { fact: 'conduct', includes: ['S3', 'S4'] },
        ],
      },
      sources: ['6cfr115.6'],
    },
    { ...subpartB, when: { any: [{ abuseAt: 'cbp' }, { fact: 'custodyAgency', is: 'cbp' }] } },
    oigUnderPressure,
  ],
  why: 'CBP says that every allegation of sexual abuse in its holding places is sent to OIG. OIG keeps some; the rest goes back to the internal office of CBP. ICE OPR is not the office for CBP staff.',
  sources: ['6cfr115.122', 'S13'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      place: 'earlier-facility',
      placeFacilityType: 'cbp',
      conduct: ['S4'],
      accused: [{ role: 'employee', employer: 'cbp' }],
    },
    doesNot: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      place: 'here',
      conduct: ['S4'],
      accused: [{ role: 'employee', employer: 'ice' }],
    },
  },
};
