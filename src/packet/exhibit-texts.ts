import type { UnprintedReason } from './exhibit-plan.ts';
import type { PacketText } from './texts.ts';

export const exhibitTextIds = [
  'index.intro',
  'index.intro-unnumbered',
  'index.description',
  'index.file',
  'index.pages',
  'row.label',
  'row.count',
  'sheet.heading',
  'sheet.description',
  'sheet.kind',
  'sheet.received',
  'sheet.size',
  'sheet.duration',
  'sheet.sum',
  'sheet.pages',
  'sheet.fonts',
  'sheet.fonts-borrowed',
  'sheet.numbers',
  'sheet.file',
  'sheet.signs',
  'signs',
  'sheet.copy',
  'sheet.copy-stripped',
  'sheet.copy-redrawn',
  'bytes',
  'minutes',
  'range',
  'pages',
  'no-pages',
  'foot',
  'foot-unnumbered',
  'follows',
  'enclosed',
  'incomplete.lead',
  'incomplete.line',
  'incomplete.goes-along',
  'incomplete.absent',
] as const;
/** Names of the fixed texts about exhibits. */
export type ExhibitTextId = (typeof exhibitTextIds)[number];

/** How a packet speaks about exhibits, in the language of the office. */
export type ExhibitTexts = Readonly<Record<ExhibitTextId, PacketText>> & {
  readonly why: Readonly<Record<UnprintedReason, PacketText>>;
};
