import { foldWord } from '../base/fold-text.ts';
import { isLanguageTag, type LanguageTag } from '../base/language-tag.ts';
import { nearestLanguage } from '../i18n/nearest.ts';
import type { AnswerValue, Words } from './answers.ts';

/** Where a language is at home, for looking it up; people carry it everywhere. */
export const languageHomes = [
  'guatemala',
  'mexico',
  'caribbean',
  'andes',
  'west-africa',
  'east-africa',
  'middle-east',
  'south-asia',
  'east-asia',
  'europe',
  'wide',
] as const;
export type LanguageHome = (typeof languageHomes)[number];

/** A language that a person may point at. `selfName` is how its speakers write its name, where anybody writes it. */
export type SpokenLanguage = {
  readonly tag: LanguageTag;
  readonly english: string;
  readonly selfName: string;
  readonly home: LanguageHome;
  /** `G`: the self-name is general knowledge that no speaker has checked. */
  readonly confidence: 'C' | 'P' | 'G';
  /** Where the name, and what is said of it, comes from. */
  readonly source: string;
  /** The name alone does not say which language is meant; the town does. */
  readonly byTown?: true;
  /** How many varieties interpreters tell apart. */
  readonly varieties?: number;
  /** Languages that it has been taken for, or may be. */
  readonly notToConfuse?: readonly LanguageTag[];
};

/** Questions of the guide that keep what was found: the language, and the town of its variety. */
export const languageQuestions = { language: 'language-best', town: 'language-town' } as const;

/** Words in the form in which they are compared: without case, accents and glottal signs. */
const folded = (text: string): string =>
  text
    .split(/[\s·(),/-]+/)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');

/** Languages of which a name, or the tag, holds what was typed; `named` gives further names, such as those in the language of the screen. */
export function searchLanguages(
  all: readonly SpokenLanguage[],
  typed: string,
  named: (language: SpokenLanguage) => readonly string[] = () => [],
): readonly SpokenLanguage[] {
  const wanted = folded(typed);
  if (wanted === '') return all;
  return all.filter((each) =>
    [each.tag, each.english, each.selfName, ...named(each)].some((name) => ` ${folded(name)}`.includes(` ${wanted}`)),
  );
}

/**
 * The answer that pointing at a language gives: its own name, and what the worker calls it where that is another word. A language
 * without a tag of its own is named in that of the worker.
 */
export function wordsOfLanguage(
  { tag, selfName }: SpokenLanguage,
  worker: { readonly language: LanguageTag; readonly name: string },
): Words {
  const same = folded(worker.name) === folded(selfName);
  if (!isLanguageTag(tag))
    return { original: { text: same ? selfName : `${selfName} (${worker.name})`, language: worker.language } };
  if (same || worker.language === tag) return { original: { text: selfName, language: tag } };
  return {
    original: { text: selfName, language: tag },
    rendering: { text: worker.name, language: worker.language, by: 'interviewer' },
  };
}

/**
 * The language that an answer names: the one that was pointed at, or one whose name stands in the words and nothing else does.
 * `undefined` where that cannot be told.
 */
export function languageNamed(
  all: readonly SpokenLanguage[],
  value: AnswerValue | undefined,
): SpokenLanguage | undefined {
  if (value?.kind !== 'words') return undefined;
  const { original, rendering } = value.words;
  const said = [original.text, ...original.text.split(/[()]/), ...(rendering ? [rendering.text] : [])].map(folded);
  const pointed = all.find(({ tag, selfName }) => tag === original.language && said.includes(folded(selfName)));
  if (pointed) return pointed;
  const named = all.filter(({ english, selfName }) =>
    said.some((one) => one === folded(english) || one === folded(selfName)),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** The language of the app that has texts for a language, if one has. */
export const textsFor = (language: LanguageTag, withTexts: readonly LanguageTag[]): LanguageTag | undefined =>
  nearestLanguage(language, withTexts);
