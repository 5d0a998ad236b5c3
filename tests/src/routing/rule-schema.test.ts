import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Channel } from '../../../src/channels/channel.ts';
import { channelSchema } from '../../../src/channels/channel-schema.ts';
import type { Source } from '../../../src/channels/source.ts';
import { sourceSchema } from '../../../src/channels/source-schema.ts';
import type { Clock } from '../../../src/clocks/clock.ts';
import { clockSchema } from '../../../src/clocks/clock-schema.ts';
import { channels } from '../../../src/content/channels/table.ts';
import { clocks } from '../../../src/content/clocks/table.ts';
import { comparison } from '../../../src/content/comparison.ts';
import { rules } from '../../../src/content/rules/table.ts';
import { sources } from '../../../src/content/sources.ts';
import type { Comparison } from '../../../src/routing/comparison.ts';
import { comparisonSchema } from '../../../src/routing/comparison-schema.ts';
import { type accusedLeafSchema, type factLeafSchema, whenSchema } from '../../../src/routing/condition-schema.ts';
import type { AccusedLeaf, Effect, FactLeaf, Rule } from '../../../src/routing/rule.ts';
import { effectSchema, ruleSchema } from '../../../src/routing/rule-schema.ts';

/** The effects of a rule. */
const effects = (list: readonly unknown[]): object => Object.fromEntries([['then', list]]);

/** A type without `readonly`, at every depth. */
type Loose<Value> = { -readonly [Key in keyof Value]: Loose<Value[Key]> };
/** Fails to compile when the type allows something that the schema does not know. */
const covers = <Value, Schema extends z.ZodType>(_every: (value: Loose<Value>) => z.output<Schema>): true => true;

describe('the schemas of the rule book', () => {
  it('know everything that the types allow', () => {
    expect([
      covers<Rule, typeof ruleSchema>((rule) => rule),
      covers<Effect, typeof effectSchema>((effect) => effect),
      covers<FactLeaf, typeof factLeafSchema>((leaf) => leaf),
      covers<AccusedLeaf, typeof accusedLeafSchema>((leaf) => leaf),
      covers<Channel, typeof channelSchema>((channel) => channel),
      covers<Source, typeof sourceSchema>((source) => source),
      covers<Clock, typeof clockSchema>((clock) => clock),
      covers<Comparison, typeof comparisonSchema>((whole) => whole),
    ]).not.toContain(false);
  });

  it.each<readonly [string, z.ZodType, readonly unknown[]]>([
    ['rules', ruleSchema, rules],
    ['channels', channelSchema, channels],
    ['clocks', clockSchema, clocks],
    ['sources', sourceSchema, sources],
    ['the comparison', comparisonSchema, [comparison]],
  ])('give back %s as they ship, unchanged', (_name, schema, list) => {
    for (const entry of list) expect(schema.safeParse(entry)).toEqual({ success: true, data: entry });
  });

  it.each<readonly [string, z.ZodType, object]>([
    ['a rule with a field too many', ruleSchema, { ...rules[0], colour: 'red' }],
    ['a rule without effects', ruleSchema, { ...rules[0], ...effects([]) }],
    [
      'a rule with more effects than can be told apart',
      ruleSchema,
      { ...rules[0], ...effects(Array(31).fill(rules[1]?.then[0])) },
    ],
    ['a rule that cites nothing', ruleSchema, { ...rules[0], sources: [] }],
    ['a rule dated by a day that does not exist', ruleSchema, { ...rules[0], asOf: '2026-02-30' }],
    ['a rule whose title is blank', ruleSchema, { ...rules[0], title: ' ' }],
    ['an example with an unknown fact', ruleSchema, { ...rules[0], examples: { fires: { x: 1 }, doesNot: {} } }],
    ['an effect of an unknown kind', effectSchema, { effect: 'arrest', channels: ['le'] }],
    ['an effect with a field of another kind', effectSchema, { effect: 'no-filing', channels: ['le'] }],
    ['an effect for an unknown channel', effectSchema, { effect: 'may-also', channels: ['mayor'] }],
    ['a channel with an unknown status', channelSchema, { ...channels[0], status: 'gone' }],
    [
      'a contact by an unknown way',
      channelSchema,
      { ...channels[0], contacts: [{ ...channels[0]?.contacts[0], way: 'fire' }] },
    ],
    ['a clock with a unit that is none', clockSchema, { ...clocks[0], after: { count: 1, unit: 'moons' } }],
    ['a source that says how sure it is in another word', sourceSchema, { ...sources[0], confidence: 'sure' }],
    ['a comparison without rows', comparisonSchema, { ...comparison, rows: [] }],
  ])('refuse %s', (_name, schema, value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe('the schema of conditions', () => {
  it.each<readonly [string, object]>([
    ['a fact', { fact: 'custodyAgency', is: ['ice', 'cbp'] }],
    ['nested parts', { all: [{ any: [{ not: { fact: 'pattern', is: 'yes' } }] }, { clearly: { abuseAt: 'orr' } }] }],
    [
      'accused persons',
      { accused: { all: [{ entry: 'grade', atLeast: 15 }, { clearly: { entry: 'role', is: 'detainee' } }] } },
    ],
    [
      'numbers, lists and reports',
      { any: [{ fact: 'hoursSince', below: 72 }, { fact: 'conduct', includes: 'S1' }, { reported: 'oig' }] },
    ],
    ['the status of what was chosen', { chosenStatus: ['reduced', 'lapse'] }],
  ])('takes %s', (_name, when) => {
    expect(whenSchema.safeParse(when)).toEqual({ success: true, data: when });
  });

  it.each<readonly [string, unknown]>([
    ['an empty list, which would always hold', { all: [] }],
    ['a value that the fact cannot have', { fact: 'custodyAgency', is: 'ICE' }],
    ['one such value among others', { fact: 'custodyAgency', is: ['ice', 'police'] }],
    ['a fact that is no single value', { fact: 'accused', is: 'guard' }],
    ['a fact that does not exist', { fact: 'shoeSize', is: 44 }],
    ['a code that does not exist', { fact: 'conduct', includes: ['S1', 'S9'] }],
    ['an entry that does not exist', { accused: { entry: 'shoes', is: 'black' } }],
    ['a role that does not exist', { accused: { entry: 'role', is: 'guard' } }],
    ['two conditions in one', { fact: 'pattern', is: 'yes', reported: 'oig' }],
    ['a fact where a person is asked for', { accused: { fact: 'pattern', is: 'yes' } }],
    ['nothing', {}],
    ['what is deep inside', { not: { any: [{ all: [{ not: { reported: 'mayor' } }] }] } }],
  ])('refuses %s', (_name, when) => {
    expect(whenSchema.safeParse(when).success).toBe(false);
  });
});
