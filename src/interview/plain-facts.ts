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
  | { readonly kind: 'zone' }
  | { readonly kind: 'subjects' };

const one = <const Of extends readonly string[]>(of: Of) => ({ kind: 'one', of }) as const;
const many = <const Of extends readonly string[]>(of: Of) => ({ kind: 'many', of }) as const;
const number = { kind: 'number' } as const;
const date = { kind: 'date' } as const;
const words = { kind: 'words' } as const;
const zone = { kind: 'zone' } as const;
const subjects = { kind: 'subjects' } as const;
const said = one(['yes', 'no']);

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
  selfHarm: said,
  medicalNow: said,
  removalOn: date,
  transferOn: date,
  hearingOn: date,
  asylum: said,
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
  facilityDid: many(['moved-them', 'moved-me', 'alone', 'asked', 'nothing', 'other']),
  retaliation: one(triStates),
  fearsOwnGovernment: one(triStates),
  survivorWantsReport: one(reportWishes),
  leaveOut: many(['identity', 'immigration', 'medical', 'witnesses', 'safety', 'none', 'other']),
  segregatedSince: date,
  segregationRequested: one(triStates),
  examinedOn: date,
  readBack: said,
  interpreterMode: one(['none', 'in-person', 'phone', 'video', 'relay']),
} as const satisfies Readonly<Record<string, FactShape>>;

/** Facts about one incident. A guide without incidents may set them for the whole interview. */
export const incidentFactShapes = {
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
  place: one(places),
  placeName: words,
  placeFacilityType: one(facilityTypes),
  incidentAt: date,
  firstAt: date,
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
  incidents: subjects,
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

/** Facts about one interpreter; the bars are those of 6 CFR 115.16(c) and what the person must know besides. */
export const interpreterFactShapes = {
  name: words,
  from: words,
  to: words,
  way: one(['in-person', 'phone', 'video']),
  basis: many(['court', 'agency', 'native', 'studied', 'none', 'other']),
  bars: many(['minor', 'accused', 'detained-witness', 'close-to-accused', 'detained', 'works-here', 'none']),
  ownWish: said,
  understood: said,
  minutes: number,
  told: many(['accurate', 'confidential', 'no-tie', 'none']),
} as const satisfies Readonly<Record<string, FactShape>>;

/** Facts about one act of retaliation. */
export const retaliationFactShapes = {
  what: many(['alone', 'moved', 'discipline', 'work', 'care', 'case', 'calls', 'searches', 'threats', 'other']),
  on: date,
  by: subjects,
  report: subjects,
} as const satisfies Readonly<Record<string, FactShape>>;

/** Facts about one time when language was not provided for. */
export const failureFactShapes = {
  on: date,
  at: one(['arrival', 'medical', 'report', 'questions', 'discipline', 'case', 'daily']),
  who: many(['nobody', 'staff', 'detained', 'child', 'family', 'machine', 'professional', 'other']),
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
          : Shape extends { kind: 'subjects' }
            ? readonly string[]
            : string;
type ValuesOf<Shapes extends Readonly<Record<string, FactShape>>> = {
  readonly [Name in keyof Shapes]?: ValueOf<Shapes[Name]>;
};

/** One accused person in plain words, with the id of the subject. */
export type AccusedPlain = ValuesOf<typeof accusedFactShapes> & { readonly subject: string };
/** One earlier report in plain words, with the id of the subject. */
export type ReportPlain = ValuesOf<typeof reportFactShapes> & { readonly subject: string };
/** One interpreter in plain words, with the id of the subject. */
export type InterpreterPlain = ValuesOf<typeof interpreterFactShapes> & { readonly subject: string };
/** One act of retaliation in plain words, with the id of the subject. */
export type RetaliationPlain = ValuesOf<typeof retaliationFactShapes> & { readonly subject: string };
/** One failure of language in plain words, with the id of the subject. */
export type FailurePlain = ValuesOf<typeof failureFactShapes> & { readonly subject: string };
/** What the answers say about one incident, in plain words. */
export type IncidentPlain = ValuesOf<typeof incidentFactShapes>;
/** What the answers say about the whole interview, in plain words. */
export type InterviewPlain = ValuesOf<typeof plainFactShapes>;
/**
 * What the answers say, in plain words, about the interview as a whole or about one incident in it; an absent entry is unknown.
 */
export type PlainFacts = InterviewPlain &
  IncidentPlain & {
    readonly accused: readonly AccusedPlain[];
    readonly reports: readonly ReportPlain[];
  };
/** Something that a person can have done, in the plain words of the guide. */
export type Act = NonNullable<PlainFacts['acts']>[number];
