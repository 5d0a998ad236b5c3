import { daysOf, type PartialDate } from '../base/partial-date.ts';
import type { TimeZone } from '../base/zoned-time.ts';
import type { Interview } from '../interview/answers.ts';
import { type CaseKeys, caseKeysOf, type LinkVocabulary } from '../interview/case-keys.ts';
import { deriveFacts } from '../interview/derive-facts.ts';
import type { Facts } from '../interview/facts.ts';
import { progressOf } from '../interview/flow.ts';
import type { Guide } from '../interview/guide.ts';
import type { PlainFacts, RetaliationPlain } from '../interview/plain-facts.ts';
import { readPlainFacts } from '../interview/read-plain-facts.ts';
import type { CaseStep } from './case-step.ts';
import type { Band, Clock } from './clock.ts';
import { deadlines } from './deadlines.ts';
import { urgencies } from './urgencies.ts';
import type { UrgencyKind } from './urgency.ts';

/** How far an interview is: `later` means that only put-off questions are left. */
export type CaseState = 'new' | 'started' | 'later' | 'done';
export const caseStates = ['new', 'started', 'later', 'done'] as const satisfies readonly CaseState[];

/** A clock that runs: an instant for a clock of hours, otherwise a day. */
export type CaseClock = { readonly clock: string; readonly band: Band; readonly due: string };

/** What the list of interviews shows of one, and what it can be compared by; made from its answers, and made again when they change. */
export type CaseDigest = {
  readonly state: CaseState;
  /** Sections that are done, of those that there are. */
  readonly done: number;
  readonly sections: number;
  readonly facility?: string;
  /** Where and in which month (`YYYY-MM`) it happened last, as far as that is known; what the office counts by. */
  readonly told?: { readonly where?: string; readonly month?: string };
  /** The person's name; shown only where that has been switched on. */
  readonly name?: string;
  /** Clocks of hours, days and weeks that still run, the most urgent first. */
  readonly clocks: readonly CaseClock[];
  /** What the follow-up asks for, the earliest first; absent when nothing. */
  readonly steps?: readonly CaseStep[];
  /** What must be seen at once whatever the day is, the most urgent first. */
  readonly urgent: readonly UrgencyKind[];
  readonly keys: CaseKeys;
};

/** What the steps of a follow-up are worked out from beside its entries. */
export type StepSource = { readonly facts: Facts; readonly acts: readonly RetaliationPlain[]; readonly zone: TimeZone };

const mostClocks = 8;
const mostSteps = 40;
const longestName = 120;

/** The first line of free words, without line breaks; `undefined` for nothing. */
const firstLine = (text: string | undefined): string | undefined =>
  text
    ?.trim()
    .split(/\s*[\n\r]/u)[0]
    ?.slice(0, longestName)
    .replace(/[\uD800-\uDBFF]$/, '') || undefined;

/** The month of what happened last; absent where it is not known to the month. */
function monthOf(date: PartialDate | undefined): string | undefined {
  const { first, last } = date === undefined ? {} : daysOf(date);
  const month = first?.slice(0, 7);
  return month !== undefined && month === last?.slice(0, 7) ? month : undefined;
}

/** Only what happened here happened where the person was held when they told it. */
function toldOf({ place, facilityName, placeName, incidentAt }: PlainFacts): CaseDigest['told'] {
  const name = place === 'here' ? facilityName : place === undefined ? (facilityName ?? placeName) : placeName;
  const [where, month] = [firstLine(name?.original.text), monthOf(incidentAt)];
  if (where === undefined && month === undefined) return undefined;
  return { ...(where === undefined ? {} : { where }), ...(month === undefined ? {} : { month }) };
}

function stateOf(states: readonly string[]): CaseState {
  if (states.every((state) => state === 'todo')) return 'new';
  if (states.every((state) => state === 'done')) return 'done';
  return states.every((state) => state === 'done' || state === 'later') ? 'later' : 'started';
}

/** Makes the digest of an interview as of `now` (an ISO instant); `timeZone` is used as long as that of the facility is not known. */
export function digestCase(input: {
  readonly guide: Guide;
  readonly interview: Interview;
  readonly clocks: readonly Clock[];
  readonly vocabulary: LinkVocabulary;
  readonly now: string;
  readonly timeZone: TimeZone;
  /** Works out the steps of the follow-up. */
  readonly stepsOf?: (source: StepSource) => readonly CaseStep[];
}): CaseDigest {
  const { guide, interview, clocks, vocabulary, now, timeZone } = input;
  const { facts, plain, dates } = deriveFacts({ guide, interview, now, timeZone });
  // The days until a removal go by: its clock says how many are left.
  const { removalOn: _, ...still } = plain;
  const progress = progressOf(guide, interview.subjects, interview.answers);
  const zone = plain.timeZone ?? timeZone;
  const acts = input.stepsOf === undefined ? [] : readPlainFacts(guide, interview).retaliations;
  const steps = input.stepsOf?.({ facts, acts, zone }) ?? [];
  const running = deadlines({ clocks, facts, dates, now, timeZone: zone }).flatMap(
    ({ clock, band, due, state, anchor }) =>
      state === 'running' && due !== undefined && band !== 'years' && anchor.kind !== 'now'
        ? [{ clock, band, due }]
        : [],
  );
  const facility = firstLine((plain.facilityName ?? plain.placeName)?.original.text);
  const told = toldOf(plain);
  const name = firstLine(plain.personName?.original.text);
  return {
    state: stateOf(progress.map(({ state }) => state)),
    done: progress.filter(({ state }) => state === 'done').length,
    sections: progress.length,
    ...(facility === undefined ? {} : { facility }),
    ...(told === undefined ? {} : { told }),
    ...(name === undefined ? {} : { name }),
    clocks: running.slice(0, mostClocks),
    ...(steps.length === 0 ? {} : { steps: steps.slice(0, mostSteps) }),
    urgent: urgencies(facts, [], still).map(({ kind }) => kind),
    keys: caseKeysOf(interview, plain, vocabulary),
  };
}
