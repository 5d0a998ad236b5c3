import type { ChannelLetter } from '../../../packet/texts.ts';
import { holding, needed, neededAnonymous, noConsentNeeded } from '../letter-pieces.ts';
import { commonRequests, facilityRequests, forwardRequests } from '../requests.ts';
import { drilSheet } from '../sheets/dril.ts';
import { grievanceSheet } from '../sheets/grievance.ts';
import { operatorSheet } from '../sheets/operator.ts';
import { psaSheet } from '../sheets/psa.ts';

const psa: ChannelLetter = {
  channel: 'psa',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['psa'],
  addressee: ['U.S. Immigration and Customs Enforcement', 'Prevention of Sexual Assault (PSA) Coordinator'],
  title: 'Notice to the PSA Coordinator',
  subject: 'Alleged sexual abuse of a person in detention',
  salutation: 'To the PSA Coordinator:',
  opening: [
    {
      id: 'letter.psa.told',
      text: 'This packet tells you of an allegation of sexual abuse of a person in detention. Under 6 CFR 115.22(g) the PSA Coordinator is told of every allegation.',
      unless: holding,
      sources: ['6cfr115.22g'],
      confidence: 'confirmed',
    },

    {
      id: 'letter.psa.holding',
      text: 'This packet tells you of an allegation of sexual abuse of a person in a holding facility.',
      when: holding,
      sources: ['6cfr115.122'],
      confidence: 'confirmed',
    },
    noConsentNeeded,
  ],
  requests: [...forwardRequests, ...commonRequests],
  sheet: psaSheet,
};

const operator: ChannelLetter = {
  channel: 'operator',
  needs: needed.filter((id) => id !== 'person-a-number'),
  needsAnonymous: neededAnonymous,
  consentFrom: ['operator'],
  addressee: ['Administrator of the facility'],
  title: 'Notice to the owner or operator of the facility',
  subject: 'Alleged sexual abuse of a person in detention',
  salutation: 'To the administrator:',
  opening: [
    {
      id: 'letter.operator.told',
      text: 'This packet tells you of an allegation of sexual abuse of a person who is or was held in your facility. Every facility has and publicizes a way to receive reports from third parties (6 CFR 115.54).',
      unless: holding,
      sources: ['6cfr115.54'],
      confidence: 'confirmed',
    },

    {
      id: 'letter.operator.holding',
      text: 'This packet tells you of an allegation of sexual abuse of a person who is or was held in your facility.',
      when: holding,
      sources: [],
      confidence: 'confirmed',
    },

    {
      id: 'letter.operator.apart',
      text: 'Please see to it that no alleged perpetrator sees this packet or takes part in handling it.',
      sources: [],
      confidence: 'confirmed',
    },
  ],
  requests: [...facilityRequests, ...commonRequests],
  sheet: operatorSheet,
};

const grievance: ChannelLetter = {
  channel: 'grv',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['grv'],
  addressee: ['Grievance officer of the facility'],
  title: 'Grievance about sexual abuse',
  subject: 'Alleged sexual abuse: grievance under 6 CFR 115.52',
  salutation: 'To the grievance officer:',
  opening: [
    {
      id: 'letter.grv.any-time',
      text: 'A grievance about sexual abuse may be filed at any time, without an informal step first, and with the help of another detained person, staff, family or a legal representative. It is decided within 5 days of receipt; an appeal is answered within 30 days (6 CFR 115.52).',
      unless: holding,
      sources: ['6cfr115.52'],
      confidence: 'confirmed',
    },

    {
      id: 'letter.grv.holding',
      text: 'The place is described as a holding facility, where 6 CFR 115.52 does not apply. Please take this as a report of sexual abuse.',
      when: holding,
      sources: ['6cfr115.122'],
      confidence: 'confirmed',
    },
  ],
  requests: [...facilityRequests, ...commonRequests],
  sheet: grievanceSheet,
};

const dril: ChannelLetter = {
  channel: 'dril',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['dril'],
  addressee: [
    'U.S. Immigration and Customs Enforcement',
    'Enforcement and Removal Operations',
    'Detention Reporting and Information Line',
  ],
  title: 'Call to the ICE Detention Reporting and Information Line',
  subject: 'Alleged sexual abuse of a person in detention',
  salutation: 'At the beginning of the call:',
  opening: [
    {
      id: 'letter.dril.call',
      text: 'The line is reached by telephone only: use the numbered points of the data sheet for the call. Its topics include sexual or physical assault and abuse; live operators answer from Monday to Friday, 8 a.m. to 8 p.m. Eastern time, not on holidays, with operators in Spanish and help in other languages.',
      sources: ['S9'],
      confidence: 'confirmed',
    },

    {
      id: 'letter.dril.ero',
      text: 'The line belongs to the branch of ICE that detains. Say nothing that the person has not agreed to share with ICE.',
      sources: ['S9'],
      confidence: 'confirmed',
    },
  ],
  requests: [...forwardRequests, ...commonRequests],
  sheet: drilSheet,
};

/** The facility and the detaining branch of ICE. */
export const iceLetters: readonly ChannelLetter[] = [psa, operator, grievance, dril];
