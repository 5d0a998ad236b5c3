import type { TimeZone } from '../base/zoned-time.ts';
import type { Interview } from '../interview/answers.ts';
import { type CaseKeys, caseKeysOf, type LinkVocabulary } from '../interview/case-keys.ts';
import { deriveFacts } from '../interview/derive-facts.ts';
import { progressOf } from '../interview/flow.ts';
import type { Guide } from '../interview/guide.ts';
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
  /** The person's name; shown only where that has been switched on. */
  readonly name?: string;
  /** Clocks of hours, days and weeks that still run, the most urgent first. */
  readonly clocks: readonly CaseClock[];
  /** What must be seen at once whatever the day is, the most urgent first. */
  readonly urgent: readonly UrgencyKind[];
  readonly keys: CaseKeys;
};

const mostClocks = 8;
const longestName = 120;

/** The first line of free words, without line breaks; `undefined` for nothing. */
const firstLine = (text: string | undefined): string | undefined =>
  text
    ?.trim()
    .split(/\s*[\n\r]/u)[0]
    ?.slice(0, longestName)
    .replace(/[\uD800-\uDBFF]$/, '') || undefined;

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
}): CaseDigest {
  const { guide, interview, clocks, vocabulary, now, timeZone } = input;
  const { facts, plain } = deriveFacts({ guide, interview, now, timeZone });
  // The days until a removal go by: its clock says how many are left.
  const { removalOn: _, ...still } = plain;
  const progress = progressOf(guide, interview.subjects, interview.answers);
  const running = deadlines({ clocks, facts, now, timeZone: plain.timeZone ?? timeZone }).flatMap(
    ({ clock, band, due, state, anchor }) =>
      state === 'running' && due !== undefined && band !== 'years' && anchor.kind !== 'now'
        ? [{ clock, band, due }]
        : [],
  );
  const facility = firstLine((plain.facilityName ?? plain.placeName)?.original.text);
  const name = firstLine(plain.personName?.original.text);
  return {
    state: stateOf(progress.map(({ state }) => state)),
    done: progress.filter(({ state }) => state === 'done').length,
    sections: progress.length,
    ...(facility === undefined ? {} : { facility }),
    ...(name === undefined ? {} : { name }),
    clocks: running.slice(0, mostClocks),
    urgent: urgencies(facts, [], still).map(({ kind }) => kind),
    keys: caseKeysOf(interview, plain, vocabulary),
  };
}

/** The clock that runs out first of those that have not run out at `now` (an ISO instant; `today` the day at this place). */
export const nextClock = (clocks: readonly CaseClock[], now: string, today: string): CaseClock | undefined =>
  clocks.find(({ due }) => (due.length === 10 ? due >= today : due > now));
