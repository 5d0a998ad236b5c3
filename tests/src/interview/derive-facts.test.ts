import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import type { Answers, Interview } from '../../../src/interview/answers.ts';
import { deriveFacts } from '../../../src/interview/derive-facts.ts';
import type { Facts } from '../../../src/interview/facts.ts';
import { parseInterview } from '../../../src/interview/interview-file.ts';
import { chose, given, interviewWith, not, said, yes } from './small-guide.ts';

const file: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/personas/scenario-01.json', import.meta.url), 'utf8'),
);
const parsed = parseInterview(file, guide);
if (!parsed.ok) throw new Error('The persona cannot be read');
const persona: Interview = parsed.value;

const derive = (interview: Interview, now = '2026-11-25T16:10:00Z') =>
  deriveFacts({ guide, interview, now, timeZone: 'Pacific/Honolulu' });
const date = (point: string, rest: { part?: 'night'; time?: string } = {}) =>
  given({ kind: 'date', date: { kind: 'exact', point, ...rest } });
const some = (answers: Answers, ...accused: readonly string[]) =>
  interviewWith(
    answers,
    [
      ...(Object.keys(answers).some((key) => key.endsWith('@i1')) ? [{ id: 'i1', kind: 'incident' as const }] : []),
      ...accused.map((id) => ({ id, kind: 'accused' as const })),
    ],
    guide.version,
  );
const without = (...keys: readonly string[]): Interview => ({
  ...persona,
  answers: Object.fromEntries(Object.entries(persona.answers).filter(([key]) => !keys.includes(key))),
});

describe('an interview without answers', () => {
  it('gives nothing but today, by the clock that was passed in', () => {
    expect(derive(some({}))).toEqual({
      facts: { today: '2026-11-25' },
      from: {},
      plain: { accused: [], reports: [] },
      conduct: { codes: [], pending: [], outside: [] },
      dates: {},
      differs: [],
    });
    expect(derive(some({}), '2026-11-25T09:59:00Z').facts).toEqual({ today: '2026-11-24' });
    const east = some({ 'custody-time-zone': chose('eastern') });
    expect(derive(east, '2026-11-25T09:59:00Z').facts).toEqual({ today: '2026-11-25' });
  });

  it('that were refused gives no more', () => {
    const refused = Object.fromEntries(Object.keys(persona.answers).map((key) => [key, not('declined')]));
    expect(derive({ ...persona, subjects: [], answers: refused }).facts).toEqual({ today: '2026-11-25' });
  });
});

describe('a few answers', () => {
  it.each<[string, Interview, Facts]>([
    ['somebody of whom nothing is known', some({}, 'a1'), { accused: [{}] }],
    ['an act before anybody is described', some({ 'acts-kinds@i1': chose('mouth') }), { potentiallyCriminal: 'yes' }],
    ['none of the acts', some({ 'acts-kinds@i1': chose('none') }), { conduct: [], potentiallyCriminal: 'unknown' }],
    [
      'an act in other words only',
      some({
        'acts-kinds@i1': given({ kind: 'choice', chosen: [], other: { original: { text: 'x', language: 'en' } } }),
      }),
      { potentiallyCriminal: 'unknown' },
    ],
    [
      'one remark by a guard',
      some(
        {
          'acts-kinds@i1': chose('remarks'),
          'acts-words-times@i1': chose('once'),
          'who-role@a1': chose('company-guard'),
        },
        'a1',
      ),
      {
        accused: [{ role: 'contractor', employer: 'operator' }],
        conduct: ['single-remark'],
        potentiallyCriminal: 'unknown',
      },
    ],
    [
      'a second remark',
      some(
        {
          'acts-kinds@i1': chose('remarks'),
          'acts-words-times@i1': chose('more'),
          'who-role@a1': chose('company-guard'),
        },
        'a1',
      ),
      { accused: [{ role: 'contractor', employer: 'operator' }], conduct: ['S6'], potentiallyCriminal: 'unknown' },
    ],
    [
      'repeated remarks by a deputy director, everything asked',
      some(
        {
          'acts-kinds@i1': chose('remarks'),
          'acts-words-times@i1': chose('more'),
          'acts-means@i1': chose('fear'),
          'acts-signs@i1': chose('sexual-words'),
          'acts-wrongs': chose('none'),
          'who-role@a1': chose('ice-other'),
          'who-grade@a1': said('GS-15, I think'),
          'who-police-power@a1': yes,
        },
        'a1',
      ),
      {
        accused: [{ role: 'employee', employer: 'ice', grade: 'GS-15', lawEnforcement: 'yes' }],
        conduct: ['S6'],
        consentLacking: 'yes',
        potentiallyCriminal: 'no',
      },
    ],
    [
      'a nurse whose employer is open',
      some({ 'who-role@a1': chose('health') }, 'a1'),
      { accused: [{ role: 'unknown-uniformed' }] },
    ],
    [
      'an answer that is no longer asked for',
      some({ 'who-role@a1': chose('volunteer'), 'who-health-employer@a1': chose('ihsc') }, 'a1'),
      { accused: [{ role: 'volunteer' }] },
    ],
    [
      'staff who looked on',
      some({ 'who-role@a1': chose('county-guard'), 'who-part@a1': chose('looked-on') }, 'a1'),
      { accused: [{ role: 'employee', employer: 'county' }], conduct: ['neglect'], staffNeglect: 'yes' },
    ],
    [
      'an age from a date of birth',
      some({ 'person-part': chose('happened-to-me'), 'person-birth': date('2009-11-25') }),
      { survivorAge: 17 },
    ],
    [
      'a date of birth of a witness, which says nothing of the survivor',
      some({ 'person-part': chose('saw-or-heard'), 'person-birth': date('2009-11-25') }),
      {},
    ],
    [
      'an age that was said, before one that was reckoned',
      some({
        'person-part': chose('happened-to-me'),
        'person-birth': date('2009-11-25'),
        'person-age': given({ kind: 'number', value: 18 }),
      }),
      { survivorAge: 18 },
    ],
    [
      'somewhere else, by a clock that is not known',
      some({
        'custody-time-zone': chose('central'),
        'place-where@i1': chose('earlier'),
        'place-type@i1': chose('cbp'),
        'when-last@i1': date('2026-11-24', { time: '04:10' }),
      }),
      {
        place: 'earlier-facility',
        placeFacilityType: 'cbp',
        incidentAt: { kind: 'exact', point: '2026-11-24', time: '04:10' },
        hoursSince: 32,
      },
    ],
    [
      'a day without a time',
      some({ 'custody-time-zone': chose('central'), 'when-last@i1': date('2026-11-24') }),
      { incidentAt: { kind: 'exact', point: '2026-11-24' } },
    ],
    ['sent out of the country', some({ 'person-where': chose('sent-out') }), { removed: 'yes', outsideUS: 'yes' }],
    [
      'on the way, in a van',
      some({ 'place-where@i1': chose('on-the-way') }),
      { place: 'earlier-facility', placeFacilityType: 'transport' },
    ],
  ])('%s', (_name, interview, facts) => {
    expect(derive(interview).facts).toEqual({ today: '2026-11-25', ...facts });
  });

  it('keeps the range of hours where it is too wide for one figure', () => {
    const night = some({ 'custody-time-zone': chose('central'), 'when-last@i1': date('2026-11-24') });
    expect(derive(night).hours).toEqual({ least: 10.2, most: 34.2, from: 'day' });
  });
});

describe('a whole interview', () => {
  it.each<[string, Interview, Partial<Record<keyof Facts, unknown>>]>([
    ['put off the time zone', without('custody-time-zone'), { hoursSince: 32 }],
    ['put off the consents', without('consent-channels'), { identityMode: undefined, chosenChannels: undefined }],
    [
      'nobody described',
      { ...persona, subjects: persona.subjects.filter(({ kind }) => kind === 'incident') },
      { accused: undefined, conduct: ['immigration-threat'], reportedAlready: undefined },
    ],
    [
      'not sure what was said to be the reason',
      { ...persona, answers: { ...persona.answers, 'acts-reason@i1': not('unknown') } },
      { officialDutiesClaimed: undefined },
    ],
  ])('%s changes only what rests on it', (_name, interview, changes) => {
    const before: Facts = derive(persona).facts;
    const wanted = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined);
    expect(derive(interview).facts).toEqual(Object.fromEntries(wanted));
  });

  it('gives reasons in the words that were chosen', () => {
    expect(derive(persona).conduct.codes[0]).toEqual({
      code: 'S2',
      certainty: 'holds',
      accused: ['a1'],
      modes: [],
      attempted: false,
      because: [
        { key: 'acts-kinds@i1', words: 'A mouth touched a penis, a vagina or the outside of it, or an anus' },
        { key: 'acts-finished@i1', words: 'It happened' },
        { key: 'who-role@a1', words: 'Guard or officer of the company that runs the place' },
        { key: 'who-part@a1', words: 'Did it' },
      ],
    });
  });
});

describe('a confirmed link to another interview', () => {
  const linked = (interview: Interview) =>
    deriveFacts({ guide, interview, now: '2026-11-25T16:10:00Z', timeZone: 'UTC', linkedPattern: true });
  const knowsOf = (value: 'yes' | 'no') => ({ 'acts-others': given({ kind: 'yes-no', value }) });

  it.each([
    ['nothing', {}],
    ['no others', knowsOf('no')],
    ['others', knowsOf('yes')],
  ] as const)('is a pattern for a person who knows of %s, and no answer stands behind it', (_what, answers) => {
    const { facts, from, linkedPattern } = linked(some(answers));
    expect([facts.pattern, from.pattern, linkedPattern]).toEqual(['yes', [], true]);
  });

  it('changes nothing else, and without one nothing changes', () => {
    const { facts, from, linkedPattern, ...rest } = linked(persona);
    const own = deriveFacts({ guide, interview: persona, now: '2026-11-25T16:10:00Z', timeZone: 'UTC' });
    const { pattern: _value, ...others } = facts;
    const { pattern: _keys, ...othersFrom } = from;
    const { pattern: _ownValue, ...ownFacts } = own.facts;
    const { pattern: _ownKeys, ...ownFrom } = own.from;
    expect({ ...rest, facts: others, from: othersFrom }).toEqual({ ...own, facts: ownFacts, from: ownFrom });
    const unlinked = deriveFacts({
      guide,
      interview: persona,
      now: '2026-11-25T16:10:00Z',
      timeZone: 'UTC',
      linkedPattern: false,
    });
    expect(unlinked).toEqual(own);
    expect(linkedPattern).toBe(true);
  });
});
