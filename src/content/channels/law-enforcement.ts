import type { Channel } from '../../channels/channel.ts';

/** Police, prosecutors and the Department of Justice. */

export const le: Channel = {
  id: 'le',
  name: 'Police or sheriff with authority over crimes',
  shortName: 'Police',
  about:
    'The local or state police, and the prosecutors. The facility must refer every allegation to them unless it is clear that nothing criminal happened. Counsel or the survivor can also go to them directly.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'limited',
  status: 'active',
  caution:
    'If the sheriff runs the jail, choose the state police, the prosecutor or the FBI instead. At four private facilities in California few calls to the police led to charges (figures of 2020).',
  contacts: [],
  confidence: 'confirmed',
  sources: ['6cfr115.22d', 'S52'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const fbi: Channel = {
  id: 'fbi',
  name: 'Federal Bureau of Investigation',
  shortName: 'FBI',
  about:
    'The federal police. It can investigate crimes by officers against people in their custody. It has no duty to open a case and no time limit.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  contacts: [
    {
      way: 'phone',
      value: '1-800-225-5324',
      note: '1-800-CALL-FBI, or the local field office. Check first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
    {
      way: 'web',
      value: 'https://tips.fbi.gov',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
  ],
  confidence: 'general-knowledge',
  sources: ['general', '18usc242'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const crt: Channel = {
  id: 'crt',
  name: 'Department of Justice, Civil Rights Division',
  shortName: 'DOJ Civil Rights',
  about:
    'Prosecutors for crimes by officials against the rights of a person. It has no duty to open a case. For state and local jails it can also look at the institution.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  contacts: [
    {
      way: 'web',
      value: 'https://civilrights.justice.gov',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
    {
      way: 'phone',
      value: '(888) 736-5551',
      note: 'From a page of a legal-aid office; check first.',
      checkedOn: '2026-11-24',
      confidence: 'partial',
      sources: ['S29'],
    },
    {
      way: 'phone',
      value: '(855) 856-1247',
      note: 'Check first.',
      checkedOn: '2026-11-24',
      confidence: 'general-knowledge',
      sources: ['general'],
    },
  ],
  confidence: 'general-knowledge',
  sources: ['general', '18usc242', '18usc250'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const stateAg: Channel = {
  id: 'state-ag',
  name: 'State Attorney General',
  shortName: 'State Attorney General',
  about:
    'The chief lawyer of the state. Where a state law says so, the office reviews immigration detention: California must do so until 2027.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'not-stated',
  status: 'active',
  caution: 'Only where a state law gives the office this task. Check the law of the state.',
  contacts: [],
  confidence: 'partial',
  sources: ['S61'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};
