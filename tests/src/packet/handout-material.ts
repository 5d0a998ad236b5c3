import { readFileSync } from 'node:fs';
import { deadlines } from '../../../src/clocks/deadlines.ts';
import { channels } from '../../../src/content/channels/table.ts';
import { clocks } from '../../../src/content/clocks/table.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { handoutTexts } from '../../../src/content/packet/handout-texts.ts';
import { contentAsOf, contentVersion, rules } from '../../../src/content/rules/table.ts';
import { sources } from '../../../src/content/sources.ts';
import { type Catalogue, localeHeaderSchema } from '../../../src/i18n/catalogue.ts';
import type { Interview } from '../../../src/interview/answers.ts';
import { deriveFacts } from '../../../src/interview/derive-facts.ts';
import type { Facts } from '../../../src/interview/facts.ts';
import type { HandoutMaterial } from '../../../src/packet/handout.ts';
import type { Tongue } from '../../../src/packet/handout-voice.ts';
import { route } from '../../../src/routing/route.ts';
import { personaNow } from './personas.ts';

const read = (language: string, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../locales/${language}/${name}.json`, import.meta.url), 'utf8'));

/** Languages that handouts are tested in. */
export const handoutLanguages = ['en', 'es', 'ar'] as const;
export type HandoutLanguage = (typeof handoutLanguages)[number];

const tongueOf = (name: HandoutLanguage): Tongue => {
  const { language, direction, review } = localeHeaderSchema.parse(read(name, 'header'));
  const [ui, content] = [read(name, 'ui') as Catalogue, read(name, 'content') as Catalogue];
  return { language, direction, drafted: review === 'drafted', ui, content };
};

/** The texts of each language as they lie in `locales/`. */
export const tongues: Readonly<Record<HandoutLanguage, Tongue>> = {
  en: tongueOf('en'),
  es: tongueOf('es'),
  ar: tongueOf('ar'),
};

/** Material of a handout for facts, with the real content. */
export function materialFor(
  facts: Facts,
  language: HandoutLanguage = 'en',
  changes: Partial<HandoutMaterial> = {},
): HandoutMaterial {
  return {
    decision: route({ rules, channels, facts, contentVersion, asOf: contentAsOf }),
    deadlines: deadlines({ clocks, facts, now: personaNow, timeZone: 'America/New_York' }),
    channels,
    sources,
    texts: handoutTexts,
    screenEnglish: tongues.en.ui,
    tongue: tongues[language],
    discreet: true,
    madeOn: facts.today ?? contentAsOf,
    ...changes,
  };
}

/** Material of the handout for an interview. */
export const handoutOf = (interview: Interview, language: HandoutLanguage, changes: Partial<HandoutMaterial> = {}) =>
  materialFor(
    deriveFacts({ guide, interview, now: personaNow, timeZone: 'America/New_York' }).facts,
    language,
    changes,
  );
