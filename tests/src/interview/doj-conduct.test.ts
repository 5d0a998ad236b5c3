import { describe, expect, it } from 'vitest';
import { classifyConduct } from '../../../src/interview/conduct.ts';
import { classifyUnderDoj, type DojFinding, mayBeUnderDoj } from '../../../src/interview/doj-conduct.ts';
import type { PlainFacts } from '../../../src/interview/plain-facts.ts';
import { by, cellmate, guard, plain } from './plain-people.ts';

const classify = (facts: PlainFacts) =>
  classifyUnderDoj({ plain: facts, traces: [] }).map(({ kind, certainty }) => `${kind} ${certainty}`);

describe('the definitions of the Department of Justice', () => {
  it.each<[string, PlainFacts, readonly `${DojFinding['kind']} ${DojFinding['certainty']}`[]]>([
    [
      'touching between detained people needs no intent',
      by(cellmate, { acts: ['touching'], means: ['force'] }),
      ['sexual-abuse holds'],
    ],
    ['but it needs a will that was overridden', by(cellmate, { acts: ['touching'] }), ['sexual-abuse unclear']],
    [
      'touching of another part is none',
      by(cellmate, { acts: ['touching'], means: ['force'], bodyParts: ['elsewhere'] }),
      [],
    ],
    [
      'repeated remarks between detained people are harassment',
      by(cellmate, { acts: ['remarks'], remarkTimes: 'more' }),
      ['sexual-harassment holds'],
    ],
    ['one remark is not', by(cellmate, { acts: ['remarks'], remarkTimes: 'once' }), []],
    ['a request or a threat by staff is abuse', by(guard, { acts: ['pressure'] }), ['sexual-abuse holds']],
    [
      'remarks by staff are harassment, not abuse',
      by(guard, { acts: ['remarks'], remarkTimes: 'more' }),
      ['sexual-harassment holds'],
    ],
    [
      'a disputed duty leaves it open',
      by(guard, { acts: ['touching'], officialDutiesClaimed: 'yes' }),
      ['sexual-abuse unclear'],
    ],
    [
      'abuse and harassment stand beside each other',
      by(guard, { acts: ['mouth', 'remarks'] }),
      ['sexual-abuse holds', 'sexual-harassment unclear'],
    ],
    ['nobody named, nothing found', plain({ acts: ['mouth'] }), []],
  ])('%s', (_name, facts, found) => {
    expect(classify(facts)).toEqual(found);
  });

  it('differ from those of DHS for remarks between detained people', () => {
    const facts = by(cellmate, { acts: ['remarks'], remarkTimes: 'more' });
    expect(classifyConduct({ plain: facts, traces: [] }).codes).toEqual([]);
    expect(classify(facts)).toEqual(['sexual-harassment holds']);
  });

  it.each<[string, PlainFacts, boolean]>([
    ['a Marshals agreement', plain({ facilityType: 'usms-iga' }), true],
    ['a federal prison', plain({ facilityType: 'bop' }), true],
    ['an ICE contract', plain({ facilityType: 'cdf' }), false],
    ['an earlier prison', plain({ facilityType: 'cdf', place: 'earlier-facility', placeFacilityType: 'bop' }), true],
    ['an earlier place of unknown kind', plain({ facilityType: 'bop', place: 'earlier-facility' }), false],
    ['a place of unknown kind', plain({}), false],
  ])('may apply in %s or not', (_name, facts, may) => {
    expect(mayBeUnderDoj(facts)).toBe(may);
  });
});
