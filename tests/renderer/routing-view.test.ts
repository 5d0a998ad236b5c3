import { describe, expect, it } from 'vitest';
import { planPath } from '../../renderer/screens/routing/path-plan.ts';
import { reasonsOf } from '../../renderer/screens/routing/reasons.ts';
import { headlineSentences, mark } from '../../renderer/sitting/headline-text.ts';
import { keepWhole } from '../../renderer/ui/passage.tsx';
import { channels } from '../../src/content/channels/table.ts';
import { contentAsOf, contentVersion, rules } from '../../src/content/rules/table.ts';
import type { Facts } from '../../src/interview/facts.ts';
import { headline } from '../../src/routing/headline.ts';
import { route } from '../../src/routing/route.ts';

const decide = (facts: Facts) => route({ rules, channels, facts, contentVersion, asOf: contentAsOf });
const guard: Facts = {
  custodyAgency: 'ice',
  facilityType: 'cdf',
  place: 'here',
  operator: 'private',
  survivorAge: 30,
  accused: [{ role: 'contractor', employer: 'operator' }],
  conduct: ['S2'],
  potentiallyCriminal: 'yes',
};

describe('the picture of the way', () => {
  const planOf = (facts: Facts) => {
    const decision = decide(facts);
    return planPath(decision, headline(decision));
  };

  it('shows nothing where nothing is known or nothing is filed', () => {
    expect([planOf({}), planOf({ ...guard, survivorWantsReport: 'no' })]).toEqual([undefined, undefined]);
  });

  it('leads a case of a contract guard by first choice to whoever usually ends up with it', () => {
    const plan = planOf(guard);
    expect(plan?.ways).toEqual([
      { from: 'start', to: 'told', kind: 'goes' },
      { from: 'start', to: 'police', kind: 'goes' },
      { from: 'told', to: 'first', kind: 'goes' },
      { from: 'first', to: 'takes', kind: 'goes' },
      { from: 'first', to: 'usual', kind: 'declines' },
    ]);
    expect(plan?.stations.filter(({ here }) => here).map(({ id }) => id)).toEqual(['start']);
  });

  it('moves "you are here" on once a report was made', () => {
    const plan = planOf({ ...guard, reportedAlready: [{ channel: 'oig' }] });
    expect(plan?.stations.filter(({ here }) => here).map(({ id }) => id)).toEqual(['told']);
  });
});

describe('reasons', () => {
  it('names every rule once, with all offices that it puts there', () => {
    const reasons = reasonsOf(decide(guard).mustTell);
    expect(reasons.map(({ rule }) => rule)).toEqual([...new Set(reasons.map(({ rule }) => rule))]);
    expect(reasons.find(({ rule }) => rule === 'R01')?.channels).toEqual(['opr', 'oig', 'fod', 'psa']);
  });
});

describe('the headline', () => {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    [key, ...Object.values(values)].join(' ').replaceAll(mark, '*');

  it('says who must be told, who has first choice and that this is not verified, in this order', () => {
    const line = headline(decide(guard));
    const keys = headlineSentences({ line, unverified: true, language: 'en' }, say, (id) => id).map(
      (sentence) => sentence.split(' ')[0],
    );
    expect(keys).toEqual([
      'headline.tell-one-of-and',
      'headline.first-choice.by-practice',
      'headline.unverified',
      'headline.then',
      'headline.police',
    ]);
  });

  it('lists alternatives with "or" and duties with "and"', () => {
    const line = {
      ...headline(decide({})),
      key: 'tell' as const,
      oneOf: ['opr', 'oig'] as const,
      tell: ['fod', 'psa'] as const,
    };
    const [first] = headlineSentences({ line, unverified: false, language: 'en' }, say, (id) => id);
    expect(first).toBe('headline.tell-one-of-and *opr or oig* *fod and psa*');
  });

  it('says only that nothing is reported when the person does not want it', () => {
    const line = headline(decide({ ...guard, survivorWantsReport: 'no' }));
    expect(headlineSentences({ line, unverified: false, language: 'en' }, say, (id) => id)).toEqual([
      'headline.no-filing',
    ]);
  });
});

describe('runs of numbers in a passage', () => {
  it.each([
    ['without a number', 'Nothing to keep together', 1],
    ['an A-number', 'My number is A-123 456 789.', 3],
    ['a citation', 'See 6 CFR 115.22(f) for it.', 3],
    ['a telephone number', 'Call 833-442-3677 now.', 3],
  ])('%s', (_, text, pieces) => {
    const kept = keepWhole(text);
    expect(Array.isArray(kept) ? kept.length : 1).toBe(pieces);
  });
});
