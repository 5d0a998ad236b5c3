import { describe, expect, it } from 'vitest';
import { classifyConduct } from '../../../src/interview/conduct.ts';
import type { ConductCode } from '../../../src/interview/facts.ts';
import type { PlainFacts } from '../../../src/interview/plain-facts.ts';
import { by, cellmate, guard, officer, person, plain } from './plain-people.ts';

const classify = (facts: PlainFacts) => classifyConduct({ plain: facts, traces: [] });

type Codes = Readonly<Partial<Record<ConductCode, 'holds' | 'unclear'>>>;
const codesOf = (facts: PlainFacts): Codes =>
  Object.fromEntries(classify(facts).codes.map(({ code, certainty }) => [code, certainty]));

describe('the staff limb', () => {
  it.each<[string, PlainFacts, Codes]>([
    ['S1', by(guard, { acts: ['genitals'] }), { S1: 'holds' }],
    [
      'S1, although it was wanted: consent is no element',
      by(person({ role: 'contractor', free: 'free' }), { acts: ['genitals'], means: ['none'] }),
      { S1: 'holds' },
    ],
    ['S2', by(guard, { acts: ['mouth'] }), { S2: 'holds' }],
    ['S2 by a volunteer', by(person({ role: 'volunteer' }), { acts: ['mouth'] }), { S2: 'holds' }],
    ['S2 by an employee', by(officer, { acts: ['mouth'] }), { S2: 'holds' }],
    ['S2 tried', by(guard, { acts: ['mouth'], finished: 'tried' }), { S2: 'holds' }],
    ['S3 without a reason', by(guard, { acts: ['inside'], officialDutiesClaimed: 'no' }), { S3: 'holds' }],
    ['S3 called a search', by(guard, { acts: ['inside'], officialDutiesClaimed: 'yes' }), { S3: 'unclear' }],
    [
      'S3 called a search, with signs of intent',
      by(guard, { acts: ['inside'], officialDutiesClaimed: 'yes', signs: ['arousal'] }),
      { S3: 'holds' },
    ],
    ['S3, reason not asked', by(guard, { acts: ['inside'] }), { S3: 'unclear' }],
    ['S4 without a reason', by(guard, { acts: ['touching'], officialDutiesClaimed: 'no' }), { S4: 'holds' }],
    [
      'S4 called medical',
      by(officer, { acts: ['touching'], officialDutiesClaimed: 'yes', signs: ['lingering'] }),
      { S4: 'unclear' },
    ],
    [
      'S4 called medical, with sexual words',
      by(officer, { acts: ['touching'], officialDutiesClaimed: 'yes', signs: ['sexual-words'] }),
      { S4: 'holds' },
    ],
    [
      'S4 on a listed part',
      by(guard, { acts: ['touching'], bodyParts: ['inner-thigh'], officialDutiesClaimed: 'no' }),
      { S4: 'holds' },
    ],
    [
      'S4 on a part in other words',
      by(guard, { acts: ['touching'], bodyParts: ['other'], officialDutiesClaimed: 'no' }),
      { S4: 'unclear' },
    ],
    [
      'touching of another part',
      by(guard, { acts: ['touching'], bodyParts: ['elsewhere'], officialDutiesClaimed: 'no' }),
      {},
    ],
    ['S5', by(officer, { acts: ['pressure'] }), { S5: 'holds' }],
    ['S6', by(officer, { acts: ['remarks'], remarkTimes: 'more' }), { S6: 'holds' }],
    ['one remark', by(guard, { acts: ['remarks'], remarkTimes: 'once' }), { 'single-remark': 'holds' }],
    ['one remark beside an act', by(guard, { acts: ['remarks', 'mouth'], remarkTimes: 'once' }), { S2: 'holds' }],
    ['remarks, number not asked', by(guard, { acts: ['remarks'] }), {}],
    ['S7', by(guard, { acts: ['exposure'] }), { S7: 'holds' }],
    ['S8 by watching', by(guard, { acts: ['watching'], officialDutiesClaimed: 'no' }), { S8: 'holds' }],
    [
      'S8 called a count',
      by(guard, { acts: ['watching'], officialDutiesClaimed: 'yes', signs: ['sexual-words'] }),
      { S8: 'unclear' },
    ],
    ['S8 by pictures', by(guard, { acts: ['images'], officialDutiesClaimed: 'no' }), { S8: 'holds' }],
    ['S8 twice over', by(guard, { acts: ['watching', 'images'], officialDutiesClaimed: 'no' }), { S8: 'holds' }],
    ['a search', by(guard, { acts: ['search'], officialDutiesClaimed: 'yes' }), { 'search-violation': 'holds' }],
    ['several in the order of the codes', by(guard, { acts: ['exposure', 'mouth'] }), { S2: 'holds', S7: 'holds' }],
    [
      'somebody in uniform counts as staff',
      by(person({ role: 'unknown-uniformed' }), { acts: ['mouth'] }),
      { S2: 'holds' },
    ],
    [
      'somebody unseen counts as staff until shown otherwise',
      by(person({ role: 'unknown' }), { acts: ['mouth'] }),
      { S2: 'unclear' },
    ],
  ])('%s', (_name, facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
  });
});

describe('the detainee limb', () => {
  it.each<[string, PlainFacts, Codes]>([
    ['D1 by force', by(cellmate, { acts: ['genitals'], means: ['force'] }), { D1: 'holds' }],
    ['D1 without consent', by(person({ role: 'detainee', free: 'not-free' }), { acts: ['genitals'] }), { D1: 'holds' }],
    ['D1, nothing known of the mode', by(cellmate, { acts: ['genitals'] }), { D1: 'unclear' }],
    [
      'D1, nothing stood in the way, free will not asked',
      by(cellmate, { acts: ['genitals'], means: ['none'] }),
      { D1: 'unclear' },
    ],
    [
      'D1, something promised is not yet a mode',
      by(cellmate, { acts: ['genitals'], means: ['promise'] }),
      { D1: 'unclear' },
    ],
    ['D1, freely agreed', by(person({ role: 'detainee', free: 'free' }), { acts: ['genitals'], means: ['none'] }), {}],
    [
      'D1, said to be free, but with force',
      by(person({ role: 'detainee', free: 'free' }), { acts: ['genitals'], means: ['force'] }),
      { D1: 'unclear' },
    ],
    ['D2 while asleep', by(cellmate, { acts: ['mouth'], means: ['unable'] }), { D2: 'holds' }],
    ['D3 by threat', by(cellmate, { acts: ['inside'], means: ['threat'] }), { D3: 'holds' }],
    ['D3 tried', by(cellmate, { acts: ['inside'], means: ['power'], finished: 'tried' }), { D3: 'holds' }],
    [
      'D4 with mode and intent',
      by(cellmate, { acts: ['touching'], means: ['said-no'], signs: ['humiliation'] }),
      { D4: 'holds' },
    ],
    [
      'D4, intent not shown',
      by(cellmate, { acts: ['touching'], means: ['said-no'], signs: ['none'] }),
      { D4: 'unclear' },
    ],
    ['D4, intent not asked', by(cellmate, { acts: ['touching'], means: ['said-no'] }), { D4: 'unclear' }],
    [
      'D4 on another part of the body',
      by(cellmate, { acts: ['touching'], means: ['said-no'], signs: ['threats'], bodyParts: ['elsewhere'] }),
      {},
    ],
    ['D5 needs no mode', by(cellmate, { acts: ['pressure'], means: ['none'] }), { D5: 'holds' }],
    ['remarks by a detainee are not listed', by(cellmate, { acts: ['remarks'], remarkTimes: 'more' }), {}],
    ['exposure by a detainee is not listed', by(cellmate, { acts: ['exposure'] }), {}],
  ])('%s', (_name, facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
  });

  it.each([
    ['force', ['force']],
    ['weapon', ['force']],
    ['threat', ['intimidation']],
    ['fear', ['intimidation']],
    ['power', ['coercion']],
    ['frozen', ['no-consent']],
    ['said-no', ['no-consent']],
    ['unable', ['unable']],
  ] as const)('%s is the mode %s', (means, modes) => {
    expect(classify(by(cellmate, { acts: ['genitals'], means: [means] })).codes[0]?.modes).toEqual(modes);
  });
});

describe('misconduct beside the definition', () => {
  it.each<[string, PlainFacts, Codes]>([
    ['excessive force', by(guard, { wrongs: ['excessive-force'] }), { 'excessive-force': 'holds' }],
    ['refused care', by(guard, { wrongs: ['denial-of-care'] }), { 'denial-of-care': 'holds' }],
    ['language', by(guard, { wrongs: ['language-failure'] }), { 'language-failure': 'holds' }],
    ['threats about the case', by(guard, { wrongs: ['immigration-threat'] }), { 'immigration-threat': 'holds' }],
    ['not passed on', by(guard, { wrongs: ['failure-to-report'] }), { 'failure-to-report': 'holds' }],
    ['false record', by(guard, { wrongs: ['false-record'] }), { 'false-record': 'holds' }],
    ['none', by(guard, { wrongs: ['none'] }), {}],
    ['retaliation', plain({ retaliation: 'yes' }), { retaliation: 'holds' }],
    ['no retaliation', plain({ retaliation: 'no' }), {}],
    ['neglect', plain({ staffNeglect: 'yes' }), { neglect: 'holds' }],
    ['staff who looked on', by(person({ role: 'employee', part: ['looked-on'] }), {}), { neglect: 'holds' }],
    ['a detainee who looked on', by(person({ role: 'detainee', part: ['looked-on'] }), {}), {}],
  ])('%s', (_name, facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
  });
});
