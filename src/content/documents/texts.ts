import type { DocumentTexts } from '../../packet/documents/document-texts.ts';
import { dateWords } from '../packet/date-words.ts';
import { letters } from '../packet/letters.ts';
import { englishTexts } from './english-texts.ts';
import { preservationAddressees, preservationItems } from './preservation.ts';
import { sharedTexts } from './shared-texts.ts';

/** The wording of the separate documents. */
export const documentTexts: DocumentTexts = {
  version: '2026-11-25',
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
  language: 'en',
  texts: { ...sharedTexts, ...englishTexts },
  // The same that offices get in packets: without it nobody could look into the matter.
  needs: [...new Set(letters.flatMap(({ needs }) => needs))],
  dates: dateWords,
  addressees: preservationAddressees,
  items: preservationItems,
};
