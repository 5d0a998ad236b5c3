import type { PacketTexts } from '../../packet/texts.ts';
import { dateWords } from './date-words.ts';
import { howToCheck } from './how-to-check.ts';
import { labels } from './labels.ts';
import { letters } from './letters.ts';
import { sectionTitles } from './section-titles.ts';
import { appearanceSheet } from './sheets/g-28.ts';
import { waiverSheet } from './sheets/ice-60-001.ts';
import { sf95Sheet } from './sheets/sf-95.ts';

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
  forms: [sf95Sheet, waiverSheet, appearanceSheet],
  dates: dateWords,
};
