import type { Direction, LanguageTag } from '../base/language-tag.ts';

/** What a packet must know about languages. */
export type PacketLanguages = {
  readonly directionOf: (language: LanguageTag) => Direction;
  readonly nameOf: (language: LanguageTag) => string;
};

/** Scripts that decide the direction whatever the language. */
const rightToLeftScripts = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'];

/** Looks languages up in a table, the longest known part of a tag first; a language that it lacks is named by its tag. */
export function packetLanguages(
  names: Readonly<Record<string, string>>,
  rightToLeft: readonly LanguageTag[],
): PacketLanguages {
  const shorter = (tag: LanguageTag): LanguageTag => tag.split('-').slice(0, -1).join('-');
  const nameOf = (language: LanguageTag): string => {
    for (let tag = language; tag !== ''; tag = shorter(tag)) {
      const name = names[tag];
      if (name !== undefined) return name;
    }
    return language;
  };
  const directionOf = (language: LanguageTag): Direction => {
    const [base = '', ...rest] = language.split('-');
    const script = rest.find((part) => /^[A-Z][a-z]{3}$/.test(part));
    if (script !== undefined) return rightToLeftScripts.includes(script) ? 'rtl' : 'ltr';
    return rightToLeft.includes(base) ? 'rtl' : 'ltr';
  };
  return { directionOf, nameOf };
}
