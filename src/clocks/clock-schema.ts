import { z } from 'zod';
import { channelIdSchema } from '../channels/channel-schema.ts';
import { citedSchema, confidenceSchema, daySchema, idSchema, textSchema } from '../channels/source-schema.ts';
import { whenSchema } from '../routing/condition-schema.ts';
import { type Clock, type ClockAnchor, namedDates } from './clock.ts';

const anchorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('incident'), each: z.literal(true).exactOptional() }),
  z.strictObject({ kind: z.literal('segregated') }),
  z.strictObject({
    kind: z.literal('report'),
    channel: channelIdSchema.exactOptional(),
    last: z.literal(true).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('named'), name: z.enum(namedDates) }),
  z.strictObject({ kind: z.literal('now') }),
]) satisfies z.ZodType<ClockAnchor>;

/** Shape of a clock: strict. */
export const clockSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  text: textSchema,
  anchor: anchorSchema,
  after: z
    .strictObject({
      count: z.int().min(0).max(10_000),
      unit: z.enum(['hours', 'calendar-days', 'working-days', 'months', 'years']),
    })
    .exactOptional(),
  daysUnqualified: z.literal(true).exactOptional(),
  band: z.enum(['hours', 'days', 'weeks', 'years']),
  kind: z.enum(['chance', 'duty']),
  when: whenSchema,
  alsoWhenUnknown: z.literal(true).exactOptional(),
  onlyOnceKnown: z.literal(true).exactOptional(),
  sources: citedSchema,
  confidence: confidenceSchema,
  asOf: daySchema,
  reviewBy: daySchema,
}) satisfies z.ZodType<Clock>;
