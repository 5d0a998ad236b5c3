import type { PartialDate } from '../base/partial-date.ts';

export const custodyAgencies = ['ice', 'cbp', 'usms', 'bop', 'orr', 'other'] as const;
export const facilityTypes = [
  'spc',
  'cdf',
  'digsa',
  'igsa',
  'usms-iga',
  'usms-cdf',
  'bop',
  'state',
  'dod',
  'family',
  'staging',
  'hold',
  'cbp',
  'hotel',
  'hospital',
  'transport',
  'juvenile',
  'orr',
] as const;
export const operators = ['federal', 'private', 'county', 'sheriff', 'state', 'other'] as const;
export const accusedRoles = [
  'employee',
  'contractor',
  'volunteer',
  'detainee',
  'visitor',
  'outside-staff',
  'unknown-uniformed',
  'unknown',
] as const;
export const employers = [
  'ice',
  'ihsc',
  'cbp',
  'usms',
  'bop',
  'operator',
  'county',
  'state',
  'hospital',
  'other',
] as const;
/** Codes of 6 CFR 115.6 (D: detainee limb, S: staff limb) and of misconduct beside it. */
export const conductCodes = [
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'S1',
  'S2',
  'S3',
  'S4',
  'S5',
  'S6',
  'S7',
  'S8',
  'search-violation',
  'retaliation',
  'neglect',
  'failure-to-report',
  'false-record',
  'excessive-force',
  'denial-of-care',
  'language-failure',
  'single-remark',
  'immigration-threat',
] as const;
export const triStates = ['yes', 'no', 'unknown'] as const;
export const places = ['here', 'earlier-facility', 'before-custody', 'outside'] as const;
export const reportWishes = ['yes', 'no', 'undecided'] as const;
export const identityModes = ['anonymous', 'confidential', 'identified'] as const;

export type ConductCode = (typeof conductCodes)[number];
export type TriState = (typeof triStates)[number];
export type FacilityType = (typeof facilityTypes)[number];

/** One person whom the allegation is about, as far as known. */
export type AccusedFacts = {
  readonly role?: (typeof accusedRoles)[number];
  readonly employer?: (typeof employers)[number];
  /** Pay grade such as `GS-12`. */
  readonly grade?: string;
  readonly lawEnforcement?: TriState;
};

/** A report that was already made. `on` is a calendar day. */
export type ReportFacts = {
  readonly channel: string;
  readonly on?: string;
  readonly reference?: string;
  readonly outcome?: string;
};

/** The routing vocabulary; every entry is optional, and an absent one is unknown, never false. */
export type Facts = {
  readonly today?: string;
  readonly custodyAgency?: (typeof custodyAgencies)[number];
  readonly facilityType?: FacilityType;
  readonly operator?: (typeof operators)[number];
  readonly survivorAge?: number;
  readonly vulnerableAdult?: TriState;
  readonly survivorWantsReport?: (typeof reportWishes)[number];
  readonly identityMode?: (typeof identityModes)[number];
  readonly accused?: readonly AccusedFacts[];
  readonly conduct?: readonly ConductCode[];
  readonly consentLacking?: TriState;
  readonly potentiallyCriminal?: TriState;
  readonly officialDutiesClaimed?: TriState;
  /** Of several incidents the latest. */
  readonly incidentAt?: PartialDate;
  /** Every day on which something happened, when there is more than one; clocks for claims run from each. */
  readonly incidentsAt?: readonly PartialDate[];
  /** Whole or part hours between the incident and now. */
  readonly hoursSince?: number;
  readonly place?: (typeof places)[number];
  readonly placeFacilityType?: FacilityType;
  readonly pattern?: TriState;
  readonly staffNeglect?: TriState;
  readonly retaliation?: TriState;
  readonly dangerNow?: TriState;
  readonly removed?: TriState;
  readonly outsideUS?: TriState;
  readonly fearsOwnGovernment?: TriState;
  readonly reportedAlready?: readonly ReportFacts[];
  readonly oigDeclined?: TriState;
  /** Since when the survivor has been kept apart (segregation, protective custody) because of the report. */
  readonly segregatedSince?: PartialDate;
  readonly segregationRequested?: TriState;
  readonly chosenChannels?: readonly string[];
};
/** Name of a top-level fact, or `accused.<entry>`. */
export type FactPath = string;
