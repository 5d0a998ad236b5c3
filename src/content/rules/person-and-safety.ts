import type { Rule } from '../../routing/rule.ts';

/** What the person wants, danger, and channels that do not work: R22 to R24. */

export const r22: Rule = {
  id: 'R22',
  title: 'The survivor does not want a report: nothing is filed',
  when: {
    all: [{ fact: 'survivorWantsReport', is: 'no' }, { not: { clearly: { fact: 'survivorAge', below: 18 } } }],
  },
  then: [
    { effect: 'no-filing' },
    { effect: 'may-also', channels: ['rcc'], sources: ['6cfr115.53'] },
    {
      effect: 'caution',
      id: 'no-report-wanted',
      text: 'Nothing is sent. Offer medical care, support, and a sealed record that can be used later. Care must not depend on naming anyone or on helping an investigation.',
      sources: ['6cfr115.82', 'general'],
    },
    {
      effect: 'caution',
      id: 'telling-staff-is-a-report',
      text: 'Staff of the facility must report what they hear. Whoever tells a guard has reported it and cannot take it back.',
      sources: ['6cfr115.61a', '6cfr115.51'],
      confidence: 'confirmed',
    },
    {
      effect: 'caution',
      id: 'third-party-report',
      text: 'A witness or another person may still make a report of their own, and facilities must accept it. OIG has opened an inquiry on what lawyers reported at third hand; names, days and first-hand details matter.',
      sources: ['6cfr115.51', '6cfr115.54', 'S33'],
      confidence: 'confirmed',
    },
  ],
  why: "The decision is the adult survivor's own. The app still shows what the law says, so that the person can decide with open eyes, but it makes no packet.",
  sources: ['general', '6cfr115.82'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', conduct: ['S1'], survivorAge: 34, survivorWantsReport: 'no' },
    doesNot: { custodyAgency: 'ice', conduct: ['S1'], survivorAge: 16, survivorWantsReport: 'no' },
  },
};

export const r23: Rule = {
  id: 'R23',
  title: 'Danger now comes before every report',
  when: { fact: 'dangerNow', is: 'yes' },
  then: [
    {
      effect: 'caution',
      id: 'danger-now',
      urgent: true,
      text: 'Someone may be in danger now. The facility must act at once. Counsel or family outside should call 911 or the local police, and the Field Office Director. Do not tell the detained person to call 911: ICE said in 2020 that detention telephones block it. The OIG hotline is not watched day and night.',
      sources: ['6cfr115.62', 'S52', 'S3'],
      confidence: 'partial',
    },
    { effect: 'may-also', channels: ['le'], sources: ['general'], confidence: 'general-knowledge' },
    {
      effect: 'may-also',
      channels: ['fod'],
      when: { fact: 'custodyAgency', is: 'ice' },
      sources: ['6cfr115.62'],
    },
  ],
  why: 'When there is a substantial and imminent risk of sexual abuse, staff must act at once to protect the person. Reports come after that.',
  sources: ['6cfr115.62'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  examples: {
    fires: { custodyAgency: 'ice', conduct: ['S4'], dangerNow: 'yes' },
    doesNot: { custodyAgency: 'ice', conduct: ['S4'], dangerNow: 'no' },
  },
};

export const r24: Rule = {
  id: 'R24',
  title: 'A channel that does not work, or that is dangerous for this person, is never chosen in silence',
  when: {
    any: [{ chosenStatus: ['reduced', 'reported-closed', 'lapse'] }, { fact: 'fearsOwnGovernment', is: 'yes' }],
  },
  then: [
    { effect: 'channel-status', when: { chosenStatus: ['reduced', 'reported-closed', 'lapse'] } },
    {
      effect: 'caution',
      id: 'consulate-danger',
      urgent: true,
      text: 'This person fears their own government or asks for protection from it. Do not contact the consulate unless the person chooses it expressly, after hearing what can follow.',
      when: { fact: 'fearsOwnGovernment', is: 'yes' },
    },
  ],
  why: 'Some offices are closed or work with very few people. A report there can be lost. So the state of an office is said before it is chosen, and another way is named. For someone who fears their own government the consulate is such a danger.',
  sources: ['general'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
  examples: {
    fires: { custodyAgency: 'ice', conduct: ['S1'], chosenChannels: ['oido'] },
    doesNot: { custodyAgency: 'ice', conduct: ['S1'], chosenChannels: ['oig'], fearsOwnGovernment: 'no' },
  },
};
