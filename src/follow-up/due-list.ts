import type { CaseClock, CaseDigest } from '../clocks/case-digest.ts';
import type { CaseStep } from '../clocks/case-step.ts';

/** A clock that runs, or a step of the follow-up: whatever of a case has a day. */
export type DueItem = ({ readonly of: 'clock' } & CaseClock) | ({ readonly of: 'step' } & CaseStep);
/** How near it is: `late` steps were due before today. */
export type DueWhen = 'late' | 'today' | 'week' | 'later';
export const dueWhens = ['late', 'today', 'week', 'later'] as const satisfies readonly DueWhen[];

/** The moment at which a list is looked at: an ISO instant, the day that it is here, and the day a week from then. */
export type DueAt = { readonly now: string; readonly today: string; readonly week: string };

/** Whether it is over: a clock that has run out is no longer in the list, a step that is late is. */
const isOver = (due: string, { now, today }: DueAt): boolean => (due.length === 10 ? due < today : due <= now);

/** Where in time something due lies. */
export function dueWhen(item: DueItem, at: DueAt): DueWhen {
  if (isOver(item.due, at)) return 'late';
  const day = item.due.slice(0, 10);
  return day <= at.today ? 'today' : day <= at.week ? 'week' : 'later';
}

/** Times for asking the person again that passed are one: that somebody should be asked now. */
function onlyLastLate(steps: readonly CaseStep[], at: DueAt): readonly CaseStep[] {
  const late = steps.filter(({ step, due }) => step === 'check-in' && isOver(due, at));
  const last = late.at(-1);
  return steps.filter((each) => each.step !== 'check-in' || each === last || !late.includes(each));
}

/** Everything due of one case, the most urgent first. */
export function dueOf({ clocks, steps = [] }: Pick<CaseDigest, 'clocks' | 'steps'>, at: DueAt): readonly DueItem[] {
  const items: readonly DueItem[] = [
    ...clocks.filter(({ due }) => !isOver(due, at)).map((clock) => ({ of: 'clock' as const, ...clock })),
    ...onlyLastLate(steps, at).map((step) => ({ of: 'step' as const, ...step })),
  ];
  return items.toSorted(sooner);
}

/** The sooner first; of one day what has an hour before what has the whole day. */
export const sooner = (a: DueItem, b: DueItem): number => {
  const [one, other] = [a, b].map(({ due }) => (due.length === 10 ? `${due}T24` : due));
  return (one as string) < (other as string) ? -1 : Number(one !== other);
};
