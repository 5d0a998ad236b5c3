import type { Channel } from '../../channels/channel.ts';

/** The facility and the detaining branch of ICE. */

export const psa: Channel = {
  id: 'psa',
  name: 'ICE Prevention of Sexual Assault (PSA) Coordinator',
  shortName: 'PSA Coordinator',
  about:
    'The coordinator of ICE for the prevention of sexual abuse, who must hear of every allegation. Each facility has a PSA Compliance Manager, whose name must hang in every housing unit.',
  independence: 'inside-ice',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  caution: 'The coordinator and the manager belong to ICE and to the facility.',
  contacts: [
    {
      way: 'in-person',
      value: 'Name on the board of the housing unit',
      checkedOn: '2026-11-24',
      confidence: 'confirmed',
      sources: ['6cfr115.33'],
    },
  ],
  confidence: 'confirmed',
  sources: ['6cfr115.22g', '6cfr115.33'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const operator: Channel = {
  id: 'operator',
  name: 'Owner or operator of the facility',
  shortName: 'Facility operator',
  about:
    'The company, county or other government that owns or runs the place. It must be told when a member of staff, a contractor or a volunteer is accused. It often investigates itself.',
  independence: 'facility',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  caution: 'The operator employs the staff. It learns who reported unless the report is anonymous.',
  contacts: [],
  confidence: 'confirmed',
  sources: ['6cfr115.22f', '6cfr115.54'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const grv: Channel = {
  id: 'grv',
  name: 'Facility staff and formal grievance',
  shortName: 'Facility grievance',
  about:
    'Any member of staff must take a report, spoken or written. A grievance about sexual abuse can be filed at any time, without an informal step first, and with help from anyone. It must be decided within 5 days, and an appeal answered within 30.',
  independence: 'facility',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'limited',
  status: 'active',
  caution: 'Staff must report what they hear. Telling a guard is a report, and it cannot be taken back.',
  contacts: [
    {
      way: 'in-person',
      value: 'Any member of staff, or the grievance box',
      checkedOn: '2026-11-24',
      confidence: 'confirmed',
      sources: ['6cfr115.51', '6cfr115.52'],
    },
  ],
  confidence: 'confirmed',
  sources: ['6cfr115.51', '6cfr115.52', '6cfr115.61a', '6cfr115.61c'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const dril: Channel = {
  id: 'dril',
  name: 'ICE ERO Detention Reporting and Information Line',
  shortName: 'ICE detention line',
  about:
    'The telephone line of ERO, the branch that detains, and so the least independent of the federal lines. It takes reports of sexual assault from detained people and from outside.',
  independence: 'inside-ice',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'not-stated',
  status: 'active',
  caution:
    'It passes the report to the field office of ICE. An audit of 2020 could not be sure that such reports are resolved or written down.',
  contacts: [
    {
      way: 'phone',
      value: '1-888-351-4024',
      note: 'Monday to Friday, not on holidays, 8 am to 8 pm Eastern time; in Spanish, and help with other languages.',
      checkedOn: '2026-11-24',
      confidence: 'confirmed',
      sources: ['S9'],
    },
  ],
  confidence: 'confirmed',
  sources: ['S9', 'S15c'],
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};
