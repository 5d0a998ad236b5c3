import type { Answer, Words } from '../interview/answers.ts';
import { type DateWords, printPoint } from './print-date.ts';

/** Words that stand inside names but name nobody. */
const particles = new Set(
  `and the she her hers him his they them their ella ellos ellas del los las con por que una uno van von der den bin ibn abu abd
  not yes name nombre call llamo llamen`.split(/\s+/),
);
/** A longer phrase is a sentence: only what looks like a name in it is withheld. */
const longestName = 6;
const longestPlainName = 3;

/** A text as a pattern that matches it alone. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}'’ʼ-]+/gu) ?? [];
const isCased = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();
const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);

const between = '[-\\s.()/]{0,2}';

/** A word as it may be written elsewhere: any of the apostrophes, and with the prefix letters of Arabic. */
function wordPattern(word: string): string {
  const spelled = escaped(word).replace(/['’ʼ]/g, "['’ʼ]");
  return /\p{Script=Arabic}/u.test(word) ? `[وفبلك]?(?:ال)?${spelled}` : spelled;
}
/** Digits however they are grouped, with or without the letter of an A-number or a leading country code. */
function digitPattern(digits: string): string {
  const spaced = (part: string): string => [...part].join(between);
  const own = digits.slice(-10);
  const code = digits.slice(0, -10);
  return `(?:[Aa][-\\s#.]{0,2})?${code === '' ? '' : `(?:\\+?${spaced(code)}${between})?`}${spaced(own)}`;
}

/** Capitalised words are names; where a phrase has none (small letters, or a script without capitals), a short one is a name whole. */
function patternsOfPhrase(phrase: string, common: ReadonlySet<string>): readonly string[] {
  const words = wordsIn(phrase);
  const capitalised = words.some(startsUpper);
  const names = words.filter(
    (word) =>
      [...word].length >= 3 &&
      /\p{L}/u.test(word) &&
      !common.has(word.toLowerCase()) &&
      (capitalised ? startsUpper(word) : words.length <= longestPlainName || !isCased(word)),
  );
  const isName = words.length <= longestName && names.length > 0;
  return [...(isName ? [words.map(wordPattern).join('[\\s,.·_-]+')] : []), ...names.map(wordPattern)];
}

const numbersIn = (value: string): readonly string[] =>
  (value.match(/\d(?:[-\s.()/]{0,2}\d){6,14}/g) ?? []).map((run) => digitPattern(run.replace(/\D/g, '')));

const namesIn = (value: string, common: ReadonlySet<string>): readonly string[] =>
  value
    .normalize('NFC')
    .split(/[,;:()\n.!?،؛]+/u)
    .flatMap((phrase) => patternsOfPhrase(phrase, common));

const textsOf = (words: Words): readonly string[] => [words.original.text, words.rendering?.text ?? ''];

function valuesOf(answer: Answer, dates: DateWords): readonly string[] {
  if (answer.state !== 'given') return [];
  const { value } = answer;
  if (value.kind === 'words') return textsOf(value.words);
  if (value.kind === 'choice') return value.other ? textsOf(value.other) : [];
  if (value.kind !== 'date' || value.date.kind !== 'exact' || value.date.point.length < 10) return [];
  const [year = '', month = '', day = ''] = value.date.point.split('-');
  return [value.date.point, `${month}/${day}/${year}`, `${day}/${month}/${year}`, printPoint(value.date.point, dates)];
}

/** Finds and replaces everything in a text that names the person. */
export type Withholding = {
  readonly finds: (text: string) => boolean;
  readonly from: (text: string) => string;
  /** Everything in a text that names the person, as it stands there. */
  readonly all: (text: string) => readonly string[];
};

/** Leaves every text as it is. */
export const withholdNothing: Withholding = { finds: () => false, from: (text) => text, all: () => [] };

/** Finds whatever a pattern matches, in any case, and puts the mark in its place. */
export function withholdMatches(source: string, mark: string): Withholding {
  const finds = (text: string): boolean => new RegExp(source, 'iu').test(text.normalize('NFC'));
  return {
    finds,
    from: (text) => (finds(text) ? text.normalize('NFC').replace(new RegExp(source, 'giu'), () => mark) : text),
    all: (text) => text.normalize('NFC').match(new RegExp(source, 'giu')) ?? [],
  };
}

/** What must not be found in a packet, and what may. */
export type ToWithhold = {
  /** Answers that name the person: names, numbers and days in them are withheld. */
  readonly identity: readonly Answer[];
  /** Answers in which only long numbers (the A-number) name the person. */
  readonly numbers: readonly Answer[];
  readonly dates: DateWords;
  /** Words that must stay, such as names of languages. */
  readonly common: readonly string[];
  /** Takes the place of what is withheld. */
  readonly mark: string;
};

/**
 * Withholds the values of these answers wherever else they occur: as whole words in any case, numbers however they are grouped.
 * It would rather withhold a word too many than one too few.
 */
export function withholdingOf(given: ToWithhold): Withholding {
  const common = new Set([...particles, ...given.common.flatMap(wordsIn).map((word) => word.toLowerCase())]);
  const isDate = (answer: Answer): boolean => answer.state === 'given' && answer.value.kind === 'date';
  const valuesIn = (answers: readonly Answer[]) => answers.flatMap((answer) => valuesOf(answer, given.dates));
  const named = valuesIn(given.identity.filter((answer) => !isDate(answer)));
  const patterns = new Set([
    ...valuesIn(given.identity.filter(isDate)).map(escaped),
    ...named.flatMap((value) => namesIn(value, common)),
    ...[...named, ...valuesIn(given.numbers)].flatMap(numbersIn),
  ]);
  if (patterns.size === 0) return withholdNothing;
  const longestFirst = [...patterns].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const source = `(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}\\p{N}])`;
  return withholdMatches(source, given.mark);
}
