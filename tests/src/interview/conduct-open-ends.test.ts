import { describe, expect, it } from 'vitest';
import { classifyConduct, doersOf } from '../../../src/interview/conduct.ts';
import type { AccusedPlain, PlainFacts } from '../../../src/interview/plain-facts.ts';
import { by, cellmate, guard, person, plain } from './plain-people.ts';

const classify = (facts: PlainFacts) => classifyConduct({ plain: facts, traces: [] });

describe('what is still needed', () => {
  it.each<[string, PlainFacts, ReturnType<typeof classifyConduct>['pending']]>([
    ['who it was', plain({ acts: ['mouth', 'none'] }), [{ act: 'mouth', needs: ['role'] }]],
    ['what the person does there', by(person({}), { acts: ['mouth'] }), [{ act: 'mouth', needs: ['role'] }]],
    [
      'staff or not',
      by(person({ role: 'unknown' }), { acts: ['mouth'] }),
      [{ act: 'mouth', code: 'S2', needs: ['role'] }],
    ],
    [
      'mode and intent',
      by(cellmate, { acts: ['touching'] }),
      [{ act: 'touching', code: 'D4', needs: ['mode', 'intent'] }],
    ],
    [
      'intent',
      by(cellmate, { acts: ['touching'], means: ['force'] }),
      [{ act: 'touching', code: 'D4', needs: ['intent'] }],
    ],
    ['the reason', by(guard, { acts: ['touching'] }), [{ act: 'touching', code: 'S4', needs: ['reason'] }]],
    [
      'whether the reason is true',
      by(guard, { acts: ['touching'], officialDutiesClaimed: 'yes' }),
      [{ act: 'touching', code: 'S4', needs: ['duties-disputed'] }],
    ],
    ['how often', by(guard, { acts: ['remarks'] }), [{ act: 'remarks', code: 'S6', needs: ['times'] }]],
    [
      'which part of the body',
      by(guard, { acts: ['touching'], bodyParts: ['other'], officialDutiesClaimed: 'no' }),
      [{ act: 'touching', code: 'S4', needs: ['body'] }],
    ],
    ['nothing', by(guard, { acts: ['mouth'] }), []],
    ['nothing, as nothing was told', by(guard, { acts: ['none'] }), []],
  ])('%s', (_name, facts, pending) => {
    expect(classify(facts).pending).toEqual(pending);
  });
});

describe('what lies outside the definition', () => {
  it.each<[string, PlainFacts, ReturnType<typeof classifyConduct>['outside']]>([
    [
      'a visitor',
      by(person({ role: 'visitor' }), { acts: ['mouth'] }),
      [{ act: 'mouth', accused: 'a1', why: 'role-outside-definition' }],
    ],
    [
      'hospital staff',
      by(person({ role: 'outside-staff' }), { acts: ['touching'] }),
      [{ act: 'touching', accused: 'a1', why: 'role-outside-definition' }],
    ],
    [
      'remarks by a detainee',
      by(cellmate, { acts: ['remarks'] }),
      [{ act: 'remarks', accused: 'a1', why: 'act-not-listed' }],
    ],
    [
      'a free choice',
      by(person({ role: 'detainee', free: 'free' }), { acts: ['genitals'] }),
      [{ act: 'genitals', accused: 'a1', why: 'free-choice' }],
    ],
    [
      'another part of the body',
      by(guard, { acts: ['touching'], bodyParts: ['elsewhere'] }),
      [{ act: 'touching', accused: 'a1', why: 'body-part-not-listed' }],
    ],
    ['one remark is misconduct, not outside', by(guard, { acts: ['remarks'], remarkTimes: 'once' }), []],
  ])('%s', (_name, facts, outside) => {
    expect(classify(facts).outside).toEqual(outside);
  });
});

describe('several people', () => {
  const did = person({ role: 'contractor', part: ['did'] }, 'a1');
  const looked = person({ role: 'employee', part: ['looked-on'] }, 'a2');
  const helped = person({ role: 'detainee', part: ['helped'] }, 'a3');

  it.each<[string, readonly AccusedPlain[], readonly string[]]>([
    ['who did it', [looked, did, helped], ['a1']],
    ['else whose part is open', [looked, person({}, 'a4'), helped], ['a4']],
    ['else who helped', [looked, helped], ['a3']],
    ['else nobody', [looked], []],
  ])('the doer is %s', (_name, accused, doers) => {
    expect(doersOf(accused).map(({ subject }) => subject)).toEqual(doers);
  });

  it('puts the act on the one who did it, and neglect on the one who looked on', () => {
    const codes = classify(plain({ accused: [did, looked], acts: ['mouth'] })).codes;
    expect(codes.map(({ code, certainty, accused }) => [code, certainty, accused])).toEqual([
      ['S2', 'holds', ['a1']],
      ['neglect', 'holds', ['a2']],
    ]);
  });

  it('leaves open who did which when people of both limbs took part', () => {
    const both = [did, person({ role: 'detainee', part: ['did'] }, 'a2')];
    expect(classify(plain({ accused: both, acts: ['mouth'], means: ['force'] }))).toEqual({
      codes: [
        { code: 'D2', certainty: 'unclear', accused: ['a2'], modes: ['force'], attempted: false, because: [] },
        { code: 'S2', certainty: 'unclear', accused: ['a1'], modes: [], attempted: false, because: [] },
      ],
      pending: [
        { act: 'mouth', code: 'S2', needs: ['who-did-which'] },
        { act: 'mouth', code: 'D2', needs: ['who-did-which'] },
      ],
      outside: [],
    });
  });

  it('counts two of the same limb as one code about both', () => {
    const two = [did, person({ role: 'volunteer', part: ['did'] }, 'a2')];
    expect(classify(plain({ accused: two, acts: ['mouth'], finished: 'tried' })).codes).toEqual([
      { code: 'S2', certainty: 'holds', accused: ['a1', 'a2'], modes: [], attempted: true, because: [] },
    ]);
  });
});

describe('reasons', () => {
  it('cite the answers and the words chosen, of this person only', () => {
    const reading = {
      plain: plain({
        accused: [person({ role: 'detainee', part: ['did'] }), person({ role: 'detainee', part: ['knew'] }, 'a2')],
        acts: ['touching', 'exposure'],
        means: ['said-no'],
        signs: ['humiliation'],
      }),
      traces: [
        { fact: 'acts', key: 'kinds', value: 'touching', words: 'Touched' },
        { fact: 'acts', key: 'kinds', value: 'exposure', words: 'Showed' },
        { fact: 'means', key: 'means', value: 'said-no', words: 'Said no' },
        { fact: 'signs', key: 'signs', value: 'humiliation', words: 'Laughing' },
        { fact: 'role', subject: 'a1', key: 'role@a1', value: 'detainee', words: 'Detained' },
        { fact: 'role', subject: 'a2', key: 'role@a2', value: 'detainee', words: 'Detained' },
      ],
    };
    expect(classifyConduct(reading).codes).toEqual([
      {
        code: 'D4',
        certainty: 'holds',
        accused: ['a1'],
        modes: ['no-consent'],
        attempted: false,
        because: [
          { key: 'kinds', words: 'Touched' },
          { key: 'role@a1', words: 'Detained' },
          { key: 'means', words: 'Said no' },
          { key: 'signs', words: 'Laughing' },
        ],
      },
    ]);
  });
});
