import type { PartialDate } from '../base/partial-date.ts';
import {
  type AccusedFacts,
  accusedRoles,
  type ConductCode,
  conductCodes,
  employers,
  type Facts,
  type ReportFacts,
} from '../interview/facts.ts';

/** What a code stands for, in English, for people who read the rule book itself. */
export const conductWords: Readonly<Record<ConductCode, string>> = {
  D1: 'contact of genitals or anus, by a detained person',
  D2: 'contact of mouth and genitals or anus, by a detained person',
  D3: 'penetration with hand or object, by a detained person',
  D4: 'sexual touching, by a detained person',
  D5: 'pressure or threats for sex, by a detained person',
  S1: 'contact of genitals or anus, by staff',
  S2: 'contact of mouth and genitals or anus, by staff',
  S3: 'penetration with hand or object, by staff',
  S4: 'sexual touching, by staff',
  S5: 'pressure or threats for sex, by staff',
  S6: 'repeated sexual remarks, by staff',
  S7: 'exposure, by staff',
  S8: 'watching or filming, by staff',
  'search-violation': 'a search against the rules',
  retaliation: 'retaliation',
  neglect: 'staff who did not protect',
  'failure-to-report': 'staff who did not pass it on',
  'false-record': 'a false record',
  'excessive-force': 'too much force',
  'denial-of-care': 'care refused',
  'language-failure': 'no language help',
  'single-remark': 'one single remark',
  'immigration-threat': 'a threat about the immigration case',
};

const words: Readonly<Record<string, string>> = {
  ice: 'ICE',
  ihsc: 'the ICE Health Service Corps',
  cbp: 'CBP',
  usms: 'the US Marshals',
  bop: 'the federal prisons (BOP)',
  orr: 'ORR',
  other: 'somebody else',
  operator: 'the company that runs the place',
  county: 'a county or city',
  sheriff: 'a sheriff',
  state: 'a state',
  hospital: 'a hospital',
  federal: 'the federal government',
  private: 'a company',
};
const facilities: Readonly<Record<string, string>> = {
  spc: "ICE's own center (SPC)",
  cdf: 'a private center under an ICE contract (CDF)',
  digsa: 'a center used only for ICE, by agreement (DIGSA)',
  igsa: 'a local jail, by agreement with ICE (IGSA)',
  'usms-iga': 'a jail under an agreement with the Marshals (USMS IGA)',
  'usms-cdf': 'a private center of the Marshals (USMS CDF)',
  bop: 'a federal prison (BOP)',
  state: 'a place run by a state',
  dod: 'a military site (DOD)',
  family: 'a family center',
  staging: 'a short-stay processing place',
  hold: 'an ICE hold room',
  cbp: 'a border station or port (CBP)',
  hotel: 'a hotel',
  hospital: 'a hospital',
  transport: 'a vehicle or plane',
  juvenile: 'an ICE place for minors',
  orr: 'an ORR shelter for children',
};
const roles: Readonly<Record<string, string>> = {
  employee: 'an employee',
  contractor: 'a contractor',
  volunteer: 'a volunteer',
  detainee: 'a detained person',
  visitor: 'a visitor',
  'outside-staff': 'staff of another place',
  'unknown-uniformed': 'in uniform and not known further',
  unknown: 'not known',
};
const placesOfEvent: Readonly<Record<string, string>> = {
  here: 'where the person is now',
  'earlier-facility': 'at an earlier place of detention',
  'before-custody': 'before custody',
  outside: 'outside of detention',
};

/** "a", "a or b", "a, b or c". */
export const listWords = (items: readonly string[], last: 'or' | 'and' = 'or'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const oneOf = (table: Readonly<Record<string, string>>, value: unknown): string =>
  listWords(asList(value).map((one) => table[String(one)] ?? String(one)));

/** Kinds of places in words; where most kinds are meant, those that are not. */
export function facilityWords(value: unknown): string {
  const meant = asList(value);
  const others = Object.keys(facilities).filter((kind) => !meant.includes(kind));
  if (meant.length < Object.keys(facilities).length / 2) return oneOf(facilities, value);
  return others.length === 0
    ? 'any kind of place that is listed'
    : `any kind of place that is listed except ${oneOf(facilities, others)}`;
}

const follows = (code: string | undefined, before: string): boolean =>
  code !== undefined && /^[DS]\d$/.test(before) && code === `${before.slice(0, 1)}${Number(before.slice(1)) + 1}`;

/** Acts by their codes, three and more in a row as one ("D1–D5"), and the misconduct beside them in words. */
export function actsWords(value: unknown): string {
  const codes = conductCodes.filter((code) => asList(value).includes(code));
  if (codes.length === conductCodes.length) return 'any act that is listed';
  const runs: ConductCode[][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && follows(code, last.at(-1) ?? '')) last.push(code);
    else runs.push([code]);
  }
  const named = (code: ConductCode): string => (/^[DS]\d$/.test(code) ? code : conductWords[code]);
  return listWords(runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(named))));
}

/** A statement that can be yes, no or said to be unknown. */
const stated = (statement: string) => (value: unknown) =>
  listWords(
    asList(value).map((one) =>
      one === 'yes'
        ? statement
        : one === 'no'
          ? `it is not so that ${statement}`
          : `it is said to be unknown whether ${statement}`,
    ),
  );

/** A partial date as it stands in the facts. */
function dateWords(value: unknown): string {
  const date = value as PartialDate;
  if (date.kind === 'words-only') return `"${date.words}"`;
  const points = date.kind === 'between' ? `between ${date.from} and ${date.to}` : date.point;
  const kind = date.kind === 'exact' || date.kind === 'between' ? '' : `${date.kind} `;
  return `${kind}${points}${date.time === undefined ? '' : ` ${date.time}`}`;
}

const reportWords = ({ channel, on, outcome }: ReportFacts): string =>
  `to ${channel}${on === undefined ? '' : ` on ${on}`}${outcome === undefined ? '' : ` (${outcome})`}`;

const coversAll = (all: readonly string[], value: unknown): boolean => all.every((one) => asList(value).includes(one));

const entryPhrases: { readonly [Entry in keyof Required<AccusedFacts>]: (value: unknown) => string } = {
  role: (value) =>
    coversAll(accusedRoles, value) ? 'may have every role, also one that is not known' : `is ${oneOf(roles, value)}`,
  employer: (value) => (coversAll(employers, value) ? 'works for anyone at all' : `works for ${oneOf(words, value)}`),
  grade: (value) => `has the pay grade ${oneOf({}, value)}`,
  lawEnforcement: stated('has powers of a law-enforcement officer'),
};

/** What one entry of an accused person says, as a predicate: "is a detained person". */
export const entryWords = (entry: keyof AccusedFacts, value: unknown): string => entryPhrases[entry](value);

const personWords = (person: AccusedFacts): string => {
  const known = Object.entries(person).map(([entry, value]) => entryWords(entry as keyof AccusedFacts, value));
  return known.length === 0 ? 'someone is accused' : `someone is accused who ${listWords(known, 'and')}`;
};

const phrases: { readonly [Name in keyof Required<Facts>]: (value: unknown) => string } = {
  today: (value) => `today is ${value}`,
  custodyAgency: (value) => `the person is held by ${oneOf({ ...words, other: 'another agency' }, value)}`,
  facilityType: (value) => `the person is in ${facilityWords(value)}`,
  operator: (value) => `the place is run by ${oneOf(words, value)}`,
  survivorAge: (value) => `the survivor is ${value} years old`,
  vulnerableAdult: stated('the survivor is an adult who cannot protect themself'),
  survivorWantsReport: (value) =>
    `the survivor ${oneOf({ yes: 'wants a report', no: 'does not want a report', undecided: 'is not sure about a report' }, value)}`,
  identityMode: (value) =>
    `the person wants to be ${oneOf({ anonymous: 'anonymous', confidential: 'known in confidence', identified: 'named' }, value)}`,
  accused: (value) => listWords((value as readonly AccusedFacts[]).map(personWords), 'and') || 'nobody is accused yet',
  conduct: (value) => `what happened is ${actsWords(value) || 'none of the listed acts'}`,
  consentLacking: stated('it was against the will of the survivor'),
  potentiallyCriminal: stated('it may be a crime'),
  officialDutiesClaimed: stated('the touching is said to have been part of the job'),
  incidentAt: (value) => `it happened ${dateWords(value)}`,
  incidentsAt: (value) => `it happened ${listWords((value as readonly unknown[]).map(dateWords), 'and')}`,
  hoursSince: (value) => `${value} hours have passed`,
  place: (value) => `it happened ${oneOf(placesOfEvent, value)}`,
  placeFacilityType: (value) => `the place of the abuse is ${facilityWords(value)}`,
  pattern: stated('it happened to others too'),
  staffNeglect: stated('staff looked away or hid it'),
  retaliation: stated('someone was punished for speaking'),
  dangerNow: stated('someone is in danger now'),
  removed: stated('the survivor was deported'),
  outsideUS: stated('the survivor is outside the United States'),
  fearsOwnGovernment: stated('the survivor is afraid of their own government'),
  reportedAlready: (value) =>
    `reports were made ${listWords((value as readonly ReportFacts[]).map(reportWords), 'and') || 'to nobody yet'}`,
  oigDeclined: stated('OIG has declined the case'),
  segregatedSince: (value) => `the survivor has been kept apart since ${dateWords(value)}`,
  segregationRequested: stated('the survivor asked to be kept apart'),
  chosenChannels: (value) => `the person chose ${listWords(asList(value).map(String), 'and') || 'no office'}`,
};

/** What one fact says when it has a value, or one of several, as an English sentence without a capital. */
export const factWords = (fact: keyof Facts, value: unknown): string => phrases[fact](value);

/** Facts in the order in which they stand, as English sentences; for reading, never for judging. */
export const factsWords = (facts: Facts): readonly string[] =>
  Object.entries(facts).map(([fact, value]) => factWords(fact as keyof Facts, value));
