import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/base/truth.ts';
import { rules } from '../../../src/content/rules/table.ts';
import type { Facts } from '../../../src/interview/facts.ts';
import { gradeNumber, judge, judgeFacts, judgeLeaf } from '../../../src/routing/judge.ts';
import type { FactLeaf, When } from '../../../src/routing/rule.ts';
import { judgeBook, ruleBook } from '../../../src/routing/rule-book.ts';
import { arbitraryFacts, cases } from './arbitrary-facts.ts';

const role = (is: string): When => ({ accused: { entry: 'role', is } });

describe('judging', { timeout: 60_000 + cases.numRuns * 20 }, () => {
  it.each<[string, When, Facts, string]>([
    ['a fact that is there', { fact: 'custodyAgency', is: 'ice' }, { custodyAgency: 'ice' }, 'yes'],
    ['a fact of another value', { fact: 'custodyAgency', is: ['ice', 'cbp'] }, { custodyAgency: 'orr' }, 'no'],
    ['a fact that is absent', { fact: 'custodyAgency', is: 'ice' }, {}, 'unknown'],
    ['a fact that is said to be unknown', { fact: 'pattern', is: 'yes' }, { pattern: 'unknown' }, 'unknown'],
    ['unknown asked for by name', { fact: 'pattern', is: 'unknown' }, { pattern: 'unknown' }, 'yes'],
    ['an act in the list', { fact: 'conduct', includes: ['S1', 'S2'] }, { conduct: ['S4', 'S2'] }, 'yes'],
    ['an act that is not in the list', { fact: 'conduct', includes: 'S1' }, { conduct: ['S4'] }, 'no'],
    ['an empty list of acts', { fact: 'conduct', includes: 'S1' }, { conduct: [] }, 'no'],
    ['no list of acts', { fact: 'conduct', includes: 'S1' }, {}, 'unknown'],
    ['below a threshold', { fact: 'survivorAge', below: 18 }, { survivorAge: 17 }, 'yes'],
    ['at a threshold', { fact: 'survivorAge', below: 18 }, { survivorAge: 18 }, 'no'],
    ['at least', { fact: 'hoursSince', atLeast: 72 }, { hoursSince: 72 }, 'yes'],
    ['a threshold with nothing known', { fact: 'hoursSince', atLeast: 72 }, {}, 'unknown'],
    ['a report that was made', { reported: 'oig' }, { reportedAlready: [{ channel: 'oig' }] }, 'yes'],
    ['no report made', { reported: 'oig' }, { reportedAlready: [] }, 'no'],
    ['one of several accused', role('contractor'), { accused: [{ role: 'detainee' }, { role: 'contractor' }] }, 'yes'],
    ['none of several accused', role('volunteer'), { accused: [{ role: 'detainee' }, { role: 'contractor' }] }, 'no'],
    ['one accused of unknown role', role('contractor'), { accused: [{ role: 'detainee' }, {}] }, 'unknown'],
    ['a role said to be unknown', role('contractor'), { accused: [{ role: 'unknown' }] }, 'unknown'],
    ['someone in uniform as staff', role('contractor'), { accused: [{ role: 'unknown-uniformed' }] }, 'unknown'],
    ['someone in uniform as detained', role('detainee'), { accused: [{ role: 'unknown-uniformed' }] }, 'no'],
    ['nobody accused', role('contractor'), {}, 'unknown'],
    ['an empty list of accused', role('contractor'), { accused: [] }, 'unknown'],
    [
      'an employer of a detained person',
      { accused: { entry: 'employer', is: 'cbp' } },
      { accused: [{ role: 'detainee' }] },
      'no',
    ],
    ['a high grade', { accused: { entry: 'grade', atLeast: 15 } }, { accused: [{ grade: 'GS-15' }] }, 'yes'],
    ['a lower grade', { accused: { entry: 'grade', atLeast: 15 } }, { accused: [{ grade: 'gs-9' }] }, 'no'],
    [
      'a grade of another scale',
      { accused: { entry: 'grade', atLeast: 15 } },
      { accused: [{ grade: 'GL-9' }] },
      'unknown',
    ],
    ['the place where the person is', { abuseAt: 'cdf' }, { facilityType: 'cdf' }, 'yes'],
    ['another place', { abuseAt: 'cbp' }, { facilityType: 'cdf', placeFacilityType: 'cbp' }, 'yes'],
    [
      'an earlier place of unknown kind',
      { abuseAt: 'cdf' },
      { facilityType: 'cdf', place: 'earlier-facility' },
      'unknown',
    ],
    ['before custody', { abuseAt: 'cdf' }, { facilityType: 'cdf', place: 'before-custody' }, 'no'],
    ['clearly, when known', { clearly: { fact: 'pattern', is: 'no' } }, { pattern: 'no' }, 'yes'],
    ['clearly, when not known', { clearly: { fact: 'pattern', is: 'no' } }, {}, 'no'],
    ['not clearly, when not known', { not: { clearly: { fact: 'pattern', is: 'no' } } }, {}, 'yes'],
    [
      'all, one open',
      {
        all: [
          { fact: 'pattern', is: 'yes' },
          { fact: 'removed', is: 'yes' },
        ],
      },
      { pattern: 'yes' },
      'unknown',
    ],
    [
      'any, one true',
      {
        any: [
          { fact: 'pattern', is: 'yes' },
          { fact: 'removed', is: 'yes' },
        ],
      },
      { pattern: 'yes' },
      'yes',
    ],
  ])('%s', (_name, when, facts, truth) => {
    expect(judgeFacts(when, facts)).toBe(truth);
  });

  it('knows the status of chosen channels', () => {
    const statusOf = (channel: string) => (channel === 'oido' ? 'reported-closed' : 'active');
    const when: When = { chosenStatus: ['reduced', 'reported-closed'] };
    const truths = [{ chosenChannels: ['oig', 'oido'] }, { chosenChannels: ['oig'] }, {}].map((facts) =>
      judge(when, { facts, statusOf }),
    );
    expect(truths).toEqual(['yes', 'no', 'unknown']);
  });

  it.each([
    ['GS-12', 12],
    ['gs9', 9],
    ['GM-15', 15],
    ['SES', 16],
    ['GL-9', undefined],
    ['captain', undefined],
  ])('reads the grade %s', (grade, number) => {
    expect(gradeNumber(grade)).toBe(number);
  });

  it('agrees with plain three-valued logic, alone and as a prepared book', () => {
    const book = ruleBook(rules);
    const statusOf = () => undefined;
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const ground = { facts, statusOf };
        const plainly = rules.map(({ when }) => evaluate<FactLeaf>(when, (leaf) => judgeLeaf(leaf, ground)));
        const { outcomes, open } = judgeBook(book, ground);
        expect(rules.map(({ when }) => judgeFacts(when, facts))).toEqual(plainly);
        expect(outcomes.map((outcome) => outcome !== 0)).toEqual(plainly.map((truth) => truth === 'yes'));
        expect(open).toEqual(plainly.map((truth) => truth === 'unknown'));
      }),
      cases,
    );
  });
});
