import type { PartialDate } from '../base/partial-date.ts';
import { dayAt, type TimeZone } from '../base/zoned-time.ts';
import { accusedFactsOf, oigDeclinedIn, reportFactsOf } from './accused-and-reports.ts';
import { ageOn } from './age.ts';
import type { AnswerKey, Interview } from './answers.ts';
import type { Conduct } from './conduct.ts';
import { limbOf } from './conduct-elements.ts';
import { identityModeOf, type StandingConsent, standingConsents } from './consents.ts';
import { type DojFinding, mayBeUnderDoj } from './doj-conduct.ts';
import type { FactPath, Facts } from './facts.ts';
import { type FollowedDates, type FollowUp, filedReports, followedDates, readFollowUp } from './filings.ts';
import type { Guide } from './guide.ts';
import { figureOf, type HourRange, hoursSince, possibleZones } from './hours-since.ts';
import type { PlainFacts } from './plain-facts.ts';
import { type PlainReading, readPlainFacts, type Trace } from './read-plain-facts.ts';
import {
  classifyIncidents,
  classifyIncidentsUnderDoj,
  consentLackingIn,
  datesOfIncidents,
  differencesBetween,
  potentiallyCriminalIn,
} from './several-incidents.ts';

/** Facts for routing, the answers behind each, and what they were derived through. */
export type DerivedFacts = {
  readonly facts: Facts;
  /** Answers by fact; `accused.<entry>` over all accused persons, in their order. */
  readonly from: Readonly<Record<FactPath, readonly AnswerKey[]>>;
  readonly plain: PlainFacts;
  readonly conduct: Conduct;
  /** Hours since the incident as a range, also where it is too wide for the fact `hoursSince`. */
  readonly hours?: HourRange;
  /** The fact `pattern` comes from a link to another interview that a worker confirmed, not from an answer. */
  readonly linkedPattern?: true;
  /** What the answers come to under 28 CFR 115.6, where the place may be under the rules of the DOJ. */
  readonly doj?: readonly DojFinding[];
  /** Days that clocks run from and routing does not ask for. */
  readonly dates: FollowedDates & { readonly examinedOn?: PartialDate };
  /** What several incidents do not have in common; routing is then worth a look for each. */
  readonly differs: readonly ('place' | 'accused')[];
};

/** A part of the result: facts, and where each came from; an empty list means that no answer stands behind the fact. */
type Derived = Pick<DerivedFacts, 'facts' | 'from'>;

const passedOn = [
  'custodyAgency',
  'facilityType',
  'operator',
  'survivorAge',
  'vulnerableAdult',
  'survivorWantsReport',
  'officialDutiesClaimed',
  'incidentAt',
  'place',
  'placeFacilityType',
  'pattern',
  'staffNeglect',
  'retaliation',
  'dangerNow',
  'removed',
  'outsideUS',
  'fearsOwnGovernment',
  'segregatedSince',
  'segregationRequested',
] as const satisfies readonly (keyof PlainFacts & keyof Facts)[];

const keysOf = (traces: readonly Trace[]): readonly AnswerKey[] => [...new Set(traces.map(({ key }) => key))];

/** The answers behind facts of the whole interview (`means`) or of the subjects (`accused.role`, `report.channel`). */
function keysFor({ plain, traces }: PlainReading, names: readonly string[]): readonly AnswerKey[] {
  const accused = new Set(plain.accused.map(({ subject }) => subject));
  const named = traces.filter(({ fact, subject }) => {
    if (subject === undefined) return names.includes(fact);
    return names.includes(`${accused.has(subject) ? 'accused' : 'report'}.${fact}`);
  });
  return keysOf(named);
}

/** The answers that say when any of the incidents was. */
const datesIn = ({ incidents, traces }: PlainReading): readonly Trace[] =>
  [traces, ...incidents.map((scene) => scene.traces)]
    .flat()
    .filter(({ fact }) => fact === 'incidentAt' || fact === 'firstAt');

function settle<Name extends keyof Facts>(
  name: Name,
  value: Facts[Name] | undefined,
  keys: readonly AnswerKey[],
): readonly Derived[] {
  if (value === undefined) return [];
  return [{ facts: { [name]: value }, from: keys.length > 0 ? { [name]: keys } : {} }];
}

function deriveAge(reading: PlainReading, today: string): readonly Derived[] {
  const { survivorAge, dateOfBirth, intervieweePart } = reading.plain;
  const own = intervieweePart === 'happened-to-me' || intervieweePart === 'both';
  if (survivorAge !== undefined || dateOfBirth === undefined || !own) return [];
  return settle('survivorAge', ageOn(today, dateOfBirth), keysFor(reading, ['dateOfBirth', 'intervieweePart']));
}

/** Whoever asks for protection from a government is taken to fear it, whatever else was answered. */
function deriveFear(reading: PlainReading): readonly Derived[] {
  if (reading.plain.asylum !== 'yes') return [];
  return settle('fearsOwnGovernment', 'yes', keysFor(reading, ['asylum', 'fearsOwnGovernment']));
}

function deriveAccused(reading: PlainReading): readonly Derived[] {
  const accused = reading.plain.accused.map(accusedFactsOf);
  if (accused.length === 0) return [];
  const entries = (['role', 'employer', 'grade', 'lawEnforcement'] as const).filter((entry) =>
    accused.some((each) => each[entry] !== undefined),
  );
  const from = Object.fromEntries(entries.map((entry) => [`accused.${entry}`, keysFor(reading, [`accused.${entry}`])]));
  return [{ facts: { accused }, from }];
}

/** Reports that the person told of and those that were filed for them; one that is both is the filed one, of which more is known. */
function deriveReports(reading: PlainReading, followUp: FollowUp): readonly Derived[] {
  const filed = filedReports(followUp);
  const taken = new Set(filed.flatMap(({ told }) => told ?? []));
  const told = reading.plain.reports.filter(({ subject }) => !taken.has(subject));
  const reports = [...reportFactsOf(told), ...filed.map(({ told: _, ...report }) => report)];
  const keys = keysFor(reading, ['report.channel', 'report.on', 'report.reference', 'report.outcome']);
  return [
    ...settle('reportedAlready', reports.length > 0 ? reports : undefined, keys),
    ...settle('oigDeclined', oigDeclinedIn(reports), keysFor(reading, ['report.channel', 'report.outcome'])),
  ];
}

function deriveConduct(reading: PlainReading, conduct: Conduct): readonly Derived[] {
  const { plain } = reading;
  const codes = conduct.codes.map(({ code }) => code);
  const evidence = [...new Set(conduct.codes.flatMap(({ because }) => because.map(({ key }) => key)))];
  // An empty list says that nothing of the kind was told; that needs an answer, in listed words, and nothing open.
  const nothingElse = plain.acts !== undefined && !plain.acts.includes('other') && conduct.pending.length === 0;
  const known = codes.length > 0 || nothingElse;
  const lookedOn = plain.accused.some((each) => limbOf(each) === 'staff' && each.part?.includes('looked-on'));
  const lacking = consentLackingIn(reading);
  const crime = potentiallyCriminalIn(reading);
  return [
    ...settle('conduct', known ? codes : undefined, evidence.length > 0 ? evidence : keysFor(reading, ['acts'])),
    ...(plain.staffNeglect === undefined && lookedOn
      ? settle('staffNeglect', 'yes', keysFor(reading, ['accused.part']))
      : []),
    ...settle('consentLacking', lacking?.value, keysFor(reading, lacking?.facts ?? [])),
    ...settle('potentiallyCriminal', crime?.value, keysFor(reading, crime?.facts ?? [])),
  ];
}

const patternByLink: Derived = { facts: { pattern: 'yes' }, from: { pattern: [] } };

function rangeOfHours({ incidentAt, place, timeZone }: PlainFacts, now: string): HourRange | undefined {
  if (incidentAt === undefined) return undefined;
  const there = place === undefined || place === 'here';
  return hoursSince(incidentAt, now, there && timeZone !== undefined ? [timeZone] : possibleZones);
}

function deriveConsent(consents: readonly StandingConsent[]): readonly Derived[] {
  if (consents.length === 0) return [];
  const keys = [...new Set(consents.map(({ key }) => key))];
  return [
    ...settle('identityMode', identityModeOf(consents), keys),
    ...settle(
      'chosenChannels',
      consents.map(({ grant }) => grant.recipient),
      keys,
    ),
  ];
}

/**
 * Derives the routing facts from an interview. `now` is an ISO instant; `timeZone` is used for *today* as long as the zone
 * of the facility has not been answered. Nothing is guessed: what no answer says is absent.
 *
 * `linkedPattern` is the one thing that does not come from the interview itself: a worker has confirmed that another interview in
 * the vault speaks of the same alleged perpetrator. Then `pattern` is *yes*, whatever the person knew of others, and no answer
 * stands behind it; nothing of the other interview is passed on.
 */
export function deriveFacts(input: {
  readonly guide: Guide;
  readonly interview: Interview;
  readonly now: string;
  readonly timeZone: TimeZone;
  readonly linkedPattern?: boolean;
}): DerivedFacts {
  const { guide, interview, now } = input;
  const reading = readPlainFacts(guide, interview);
  const { plain } = reading;
  const followUp = readFollowUp(interview.followUp);
  const today = dayAt(now, plain.timeZone ?? input.timeZone);
  const conduct = classifyIncidents(reading);
  const dates = datesOfIncidents(reading);
  const hours = rangeOfHours(plain, now);
  const parts: readonly Derived[] = [
    ...settle('today', today, []),
    ...passedOn.flatMap((name) => settle(name, plain[name], keysFor(reading, [name]))),
    ...deriveFear(reading),
    ...deriveAge(reading, today),
    ...deriveAccused(reading),
    ...deriveReports(reading, followUp),
    ...deriveConduct(reading, conduct),
    ...settle('incidentsAt', dates.length > 1 ? dates : undefined, keysOf(datesIn(reading))),
    ...settle('hoursSince', figureOf(hours), keysFor(reading, ['incidentAt', 'timeZone'])),
    ...deriveConsent(standingConsents(guide, interview, today)),
    ...(input.linkedPattern ? [patternByLink] : []),
  ];
  return {
    facts: Object.assign({}, ...parts.map((part) => part.facts)),
    from: Object.assign({}, ...parts.map((part) => part.from)),
    ...(input.linkedPattern ? { linkedPattern: true } : {}),
    plain,
    conduct,
    dates: {
      ...followedDates(followUp),
      ...(plain.examinedOn === undefined ? {} : { examinedOn: plain.examinedOn }),
    },
    differs: differencesBetween(reading),
    ...(reading.incidents.some((each) => mayBeUnderDoj(each.plain)) || mayBeUnderDoj(plain)
      ? { doj: classifyIncidentsUnderDoj(reading) }
      : {}),
    ...(hours === undefined ? {} : { hours }),
  };
}
