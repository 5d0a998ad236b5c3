import type { DocumentText } from '../../packet/documents/document-texts.ts';

/** A sentence that states no law and no practice. */
export const plain = (text: string, translatorNote?: string): DocumentText => ({
  text,
  sources: [],
  confidence: 'confirmed',
  ...(translatorNote === undefined ? {} : { translatorNote }),
});

/** A sentence that rests on the text of a law. */
export const law = (text: string, ...sources: readonly string[]): DocumentText => ({
  text,
  sources,
  confidence: 'confirmed',
});
