import type { Channel } from '../../channels/channel.ts';

/** Child and adult protection, the health department, and help that is no investigation. */

export const cps: Channel = {
  id: 'cps',
  name: 'Child protective services of the state',
  shortName: 'Child protection',
  about:
    'The office of the state that protects children. It must be told when the survivor is under 18. Some states name another office.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  contacts: [],
  confidence: 'confirmed',
  sources: ['6cfr115.61d', '45cfr411.51', '34usc20341'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const aps: Channel = {
  id: 'aps',
  name: 'Adult protective services of the state',
  shortName: 'Adult protection',
  about:
    'The office of the state that protects adults who cannot protect themselves, as the law of the state defines them.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'not-stated',
  status: 'active',
  contacts: [],
  confidence: 'confirmed',
  sources: ['6cfr115.61d'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const orr: Channel = {
  id: 'orr',
  name: 'Office of Refugee Resettlement, Department of Health and Human Services',
  shortName: 'ORR',
  about: 'The federal office that cares for unaccompanied children. It is not part of ICE or of DHS.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  contacts: [
    {
      way: 'phone',
      value: '1-800-203-7001',
      note: 'ORR national call line. Check first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
    {
      way: 'phone',
      value: '1-855-232-5393',
      note: 'Line for sexual abuse of unaccompanied children. Check first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
  ],
  confidence: 'confirmed',
  sources: ['45cfr411.51', '45cfr412'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const hhsoig: Channel = {
  id: 'hhsoig',
  name: 'Office of Inspector General, Department of Health and Human Services',
  shortName: 'HHS OIG',
  about: 'The independent inspector of the health department, to which ORR belongs.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  contacts: [
    {
      way: 'phone',
      value: '1-800-447-8477',
      note: 'Check first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
  ],
  confidence: 'general-knowledge',
  sources: ['general'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const rcc: Channel = {
  id: 'rcc',
  name: 'Rape crisis centre or hotline',
  shortName: 'Crisis support',
  about:
    'People who support survivors. This is help, not an investigation. The facility must try to provide an advocate from outside, also at the examination and at interviews if the person asks.',
  independence: 'support',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  caution:
    'Calls from detention may be listened to. The facility must say beforehand how far. What is told to an advocate is protected only as far as state law goes.',
  contacts: [
    {
      way: 'phone',
      value: '1-800-656-4673',
      note: 'RAINN, also in Spanish. Check first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
    {
      way: 'phone',
      value: '988',
      note: 'When someone thinks of suicide.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
    {
      way: 'phone',
      value: '1-888-373-7888',
      note: 'National Human Trafficking Hotline. Check first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
  ],
  confidence: 'confirmed',
  sources: ['6cfr115.21', '6cfr115.53'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const cong: Channel = {
  id: 'cong',
  name: 'Member of Congress, casework',
  shortName: 'Member of Congress',
  about:
    'The office of the senator or representative for the home or the facility. It can ask ICE for an answer. It needs its own privacy release, signed by the person.',
  independence: 'independent',
  acceptsThirdParty: 'with-consent',
  acceptsAnonymous: 'no',
  status: 'active',
  caution: 'The office asks ICE, so ICE learns the name and the matter.',
  contacts: [],
  confidence: 'general-knowledge',
  sources: ['general', 'S18', 'S46'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const cons: Channel = {
  id: 'cons',
  name: 'Consulate of the home country',
  shortName: 'Consulate',
  about:
    'The office of the home government. The facility must tell how to reach it in confidence. Only the person can decide to call it.',
  independence: 'independent',
  acceptsThirdParty: 'not-stated',
  acceptsAnonymous: 'not-stated',
  status: 'active',
  caution:
    'Dangerous for a person who asks for protection from that government. Never contact it without an express choice.',
  contacts: [],
  confidence: 'confirmed',
  sources: ['6cfr115.51'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};
