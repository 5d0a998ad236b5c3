import type { Catalogue } from './catalogue.ts';

/** One thing that is wrong with one text of one language. */
export type LocaleProblem = {
  readonly key: string;
  readonly problem: 'missing' | 'empty' | 'unknown-key' | 'placeholders' | 'stale' | 'not-stamped' | 'plural-form';
  /** For placeholders: what the English has and what stands here; for plurals the forms that are lacking. */
  readonly detail?: string;
};

/** Names inside `{{...}}` and numbered tags, sorted, each once. */
export function placeholdersOf(text: string): readonly string[] {
  const names = [...text.matchAll(/\{\{\s*([\w.-]+)[^}]*\}\}/g)].map((match) => match[1] ?? '');
  const tags = [...text.matchAll(/<\/?(\w+)>/g)].map((match) => `<${match[1] ?? ''}>`);
  return [...new Set([...names, ...tags])].sort();
}

/** The key without its plural form, so that languages may have more or fewer forms than English. */
export const stemOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

const isPlural = (key: string): boolean => stemOf(key) !== key;

/** The texts that one English key is held against: itself, or every plural form of the same stem. */
function formsOf(key: string, catalogue: Catalogue): readonly string[] {
  if (!isPlural(key)) return catalogue[key] === undefined ? [] : [catalogue[key]];
  const stem = stemOf(key);
  return Object.entries(catalogue).flatMap(([other, text]) =>
    isPlural(other) && stemOf(other) === stem ? [text] : [],
  );
}

/** Forms of a counting text that a language needs and lacks; told once, at the English `_other`. */
const lackingForms = (key: string, translated: Catalogue, plurals: readonly string[]): readonly string[] =>
  isPlural(key) && key.endsWith('_other')
    ? plurals.filter((form) => translated[`${stemOf(key)}_${form}`] === undefined)
    : [];

/** Whole percent of the English texts that a language has; 100 only when none is missing. */
export function percentTranslated(
  pairs: readonly { readonly english: Catalogue; readonly translated: Catalogue }[],
): number {
  const counts = pairs.map(({ english, translated }) => {
    const stems = new Set(Object.keys(translated).map(stemOf));
    const wanted = new Set(Object.keys(english).map(stemOf));
    return { all: wanted.size, there: [...wanted].filter((stem) => stems.has(stem)).length };
  });
  const sum = (of: 'all' | 'there'): number => counts.reduce((total, count) => total + count[of], 0);
  return sum('all') === 0 ? 100 : Math.floor((sum('there') * 100) / sum('all'));
}

/** Compares a language with the English: what is missing, empty, unknown, made from an older English, or breaks a placeholder. */
export function checkCatalogue(input: {
  readonly english: Catalogue;
  readonly translated: Catalogue;
  /** Per key the hash of the English that the translation was made from. */
  readonly madeFrom: Catalogue;
  readonly hashOf: (text: string) => string;
  /** The plural forms that the language needs. */
  readonly plurals?: readonly string[];
}): readonly LocaleProblem[] {
  const { english, translated, madeFrom, hashOf, plurals = [] } = input;
  const problems: LocaleProblem[] = [];
  const stems = new Set(Object.keys(english).map(stemOf));
  for (const key of Object.keys(translated))
    if (!stems.has(stemOf(key))) problems.push({ key, problem: 'unknown-key' });
  for (const [key, source] of Object.entries(english)) {
    const forms = formsOf(key, translated);
    if (forms.length === 0) problems.push({ key, problem: 'missing' });
    else if (forms.some((text) => text.trim() === '')) problems.push({ key, problem: 'empty' });
    else if (madeFrom[key] === undefined) problems.push({ key, problem: 'not-stamped' });
    else if (madeFrom[key] !== hashOf(source)) problems.push({ key, problem: 'stale' });
    const lacking = lackingForms(key, translated, plurals);
    if (forms.length > 0 && lacking.length > 0)
      problems.push({ key, problem: 'plural-form', detail: lacking.join(', ') });
    const expected = placeholdersOf(source).filter((name) => name !== 'count');
    for (const text of forms) {
      const found = placeholdersOf(text).filter((name) => name !== 'count');
      if (found.join() === expected.join()) continue;
      problems.push({
        key,
        problem: 'placeholders',
        detail: `${expected.join(', ') || 'none'} / ${found.join(', ') || 'none'}`,
      });
    }
  }
  return problems;
}
