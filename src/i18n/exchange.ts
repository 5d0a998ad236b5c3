import type { Catalogue } from './catalogue.ts';
import { placeholdersOf, stemOf } from './coverage.ts';

/** One text on its way to a translator and back. */
export type ExchangeUnit = {
  readonly key: string;
  readonly source: string;
  /** What the language has today, also when it was made from an older English; empty when it has nothing. */
  readonly target: string;
  readonly note?: string;
};

/** One text that came back and cannot be taken. */
export type ExchangeProblem = {
  readonly key: string;
  readonly problem: 'unknown-key' | 'english-changed' | 'placeholders';
  readonly detail?: string;
};

/** The English that stands behind a key of a language, which may have more plural forms than English. */
const sourceOf = (key: string, english: Catalogue): string | undefined =>
  english[key] ?? english[`${stemOf(key)}_other`];

/** The keys that a language needs for the keys of the English: its own plural forms instead of the English ones. */
const keysFor = (english: Catalogue, plurals: readonly string[]): readonly string[] => [
  ...new Set(
    Object.keys(english).flatMap((key) => {
      const stem = stemOf(key);
      const counts = stem !== key && english[`${stem}_other`] !== undefined;
      return counts ? plurals.map((form) => `${stem}_${form}`) : [key];
    }),
  ),
];

/** What goes to a translator: every text, or only those that are missing or were made from an older English. */
export function unitsFor(input: {
  readonly english: Catalogue;
  readonly translated: Catalogue;
  /** Older translations that no screen shows any more, for the translator to mend. */
  readonly outdated: Catalogue;
  readonly notes: Catalogue;
  readonly plurals: readonly string[];
  readonly all: boolean;
}): readonly ExchangeUnit[] {
  const { english, translated, outdated, notes, plurals, all } = input;
  return keysFor(english, plurals)
    .filter((key) => all || translated[key] === undefined)
    .map((key) => {
      const note = notes[key] ?? notes[`${stemOf(key)}_other`];
      const target = translated[key] ?? outdated[key] ?? '';
      return { key, source: sourceOf(key, english) ?? '', target, ...(note !== undefined && { note }) };
    });
}

/** What came back: the texts that can be taken, and what is wrong with the others. Empty ones are left for later. */
export function takeUnits(
  units: readonly ExchangeUnit[],
  english: Catalogue,
): { readonly texts: Catalogue; readonly problems: readonly ExchangeProblem[] } {
  const texts: Record<string, string> = {};
  const problems: ExchangeProblem[] = [];
  for (const { key, source, target } of units) {
    if (target.trim() === '') continue;
    const today = sourceOf(key, english);
    const [expected, found] = [source, target].map((text) =>
      placeholdersOf(text)
        .filter((name) => name !== 'count')
        .join(', '),
    );
    if (today === undefined) problems.push({ key, problem: 'unknown-key' });
    else if (today !== source) problems.push({ key, problem: 'english-changed', detail: today });
    else if (expected !== found)
      problems.push({ key, problem: 'placeholders', detail: `${expected || 'none'} / ${found || 'none'}` });
    else texts[key] = target;
  }
  return { texts, problems };
}
