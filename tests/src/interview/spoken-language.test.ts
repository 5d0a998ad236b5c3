import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import { spokenLanguages } from '../../../src/content/spoken-languages.ts';
import { findQuestion } from '../../../src/interview/guide.ts';
import {
  languageNamed,
  languageQuestions,
  type SpokenLanguage,
  searchLanguages,
  textsFor,
  wordsOfLanguage,
} from '../../../src/interview/spoken-language.ts';

const find = (tag: string): SpokenLanguage => {
  const found = spokenLanguages.find((each) => each.tag === tag);
  if (!found) throw new Error(`No language ${tag}`);
  return found;
};
const tagsOf = (typed: string): readonly string[] =>
  searchLanguages(spokenLanguages, typed, ({ home }) => [home]).map(({ tag }) => tag);

describe('languages to point at', () => {
  it.each([
    ['qeqchi', ['kek']],
    ["Q'EQCHI'", ['kek']],
    ['garifuna', ['cab']],
    ['triqui', ['trc', 'trs', 'trq']],
    ['mexico', ['x-mixtec', 'zap', 'nah', 'trc', 'trs', 'trq']],
    ['savi', ['x-mixtec']],
    ['no such tongue', []],
  ])('are found by "%s"', (typed, tags) => {
    expect(tagsOf(typed)).toEqual(tags);
  });

  it('keep what was pointed at as the answer to the question of the guide', () => {
    expect(Object.values(languageQuestions).map((id) => findQuestion(guide, id)?.question.answer.kind)).toEqual([
      'words',
      'words',
    ]);
    expect([
      wordsOfLanguage(find('mam'), { language: 'en', name: 'Mam' }),
      wordsOfLanguage(find('qu'), { language: 'es', name: 'quechua' }),
      wordsOfLanguage(find('x-mixtec'), { language: 'en', name: 'Mixtec' }),
    ]).toEqual([
      { original: { text: 'Mam', language: 'mam' } },
      {
        original: { text: 'Runasimi', language: 'qu' },
        rendering: { text: 'quechua', language: 'es', by: 'interviewer' },
      },
      { original: { text: 'Tu’un Savi (Mixtec)', language: 'en' } },
    ]);
  });

  it('are told from an answer, pointed at or written by hand, and never guessed', () => {
    const named = (text: string, language = 'es') =>
      languageNamed(spokenLanguages, { kind: 'words', words: { original: { text, language } } })?.tag;
    const pointed = spokenLanguages.map((each) => {
      const words = wordsOfLanguage(each, { language: 'en', name: each.english });
      return languageNamed(spokenLanguages, { kind: 'words', words })?.tag;
    });
    expect(pointed).toEqual(spokenLanguages.map(({ tag }) => tag));
    expect([named('mam'), named("K'iche'"), named('Quechua'), named('Mam and some Spanish'), named('Triqui')]).toEqual([
      'mam',
      'quc',
      'qu',
      undefined,
      undefined,
    ]);
  });

  it('have no two of one tag, name only languages of the list as alike, and say where they come from', () => {
    const tags = spokenLanguages.map(({ tag }) => tag);
    expect(new Set(tags).size).toBe(tags.length);
    const wrong = spokenLanguages.filter(
      ({ notToConfuse = [], tag, english, source }) =>
        notToConfuse.some((other) => other === tag || !find(other).notToConfuse?.includes(tag)) ||
        english === '' ||
        source === '',
    );
    expect(wrong).toEqual([]);
  });

  it('have texts where the app speaks them, also without a region', () => {
    const withTexts = ['en', 'es', 'pt', 'zh'];
    expect(['mam', 'pt-BR', 'es', 'x-mixtec'].map((tag) => textsFor(tag, withTexts))).toEqual([
      undefined,
      'pt',
      'es',
      undefined,
    ]);
  });
});
