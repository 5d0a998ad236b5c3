import type { CalendarDay } from '../base/calendar-day.ts';
import type { PartialDate } from '../base/partial-date.ts';
import type { ReportFacts } from './facts.ts';
import {
  type AnswerOfOffice,
  type AnswerWhat,
  type CheckInWhat,
  type FilingWhat,
  type FollowUpEntry,
  findings,
} from './follow-up-entry.ts';

type Noted<What> = Omit<What, 'kind'> & { readonly id: string; readonly at: string; readonly notedBy: string };
export type FilingAnswer = Noted<AnswerWhat>;
export type CheckIn = Noted<CheckInWhat>;
/** How a filing stands; `filed`: nothing was heard of it. */
export type FilingStanding = 'filed' | AnswerOfOffice;

/** Something that was sent, with everything that came of it, the oldest first. */
export type Filing = Noted<FilingWhat> & {
  readonly answers: readonly FilingAnswer[];
  readonly standing: FilingStanding;
  /** The last number that the office gave for it. */
  readonly number?: string;
};

/** The follow-up of an interview without what was taken back. */
export type FollowUp = { readonly filings: readonly Filing[]; readonly checkIns: readonly CheckIn[] };

const byDay = (a: { readonly on: string; readonly at: string }, b: typeof a): number =>
  a.on === b.on ? (a.at < b.at ? -1 : 1) : a.on < b.on ? -1 : 1;

/** A finding holds until another finding comes; otherwise the last word of the office does, and a receipt is less than any other. */
function standingOf(answers: readonly FilingAnswer[]): FilingStanding {
  const came = answers.map((each) => each.came);
  const found = came.findLast((each) => findings.some((finding) => finding === each));
  return found ?? came.findLast((each) => each !== 'acknowledged') ?? came.at(-1) ?? 'filed';
}

/** Reads the entries of a follow-up: filings by their days, each with its answers. */
export function readFollowUp(entries: readonly FollowUpEntry[] = []): FollowUp {
  const struck = new Set(entries.flatMap(({ what }) => (what.kind === 'struck' ? [what.entry] : [])));
  const standing = entries.filter(({ id }) => !struck.has(id));
  const noted = ({ id, at, by }: FollowUpEntry) => ({ id, at, notedBy: by });
  const answers = standing.flatMap((entry): readonly FilingAnswer[] => {
    if (entry.what.kind !== 'answer') return [];
    const { kind: _, ...what } = entry.what;
    return [{ ...what, ...noted(entry) }];
  });
  const filings = standing.flatMap((entry): readonly Filing[] => {
    if (entry.what.kind !== 'filing') return [];
    const { kind: _, ...what } = entry.what;
    const own = answers.filter((each) => each.filing === entry.id).toSorted(byDay);
    const number = own.findLast(({ reference }) => reference !== undefined)?.reference ?? what.reference;
    return [
      {
        ...what,
        ...noted(entry),
        answers: own,
        standing: standingOf(own),
        ...(number === undefined ? {} : { number }),
      },
    ];
  });
  const checkIns = standing.flatMap((entry): readonly CheckIn[] => {
    if (entry.what.kind !== 'check-in') return [];
    const { kind: _, ...what } = entry.what;
    return [{ ...what, ...noted(entry) }];
  });
  return { filings: filings.toSorted(byDay), checkIns: checkIns.toSorted(byDay) };
}

/** Entries that were taken back, each with when and by whom, in the order of taking back. */
export const takenBack = (
  entries: readonly FollowUpEntry[] = [],
): readonly { readonly entry: FollowUpEntry; readonly at: string; readonly by: string }[] =>
  entries.flatMap(({ what, at, by }) => {
    const entry = what.kind === 'struck' ? entries.find(({ id }) => id === what.entry) : undefined;
    return entry === undefined ? [] : [{ entry, at, by }];
  });

/** What routing reads of a standing, in the words in which reports that were told of are recorded. */
const outcomes: Readonly<Record<FilingStanding, string>> = {
  filed: 'no-answer',
  acknowledged: 'no-answer',
  confirmed: 'no-answer',
  looking: 'looking',
  declined: 'declined',
  'handed-back': 'declined',
  referred: 'passed-on',
  closed: 'closed',
  substantiated: 'substantiated',
  unsubstantiated: 'unsubstantiated',
  unfounded: 'unfounded',
};

/** Only these are reports in the sense of the law; letters about one are not. */
export const isReport = ({ matter }: Pick<FilingWhat, 'matter'>): boolean =>
  matter === 'report' || matter === 'retaliation';

/** What routing needs to know of the reports that were filed; `told` names the report of the interview that each one is. */
export const filedReports = ({ filings }: FollowUp): readonly (ReportFacts & { readonly told?: string })[] =>
  filings.filter(isReport).map(({ channel, on, number, standing, told }) => ({
    channel,
    on,
    outcome: outcomes[standing],
    ...(number === undefined ? {} : { reference: number }),
    ...(told === undefined ? {} : { told }),
  }));

/** Days that clocks run from and that only the follow-up knows. */
export type FollowedDates = {
  readonly preservationSentOn?: PartialDate;
  readonly grievanceAppealedOn?: PartialDate;
  readonly investigationEndedOn?: PartialDate;
  readonly foiaReceivedOn?: PartialDate;
};

const exactly = (point: CalendarDay | undefined): PartialDate | undefined =>
  point === undefined ? undefined : { kind: 'exact', point };

/** The days of the follow-up; a request that was confirmed or answered needs no clock any more. */
export function followedDates({ filings }: FollowUp): FollowedDates {
  const open = (matter: FilingWhat['matter']): CalendarDay | undefined =>
    filings.some((each) => each.matter === matter && each.standing === 'confirmed')
      ? undefined
      : filings.find((each) => each.matter === matter)?.on;
  const ended = filings
    .filter(isReport)
    .flatMap(({ answers }) => answers.filter(({ came }) => findings.some((finding) => finding === came)))
    .toSorted(byDay)[0]?.on;
  const receipt = filings
    .filter(({ matter }) => matter === 'records-request')
    .map(({ on, answers }) => answers.find(({ came }) => came === 'acknowledged')?.on ?? on)
    .toSorted()[0];
  const preservationSentOn = exactly(open('preservation'));
  const grievanceAppealedOn = exactly(open('grievance-appeal'));
  const investigationEndedOn = exactly(ended);
  const foiaReceivedOn = exactly(receipt);
  return {
    ...(preservationSentOn && { preservationSentOn }),
    ...(grievanceAppealedOn && { grievanceAppealedOn }),
    ...(investigationEndedOn && { investigationEndedOn }),
    ...(foiaReceivedOn && { foiaReceivedOn }),
  };
}
