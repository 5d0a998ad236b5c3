import { documentKey } from '../../i18n/content-key.ts';
import { sharedTextIds } from '../../packet/documents/document-texts.ts';
import type { ContentText } from '../texts.ts';
import { sharedTexts } from './shared-texts.ts';

/** The texts of the documents that stand in the language of the person as well. */
export const documentContentTexts = (): readonly ContentText[] =>
  sharedTextIds.map((id) => {
    const { text, translatorNote } = sharedTexts[id];
    return {
      key: documentKey(id),
      english: text,
      ...(translatorNote === undefined ? {} : { note: translatorNote }),
    };
  });
