import type { ChannelLetter } from '../../../packet/texts.ts';
import { holding, needed, neededAnonymous, noConsentNeeded } from '../letter-pieces.ts';
import { commonRequests, forwardRequests, oversightRequests } from '../requests.ts';
import { cbpOprSheet } from '../sheets/cbp-opr.ts';
import { crclSheet } from '../sheets/crcl.ts';
import { oidoSheet } from '../sheets/oido-405.ts';

const crcl: ChannelLetter = {
  channel: 'crcl',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['crcl'],
  addressee: [
    'U.S. Department of Homeland Security',
    'Office for Civil Rights and Civil Liberties',
    'Compliance Branch',
  ],
  title: 'Complaint to the DHS Office for Civil Rights and Civil Liberties',
  subject: 'Alleged sexual abuse in detention: civil rights, disability and language access',
  salutation: 'To the Office for Civil Rights and Civil Liberties:',
  opening: [
    {
      id: 'letter.crcl.rights',
      text: 'This packet reports alleged sexual abuse of a person in DHS custody as a violation of civil rights. Where answers tell of denied language access or of a disability that was not accommodated, they are part of the complaint.',
      sources: ['S5'],
      confidence: 'confirmed',
    },

    {
      id: 'letter.crcl.oig-first',
      text: 'Under 6 U.S.C. 345(a)(6) your office may investigate complaints of civil-rights abuse unless the Inspector General decides to take the matter.',
      sources: ['6usc345'],
      confidence: 'confirmed',
    },

    {
      id: 'letter.crcl.language',
      text: 'Meaningful access in the language of the person is a duty under 6 CFR 115.16, which the revocation of Executive Order 13166 did not change.',
      unless: holding,
      sources: ['6cfr115.16'],
      confidence: 'confirmed',
    },
    noConsentNeeded,
  ],
  requests: [...oversightRequests, ...commonRequests],
  sheet: crclSheet,
};

const oido: ChannelLetter = {
  channel: 'oido',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['oido'],
  addressee: ['U.S. Department of Homeland Security', 'Office of the Immigration Detention Ombudsman'],
  title: 'Case for the Immigration Detention Ombudsman',
  subject: 'Alleged sexual abuse in immigration detention',
  salutation: 'To the Immigration Detention Ombudsman:',
  opening: [
    {
      id: 'letter.oido.statute',
      text: 'Under 6 U.S.C. 205 your office runs an independent, neutral and confidential process about misconduct, excessive force and violations of rights in immigration detention, also by contracted personnel, and may refer matters to the Inspector General.',
      sources: ['6usc205'],
      confidence: 'confirmed',
    },
    noConsentNeeded,
  ],
  requests: [...oversightRequests, ...commonRequests],
  sheet: oidoSheet,
};

const cbpopr: ChannelLetter = {
  channel: 'cbpopr',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['cbpopr'],
  addressee: ['U.S. Customs and Border Protection', 'Office of Professional Responsibility', 'Joint Intake Center'],
  title: 'Report to the CBP Office of Professional Responsibility',
  subject: 'Alleged sexual abuse of a person in CBP custody',
  salutation: 'To the Office of Professional Responsibility:',
  opening: [
    {
      id: 'letter.cbpopr.holding',
      text: 'This packet reports an allegation of sexual abuse of a person in CBP custody. Under 6 CFR 115.122 it is to be reported promptly to the Joint Intake Center, and to law enforcement unless it clearly involves no potentially criminal behavior.',
      sources: ['6cfr115.122'],
      confidence: 'confirmed',
    },

    {
      id: 'letter.cbpopr.oig',
      text: 'CBP states that every allegation of sexual abuse in its holding facilities is documented and sent to the DHS Office of Inspector General for independent review.',
      sources: ['S13'],
      confidence: 'confirmed',
    },
    noConsentNeeded,
  ],
  requests: [...forwardRequests, ...commonRequests],
  sheet: cbpOprSheet,
};

/** Offices of the department beside OIG and OPR. */
export const dhsLetters: readonly ChannelLetter[] = [crcl, oido, cbpopr];
