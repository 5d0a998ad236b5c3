import type { PreservationAddressee, PreservationItem } from '../../packet/documents/document-texts.ts';

const notIce = ['cbp', 'orr'] as const;
const noFixedPlace = ['hotel', 'hospital', 'transport'] as const;
/** Short stays: no grievance procedure and no assessment of risk as in a detention facility. */
const shortStay = [...noFixedPlace, 'hold', 'cbp'] as const;

/** Whom the letter goes to; each only where the person has agreed to the office that the consent is about. */
export const preservationAddressees: readonly PreservationAddressee[] = [
  { id: 'warden', text: 'The warden or administrator of the facility', consent: 'operator', notTypes: noFixedPlace },
  { id: 'vendor', text: 'The manager of the place or of the transport', consent: 'operator', types: noFixedPlace },
  {
    id: 'operator-counsel',
    text: 'Counsel for the company that operates the facility',
    consent: 'operator',
    operators: ['private'],
  },
  {
    id: 'county-counsel',
    text: 'Counsel for the county or the sheriff',
    consent: 'operator',
    operators: ['county', 'sheriff'],
  },
  {
    id: 'agreement-counsel',
    text: 'Counsel for the local government that holds the agreement with ICE',
    consent: 'operator',
    types: ['digsa', 'igsa'],
    operators: ['private'],
  },
  { id: 'fod', text: 'ICE Field Office Director', consent: 'fod', notTypes: notIce },
  {
    id: 'opla',
    text: 'ICE Office of the Principal Legal Advisor',
    consent: 'fod',
    notTypes: notIce,
  },
  { id: 'opr', text: 'ICE Office of Professional Responsibility', consent: 'opr', notTypes: notIce },
  { id: 'cbpopr', text: 'CBP Office of Professional Responsibility', consent: 'cbpopr', types: ['cbp'] },
  { id: 'psa', text: 'ICE PSA Coordinator', consent: 'psa', notTypes: notIce },
];

/** What is asked to be kept, from what is overwritten first to what stays longest. */
export const preservationItems: readonly PreservationItem[] = [
  {
    id: 'cameras',
    text: 'Recordings of every camera at the posts, corridors, rooms, doors and yards concerned, with a list of these cameras by post and corridor',
    notTypes: noFixedPlace,
  },
  {
    id: 'cameras-elsewhere',
    text: 'Recordings of every camera in and at the building or vehicle, with a list of these cameras',
    types: noFixedPlace,
  },
  { id: 'hand-held', text: 'Recordings of hand-held and body-worn cameras' },
  { id: 'radio', text: 'Radio and intercom traffic' },
  {
    id: 'messages',
    text: 'Messages and calls on tablets, telephones and kiosks',
    notTypes: noFixedPlace,
  },
  {
    id: 'doors',
    text: 'Door, lock and key records, and logs of rounds, with those of electronic systems',
    notTypes: ['transport'],
  },
  { id: 'rosters', text: 'Staff rosters, post orders and sign-in sheets' },
  { id: 'manifests', text: 'Transport manifests and movement records' },
  { id: 'medical', text: 'The medical file and the log of appointments', aboutPerson: true },
  {
    id: 'grievances',
    text: 'Grievances and requests, with the answers',
    aboutPerson: true,
    notTypes: shortStay,
  },
  {
    id: 'screening',
    text: 'Classification and the screening under 6 CFR 115.41',
    aboutPerson: true,
    notTypes: shortStay,
  },
  { id: 'discipline', text: 'Disciplinary and segregation records', aboutPerson: true, notTypes: shortStay },
  { id: 'reports', text: 'Significant event notifications and incident reports about the events' },
  { id: 'checklist', text: 'The PREA checklist and the facility’s file of its response' },
  { id: 'accused', text: 'Disciplinary records of, and earlier complaints about, the staff concerned' },
  { id: 'contract', text: 'The contract or agreement and the staffing plan' },
  {
    id: 'subcontractors',
    text: 'All of this also where it is held by subcontractors: please pass this request on to them as a litigation hold',
  },
];
