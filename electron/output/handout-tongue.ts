import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { Catalogue, LocaleHeader } from '../../src/i18n/catalogue.ts';
import { nearestLanguage } from '../../src/i18n/nearest.ts';
import type { Tongue } from '../../src/packet/handout-voice.ts';

const headers = import.meta.glob<LocaleHeader>('../../locales/*/header.json', { eager: true, import: 'default' });
const screens = import.meta.glob<Catalogue>('../../locales/*/ui.json', { import: 'default' });
const contents = import.meta.glob<Catalogue>('../../locales/*/content.json', { import: 'default' });

const read = async (files: typeof screens, language: LanguageTag, name: string): Promise<Catalogue> =>
  (await files[`../../locales/${language}/${name}.json`]?.()) ?? {};

/** The language itself, or the same without region; `undefined` when there are no texts in it. */
function headerFor(language: LanguageTag): LocaleHeader | undefined {
  const all = Object.values(headers);
  const nearest = nearestLanguage(
    language,
    all.map((one) => one.language),
  );
  return all.find((one) => one.language === nearest);
}

/** The texts for a handout in a language, or the English ones with `missing` set when there are none. */
export async function handoutTongue(
  wanted: LanguageTag,
): Promise<{ readonly tongue: Tongue; readonly missing: boolean; readonly screenEnglish: Catalogue }> {
  const header = headerFor(wanted) ?? headerFor('en');
  if (!header) throw new Error('The English texts are not there');
  const { language, direction, review } = header;
  return {
    tongue: {
      language,
      direction,
      drafted: review === 'drafted',
      ui: await read(screens, language, 'ui'),
      content: await read(contents, language, 'content'),
    },
    missing: headerFor(wanted) === undefined,
    screenEnglish: await read(screens, 'en', 'ui'),
  };
}
