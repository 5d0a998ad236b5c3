import { handoutKey } from '../../i18n/content-key.ts';
import { handoutIds } from '../../packet/handout-texts.ts';
import type { ContentText } from '../texts.ts';
import { handoutTexts } from './handout-texts.ts';

/** Every text of the handout that can be read in another language. */
export const handoutContentTexts = (): readonly ContentText[] =>
  handoutIds.map((id) => {
    const { text, translatorNote } = handoutTexts.texts[id];
    return {
      key: handoutKey(id),
      english: text,
      ...(translatorNote === undefined ? {} : { note: translatorNote }),
    };
  });
