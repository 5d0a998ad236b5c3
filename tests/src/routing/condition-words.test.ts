import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/content/rules/table.ts';
import { conditionLines, conditionWords, printOf } from '../../../src/routing/condition-words.ts';
import { effectWords } from '../../../src/routing/effect-words.ts';
import { actsWords, factsWords } from '../../../src/routing/fact-words.ts';
import type { When } from '../../../src/routing/rule.ts';

describe('a condition in words', () => {
  it.each<readonly [When, string]>([
    [{ fact: 'custodyAgency', is: ['ice', 'cbp'] }, 'the person is held by ICE or CBP'],
    [{ not: { fact: 'pattern', is: 'yes' } }, 'it is not so that it happened to others too'],
    [{ fact: 'pattern', is: 'no' }, 'it is not so that it happened to others too'],
    [
      { not: { clearly: { fact: 'place', is: 'here' } } },
      'it is not known for certain that it happened where the person is now',
    ],
    [
      { not: { clearly: { not: { fact: 'removed', is: 'yes' } } } },
      'it is not ruled out that the survivor was deported',
    ],
    [{ fact: 'survivorAge', below: 18 }, 'the survivor is below 18'],
    [{ fact: 'hoursSince', atLeast: 72 }, 'the hours that have passed are 72 or above'],
    [{ accused: { entry: 'role', is: 'detainee' } }, 'someone is accused who is a detained person'],
    [{ not: { accused: { entry: 'employer', is: 'cbp' } } }, 'nobody is accused who works for CBP'],
    [{ not: { accused: { not: { entry: 'role', is: 'detainee' } } } }, 'everyone accused is a detained person'],
    [
      {
        accused: {
          all: [
            { entry: 'role', is: 'employee' },
            { entry: 'grade', atLeast: 15 },
          ],
        },
      },
      'someone is accused of whom all of this is so: (this person is an employee; this person has the pay grade GS-15 or above)',
    ],
    [
      { fact: 'conduct', includes: ['S1', 'S2', 'S3', 'S5', 'neglect'] },
      'what happened includes S1–S3, S5 or staff who did not protect',
    ],
    [{ abuseAt: 'hold' }, 'it happened in an ICE hold room'],
    [{ chosenStatus: 'reported-closed' }, 'an office that the person chose is reported closed'],
    [
      { any: [{ reported: 'oig' }, { all: [{ fact: 'chosenChannels', includes: 'crcl' }] }] },
      'at least one of these is so: (a report was made to oig; the person chose crcl)',
    ],
  ])('%j', (when, words) => {
    expect(conditionWords(when)).toBe(words);
  });

  it('sets parts in under their head, calls channels by name and named conditions by theirs', () => {
    const inIce: When = { fact: 'custodyAgency', is: 'ice' };
    const when: When = { all: [inIce, { not: inIce }, { any: [{ reported: 'oig' }, { reported: 'opr' }] }] };
    const wording = { channel: (id: string) => id.toUpperCase(), named: new Map([[printOf(inIce), 'in ICE custody']]) };
    expect(conditionLines(when, wording)).toEqual([
      { depth: 0, words: 'all of this is so:' },
      { depth: 1, words: '“in ICE custody”' },
      { depth: 1, words: 'it is not so that “in ICE custody”' },
      { depth: 1, words: 'at least one of these is so:' },
      { depth: 2, words: 'a report was made to OIG' },
      { depth: 2, words: 'a report was made to OPR' },
    ]);
  });

  it('leaves no word of the data in what a lawyer reads', () => {
    const read = rules.flatMap(({ when, then, examples }) => [
      conditionWords(when),
      ...then.map((effect) => effectWords(effect)),
      ...then.flatMap((effect) => (effect.when ? [conditionWords(effect.when)] : [])),
      ...factsWords(examples.fires),
      ...factsWords(examples.doesNot),
    ]);
    expect(read.length).toBeGreaterThan(200);
    expect(read.filter((words) => /undefined|\[object|[a-z][A-Z][a-z]+ |[{}"]\w+"?:/.test(words))).toEqual([]);
  });
});

describe('facts in words', () => {
  it('tell what stands in them', () => {
    expect(
      factsWords({
        custodyAgency: 'other',
        accused: [{ role: 'employee', employer: 'ice' }, {}],
        incidentAt: { kind: 'about', point: '2026-03' },
        potentiallyCriminal: 'unknown',
        reportedAlready: [{ channel: 'oig', on: '2026-03-02', outcome: 'none' }],
        chosenChannels: [],
      }),
    ).toEqual([
      'the person is held by another agency',
      'someone is accused who is an employee and works for ICE and someone is accused',
      'it happened about 2026-03',
      'it is said to be unknown whether it may be a crime',
      'reports were made to oig on 2026-03-02 (none)',
      'the person chose no office',
    ]);
  });

  it.each([
    [['S1', 'S2'], 'S1 or S2'],
    [['D4', 'D5', 'S1', 'S2', 'S3'], 'D4, D5 or S1–S3'],
    ['single-remark', 'one single remark'],
  ])('acts %j are %s', (acts, words) => {
    expect(actsWords(acts)).toBe(words);
  });
});
