import type { ChannelLetter } from '../../../packet/texts.ts';
import { byStaff, holding, needed, neededAnonymous, physical } from '../letter-pieces.ts';
import { crimeRequests } from '../requests.ts';
import { crtSheet } from '../sheets/civil-rights-division.ts';
import { fbiSheet } from '../sheets/fbi.ts';
import { policeSheet } from '../sheets/police.ts';
import { stateAgSheet } from '../sheets/state-attorney-general.ts';

/** No A-number: whoever looks into a crime does not need it to find the place. */
const needs = needed.filter((id) => id !== 'person-a-number');

const police: ChannelLetter = {
  channel: 'le',
  needs: needs,
  needsAnonymous: neededAnonymous,
  consentFrom: ['le'],
  addressee: ['Police, sheriff or district attorney with jurisdiction over the place'],
  title: 'Report of a possible crime',
  subject: 'Alleged sexual offense against a person in detention',
  salutation: 'To the officer in charge:',
  opening: [
    {
      id: 'letter.le.report',
      text: 'This packet reports an allegation of a sexual offense against a person in detention. The person, or whoever files for them, brings it to you directly. Whether an offense was committed is for the investigation to find.',
      sources: [],
      confidence: 'confirmed',
    },

    {
      id: 'letter.le.facility',
      text: 'The facility, too, is to refer every allegation promptly to law enforcement unless it clearly involves no potentially criminal behavior (6 CFR 115.22(d)). Please state whether it did, and on what day.',
      unless: holding,
      sources: ['6cfr115.22d'],
      confidence: 'confirmed',
    },
  ],
  requests: crimeRequests,
  sheet: policeSheet,
};

const fbi: ChannelLetter = {
  channel: 'fbi',
  needs: needs,
  needsAnonymous: neededAnonymous,
  consentFrom: ['fbi'],
  addressee: ['Federal Bureau of Investigation', 'Local field office'],
  title: 'Report to the Federal Bureau of Investigation',
  subject: 'Possible federal offense against a person in official detention',
  salutation: 'To the Federal Bureau of Investigation:',
  opening: [
    {
      id: 'letter.fbi.report',
      text: 'This packet reports an allegation of a sexual offense against a person in federal custody or in a place that holds people for a federal agency. Whether an offense was committed is for the investigation to find.',
      sources: [],
      confidence: 'confirmed',
    },

    {
      id: 'letter.fbi.offenses',
      text: 'Federal offenses that may apply are 18 U.S.C. 2243(b) and (c), 2244(a), 242 and 250. “Official detention” includes detention pending deportation or exclusion: 18 U.S.C. 2246(5).',
      when: { all: [byStaff, physical] },
      sources: ['18usc2243', '18usc2244', '18usc2246', '18usc242', '18usc250'],
      confidence: 'confirmed',
    },
  ],
  requests: crimeRequests,
  sheet: fbiSheet,
};

const crt: ChannelLetter = {
  channel: 'crt',
  needs: needs,
  needsAnonymous: neededAnonymous,
  consentFrom: ['crt'],
  addressee: ['U.S. Department of Justice', 'Civil Rights Division'],
  title: 'Report to the Civil Rights Division',
  subject: 'Possible deprivation of rights under color of law',
  salutation: 'To the Civil Rights Division:',
  opening: [
    {
      id: 'letter.crt.report',
      text: 'This packet reports an allegation of sexual abuse of a person in custody for review as a deprivation of rights under color of law. Whether an offense was committed is for the investigation to find.',
      sources: ['18usc242', '18usc250'],
      confidence: 'confirmed',
    },

    {
      id: 'letter.crt.offenses',
      text: 'Federal offenses that may apply are 18 U.S.C. 2243(b) and (c), 2244(a), 242 and 250. “Official detention” includes detention pending deportation or exclusion: 18 U.S.C. 2246(5).',
      when: { all: [byStaff, physical] },
      sources: ['18usc2243', '18usc2244', '18usc2246', '18usc242', '18usc250'],
      confidence: 'confirmed',
    },
  ],
  requests: crimeRequests,
  sheet: crtSheet,
};

const stateAg: ChannelLetter = {
  channel: 'state-ag',
  needs: needs,
  needsAnonymous: neededAnonymous,
  consentFrom: ['state-ag'],
  addressee: ['Attorney General of the State'],
  title: 'Report to the State Attorney General',
  subject: 'Alleged sexual abuse in a place of immigration detention',
  salutation: 'To the Attorney General:',
  opening: [
    {
      id: 'letter.state-ag.report',
      text: 'This packet reports an allegation of sexual abuse of a person in immigration detention in your State, for whatever review the law of the State gives to your office.',
      sources: ['S61'],
      confidence: 'partial',
    },
  ],
  requests: crimeRequests,
  sheet: stateAgSheet,
};

/** Those who look into crimes. */
export const outsideLetters: readonly ChannelLetter[] = [police, fbi, crt, stateAg];
