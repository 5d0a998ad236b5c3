import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDay } from '../../src/base/calendar-day.ts';
import { channels } from '../../src/content/channels/table.ts';
import { clocks } from '../../src/content/clocks/table.ts';
import { comparison } from '../../src/content/comparison.ts';
import { contentAsOf, contentVersion, rules } from '../../src/content/rules/table.ts';
import { sources } from '../../src/content/sources.ts';
import type { Facts } from '../../src/interview/facts.ts';
import { parseFacts } from '../../src/interview/facts-schema.ts';
import { decide, groundOf } from '../../src/routing/decide.ts';
import { follows } from '../../src/routing/placement.ts';
import { judgeBook, ruleBook } from '../../src/routing/rule-book.ts';
import { arbitraryFacts } from '../src/routing/arbitrary-facts.ts';
import { scenariosToEight } from './rules-scenarios-1-to-8.ts';
import { scenariosToSixteen } from './rules-scenarios-9-to-16.ts';

const fired = (facts: Facts): readonly string[] =>
  decide({ rules, channels, facts, contentVersion, asOf: contentAsOf }).rulesFired;
const scenarios = [...scenariosToEight, ...scenariosToSixteen];

describe('the decision table', () => {
  it('holds the rules R01 to R24 in order', () => {
    const wanted = Array.from({ length: 24 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
    expect(rules.map(({ id }) => id)).toEqual(wanted);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s fires in its first example and not in its second',
    (id, rule) => {
      expect([parseFacts(rule.examples.fires).ok, parseFacts(rule.examples.doesNot).ok]).toEqual([true, true]);
      expect([fired(rule.examples.fires).includes(id), fired(rule.examples.doesNot).includes(id)]).toEqual([
        true,
        false,
      ]);
    },
  );

  it('lets every rule fire in some case and fail to fire in another', () => {
    const cases = [...scenarios.map(({ facts }) => facts), ...rules.map(({ examples }) => examples.fires)];
    const outcomes = cases.map(fired);
    const always = rules.filter(({ id }) => outcomes.every((ids) => ids.includes(id)));
    const never = rules.filter(({ id }) => outcomes.every((ids) => !ids.includes(id)));
    expect([always, never]).toEqual([[], []]);
  });

  it('lets every effect of every rule follow from some facts', () => {
    const samples = fc.sample(arbitraryFacts, { numRuns: 6000, seed: 24 });
    const rare: Facts = { custodyAgency: 'ice', conduct: ['D3'], accused: [{ role: 'detainee' }] };
    const book = ruleBook(rules);
    const reached = rules.map(() => 0);
    for (const facts of [rare, ...scenarios.map((scenario) => scenario.facts), ...samples]) {
      const { outcomes } = judgeBook(book, groundOf(facts, channels));
      for (const [index, outcome] of outcomes.entries()) reached[index] = (reached[index] ?? 0) | outcome;
    }
    const dead = rules.flatMap(({ id, then }, index) =>
      then.flatMap((effect, position) =>
        follows(reached[index] ?? 0, position) ? [] : [`${id} ${JSON.stringify(effect)}`],
      ),
    );
    expect(dead).toEqual([]);
  });

  it('explains each rule in plain words', () => {
    for (const { title, why } of rules) {
      expect(title.length).toBeGreaterThan(15);
      const longest = Math.max(...why.split(/[.!?;:] /).map((sentence) => sentence.split(' ').length));
      expect([why, longest <= 32]).toEqual([why, true]);
    }
  });
});

/** Everything in the content that cites sources or carries dates. */
const cited: readonly (readonly [string, readonly string[]])[] = [
  ...rules.flatMap(({ id, sources: own, then }) => [
    [id, own] as const,
    ...then.map((effect) => [id, effect.sources ?? own] as const),
  ]),
  ...channels.flatMap(({ id, sources: own, contacts }) => [
    [id, own] as const,
    ...contacts.map((contact) => [id, contact.sources] as const),
  ]),
  ...clocks.map(({ id, sources: own }) => [id, own] as const),
  ...comparison.rows.flatMap(({ id, opr, oig }) => [[id, opr.sources] as const, [id, oig.sources] as const]),
  ...comparison.figures.map(({ id, sources: own }) => [id, own] as const),
];

describe('the rule book', () => {
  it('cites at least one source everywhere, and only sources that exist', () => {
    const known = new Set(sources.map(({ id }) => id));
    expect(cited.filter(([, ids]) => ids.length === 0 || ids.some((id) => !known.has(id)))).toEqual([]);
  });

  it('holds each source once', () => {
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  });

  it('is literal data', () => {
    const content = { rules, channels, clocks, sources, comparison };
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });

  it('carries days that exist, and is to be reviewed after it was made', () => {
    for (const { asOf, reviewBy } of [...rules, ...channels, ...clocks, comparison]) {
      expect([isCalendarDay(asOf), isCalendarDay(reviewBy), reviewBy > asOf]).toEqual([true, true, true]);
    }
    for (const { checkedOn } of [...sources, ...channels.flatMap(({ contacts }) => contacts)]) {
      expect([checkedOn, isCalendarDay(checkedOn) && checkedOn <= contentAsOf]).toEqual([checkedOn, true]);
    }
  });

  it('never calls a statement confirmed that rests on general knowledge alone', () => {
    const loose = [...rules, ...channels, ...clocks, ...comparison.figures].filter(
      ({ confidence, sources: own }) => confidence === 'confirmed' && own.every((id) => id === 'general'),
    );
    expect(loose).toEqual([]);
    const byDirective = rules.filter(({ sources: own }) => own[0] === 'md0810.1').map(({ confidence }) => confidence);
    expect(new Set(byDirective)).toEqual(new Set(['general-knowledge']));
  });

  it('sets the figure of 33,126 among its limits', () => {
    const figure = comparison.figures.find(({ text }) => text.includes('33,126'));
    expect(figure?.text.startsWith('All of DHS together, not only detention')).toBe(true);
    expect(figure?.limits).toContain('not the number of sexual-abuse reports in detention');
    const percent = comparison.figures.filter(({ id, text }) => id === 'oig-hotline-2022' && text.includes('percent'));
    expect(percent).toEqual([]);
  });
});
