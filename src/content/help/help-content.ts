import { glossaryKey, helpKey, tourKey } from '../../i18n/content-key.ts';
import type { ContentText } from '../texts.ts';
import { glossary } from './glossary.ts';
import { screenHelp } from './screens.ts';
import { tourStops } from './tour.ts';

const parts = ['for', 'do', 'watch'] as const;
const note = 'For the worker who uses the program. Short and plain.';
const termNote = 'A term of US law; keep the English word in brackets where the office uses it.';

/** The texts of the help, the tour and the glossary. */
export const helpContentTexts = (): readonly ContentText[] => [
  ...screenHelp.flatMap((help) =>
    parts.map((part) => ({ key: helpKey(help.screen, part), english: help[part], note })),
  ),
  ...tourStops.flatMap(({ id, title, text }) => [
    { key: tourKey(id, 'title'), english: title, note },
    { key: tourKey(id, 'text'), english: text, note },
  ]),
  ...glossary.flatMap(({ id, term, text }) => [
    ...(term === undefined ? [] : [{ key: glossaryKey(id, 'term'), english: term, note: termNote }]),
    { key: glossaryKey(id, 'text'), english: text, note: termNote },
  ]),
];
