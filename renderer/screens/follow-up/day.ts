import type { DueAt } from '../../../src/follow-up/due-list.ts';

/** The calendar day on this laptop. */
export function dayHere(moment = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The moment at which a list of what is due is looked at, on this laptop. */
export function dueAt(now: Date): DueAt {
  const dayEnds = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return { now: now.toISOString(), today: dayHere(now), dayEnds: dayEnds.toISOString() };
}
