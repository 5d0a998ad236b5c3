import type { Channel } from '../../channels/channel.ts';

/** Offices of the Department of Homeland Security that take complaints. */

export const opr: Channel = {
  id: 'opr',
  name: 'ICE Office of Professional Responsibility',
  shortName: 'ICE OPR',
  about:
    'The internal investigators of ICE. It answers to the leadership of ICE and stands apart from ERO, the branch that detains. Its intake is the Integrity Coordination Center; the regulation still calls it the Joint Intake Center.',
  independence: 'inside-ice',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  caution: 'ICE learns everything that is in the report.',
  contacts: [
    {
      way: 'phone',
      value: '833-442-3677',
      note: '833-4ICE-OPR',
      checkedOn: '2026-11-24',
      confidence: 'confirmed',
      sources: ['S2'],
    },
    {
      way: 'email',
      value: 'ICEOPRIntake@ice.dhs.gov',
      checkedOn: '2026-11-24',
      confidence: 'confirmed',
      sources: ['S2'],
    },
    {
      way: 'web',
      value: 'https://www.ice.gov/about-ice/opr',
      note: 'Link "File a Complaint". No postal address is published: send by e-mail or telephone.',
      checkedOn: '2026-11-24',
      confidence: 'confirmed',
      sources: ['S2'],
    },
  ],
  confidence: 'confirmed',
  sources: ['S2', '8cfr287.10', '6cfr115.73'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const oig: Channel = {
  id: 'oig',
  name: 'DHS Office of Inspector General, Hotline',
  shortName: 'DHS OIG',
  about:
    'The independent inspector of the department, set up by statute. It answers to the Secretary and to Congress. It chooses its cases and takes few of them.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  caution:
    'Most reports are passed back to the agency, so ICE usually learns of them. A name that is kept confidential can still be revealed when the investigation or the law demands it. The hotline is not watched day and night.',
  contacts: [
    {
      way: 'phone',
      value: '1-800-323-8603',
      checkedOn: '2026-11-24',
      confidence: 'confirmed',
      sources: ['S2', '8cfr287.10'],
    },
    { way: 'tty', value: '1-844-889-4357', checkedOn: '2020-11-01', confidence: 'confirmed', sources: ['S32'] },
    {
      way: 'web',
      value: 'https://hotline.oig.dhs.gov',
      note: 'OIG prefers its web form; it takes attachments. Without a contact e-mail address no complaint number is sent. Check the address first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general', 'S32', 'S3b'],
    },
    {
      way: 'mail',
      value:
        'DHS Office of Inspector General, Mail Stop 0305, Attn: Office of Investigations - Hotline, 245 Murray Lane SW, Washington DC 20528-0305',
      note: 'Check the address first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
  ],
  confidence: 'confirmed',
  sources: ['S3', 'S3b', 'S3c', '5usc417', '5usc417f'],
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
};

export const crcl: Channel = {
  id: 'crcl',
  name: 'DHS Office for Civil Rights and Civil Liberties',
  shortName: 'DHS CRCL',
  about:
    'The office of the department for rights. OIG decides first whether it wants a matter. CRCL gives no remedy to a single person, but it reports to Congress and can ask the agency for an answer.',
  independence: 'inside-dhs',
  acceptsThirdParty: 'with-consent',
  acceptsAnonymous: 'yes',
  status: 'reduced',
  statusText:
    'Works with very few people since the lay-offs of March 2025; in July 2025 about a dozen people were left across three offices, and about 550 open investigations had been dropped. Use it as a second way, and keep proof of what you sent.',
  fallback: ['oig', 'cong'],
  caution:
    'CRCL shares the complaint with the agency. It needs the written consent of the person to give information to someone else.',
  contacts: [
    {
      way: 'web',
      value: 'https://www.dhs.gov/file-civil-rights-complaint',
      note: 'Portal; it gives a confirmation number. Keep it.',
      checkedOn: '2026-11-24',
      confidence: 'confirmed',
      sources: ['S5'],
    },
    {
      way: 'email',
      value: 'CRCLCompliance@hq.dhs.gov',
      note: 'Check the address first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
    {
      way: 'phone',
      value: '1-866-644-8360',
      note: 'From an older page; check first.',
      checkedOn: '2026-11-24',
      confidence: 'partial',
      sources: ['S5b'],
    },
    {
      way: 'tty',
      value: '1-866-644-8361',
      note: 'From an older page; check first.',
      checkedOn: '2026-11-24',
      confidence: 'partial',
      sources: ['S5b'],
    },
    {
      way: 'mail',
      value:
        'DHS CRCL, Compliance Branch, Mail Stop #0190, 2707 Martin Luther King Jr. Ave SE, Washington DC 20528-0190',
      note: 'Check the address first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general', 'S5b'],
    },
  ],
  confidence: 'partial',
  sources: ['S5', 'S5b', 'S5c', 'S6', 'S7', 'S38', 'S43', '6usc345'],
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
};

export const oido: Channel = {
  id: 'oido',
  name: 'Office of the Immigration Detention Ombudsman',
  shortName: 'OIDO',
  about:
    'By statute an independent and confidential office that helps with concerns in immigration detention (DHS Form 405).',
  independence: 'inside-dhs',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'reported-closed',
  statusText:
    'Reported closed about May 2026 for lack of money, known only from press reports; the site for complaints is off. The statute is still in force: look at dhs.gov/OIDO before you rely on either.',
  fallback: ['oig', 'crcl', 'cong'],
  contacts: [
    {
      way: 'web',
      value: 'https://www.dhs.gov/OIDO',
      note: 'Only to see whether the office works again.',
      checkedOn: '2026-11-24',
      confidence: 'partial',
      sources: ['S8'],
    },
  ],
  confidence: 'partial',
  sources: ['S4', 'S8', 'S38', 'S39', '6usc205'],
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
};

export const cbpopr: Channel = {
  id: 'cbpopr',
  name: 'CBP Office of Professional Responsibility (CBP Joint Intake Center)',
  shortName: 'CBP OPR',
  about:
    'The internal investigators of CBP, the border agency. CBP says that every allegation of sexual abuse in its holding places is sent to OIG; what OIG does not keep comes back here.',
  independence: 'inside-dhs',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  caution: 'CBP learns everything that is in the report.',
  contacts: [
    {
      way: 'phone',
      value: '1-877-246-8253',
      note: 'Intake of CBP, never of ICE. From an older page; check first.',
      checkedOn: '2026-11-24',
      confidence: 'partial',
      sources: ['S54'],
    },
    {
      way: 'email',
      value: 'JointIntake@cbp.dhs.gov',
      note: 'Check the address first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
    {
      way: 'phone',
      value: '1-877-227-5511',
      note: 'CBP Information Center. Check first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
  ],
  confidence: 'confirmed',
  sources: ['S13', '6cfr115.122'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};
