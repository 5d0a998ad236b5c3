import type { PartialDate } from '../base/partial-date.ts';
import type { Words } from './answers.ts';
import {
  accusedRoles,
  custodyAgencies,
  employers,
  facilityTypes,
  operators,
  places,
  reportWishes,
  triStates,
} from './facts.ts';

/** What kind of value a plain fact holds, and which values there are. */
export type FactShape =
  | { readonly kind: 'one'; readonly of: readonly string[] }
  | { readonly kind: 'many'; readonly of: readonly string[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'words' }
  | { readonly kind: 'zone' };

const one = <const Of extends readonly string[]>(of: Of) => ({ kind: 'one', of }) as const;
const many = <const Of extends readonly string[]>(of: Of) => ({ kind: 'many', of }) as const;
const number = { kind: 'number' } as const;
const date = { kind: 'date' } as const;
const words = { kind: 'words' } as const;
const zone = { kind: 'zone' } as const;

/** Facts about the whole interview in plain words, before any law is applied; questions name them in `fact` and `sets`. */
export const plainFactShapes = {
  intervieweePart: one(['happened-to-me', 'saw-or-heard', 'was-told', 'both']),
  personName: words,
  aNumber: words,
  dateOfBirth: date,
  survivorAge: number,
  vulnerableAdult: one(triStates),
  removed: one(triStates),
  outsideUS: one(triStates),
  dangerNow: one(triStates),
  custodyAgency: one(custodyAgencies),
  facilityName: words,
  facilityTown: words,
  facilityType: one(facilityTypes),
  operator: one(operators),
  operatorName: words,
  timeZone: zone,
  acts: many([
    'genitals',
    'mouth',
    'inside',
    'touching',
    'pressure',
    'remarks',
    'exposure',
    'watching',
    'images',
    'search',
    'none',
    'other',
  ]),
  finished: one(['happened', 'tried', 'both']),
  bodyParts: many(['genitals', 'anus', 'groin', 'breast', 'inner-thigh', 'buttocks', 'mouth', 'elsewhere', 'other']),
  remarkTimes: one(['once', 'more']),
  reason: one(['none', 'search', 'medical', 'duty', 'joke']),
  officialDutiesClaimed: one(triStates),
  signs: many(['sexual-words', 'arousal', 'humiliation', 'threats', 'lingering', 'hiding', 'silence', 'none', 'other']),
  means: many([
    'force',
    'weapon',
    'threat',
    'fear',
    'power',
    'promise',
    'frozen',
    'unable',
    'said-no',
    'none',
    'other',
  ]),
  times: one(['once', 'few', 'many', 'goes-on']),
  wrongs: many([
    'excessive-force',
    'denial-of-care',
    'language-failure',
    'immigration-threat',
    'failure-to-report',
    'false-record',
    'none',
  ]),
  staffNeglect: one(triStates),
  pattern: one(triStates),
  place: one(places),
  placeName: words,
  placeFacilityType: one(facilityTypes),
  incidentAt: date,
  firstAt: date,
  facilityDid: many(['moved-them', 'moved-me', 'alone', 'asked', 'nothing', 'other']),
  retaliation: one(triStates),
  fearsOwnGovernment: one(triStates),
  survivorWantsReport: one(reportWishes),
  leaveOut: many(['identity', 'immigration', 'medical', 'witnesses', 'safety', 'none', 'other']),
} as const satisfies Readonly<Record<string, FactShape>>;

/** Facts about one person whom the allegation is about. */
export const accusedFactShapes = {
  role: one(accusedRoles),
  employer: one(employers),
  grade: words,
  lawEnforcement: one(triStates),
  part: many(['did', 'helped', 'ordered', 'looked-on', 'knew']),
  free: one(['not-free', 'unable', 'free']),
  name: words,
  access: one(triStates),
} as const satisfies Readonly<Record<string, FactShape>>;

/** Facts about one report that was already made; `channel` is the id of a channel. */
export const reportFactShapes = {
  channel: one([
    'operator',
    'grv',
    'psa',
    'fod',
    'dril',
    'oig',
    'opr',
    'cbpopr',
    'crcl',
    'oido',
    'le',
    'fbi',
    'cps',
    'cong',
    'cons',
  ]),
  on: date,
  reference: words,
  outcome: one([
    'no-answer',
    'looking',
    'declined',
    'passed-on',
    'closed',
    'substantiated',
    'unsubstantiated',
    'unfounded',
  ]),
} as const satisfies Readonly<Record<string, FactShape>>;

type ValueOf<Shape extends FactShape> = Shape extends { kind: 'one'; of: readonly (infer Item)[] }
  ? Item
  : Shape extends { kind: 'many'; of: readonly (infer Item)[] }
    ? readonly Item[]
    : Shape extends { kind: 'number' }
      ? number
      : Shape extends { kind: 'date' }
        ? PartialDate
        : Shape extends { kind: 'words' }
          ? Words
          : string;
type ValuesOf<Shapes extends Readonly<Record<string, FactShape>>> = {
  readonly [Name in keyof Shapes]?: ValueOf<Shapes[Name]>;
};

/** One accused person in plain words, with the id of the subject. */
export type AccusedPlain = ValuesOf<typeof accusedFactShapes> & { readonly subject: string };
/** One earlier report in plain words, with the id of the subject. */
export type ReportPlain = ValuesOf<typeof reportFactShapes> & { readonly subject: string };
/** Everything that the answers say, in plain words; an absent entry is unknown. */
export type PlainFacts = ValuesOf<typeof plainFactShapes> & {
  readonly accused: readonly AccusedPlain[];
  readonly reports: readonly ReportPlain[];
};
/** Something that a person can have done, in the plain words of the guide. */
export type Act = NonNullable<PlainFacts['acts']>[number];
