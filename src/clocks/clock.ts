import type { ChannelId, Confidence } from '../channels/channel.ts';
import type { When } from '../routing/rule.ts';

/** How urgent a clock is by nature. */
export type Band = 'hours' | 'days' | 'weeks' | 'years';
/** `days` in the plain sense are calendar days; working days leave out weekends and federal holidays. */
export type ClockUnit = 'hours' | 'calendar-days' | 'working-days' | 'months' | 'years';

/** Days that are not facts of routing and are given beside them. */
export const namedDates = [
  'examinedOn',
  'preservationSentOn',
  'grievanceAppealedOn',
  'investigationEndedOn',
  'mentalHealthReferredOn',
  'screenedOn',
  'foiaReceivedOn',
  'ftcaDeniedOn',
  'uCertifiedOn',
] as const;
export type NamedDate = (typeof namedDates)[number];

/** From when a clock runs. */
export type ClockAnchor =
  /**
   * The incident: `hoursSince` for hours, otherwise `incidentAt`; of several the latest. With `each` the clock runs from every
   * one of them by itself, so that no time limit is missed.
   */
  | { readonly kind: 'incident'; readonly each?: true }
  | { readonly kind: 'segregated' }
  /** The first report that was made, to this channel or to any; with `last` the last one, because each begins the time anew. */
  | { readonly kind: 'report'; readonly channel?: ChannelId; readonly last?: true }
  | { readonly kind: 'named'; readonly name: NamedDate }
  /** Now: to be done at once. */
  | { readonly kind: 'now' };

/** One deadline as data. Without `after` it has no formula: it must be looked up for the state. */
export type Clock = {
  readonly id: string;
  /** Plain name, English. */
  readonly title: string;
  /** What it is about and what to do, English. */
  readonly text: string;
  readonly anchor: ClockAnchor;
  readonly after?: { readonly count: number; readonly unit: ClockUnit };
  /** The law says "days" without saying which; the reading is a choice that is shown. */
  readonly daysUnqualified?: true;
  readonly band: Band;
  /** Whose time it is: something the person can lose, or something an office owes. */
  readonly kind: 'chance' | 'duty';
  readonly when: When;
  /** Shown also while `when` is not settled, because losing it would be worse than reading it in vain. */
  readonly alsoWhenUnknown?: true;
  /** Not shown before its anchor is known: it concerns few people, or comes later. */
  readonly onlyOnceKnown?: true;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly asOf: string;
  readonly reviewBy: string;
};
