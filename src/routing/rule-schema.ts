import { z } from 'zod';
import { channelIdSchema } from '../channels/channel-schema.ts';
import { citedSchema, confidenceSchema, daySchema, idSchema, textSchema } from '../channels/source-schema.ts';
import { factsSchema } from '../interview/facts-schema.ts';
import { whenSchema } from './condition-schema.ts';
import type { Effect, Rule } from './rule.ts';

/** Which effects of a rule follow is held in one number, bit by bit. */
const mostEffects = 30;

const channels = z.array(channelIdSchema).min(1);
const more = {
  when: whenSchema.exactOptional(),
  sources: citedSchema.exactOptional(),
  confidence: confidenceSchema.exactOptional(),
};

/** Shape of what follows from a rule: strict, one shape for each kind of effect. */
export const effectSchema = z.discriminatedUnion('effect', [
  z.strictObject({ effect: z.literal('must-tell'), channels, oneOf: z.literal(true).exactOptional(), ...more }),
  z.strictObject({
    effect: z.literal('first-choice'),
    channel: channelIdSchema,
    strength: z.enum(['certain', 'by-practice', 'probable']),
    ...more,
  }),
  z.strictObject({ effect: z.literal('usually-ends'), channels, ...more }),
  z.strictObject({ effect: z.literal('may-also'), channels, ...more }),
  z.strictObject({ effect: z.literal('outside'), channels, why: textSchema, ...more }),
  z.strictObject({
    effect: z.literal('caution'),
    id: idSchema,
    text: textSchema,
    urgent: z.literal(true).exactOptional(),
    ...more,
  }),
  z.strictObject({ effect: z.literal('unclear'), what: textSchema, why: textSchema, ...more }),
  z.strictObject({ effect: z.literal('no-filing'), ...more }),
  z.strictObject({ effect: z.literal('channel-status'), ...more }),
]) satisfies z.ZodType<Effect>;

/** Shape of a rule: strict. Whether its examples hold is for `contentFaults` to say. */
export const ruleSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  when: whenSchema,
  // biome-ignore lint/suspicious/noThenProperty: a rule is data, never awaited
  then: z.array(effectSchema).min(1).max(mostEffects),
  why: textSchema,
  sources: citedSchema,
  confidence: confidenceSchema,
  asOf: daySchema,
  reviewBy: daySchema,
  examples: z.strictObject({ fires: factsSchema, doesNot: factsSchema }),
}) satisfies z.ZodType<Rule>;
