import type { Rule } from '../../routing/rule.ts';
import { fileWithBoth } from './cautions.ts';
import {
  cbpAllegation,
  iceAllegation,
  notClearlyNonCriminal,
  onlyCbpAccused,
  onlyDetaineesAccused,
  placesWithoutOperatorDuty,
} from './conditions.ts';

/** Whom the law commands to tell of abuse in ICE custody: R01 to R03. */

export const r01: Rule = {
  id: 'R01',
  title: 'Every allegation of sexual abuse in ICE custody is reported',
  when: iceAllegation,
  then: [
    {
      effect: 'must-tell',
      channels: ['opr', 'oig'],
      oneOf: true,
      when: { all: [{ not: { clearly: { abuseAt: 'hold' } } }, { not: onlyCbpAccused }] },
      sources: ['6cfr115.22e', '6cfr115.22f', 'S2'],
    },
    {
      effect: 'must-tell',
      channels: ['opr'],
      when: { all: [{ abuseAt: 'hold' }, { not: onlyCbpAccused }] },
      sources: ['6cfr115.122', 'S2'],
    },
    { effect: 'may-also', channels: ['oig'], when: { abuseAt: 'hold' }, sources: ['5usc417f'] },
    { effect: 'must-tell', channels: ['fod'], sources: ['6cfr115.22e', '6cfr115.22f'] },
    { effect: 'must-tell', channels: ['psa'], sources: ['6cfr115.22g'] },
    {
      effect: 'may-also',
      channels: ['grv'],
      when: { not: placesWithoutOperatorDuty },
      sources: ['6cfr115.52', '6cfr115.51'],
    },
    { effect: 'may-also', channels: ['rcc'], sources: ['6cfr115.53', '6cfr115.21'] },
    {
      effect: 'may-also',
      channels: ['crcl'],
      when: { fact: 'conduct', includes: 'language-failure' },
      sources: ['S5', '6cfr115.16'],
    },
    {
      effect: 'unclear',
      what: 'official-duties exclusion disputed',
      why: 'The person accused says that the touching was part of the work. It is abuse only if it was outside the work or meant to abuse, arouse or gratify. Both offices should hear both accounts.',
      when: {
        all: [
          { fact: 'officialDutiesClaimed', is: 'yes' },
          { fact: 'conduct', includes: ['S3', 'S4'] },
        ],
      },
      sources: ['6cfr115.6'],
    },
    {
      effect: 'unclear',
      what: 'which part of the rule covers a short-stay place',
      why: 'A staging place counts as a detention facility when it routinely holds people for more than 24 hours; otherwise the weaker rules for holding facilities apply. Ask how long people stay there.',
      when: { abuseAt: 'staging' },
      sources: ['6cfr115.5'],
      confidence: 'partial',
    },
    {
      effect: 'caution',
      id: 'ice-will-learn',
      text: 'Whichever office is told, ICE usually learns of the report. Say so before anyone agrees to it.',
      sources: ['6cfr115.22e', 'S12'],
      confidence: 'partial',
    },
    {
      effect: 'caution',
      id: 'joint-intake-center',
      text: 'The regulation says "Joint Intake Center". For ICE that is today the intake of ICE OPR, called the Integrity Coordination Center.',
      sources: ['S2', 'S12'],
      confidence: 'partial',
    },
    { ...fileWithBoth, when: { fact: 'officialDutiesClaimed', is: 'yes' } },
    {
      effect: 'caution',
      id: 'medical-pretext',
      text: 'Where touching is said to have been medical: ask for a second medical opinion, and consider a complaint to the licensing board of the profession.',
      when: {
        all: [
          { fact: 'officialDutiesClaimed', is: 'yes' },
          { accused: { entry: 'employer', is: ['ihsc', 'hospital'] } },
        ],
      },
      confidence: 'general-knowledge',
    },
    {
      effect: 'caution',
      id: 'hold-room',
      text: 'In a hold room the weaker rules of Subpart B apply: no grievance, no notice of the outcome, and management need only consider keeping suspected staff away. Write down how long the person was held there.',
      when: { abuseAt: 'hold' },
      sources: ['6cfr115.122', '6cfr115.166', 'S44', 'S53'],
      confidence: 'partial',
    },
    {
      effect: 'caution',
      id: 'investigation-goes-on',
      text: 'The investigation must go on after the survivor or the accused person has left custody or the country. Evidence is lost quickly: send the letters to preserve it now.',
      when: { fact: 'removed', is: 'yes' },
      sources: ['6cfr115.71'],
    },
    {
      effect: 'caution',
      id: 'declaration-abroad',
      text: 'A declaration that is signed outside the United States needs the words "under the laws of the United States of America".',
      when: { fact: 'outsideUS', is: 'yes' },
      sources: ['28usc1746'],
    },
    {
      effect: 'caution',
      id: 'anonymous-limits',
      text: 'Without a contact e-mail address OIG sends no complaint number, and follow-up questions cannot reach the person. A name that is kept confidential can still be revealed when the investigation or the law demands it.',
      when: { fact: 'identityMode', is: ['anonymous', 'confidential'] },
      sources: ['S3b'],
      confidence: 'partial',
    },
    {
      effect: 'caution',
      id: 'immigration-threat',
      text: 'Staff may not threaten the immigration case: reporting must not harm it, and everyone must be told so on arrival.',
      when: { fact: 'conduct', includes: 'immigration-threat' },
      sources: ['6cfr115.33'],
    },
    {
      effect: 'caution',
      id: 'language-rule-stands',
      text: 'Cite 6 CFR 115.16 for language help. Executive Order 13166 was revoked in March 2025; the regulation still stands.',
      when: { fact: 'conduct', includes: 'language-failure' },
      sources: ['6cfr115.16', 'S24c'],
    },
  ],
  why: 'The facility must pass on every allegation to ICE: to the intake of OPR or to OIG, and to the Field Office Director. The coordinator for the prevention of sexual abuse must hear of it too. It does not matter who is accused or whether anyone believes it.',
  sources: ['6cfr115.22e', '6cfr115.22f', '6cfr115.22g'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', facilityType: 'cdf', conduct: ['D5'], accused: [{ role: 'detainee' }] },
    doesNot: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      conduct: ['denial-of-care'],
      accused: [{ role: 'contractor' }],
    },
  },
};

export const r02: Rule = {
  id: 'R02',
  title: 'For staff, contractors and volunteers the owner or operator is told as well',
  when: {
    all: [
      iceAllegation,
      {
        accused: {
          all: [
            { entry: 'role', is: ['employee', 'contractor', 'volunteer'] },
            { not: { clearly: { entry: 'employer', is: 'hospital' } } },
          ],
        },
      },
      { not: { clearly: { fact: 'operator', is: 'federal' } } },
      { not: placesWithoutOperatorDuty },
    ],
  },
  then: [
    { effect: 'must-tell', channels: ['operator'] },
    {
      effect: 'caution',
      id: 'contact-removal',
      text: 'A member of staff, contractor or volunteer who is suspected must be kept away from detained people until the outcome. Ask in writing whether this was done.',
      sources: ['6cfr115.66'],
    },
    {
      effect: 'caution',
      id: 'no-punishment-of-survivor',
      text: 'A detained person may be punished for sexual contact with staff only if the member of staff did not consent. A report in good faith is not a lie, whatever comes of it.',
      sources: ['6cfr115.78'],
    },
  ],
  why: 'When a member of staff, a contractor or a volunteer is accused, the regulation adds one more: the local government or the company that owns or runs the place. When a detained person is accused, it does not.',
  sources: ['6cfr115.22f'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', facilityType: 'cdf', conduct: ['S2'], accused: [{ role: 'contractor' }] },
    doesNot: { custodyAgency: 'ice', facilityType: 'igsa', conduct: ['D4'], accused: [{ role: 'detainee' }] },
  },
};

export const r03: Rule = {
  id: 'R03',
  title: 'The police are told unless it is clearly no crime',
  when: { all: [{ any: [iceAllegation, cbpAllegation] }, notClearlyNonCriminal] },
  then: [
    { effect: 'must-tell', channels: ['le'], when: iceAllegation, sources: ['6cfr115.22d'] },
    { effect: 'must-tell', channels: ['le'], when: cbpAllegation, sources: ['6cfr115.122'] },
    {
      effect: 'caution',
      id: 'federal-crimes',
      text: 'A sexual act of staff with a person in their custody is a federal crime, also in a contract facility and also in detention for removal. The law names no defence of consent.',
      when: {
        all: [{ fact: 'conduct', includes: ['S1', 'S2', 'S3'] }, { not: { clearly: onlyDetaineesAccused } }],
      },
      sources: ['18usc2243b', '18usc2243c', '18usc2246'],
    },
    {
      effect: 'caution',
      id: 'federal-crime-contact',
      text: 'Sexual contact of staff with a person in their custody is a federal crime of its own.',
      when: { all: [{ fact: 'conduct', includes: 'S4' }, { not: { clearly: onlyDetaineesAccused } }] },
      sources: ['18usc2244', '18usc2246'],
    },
    {
      effect: 'caution',
      id: 'sheriff-conflict',
      text: 'The sheriff runs this place. Do not choose the same sheriff as police: choose the state police, the investigators of the district attorney or attorney general, or the FBI.',
      when: { fact: 'operator', is: 'sheriff' },
      confidence: 'general-knowledge',
      sources: ['general'],
    },
    {
      effect: 'caution',
      id: 'police-agreement',
      text: 'At four private facilities in California at least 265 calls to the police since 2017 led to charges in three cases with detained victims (figures of 2020). Ask whether the operator and the police have an agreement about which crimes the police take, and say at once when a witness may be removed.',
      when: { fact: 'operator', is: 'private' },
      sources: ['S52'],
      confidence: 'partial',
    },
    {
      effect: 'caution',
      id: 'u-status-information',
      text: 'The facility must give the survivor of a crime information about U status in good time.',
      when: iceAllegation,
      sources: ['6cfr115.22h'],
    },
  ],
  why: 'Every allegation goes to the police or prosecutors with authority over crimes, unless it is clear that nothing criminal happened. As long as that is not known, the police are told.',
  sources: ['6cfr115.22d', '6cfr115.122'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', facilityType: 'cdf', conduct: ['S2'], accused: [{ role: 'contractor' }] },
    doesNot: {
      custodyAgency: 'ice',
      facilityType: 'cdf',
      conduct: ['S6'],
      accused: [{ role: 'employee', employer: 'ice' }],
      potentiallyCriminal: 'no',
    },
  },
};
