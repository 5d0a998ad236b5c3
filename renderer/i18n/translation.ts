import type { Catalogue } from '../../src/i18n/catalogue.ts';

type Translated = { readonly content: Catalogue; readonly originals: Catalogue };

/** The translation of a text, if it was made from these very words: a newer rule book never speaks with an older voice. */
export const translationOf = (key: string, english: string, { content, originals }: Translated): string | undefined =>
  originals[key] === english ? content[key] : undefined;
