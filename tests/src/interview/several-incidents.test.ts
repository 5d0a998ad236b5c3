import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import type { Answers, AnswerValue, Subject } from '../../../src/interview/answers.ts';
import { deriveFacts } from '../../../src/interview/derive-facts.ts';
import { chose, given, interviewWith } from './small-guide.ts';

const kinds = { i: 'incident', a: 'accused' } as const;
const subjectsIn = (answers: Answers): readonly Subject[] =>
  [...new Set(Object.keys(answers).flatMap((key) => key.split('@')[1] ?? []))]
    .sort()
    .map((id) => ({ id, kind: kinds[id[0] as keyof typeof kinds] }));
const derive = (answers: Answers) =>
  deriveFacts({
    guide,
    interview: interviewWith(answers, subjectsIn(answers), guide.version),
    now: '2026-11-25T16:00:00Z',
    timeZone: 'America/Denver',
  });
const on = (point: string) => given({ kind: 'date', date: { kind: 'exact', point } });
const about = (point: string) => given({ kind: 'date', date: { kind: 'about', point } });
const tookPart = (...chosen: readonly string[]) => given({ kind: 'subjects', chosen } satisfies AnswerValue);
const guard = chose('company-guard');
const detained = chose('detained');
const codes = (answers: Answers) => derive(answers).conduct.codes.map(({ code, accused }) => [code, accused]);

describe('what was done in several incidents', () => {
  it.each<[string, Answers, readonly unknown[]]>([
    [
      'is all of it together',
      { 'acts-kinds@i1': chose('mouth'), 'acts-kinds@i2': chose('exposure'), 'who-role@a1': guard },
      [
        ['S2', ['a1']],
        ['S7', ['a1']],
      ],
    ],
    [
      'is each person’s own where it was said who took part in which',
      {
        'acts-kinds@i1': chose('mouth'),
        'acts-kinds@i2': chose('pressure'),
        'who-role@a1': guard,
        'who-incidents@a1': tookPart('i1'),
        'who-role@a2': detained,
        'who-incidents@a2': tookPart('i2'),
      },
      [
        ['D5', ['a2']],
        ['S2', ['a1']],
      ],
    ],
    [
      'is nobody’s of whom it was said that they took part in none',
      { 'acts-kinds@i1': chose('mouth'), 'who-role@a1': guard, 'who-incidents@a1': tookPart() },
      [],
    ],
    [
      'is still everybody’s when the incident that was named is gone',
      { 'acts-kinds@i1': chose('mouth'), 'who-role@a1': guard, 'who-incidents@a1': tookPart('i9') },
      [['S2', ['a1']]],
    ],
    [
      'is repeated when one remark by the same person follows another',
      {
        'acts-kinds@i1': chose('remarks'),
        'acts-words-times@i1': chose('once'),
        'acts-kinds@i2': chose('remarks'),
        'acts-words-times@i2': chose('once'),
        'who-role@a1': guard,
      },
      [['S6', ['a1']]],
    ],
    [
      'is not repeated when two people made one remark each',
      {
        'acts-kinds@i1': chose('remarks'),
        'acts-words-times@i1': chose('once'),
        'acts-kinds@i2': chose('remarks'),
        'acts-words-times@i2': chose('once'),
        'who-role@a1': guard,
        'who-incidents@a1': tookPart('i1'),
        'who-role@a2': guard,
        'who-incidents@a2': tookPart('i2'),
      },
      [['single-remark', ['a1', 'a2']]],
    ],
    [
      'is no single remark beside something listed',
      {
        'acts-kinds@i1': chose('remarks'),
        'acts-words-times@i1': chose('once'),
        'acts-kinds@i2': chose('mouth'),
        'who-role@a1': guard,
      },
      [['S2', ['a1']]],
    ],
  ])('%s', (_name, answers, expected) => {
    expect(codes(answers)).toEqual(expected);
  });

  it('knows who did which where both limbs are in play, so that nothing is unclear', () => {
    const both = {
      'acts-kinds@i1': chose('mouth'),
      'acts-means@i1': chose('force'),
      'acts-kinds@i2': chose('mouth'),
      'acts-means@i2': chose('force'),
      'who-role@a1': guard,
      'who-role@a2': detained,
    };
    const sure = { ...both, 'who-incidents@a1': tookPart('i1'), 'who-incidents@a2': tookPart('i2') };
    const certainties = (answers: Answers) => derive(answers).conduct.codes.map(({ certainty }) => certainty);
    expect([certainties(both), certainties(sure)]).toEqual([
      ['unclear', 'unclear'],
      ['holds', 'holds'],
    ]);
  });
});

describe('where and when', () => {
  const places = { 'place-where@i1': chose('earlier'), 'place-type@i1': chose('cbp'), 'place-where@i2': chose('here') };

  it.each<[string, Answers, object]>([
    [
      'come from the latest incident, in whatever order they were told',
      { ...places, 'when-last@i1': on('2026-11-20'), 'when-last@i2': about('2026-10') },
      { place: 'earlier-facility', placeFacilityType: 'cbp', incidentAt: { kind: 'exact', point: '2026-11-20' } },
    ],
    [
      'never mix the place of one with the day of another',
      { ...places, 'when-last@i1': about('2026-10'), 'when-last@i2': on('2026-11-20') },
      { place: 'here', incidentAt: { kind: 'exact', point: '2026-11-20' } },
    ],
    [
      'come from the one with a day where another has none',
      { ...places, 'when-last@i1': on('2026-11-20') },
      { place: 'earlier-facility', placeFacilityType: 'cbp', incidentAt: { kind: 'exact', point: '2026-11-20' } },
    ],
  ])('%s', (_name, answers, expected) => {
    const { place, placeFacilityType, incidentAt } = derive(answers).facts;
    expect({ place, ...(placeFacilityType && { placeFacilityType }), incidentAt }).toEqual(expected);
  });

  it('keeps every day for the clocks, first times included, with the answers behind them', () => {
    const { facts, from } = derive({
      'when-last@i1': about('2026-10'),
      'acts-times@i1': chose('few'),
      'when-first@i1': about('2026-08'),
      'when-last@i2': on('2026-11-20'),
      'account-story@i1': chose(),
    });
    expect([facts.incidentsAt?.map((date) => ('point' in date ? date.point : '')), from.incidentsAt]).toEqual([
      ['2026-08', '2026-10', '2026-11-20'],
      ['when-last@i2', 'when-last@i1', 'when-first@i1'],
    ]);
    expect(derive({ 'when-last@i1': on('2026-11-20') }).facts.incidentsAt).toBeUndefined();
  });

  it('says what the incidents do not share', () => {
    expect([derive(places).differs, derive({ 'place-where@i1': chose('here') }).differs]).toEqual([['place'], []]);
  });
});

describe('what follows from single events', () => {
  it('takes an act of retaliation, and a failure of language, for the fact', () => {
    const answers = { 'retaliation-what@v1': chose('work'), 'failure-who@l1': chose('child') };
    const { facts } = deriveFacts({
      guide,
      interview: interviewWith(
        answers,
        [
          { id: 'v1', kind: 'retaliation-event' },
          { id: 'l1', kind: 'language-failure' },
        ],
        guide.version,
      ),
      now: '2026-11-25T16:00:00Z',
      timeZone: 'America/Denver',
    });
    expect([facts.retaliation, facts.conduct]).toEqual(['yes', ['retaliation', 'language-failure']]);
  });

  it('takes whoever asks for protection to fear that government', () => {
    const yes = given({ kind: 'yes-no', value: 'yes' });
    const no = given({ kind: 'yes-no', value: 'no' });
    expect(derive({ 'case-asylum': yes, 'since-own-government': no }).facts.fearsOwnGovernment).toBe('yes');
  });
});
