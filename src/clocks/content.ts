import { z } from 'zod';
import { isCalendarDay } from '../base/calendar-day.ts';
import type { Channel } from '../channels/channel.ts';
import { channelSchema } from '../channels/channel-schema.ts';
import type { Source } from '../channels/source.ts';
import { daySchema, sourceSchema } from '../channels/source-schema.ts';
import type { Comparison } from '../routing/comparison.ts';
import { comparisonSchema } from '../routing/comparison-schema.ts';
import type { Rule } from '../routing/rule.ts';
import { ruleSchema } from '../routing/rule-schema.ts';
import type { Clock } from './clock.ts';
import { clockSchema } from './clock-schema.ts';

/** The whole rule book: what engines read, and nothing else. `version` is the day of its making, `2026.11.25` or `2026.11.25.2`. */
export type Content = {
  readonly version: string;
  readonly asOf: string;
  readonly rules: readonly Rule[];
  readonly channels: readonly Channel[];
  readonly clocks: readonly Clock[];
  readonly sources: readonly Source[];
  readonly comparison: Comparison;
};

/** Fields of a rule book with their shapes: strict. */
export const contentShape = {
  version: z
    .string()
    .regex(/^\d{4}\.\d{2}\.\d{2}(\.[1-9]\d{0,2})?$/)
    .refine((version) => isCalendarDay(version.slice(0, 10).replaceAll('.', '-')), 'no-such-day'),
  asOf: daySchema,
  rules: z.array(ruleSchema).min(1).max(1000),
  channels: z.array(channelSchema).min(1).max(100),
  clocks: z.array(clockSchema).max(1000),
  sources: z.array(sourceSchema).min(1).max(5000),
  comparison: comparisonSchema,
} satisfies { readonly [Field in keyof Content]: z.ZodType<Content[Field]> };

/** Order of two versions: negative when the first is older, 0 when they are the same. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 4; index++) {
    const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A part of the rule book whose day of review has passed. */
export type PastReview = {
  readonly part: 'rule' | 'channel' | 'clock' | 'comparison';
  readonly id: string;
  readonly reviewBy: string;
};

/** What should have been looked at again before `today` (a calendar day), the longest overdue first. It still routes. */
export function pastReview(content: Content, today: string): readonly PastReview[] {
  const dated = (part: PastReview['part'], list: readonly { readonly id: string; readonly reviewBy: string }[]) =>
    list.map(({ id, reviewBy }) => ({ part, id, reviewBy }));
  return [
    ...dated('rule', content.rules),
    ...dated('channel', content.channels),
    ...dated('clock', content.clocks),
    ...dated('comparison', [{ id: 'comparison', reviewBy: content.comparison.reviewBy }]),
  ]
    .filter(({ reviewBy }) => reviewBy < today)
    .toSorted((one, other) => (one.reviewBy < other.reviewBy ? -1 : one.reviewBy > other.reviewBy ? 1 : 0));
}
