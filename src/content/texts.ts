import { documentContentTexts } from './documents/document-content.ts';
import { guideTexts } from './guide-texts.ts';
import { helpContentTexts } from './help/help-content.ts';
import { handoutContentTexts } from './packet/handout-content.ts';
import { ruleBookTexts } from './rule-book-texts.ts';

/** One English text of the content with its key in the catalogues and what a translator must know. */
export type ContentText = { readonly key: string; readonly english: string; readonly note?: string };

/** Every text of the content that has a translation, in the order of the content. */
export const contentTexts = (): readonly ContentText[] => [
  ...guideTexts(),
  ...ruleBookTexts(),
  ...handoutContentTexts(),
  ...documentContentTexts(),
  ...helpContentTexts(),
];
