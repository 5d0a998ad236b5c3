import { addDays, type CalendarDay } from '../base/calendar-day.ts';
import { daysOf } from '../base/partial-date.ts';
import type { TimeZone } from '../base/zoned-time.ts';
import type { CaseStep } from '../clocks/case-step.ts';
import { countOn } from '../clocks/count-on.ts';
import type { Facts } from '../interview/facts.ts';
import { type Filing, type FollowUp, isReport } from '../interview/filings.ts';
import type { FiledMatter } from '../interview/follow-up-entry.ts';
import type { RetaliationPlain } from '../interview/plain-facts.ts';
import { openMarks, watchOf } from './watch.ts';

/** What the steps of one case are worked out from; `zone` is that of the facility. */
export type StepGround = {
  readonly facts: Pick<Facts, 'reportedAlready' | 'today'>;
  readonly followUp: FollowUp;
  readonly acts: readonly RetaliationPlain[];
  readonly zone: TimeZone;
};

/** Days without a word after which an office is asked again; practice, not law. */
export const askAgainDays = 30;
/** Days after which a number should have come; practice, not law. */
export const numberDays = 7;
/** Working days within which the Inspector General should say whether the case stays (MD 0810.1, not confirmed in its text). */
export const handBackWorkingDays = 5;

/** Days within which a grievance must be decided (6 CFR 115.52). */
export const grievanceDays = 5;

/** When an office that says nothing is asked for the first time: when its own time is over, where it has one. */
function firstAskOn({ channel, on }: Filing): CalendarDay | undefined {
  if (channel === 'oig') return countOn(on, handBackWorkingDays, 'working-days').day;
  return channel === 'grv' ? addDays(on, grievanceDays) : undefined;
}

/** The last letter of a kind that went to the office of a filing, on or after a day. */
const letterSince = ({ filings }: FollowUp, { channel }: Filing, matter: FiledMatter, since: CalendarDay) =>
  filings.findLast((each) => each.matter === matter && each.channel === channel && each.on >= since);

function afterDecline(filing: Filing, followUp: FollowUp): readonly CaseStep[] {
  const said = filing.answers.findLast(({ came }) => came === filing.standing);
  if (said === undefined || letterSince(followUp, filing, 'decline-reply', said.on)) return [];
  return [{ step: 'ask-decline', due: said.on, channel: filing.channel, about: filing.id }];
}

function afterClosing(filing: Filing, followUp: FollowUp): readonly CaseStep[] {
  const said = filing.answers.findLast(({ came }) => came === 'closed');
  if (said === undefined || letterSince(followUp, filing, 'status-request', said.on)) return [];
  return [{ step: 'ask-finding', due: said.on, channel: filing.channel, about: filing.id }];
}

function whileWaiting(filing: Filing, followUp: FollowUp): readonly CaseStep[] {
  const { channel, id: about, on, number, noneGiven } = filing;
  const asked = letterSince(followUp, filing, 'status-request', on)?.on;
  const heard = filing.answers.at(-1)?.on;
  const last = [on, asked, heard]
    .flatMap((each) => each ?? [])
    .toSorted()
    .at(-1) as CalendarDay;
  const first = asked === undefined && filing.standing !== 'looking' ? firstAskOn(filing) : undefined;
  const due = first ?? addDays(last, askAgainDays);
  const wantsNumber = number === undefined && noneGiven === undefined && asked === undefined;
  return [
    ...(wantsNumber ? [{ step: 'ask-number', due: addDays(on, numberDays), channel, about } as const] : []),
    { step: 'ask-status', due, channel, about },
  ];
}

/** What one filing asks for, by how it stands; a finding asks for nothing more of this kind. */
function stepsOfFiling(filing: Filing, followUp: FollowUp): readonly CaseStep[] {
  if (!isReport(filing)) return [];
  switch (filing.standing) {
    case 'declined':
    case 'handed-back':
      return afterDecline(filing, followUp);
    case 'closed':
      return afterClosing(filing, followUp);
    case 'substantiated':
    case 'unsubstantiated':
    case 'unfounded':
      return [];
    default:
      return whileWaiting(filing, followUp);
  }
}

/** Acts of retaliation are allegations of their own: each is to be filed by itself. */
function stepsOfActs({ acts, followUp, facts }: StepGround): readonly CaseStep[] {
  const filed = new Set(followUp.filings.flatMap(({ act }) => act ?? []));
  return acts
    .filter(({ subject }) => !filed.has(subject))
    .flatMap(({ subject, on }): readonly CaseStep[] => {
      const due = (on && daysOf(on).last) ?? facts.today;
      return due === undefined ? [] : [{ step: 'file-act', due, about: subject }];
    });
}

function checkIns({ facts, followUp, zone }: StepGround): readonly CaseStep[] {
  const watch = watchOf(facts, followUp, zone);
  if (watch === undefined) return [];
  return openMarks(watch, followUp).map(({ after, day, instant }) => ({
    step: 'check-in',
    due: instant ?? day,
    after,
  }));
}

/** Every step of the follow-up with its day, the earliest first; which of them are late is for the reader of the day to say. */
export function stepsOf(ground: StepGround): readonly CaseStep[] {
  const steps = [
    ...checkIns(ground),
    ...stepsOfActs(ground),
    ...ground.followUp.filings.flatMap((filing) => stepsOfFiling(filing, ground.followUp)),
  ];
  return steps.toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due !== b.due)));
}
