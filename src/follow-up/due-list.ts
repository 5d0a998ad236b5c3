import { addDays, type CalendarDay, dayNumber } from '../base/calendar-day.ts';
import type { CaseClock, CaseDigest } from '../clocks/case-digest.ts';
import type { CaseStep } from '../clocks/case-step.ts';

/** A clock that runs, or a step of the follow-up: whatever of a case has a day. */
export type DueItem = CaseClock | CaseStep;
/** How urgent it is: hours that can be lost come before everything, then steps that are late, then what is near. */
export const dueWhens = ['hours', 'late', 'today', 'week', 'later'] as const;
export type DueWhen = (typeof dueWhens)[number];
/** Something due with how urgent it is. */
export type DueFound = { readonly item: DueItem; readonly when: DueWhen; readonly urgency: number };

/** The moment at which a list is looked at: an ISO instant, the day that it is here, and the instant at which that day ends. */
export type DueAt = { readonly now: string; readonly today: CalendarDay; readonly dayEnds: string };

const day = 86_400_000;
const weekDays = 7;
/** More than all milliseconds that there will be: what is of another urgency never comes between. */
const apart = 1e14;
/** A list of the whole vault looks so many days ahead. */
export const aheadDays = 30;

/** Reads how urgent things are at one moment. */
function readerAt({ now, today, dayEnds }: DueAt) {
  const [moment, ends, first] = [Date.parse(now), Date.parse(dayEnds), dayNumber(today)];
  // The same few days come again and again.
  const known = new Map<string, number>();
  /** The end of its day here, or the instant itself. */
  const endOf = (due: string): number => {
    const end = known.get(due) ?? (due.length === 10 ? ends + (dayNumber(due) - first) * day : Date.parse(due));
    known.set(due, end);
    return end;
  };
  const whenOf = (item: DueItem, end: number): DueWhen => {
    if ('clock' in item && item.band === 'hours') return 'hours';
    if (end <= moment) return 'late';
    return end <= ends ? 'today' : end <= ends + weekDays * day ? 'week' : 'later';
  };
  return {
    isOver: ({ due }: { readonly due: string }): boolean => endOf(due) <= moment,
    find: (item: DueItem): DueFound => {
      const end = endOf(item.due);
      const when = whenOf(item, end);
      return { item, when, urgency: dueWhens.indexOf(when) * apart + end };
    },
  };
}

/** The more urgent first; within one kind of urgency the sooner. */
export const moreUrgent = (a: Pick<DueFound, 'urgency'>, b: Pick<DueFound, 'urgency'>): number => a.urgency - b.urgency;

/** Looks for what is due at one moment, case by case; with `ahead` only so many days in advance. */
export function dueFinder(at: DueAt, ahead?: number) {
  const reader = readerAt(at);
  const horizon = ahead === undefined ? '9999' : addDays(at.today, ahead);
  const isNear = ({ due }: { readonly due: string }): boolean => due <= horizon;

  /** Times for asking the person again that passed are one: that somebody should be asked now. */
  const onlyLastLate = (steps: readonly CaseStep[]): readonly CaseStep[] => {
    const late = steps.filter((step) => step.step === 'check-in' && reader.isOver(step));
    const last = late.at(-1);
    return late.length < 2 ? steps : steps.filter((each) => each === last || !late.includes(each));
  };

  /** Everything due of one case, the most urgent first. A clock that has run out is no longer due; a step stays until it is done. */
  return ({ clocks, steps = [] }: Pick<CaseDigest, 'clocks' | 'steps'>): readonly DueFound[] => {
    const running = clocks.filter((clock) => isNear(clock) && !reader.isOver(clock));
    return [...running, ...onlyLastLate(steps.filter(isNear))].map(reader.find).sort(moreUrgent);
  };
}
