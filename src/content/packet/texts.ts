import type { PacketTexts } from '../../packet/texts.ts';
import { dateWords } from './date-words.ts';
import { howToCheck } from './how-to-check.ts';
import { labels } from './labels.ts';
import { letters } from './letters.ts';
import { sectionTitles } from './section-titles.ts';

/** All wording of packets, English. */
export const packetTexts: PacketTexts = {
  version: '2026-11-25',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
  language: 'en',
  labels,
  howToCheck,
  sections: sectionTitles,
  letters,
  dates: dateWords,
};
