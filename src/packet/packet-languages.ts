import type { Direction, LanguageTag } from '../base/language-tag.ts';
import { directionOf } from '../i18n/direction.ts';
import { nearestLanguage } from '../i18n/nearest.ts';

/** What a packet must know about languages. */
export type PacketLanguages = {
  readonly directionOf: (language: LanguageTag) => Direction;
  readonly nameOf: (language: LanguageTag) => string;
};

/** Looks languages up in a table, the longest known part of a tag first; a language that it lacks is named by its tag. */
export function packetLanguages(names: Readonly<Record<string, string>>): PacketLanguages {
  const nameOf = (language: LanguageTag): string =>
    names[nearestLanguage(language, Object.keys(names)) ?? ''] ?? language;
  return { directionOf, nameOf };
}
