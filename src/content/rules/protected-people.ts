import type { Rule } from '../../routing/rule.ts';
import { dhsEmployer, orrAllegation, retaliationInDhsCustody } from './conditions.ts';

/** Children and vulnerable adults: R12 to R14. */

export const r12: Rule = {
  id: 'R12',
  title: 'Under 18: child protection is told as well',
  when: { all: [{ fact: 'survivorAge', below: 18 }, { not: { clearly: orrAllegation } }] },
  then: [
    { effect: 'must-tell', channels: ['cps'] },
    {
      effect: 'caution',
      id: 'guardian-consent',
      text: 'For a child the guardian gives the consent, unless the interests of the guardian conflict with those of the child.',
      sources: ['general'],
      confidence: 'general-knowledge',
    },
    {
      effect: 'caution',
      id: 'mandatory-reporters',
      text: 'Federal law makes listed professionals (health, social work, detention staff, police and others) on federal land or in federally operated or contracted facilities report as soon as possible. Lawyers are not on that list; state law may add them. Say this before the child tells.',
      sources: ['34usc20341'],
    },
    {
      effect: 'caution',
      id: 'ward-crime-any-age',
      text: 'The federal crime of a sexual act with a person in custody (18 USC 2243(b)) applies at any age.',
      when: { fact: 'custodyAgency', is: ['ice', 'cbp', 'usms', 'bop'] },
      sources: ['18usc2243b'],
    },
    {
      effect: 'caution',
      id: 'crime-minor-12-15',
      text: 'The federal crime of a sexual act with a minor (18 USC 2243(a)) covers the ages 12 to 15 only.',
      when: {
        all: [
          { fact: 'survivorAge', atLeast: 12 },
          { fact: 'survivorAge', below: 16 },
        ],
      },
      sources: ['18usc2243a'],
    },
  ],
  why: 'The agency must report to the child-protection office of the state, or the office that its law names, when the alleged victim is under 18. All other duties stay.',
  sources: ['6cfr115.61d', '34usc20341'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', facilityType: 'family', survivorAge: 16, conduct: ['S4'] },
    doesNot: { custodyAgency: 'ice', facilityType: 'family', survivorAge: 18, conduct: ['S4'] },
  },
};

export const r13: Rule = {
  id: 'R13',
  title: 'Unaccompanied children in ORR care: their own way, not that of DHS',
  when: orrAllegation,
  then: [
    { effect: 'must-tell', channels: ['orr', 'cps', 'le'] },
    { effect: 'may-also', channels: ['hhsoig'], confidence: 'general-knowledge' },
    {
      effect: 'outside',
      channels: ['opr', 'oig', 'fod', 'psa', 'cbpopr'],
      why: 'A shelter of ORR belongs to the health department, not to DHS. ICE OPR and DHS OIG are not competent unless someone from DHS is accused.',
      when: { all: [{ not: { clearly: { accused: dhsEmployer } } }, { not: { clearly: retaliationInDhsCustody } }] },
    },
    {
      effect: 'may-also',
      channels: ['oig'],
      when: { accused: dhsEmployer },
      sources: ['5usc417f'],
    },
    {
      effect: 'caution',
      id: 'state-licensing',
      text: 'The care provider must also tell the state or local licensing agency at once. The child must have free calls to ORR and to an outside body, already set in the telephone.',
    },
    {
      effect: 'caution',
      id: 'orr-investigates',
      text: 'In some facilities ORR itself may now investigate the abuse of children and keep a list of perpetrators.',
      sources: ['45cfr412'],
    },
  ],
  why: 'The provider of care must report every allegation at once to the licensing agency, to child protection, to the police and to ORR.',
  sources: ['45cfr411.51'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: {
      custodyAgency: 'orr',
      facilityType: 'orr',
      survivorAge: 17,
      conduct: ['S4'],
      accused: [{ role: 'contractor' }],
    },
    doesNot: {
      custodyAgency: 'orr',
      place: 'earlier-facility',
      placeFacilityType: 'cbp',
      survivorAge: 17,
      conduct: ['S4'],
      accused: [{ role: 'employee', employer: 'cbp' }],
    },
  },
};

export const r14: Rule = {
  id: 'R14',
  title: 'A vulnerable adult: adult protective services are told as well',
  when: { fact: 'vulnerableAdult', is: 'yes' },
  then: [
    { effect: 'must-tell', channels: ['aps'] },
    {
      effect: 'caution',
      id: 'vulnerable-by-state-law',
      text: 'Who counts as a vulnerable adult is for the law of the state. Check it.',
      confidence: 'partial',
    },
  ],
  why: 'The agency must report to the office that the law of the state names when the alleged victim is a vulnerable adult under that law.',
  sources: ['6cfr115.61d'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', survivorAge: 50, vulnerableAdult: 'yes', conduct: ['S4'] },
    doesNot: { custodyAgency: 'ice', survivorAge: 50, vulnerableAdult: 'no', conduct: ['S4'] },
  },
};
