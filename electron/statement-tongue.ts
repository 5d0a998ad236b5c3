import type { LanguageTag } from '../src/base/language-tag.ts';
import type { SayText } from '../src/interview/statement.ts';
import { contentTongue } from './tongues.ts';

/** Says texts of the guide in these languages; a translation that was made from other English words is not used. */
export async function statementTongue(languages: readonly LanguageTag[]): Promise<SayText> {
  const originals = await contentTongue('en');
  const books = new Map(await Promise.all(languages.map(async (one) => [one, await contentTongue(one)] as const)));
  return (key, english, language) => {
    const translated = originals[key] === english ? books.get(language)?.[key] : undefined;
    return translated === undefined ? { text: english, language: 'en' } : { text: translated, language };
  };
}
