import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import { linkVocabulary } from '../../../src/content/link-vocabulary.ts';
import type { Answer, Interview } from '../../../src/interview/answers.ts';
import { caseKeysOf } from '../../../src/interview/case-keys.ts';
import { findQuestion } from '../../../src/interview/guide.ts';
import {
  compareCases,
  type LinkCase,
  type LinkSuggestion,
  suggestLinks,
  suggestLinksFor,
} from '../../../src/interview/linked-cases.ts';
import { soundOf } from '../../../src/interview/name-sound.ts';
import { readPlainFacts } from '../../../src/interview/read-plain-facts.ts';

const asked = { at: '2026-01-01T00:00:00.000Z', askedIn: 'es', by: 'clinic intake worker' };
const chosen = (id: string): Answer => ({ ...asked, state: 'given', value: { kind: 'choice', chosen: [id] } });
const said = (text: string, rendering?: string): Answer => ({
  ...asked,
  state: 'given',
  value: {
    kind: 'words',
    words: {
      original: { text, language: 'es' },
      ...(rendering === undefined ? {} : { rendering: { text: rendering, language: 'en', by: 'interviewer' } }),
    },
  },
});

type Told = {
  readonly name?: string | readonly [string, string];
  readonly looks?: string;
  readonly role?: string;
  readonly facility?: string;
  readonly on?: string;
  readonly spot?: string;
};

/** The keys of an interview that tells so much and no more. */
function tell(id: string, { name, looks, role, facility, on, spot }: Told): LinkCase {
  const answers: Record<string, Answer> = {
    ...(facility === undefined ? {} : { 'place-where@i': chosen('here'), 'custody-name': said(facility) }),
    ...(on === undefined
      ? {}
      : { 'when-last@i': { ...asked, state: 'given', value: { kind: 'date', date: { kind: 'exact', point: on } } } }),
    ...(spot === undefined ? {} : { 'place-spot@i': said(spot) }),
    ...(role === undefined ? {} : { 'who-role@a': chosen(role) }),
    ...(name === undefined ? {} : { 'who-name@a': typeof name === 'string' ? said(name) : said(name[0], name[1]) }),
    ...(looks === undefined ? {} : { 'who-looks@a': said(looks) }),
  };
  const interview: Interview = {
    id,
    codeName: id,
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
    interviewer: 'w',
    guideVersion: guide.version,
    createdAt: asked.at,
    changedAt: asked.at,
    subjects: [
      { id: 'a', kind: 'accused' },
      { id: 'i', kind: 'incident' },
    ],
    answers,
  };
  return { id, ...caseKeysOf(interview, readPlainFacts(guide, interview).plain, linkVocabulary) };
}

/** Strength and reasons, with the words of the first side. */
const verdict = (suggestion: LinkSuggestion | undefined) =>
  suggestion && [suggestion.strength, ...suggestion.grounds.map(({ reason, one }) => [reason, ...one].join(' '))];

const eloy = 'Eloy Detention Center';
const cases: readonly (readonly [why: string, one: Told, other: Told, expected: ReturnType<typeof verdict>])[] = [
  [
    'a badge at one facility',
    { looks: 'Placa 0457, alto', facility: eloy },
    { looks: 'tall, badge number 457', facility: 'ELOY' },
    ['strong', 'badge 0457', 'facility Eloy'],
  ],
  [
    'a badge, the facility of one side unknown',
    { looks: 'badge #4571' },
    { looks: 'badge 4571', facility: eloy },
    ['likely', 'badge 4571'],
  ],
  [
    'a full name in the other order, accents and spelling apart',
    { name: 'Ramón Jiménez', facility: eloy },
    { name: 'XIMENES, Ramon', facility: 'el centro de detención de Eloy' },
    ['strong', 'name Jiménez Ramón', 'facility Eloy'],
  ],
  [
    'a nickname with its rendering',
    { name: ['El Flaco, del turno de noche', 'Skinny'], facility: eloy, on: '2026-03-01' },
    { name: 'the one they call flaco', facility: eloy, on: '2026-03-20' },
    ['likely', 'one-name Flaco', 'facility Eloy', 'period'],
  ],
  ['a nickname in two places', { name: 'Flaco', facility: eloy }, { name: 'Flaco', facility: 'Stewart' }, undefined],
  ['a nickname, place unknown', { name: 'Flaco' }, { name: 'Flaco', facility: eloy }, undefined],
  [
    'one name of two full names',
    { name: 'Ramón Jiménez', facility: eloy },
    { name: 'Luis Jiménez', facility: eloy },
    undefined,
  ],
  [
    'one name that is all that one side knows',
    { name: 'Jimenez', facility: eloy },
    { name: 'Luis Jiménez', facility: eloy },
    ['likely', 'one-name Jimenez', 'facility Eloy'],
  ],
  [
    'the same name for a guard and for a detained person',
    { name: 'Ramón Jiménez', role: 'company-guard', facility: eloy },
    { name: 'Ramón Jiménez', role: 'detained', facility: eloy },
    undefined,
  ],
  [
    'a description at the same place and time',
    { looks: 'tatuaje de águila, cicatriz en la ceja, voz ronca', facility: eloy, on: '2026-03-01' },
    { looks: 'voz ronca y una cicatriz, tatuaje grande', facility: eloy, on: '2026-03-02' },
    ['possible', 'looks cicatriz ronca tatuaje voz', 'facility Eloy', 'period'],
  ],
  [
    'a spot at the same time',
    { spot: 'en la lavandería, detrás de las máquinas', facility: eloy, on: '2026-03-01' },
    { spot: 'la lavandería', facility: eloy, on: '2026-03-29' },
    ['possible', 'facility Eloy', 'period', 'spot lavandería'],
  ],
  [
    'a facility at the same time',
    { facility: eloy, on: '2026-03-01' },
    { facility: eloy, on: '2026-03' },
    ['possible', 'facility Eloy', 'period'],
  ],
  ['a facility at other times', { facility: eloy, on: '2026-03-01' }, { facility: eloy, on: '2025-03' }, undefined],
  [
    'words that all facilities bear',
    { facility: 'Detention Center', on: '2026' },
    { facility: 'ICE Detention Center', on: '2026' },
    undefined,
  ],
  ['nothing known', {}, {}, undefined],
  [
    'nothing known on one side',
    { name: 'Ramón Jiménez', facility: eloy, on: '2026-03-01', looks: 'badge 457' },
    {},
    undefined,
  ],
  [
    'a nickname within a sentence',
    { name: 'The others call him Blue. I do not know his name.', facility: eloy },
    { name: 'Blue', facility: eloy },
    ['likely', 'one-name Blue', 'facility Eloy'],
  ],
  [
    'two sentences that share only their frame',
    { name: 'The others call him Blue. I do not know his name.', facility: eloy },
    { name: 'The others call him Oso. I do not know his name.', facility: eloy },
    undefined,
  ],
  [
    'an Arabic name with and without vowel points',
    { name: 'مُحَمَّد الخطيب', facility: eloy },
    { name: 'محمد الخطيب', facility: eloy },
    ['strong', 'name الخطيب مُحَمَّد', 'facility Eloy'],
  ],
];

describe('linked cases', () => {
  it.each(cases)('judge %s', (_why, one, other, expected) => {
    expect(verdict(compareCases(tell('1', one), tell('2', other)))).toEqual(expected);
  });

  it.each([
    ['gonzalez', 'gonsales'],
    ['jimenez', 'ximenes'],
    ['catherine', 'katerine'],
    ['philippe', 'filipe'],
    ['vazquez', 'basques'],
    ['hernandez', 'ernandes'],
  ])('hear %s and %s as one name', (one, other) => expect(soundOf(one)).toBe(soundOf(other)));

  it('name questions that the guide has', () => {
    const ids = [...linkVocabulary.looks, ...linkVocabulary.spots];
    expect(ids.filter((id) => findQuestion(guide, id)?.question.answer.kind !== 'words')).toEqual([]);
  });
});

const part = fc.constantFrom(
  'Ramón',
  'Jiménez',
  'Flaco',
  'Ximenes',
  'placa 457',
  'badge 4571',
  'محمد',
  '王小明',
  'night',
);
const phrase = fc.array(part, { maxLength: 3 }).map((words) => words.join(' '));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const arbitraryTold = fc
  .record({
    name: optional(phrase),
    looks: optional(phrase),
    role: optional(fc.constantFrom('company-guard', 'detained', 'unknown')),
    facility: optional(fc.constantFrom(eloy, 'Eloy', 'Stewart', 'Detention Center', '')),
    on: optional(fc.constantFrom('2026', '2026-03', '2026-03-01', '2025-01-01')),
    spot: optional(fc.constantFrom('lavandería', 'unit 3', 'cell 12')),
  })
  .map((told) => Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Told);
const mirror = ({ one, other, grounds, ...rest }: LinkSuggestion): LinkSuggestion => ({
  ...rest,
  one: other,
  other: one,
  grounds: grounds.map((ground) => ({ ...ground, one: ground.other, other: ground.one })),
});

describe('suggestions', () => {
  const many = fc
    .array(arbitraryTold, { maxLength: 8 })
    .map((all) => all.map((told, index) => tell(String(index), told)));

  it('say the same from both sides', () => {
    fc.assert(
      fc.property(arbitraryTold, arbitraryTold, (one, other) => {
        const [here, there] = [tell('1', one), tell('2', other)];
        const back = compareCases(there, here);
        expect(compareCases(here, there)).toEqual(back && mirror(back));
      }),
    );
  });

  it('do not depend on the order of the interviews, and are the strong and likely ones of each', () => {
    fc.assert(
      fc.property(many, (all) => {
        const found = suggestLinks(all);
        expect(suggestLinks(all.toReversed())).toEqual(found);
        const each = all.flatMap((own) => suggestLinksFor(own, all)).filter(({ one, other }) => one < other);
        const pairs = (list: readonly LinkSuggestion[]) => list.map(({ one, other }) => `${one} ${other}`).sort();
        expect(pairs(found)).toEqual(pairs(each.filter(({ strength }) => strength !== 'possible')));
      }),
    );
  });

  it('never rest on what is not known', () => {
    const unknown = tell('unknown', {});
    fc.assert(
      fc.property(many, (all) => {
        expect(suggestLinksFor(unknown, all)).toEqual([]);
        for (const { grounds } of suggestLinks(all)) {
          const empty = grounds.filter(
            ({ reason, one, other }) => reason !== 'period' && (one.length === 0 || other.length === 0),
          );
          expect(empty).toEqual([]);
        }
      }),
    );
  });

  it('show each side only words of its own', () => {
    fc.assert(
      fc.property(arbitraryTold, arbitraryTold, (one, other) => {
        const texts = ({ name, looks, facility, spot }: Told) => [name, looks, facility, spot].flat().join(' ');
        const found = compareCases(tell('1', one), tell('2', other));
        const strange = (found?.grounds ?? []).filter(
          (ground) =>
            ground.one.some((word) => !texts(one).includes(word)) ||
            ground.other.some((word) => !texts(other).includes(word)),
        );
        expect(strange).toEqual([]);
      }),
    );
  });
});
