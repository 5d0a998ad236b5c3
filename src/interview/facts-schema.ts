import { z } from 'zod';
import { dayNumber, isCalendarDay } from '../base/calendar-day.ts';
import { daysOf } from '../base/partial-date.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { partialDateSchema } from './answer-schema.ts';
import {
  type AccusedFacts,
  accusedRoles,
  conductCodes,
  custodyAgencies,
  employers,
  type Facts,
  facilityTypes,
  identityModes,
  operators,
  places,
  type ReportFacts,
  reportWishes,
  triStates,
} from './facts.ts';

const triState = z.enum(triStates).exactOptional();
const day = z.string().refine(isCalendarDay, 'no-such-day').exactOptional();
const short = z.string('a text').min(1, 'a text that is not empty').max(200, 'a text of at most 200 characters');
const age = 'a whole number from 0 to 120';
const hours = 'a number of hours, 0 or more';
const grade = 'a pay grade such as GS-12';

const accused = z.strictObject({
  role: z.enum(accusedRoles).exactOptional(),
  employer: z.enum(employers).exactOptional(),
  grade: z
    .string(grade)
    .regex(/^[A-Za-z]{2,3}(-?\d{1,2})?$/, grade)
    .exactOptional(),
  lawEnforcement: triState,
}) satisfies z.ZodType<AccusedFacts>;

const report = z.strictObject({
  channel: short,
  on: day,
  reference: short.exactOptional(),
  outcome: short.exactOptional(),
}) satisfies z.ZodType<ReportFacts>;

/** Shape of the routing vocabulary: strict, every entry optional. */
export const factsSchema = z.strictObject({
  today: day,
  custodyAgency: z.enum(custodyAgencies).exactOptional(),
  facilityType: z.enum(facilityTypes).exactOptional(),
  operator: z.enum(operators).exactOptional(),
  survivorAge: z.int(age).min(0, age).max(120, age).exactOptional(),
  vulnerableAdult: triState,
  survivorWantsReport: z.enum(reportWishes).exactOptional(),
  identityMode: z.enum(identityModes).exactOptional(),
  accused: z.array(accused).max(100).exactOptional(),
  conduct: z.array(z.enum(conductCodes)).max(100).exactOptional(),
  consentLacking: triState,
  potentiallyCriminal: triState,
  officialDutiesClaimed: triState,
  incidentAt: partialDateSchema.exactOptional(),
  incidentsAt: z.array(partialDateSchema).max(100).exactOptional(),
  hoursSince: z.number(hours).min(0, hours).max(1_000_000, hours).exactOptional(),
  place: z.enum(places).exactOptional(),
  placeFacilityType: z.enum(facilityTypes).exactOptional(),
  pattern: triState,
  staffNeglect: triState,
  retaliation: triState,
  dangerNow: triState,
  removed: triState,
  outsideUS: triState,
  fearsOwnGovernment: triState,
  reportedAlready: z.array(report).max(1000).exactOptional(),
  oigDeclined: triState,
  segregatedSince: partialDateSchema.exactOptional(),
  segregationRequested: triState,
  chosenChannels: z.array(short).max(100).exactOptional(),
}) satisfies z.ZodType<Facts>;

/** Names of all top-level facts. */
export const factNames: readonly string[] = Object.keys(factsSchema.shape);

/** Why facts are refused: the first field that is at fault, and what is allowed there. Never the value itself. */
export type FactsFault = {
  readonly code:
    | 'not-facts'
    | 'unknown-field'
    | 'not-allowed'
    | 'wrong-kind'
    | 'no-such-day'
    | 'in-the-future'
    | 'contradiction'
    | 'unknown-channel';
  readonly field: string;
  /** Allowed values, or one plain phrase. */
  readonly allowed?: readonly string[];
  /** The other field of a contradiction. */
  readonly against?: string;
};

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );

const dayFaults = ['no-such-day', 'no-such-time', 'ends-before-start', 'empty'];
const kindPhrases: Readonly<Record<string, string>> = { array: 'a list', object: 'an object in braces' };

function faultOfIssue(issue: z.core.$ZodIssue): FactsFault {
  const field = pathText(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        code: 'unknown-field',
        field: pathText([...issue.path, issue.keys[0] ?? '']),
        ...(issue.path.length === 0 ? { allowed: factNames } : {}),
      };
    case 'invalid_value':
      return { code: 'not-allowed', field, allowed: issue.values.map(String) };
    case 'invalid_type':
      if (issue.path.length === 0) return { code: 'not-facts', field: '', allowed: ['an object of facts'] };
      return { code: 'wrong-kind', field, allowed: [kindPhrases[issue.expected] ?? issue.message] };
    case 'invalid_union':
      return {
        code: 'wrong-kind',
        field,
        allowed: ['a date with kind exact, about, before, after, between or words-only'],
      };
    default:
      if (dayFaults.includes(issue.message))
        return { code: 'no-such-day', field, allowed: ['a day that exists, as YYYY-MM-DD'] };
      return { code: 'wrong-kind', field, allowed: [issue.message] };
  }
}

type Against = readonly [field: string, against: string, allowed: string];

const adult = (facts: Facts): boolean => facts.survivorAge !== undefined && facts.survivorAge >= 18;
const placesOfOrr = ['orr', 'hospital', 'hotel', 'transport'];

/** Two facts that cannot be true together, dates apart: the field, the field it stands against, and what is allowed. */
export function impossiblePair(facts: Facts): Against | undefined {
  const { custodyAgency, facilityType, placeFacilityType, survivorAge } = facts;
  if (adult(facts) && custodyAgency === 'orr')
    return ['survivorAge', 'custodyAgency', 'an age below 18 in ORR custody'];
  if (adult(facts) && (facilityType === 'juvenile' || facilityType === 'orr')) {
    return ['survivorAge', 'facilityType', 'an age below 18 in a place for minors'];
  }
  if (facilityType === 'orr' && custodyAgency !== undefined && custodyAgency !== 'orr') {
    return ['facilityType', 'custodyAgency', 'a shelter of ORR only in ORR custody'];
  }
  if (custodyAgency === 'orr' && facilityType !== undefined && !placesOfOrr.includes(facilityType)) {
    return ['facilityType', 'custodyAgency', `in ORR custody only: ${placesOfOrr.join(', ')}`];
  }
  if (facts.vulnerableAdult === 'yes' && survivorAge !== undefined && survivorAge < 18) {
    return ['vulnerableAdult', 'survivorAge', 'yes only from the age of 18'];
  }
  if (facts.place === 'here' && placeFacilityType !== undefined && facilityType !== undefined) {
    if (placeFacilityType !== facilityType)
      return ['placeFacilityType', 'place', 'the same as facilityType when place is here'];
  }
  return undefined;
}

/** Hours by which a told number of hours may differ from the told day. */
const tolerance = 48;

function hoursAgainstDay({ today, incidentAt, hoursSince }: Facts): Against | undefined {
  if (today === undefined || incidentAt === undefined || hoursSince === undefined) return undefined;
  const { first, last } = daysOf(incidentAt);
  const soonest = last === undefined ? 0 : (dayNumber(today) - dayNumber(last)) * 24 - tolerance;
  const longest =
    first === undefined ? Number.POSITIVE_INFINITY : (dayNumber(today) - dayNumber(first)) * 24 + tolerance;
  return hoursSince < soonest || hoursSince > longest
    ? ['hoursSince', 'incidentAt', 'the hours between incidentAt and today']
    : undefined;
}

function futureField({ today, incidentAt, segregatedSince, reportedAlready }: Facts): string | undefined {
  if (today === undefined) return undefined;
  const late = (day: string | undefined): boolean => day !== undefined && dayNumber(day) > dayNumber(today);
  if (incidentAt && late(daysOf(incidentAt).first)) return 'incidentAt';
  if (segregatedSince && late(daysOf(segregatedSince).first)) return 'segregatedSince';
  const index = reportedAlready?.findIndex(({ on }) => late(on)) ?? -1;
  return index < 0 ? undefined : `reportedAlready[${index}].on`;
}

/** Facts that are each possible and cannot be true together, or that lie after `today`; `undefined` when there are none. */
export function contradictionOf(facts: Facts): FactsFault | undefined {
  const pair = impossiblePair(facts) ?? hoursAgainstDay(facts);
  if (pair) return { code: 'contradiction', field: pair[0], against: pair[1], allowed: [pair[2]] };
  const field = futureField(facts);
  return field === undefined ? undefined : { code: 'in-the-future', field, allowed: ['a day that is not after today'] };
}

/** Reads facts from outside; a failure names the first field that is at fault and what is allowed there. */
export function parseFacts(input: unknown): Result<Facts, FactsFault> {
  const parsed = factsSchema.safeParse(input);
  if (!parsed.success) return fail(faultOfIssue(parsed.error.issues[0] as z.core.$ZodIssue));
  const fault = contradictionOf(parsed.data);
  return fault ? fail(fault) : ok(parsed.data);
}
