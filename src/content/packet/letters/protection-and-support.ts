import type { ChannelLetter } from '../../../packet/texts.ts';
import { needed, neededAnonymous } from '../letter-pieces.ts';
import { congressRequests, oversightRequests, protectionRequests } from '../requests.ts';
import { apsSheet } from '../sheets/adult-protection.ts';
import { cpsSheet } from '../sheets/child-protection.ts';
import { congressSheet } from '../sheets/congress.ts';
import { consulateSheet } from '../sheets/consulate.ts';
import { hhsOigSheet } from '../sheets/hhs-oig.ts';
import { orrSheet } from '../sheets/refugee-resettlement.ts';

const withoutNumber = needed.filter((id) => id !== 'person-a-number');

const cps: ChannelLetter = {
  channel: 'cps',
  needs: withoutNumber,
  needsAnonymous: neededAnonymous,
  consentFrom: ['cps'],
  addressee: ['Child protective services of the State'],
  title: 'Report to child protective services',
  subject: 'Alleged sexual abuse of a child in custody',
  salutation: 'To the office that takes reports:',
  opening: [
    {
      id: 'letter.cps.report',
      text: 'This packet reports an allegation of sexual abuse of a person under 18 in custody. When the alleged victim is under 18, the allegation is also reported to the designated State or local services agency under the applicable mandatory reporting laws (6 CFR 115.61(d)).',
      sources: ['6cfr115.61d'],
      confidence: 'confirmed',
    },
  ],
  requests: protectionRequests,
  sheet: cpsSheet,
};

const aps: ChannelLetter = {
  channel: 'aps',
  needs: withoutNumber,
  needsAnonymous: neededAnonymous,
  consentFrom: ['aps'],
  addressee: ['Adult protective services of the State'],
  title: 'Report to adult protective services',
  subject: 'Alleged sexual abuse of a vulnerable adult in custody',
  salutation: 'To the office that takes reports:',
  opening: [
    {
      id: 'letter.aps.report',
      text: 'This packet reports an allegation of sexual abuse of a person who may be a vulnerable adult under the law of the State; such allegations are also reported to the designated State or local services agency (6 CFR 115.61(d)).',
      sources: ['6cfr115.61d'],
      confidence: 'confirmed',
    },
  ],
  requests: protectionRequests,
  sheet: apsSheet,
};

const orr: ChannelLetter = {
  channel: 'orr',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['orr'],
  addressee: ['U.S. Department of Health and Human Services', 'Office of Refugee Resettlement'],
  title: 'Report to the Office of Refugee Resettlement',
  subject: 'Alleged sexual abuse of an unaccompanied child',
  salutation: 'To the Office of Refugee Resettlement:',
  opening: [
    {
      id: 'letter.orr.report',
      text: 'This packet reports an allegation of sexual abuse of an unaccompanied child. Care providers report every allegation immediately to State or local licensing, child protective services, law enforcement and ORR (45 CFR 411.51(d)).',
      sources: ['45cfr411.51'],
      confidence: 'confirmed',
    },
  ],
  requests: protectionRequests,
  sheet: orrSheet,
};

const hhsoig: ChannelLetter = {
  channel: 'hhsoig',
  needs: withoutNumber,
  needsAnonymous: neededAnonymous,
  consentFrom: ['hhsoig'],
  addressee: ['U.S. Department of Health and Human Services', 'Office of Inspector General'],
  title: 'Complaint to the HHS Office of Inspector General',
  subject: 'Possible criminal conduct against a person in the care of the Department of Health and Human Services',
  salutation: 'To the Inspector General:',
  opening: [
    {
      id: 'letter.hhsoig.report',
      text: 'This packet reports an allegation of sexual abuse of a person in the care of the Department of Health and Human Services or of a provider that it pays. Whether an offense was committed is for the investigation to find.',
      sources: [],
      confidence: 'confirmed',
    },
  ],
  requests: [...oversightRequests, ...protectionRequests],
  sheet: hhsOigSheet,
};

const cong: ChannelLetter = {
  channel: 'cong',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['cong'],
  addressee: ['Member of Congress', 'Casework'],
  title: 'Request to a Member of Congress',
  subject: 'Request for an inquiry into an alleged sexual abuse in immigration detention',
  salutation: 'To the Member’s office:',
  opening: [
    {
      id: 'letter.cong.inquiry',
      text: 'This packet asks you to inquire with the agency about an allegation of sexual abuse of a person in immigration detention. The signed privacy release of your own form goes with it.',
      sources: [],
      confidence: 'confirmed',
    },

    {
      id: 'letter.cong.closed',
      text: 'An agency answer that a case is “closed” is not a finding; the outcomes are substantiated, unsubstantiated and unfounded (6 CFR 115.5).',
      sources: ['6cfr115.5'],
      confidence: 'confirmed',
    },
  ],
  requests: congressRequests,
  sheet: congressSheet,
};

const cons: ChannelLetter = {
  channel: 'cons',
  needs: [],
  needsAnonymous: [],
  consentFrom: ['consulate'],
  consentPurpose: 'contact',
  neverWhen: { fact: 'fearsOwnGovernment', is: 'yes' },
  addressee: ['Consulate'],
  title: 'Letter to the consulate',
  subject: 'Request for consular help',
  salutation: 'To the consulate:',
  opening: [
    {
      id: 'letter.cons.choice',
      text: 'The person has expressly chosen to contact their consulate and asks for consular help. Please treat what stands here in confidence, and speak of it with nobody at home without the person’s consent.',
      sources: [],
      confidence: 'confirmed',
    },
  ],
  requests: protectionRequests,
  sheet: consulateSheet,
};

/** Protection, Congress and the consulate. Crisis support gets no packet: it helps and does not investigate. */
export const protectionLetters: readonly ChannelLetter[] = [cps, aps, orr, hhsoig, cong, cons];
