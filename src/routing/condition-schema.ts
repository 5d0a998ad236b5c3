import { z } from 'zod';
import type { Condition } from '../base/truth.ts';
import { channelIds } from '../channels/channel.ts';
import { channelIdSchema, channelStatusSchema } from '../channels/channel-schema.ts';
import {
  type AccusedFacts,
  accusedRoles,
  conductCodes,
  employers,
  type Facts,
  facilityTypes,
  triStates,
} from '../interview/facts.ts';
import { factsSchema } from '../interview/facts-schema.ts';
import type { AccusedLeaf, FactLeaf, When } from './rule.ts';

/** Shape of a condition over leaves of one shape; strict, to any depth, and never an empty list, which would hold by itself. */
export function conditionSchema<Leaf>(leaf: z.ZodType<Leaf>): z.ZodType<Condition<Leaf>> {
  const condition: z.ZodType<Condition<Leaf>> = z.lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
      leaf,
    ]),
  );
  return condition;
}

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item).min(1)]);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const namesOf = <Names extends object>(shape: Names) => Object.keys(shape) as unknown as [keyof Names & string];

/** Every wanted value must be one that the fact can have: a slip of the pen would be a rule that never holds. */
const isPossible = (allowed: z.ZodType, wanted: unknown): boolean =>
  (Array.isArray(wanted) ? wanted : [wanted]).every((value) => allowed.safeParse(value).success);

const entryShapes = {
  role: z.enum(accusedRoles),
  employer: z.enum(employers),
  grade: z.string().regex(/^[A-Z]{2,3}(-\d{1,2})?$/),
  lawEnforcement: z.enum(triStates),
} satisfies Record<keyof AccusedFacts, z.ZodType>;

const accusedIs = z
  .strictObject({ entry: z.enum(namesOf(entryShapes)), is: oneOrMore(scalar) })
  .refine(({ entry, is }) => isPossible(entryShapes[entry], is), 'no-such-value');
const accusedGrade = z.strictObject({ entry: z.literal('grade'), atLeast: z.int().min(1).max(20) });
const accusedClearly = z.strictObject({ clearly: z.lazy(() => accusedConditionSchema) });

/** Shape of a condition over one accused person. */
export const accusedLeafSchema = z.union([accusedIs, accusedGrade, accusedClearly]) satisfies z.ZodType<AccusedLeaf>;
const accusedConditionSchema: z.ZodType<Condition<AccusedLeaf>> = conditionSchema<AccusedLeaf>(accusedLeafSchema);

const factIs = z
  .strictObject({ fact: z.enum(namesOf(factsSchema.shape)), is: oneOrMore(scalar) })
  .refine(({ fact, is }) => isPossible(factsSchema.shape[fact as keyof Facts], is), 'no-such-value');
const listed = { conduct: z.enum(conductCodes), chosenChannels: z.enum(channelIds) };
const factIncludes = z
  .strictObject({ fact: z.enum(namesOf(listed)), includes: oneOrMore(z.string()) })
  .refine(({ fact, includes }) => isPossible(listed[fact], includes), 'no-such-value');
const numbers = z.enum(['survivorAge', 'hoursSince']);
const bound = z.number().min(0).max(1_000_000);

/** Shape of a condition over one fact. */
export const factLeafSchema = z.union([
  factIs,
  factIncludes,
  z.strictObject({ fact: numbers, below: bound }),
  z.strictObject({ fact: numbers, atLeast: bound }),
  z.strictObject({ reported: channelIdSchema }),
  z.strictObject({ accused: accusedConditionSchema }),
  z.strictObject({ abuseAt: oneOrMore(z.enum(facilityTypes)) }),
  z.strictObject({ chosenStatus: oneOrMore(channelStatusSchema) }),
  z.strictObject({ clearly: z.lazy(() => whenSchema) }),
]) satisfies z.ZodType<FactLeaf>;

/** Shape of a condition over the facts. */
export const whenSchema: z.ZodType<When> = conditionSchema<FactLeaf>(factLeafSchema);
