import type { ChannelLetter } from '../../packet/texts.ts';
import {
  byDetainee,
  byStaff,
  holding,
  needed,
  neededAnonymous,
  noConsentNeeded,
  notCriminal,
  physical,
} from './letter-pieces.ts';
import { dhsLetters } from './letters/dhs.ts';
import { iceLetters } from './letters/ice-and-facility.ts';
import { outsideLetters } from './letters/law-enforcement.ts';
import { protectionLetters } from './letters/protection-and-support.ts';
import { commonRequests, facilityRequests, oigRequests, oprRequests } from './requests.ts';
import { fieldOfficeSheet } from './sheets/field-office.ts';
import { oigSheet } from './sheets/oig.ts';
import { oprSheet } from './sheets/opr.ts';

const oig: ChannelLetter = {
  channel: 'oig',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['oig'],
  addressee: ['U.S. Department of Homeland Security', 'Office of Inspector General', 'Hotline'],
  title: 'Complaint to the DHS Office of Inspector General',
  subject: 'Alleged criminal conduct against a person in the custody of the Department of Homeland Security',
  salutation: 'To the Inspector General:',
  opening: [
    {
      id: 'letter.oig.crime',
      text: 'This packet reports an allegation of sexual abuse of a person in the custody of the Department of Homeland Security. It is brought to your office as a complaint of possible criminal conduct in DHS custody, and not as a complaint about conditions of detention. Whether an offense was committed is for the investigation to find.',
      unless: notCriminal,
      sources: ['oig-hotline'],
      confidence: 'confirmed',
    },
    {
      id: 'letter.oig.misconduct',
      text: 'This packet reports an allegation of serious sexual misconduct against a person in the custody of the Department of Homeland Security. On the answers so far it may involve no crime; whether it does is for the investigation to find.',
      when: notCriminal,
      sources: [],
      confidence: 'confirmed',
    },
    {
      id: 'letter.oig.any-source',
      text: 'Under 5 U.S.C. 417(f)(2), a senior official of your office receives complaints from any source about civil-rights abuse by employees of the Department and by employees of its independent contractors or grantees, and may open investigations of them.',
      sources: ['5usc417'],
      confidence: 'confirmed',
    },
    noConsentNeeded,
    {
      id: 'letter.oig.offenses',
      text: 'Federal offenses that may apply are 18 U.S.C. 2243(b) and (c) (sexual acts with a person in official detention or in federal custody), 2244(a) (sexual contact), 242 (deprivation of rights under color of law) and 250 (added penalties for sexual misconduct). “Official detention” includes detention pending deportation or exclusion: 18 U.S.C. 2246(5).',
      when: { all: [byStaff, physical] },
      sources: ['18usc2243', '18usc2244', '18usc2246', '18usc242', '18usc250'],
      confidence: 'confirmed',
    },
    {
      id: 'letter.oig.detainee',
      text: 'The alleged perpetrator is described as another person held in the facility. The complaint is brought to your office so that you can decide whether staff failed to protect, failed to report or made false records, or whether there is a pattern.',
      when: byDetainee,
      sources: ['6cfr115.22'],
      confidence: 'confirmed',
    },
  ],
  requests: [...oigRequests, ...commonRequests],
  sheet: oigSheet,
};

const opr: ChannelLetter = {
  channel: 'opr',
  needs: needed,
  needsAnonymous: neededAnonymous,
  consentFrom: ['opr'],
  addressee: [
    'U.S. Immigration and Customs Enforcement',
    'Office of Professional Responsibility',
    'Integrity Coordination Center',
  ],
  title: 'Report to the ICE Office of Professional Responsibility',
  subject: 'Alleged sexual abuse of a person in ICE custody, for investigation under 6 CFR Part 115',
  salutation: 'To the Office of Professional Responsibility:',
  opening: [
    {
      id: 'letter.opr.report',
      text: 'This packet reports an allegation of sexual abuse of a person in immigration detention. Please take it in, classify it, and see that it is investigated.',
      sources: ['ice-opr'],
      confidence: 'confirmed',
    },
    {
      id: 'letter.opr.must',
      text: 'Under 6 CFR 115.22, every allegation is to be investigated or referred, an administrative or criminal investigation is completed for all of them, and each is reported promptly to the Joint Intake Center, ICE OPR or DHS OIG and to the Field Office Director.',
      unless: holding,
      sources: ['6cfr115.22'],
      confidence: 'confirmed',
    },
    {
      id: 'letter.opr.holding',
      text: 'The place is described as a holding facility, to which Subpart B of 6 CFR Part 115 applies: the allegation is reported promptly to the Joint Intake Center, and to law enforcement unless it clearly involves no potentially criminal behavior (6 CFR 115.122).',
      when: holding,
      sources: ['6cfr115.122'],
      confidence: 'confirmed',
    },
    noConsentNeeded,
    {
      id: 'letter.opr.departure',
      text: 'An investigation does not end because the person who was harmed or the alleged perpetrator has left the facility, its control or its employment (6 CFR 115.71(e)).',
      unless: holding,
      sources: ['6cfr115.71'],
      confidence: 'confirmed',
    },
  ],
  requests: [...oprRequests, ...commonRequests],
  sheet: oprSheet,
};

const facility: ChannelLetter = {
  channel: 'fod',
  needs: [...needed, 'who-access'],
  needsAnonymous: neededAnonymous,
  consentFrom: ['fod'],
  addressee: [
    'U.S. Immigration and Customs Enforcement',
    'Enforcement and Removal Operations',
    'Field Office Director',
  ],
  copies: [{ recipient: 'operator', addressee: 'Administrator of the facility' }],
  title: 'Notice to the ICE Field Office Director',
  subject: 'Alleged sexual abuse of a person in detention: duties under 6 CFR Part 115 and preservation of evidence',
  salutation: 'To the Field Office Director:',
  opening: [
    {
      id: 'letter.fod.report',
      text: 'This is a report of an allegation of sexual abuse of a person in immigration detention. Staff must accept reports that are made verbally, in writing, anonymously or by third parties (6 CFR 115.51(c)).',
      unless: holding,
      sources: ['6cfr115.51'],
      confidence: 'confirmed',
    },
    {
      id: 'letter.fod.report-holding',
      text: 'This is a report of an allegation of sexual abuse of a person in a holding facility. It is to be reported promptly to the Joint Intake Center, and to law enforcement unless it clearly involves no potentially criminal behavior (6 CFR 115.122).',
      when: holding,
      sources: ['6cfr115.122'],
      confidence: 'confirmed',
    },
    {
      id: 'letter.fod.ladder-staff',
      text: 'The alleged perpetrator is described as staff, a contractor or a volunteer. The allegation is therefore to be reported promptly to the Joint Intake Center, ICE OPR or DHS OIG, to the Field Office Director, and to the government body or contractor that owns or operates the facility (6 CFR 115.22(f)).',
      when: { accused: { entry: 'role', is: ['employee', 'contractor', 'volunteer'] } },
      unless: holding,
      sources: ['6cfr115.22'],
      confidence: 'confirmed',
    },
    {
      id: 'letter.fod.ladder-detainee',
      text: 'The alleged perpetrator is described as another person held in the facility. The allegation is therefore to be reported promptly to the Joint Intake Center, ICE OPR or DHS OIG and to the Field Office Director (6 CFR 115.22(e)).',
      when: byDetainee,
      unless: holding,
      sources: ['6cfr115.22'],
      confidence: 'confirmed',
    },
    noConsentNeeded,
    {
      id: 'letter.fod.confidential',
      text: 'Apart from the reports that are required, staff may share what stands here only as far as safety, treatment, investigation, law enforcement or security decisions need it (6 CFR 115.61(c)). Please see to it that no alleged perpetrator sees this packet or takes part in handling it.',
      unless: holding,
      sources: ['6cfr115.61'],
      confidence: 'confirmed',
    },
    {
      id: 'letter.fod.good-faith',
      text: 'A report made in good faith is not lying and may not be punished (6 CFR 115.78). No one who reports or takes part may suffer for it (6 CFR 115.67).',
      unless: holding,
      sources: ['6cfr115.67', '6cfr115.78'],
      confidence: 'confirmed',
    },
  ],
  requests: [...facilityRequests, ...commonRequests],
  sheet: fieldOfficeSheet,
};

/** How a packet speaks to each office that can receive one. */
export const letters: readonly ChannelLetter[] = [
  oig,
  opr,
  facility,
  ...dhsLetters,
  ...iceLetters,
  ...outsideLetters,
  ...protectionLetters,
];
