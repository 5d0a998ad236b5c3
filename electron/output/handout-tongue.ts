import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { Catalogue } from '../../src/i18n/catalogue.ts';
import type { Tongue } from '../../src/packet/handout-voice.ts';
import { contentTongue, headerFor, screenTongue } from '../tongues.ts';

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
      ui: await screenTongue(language),
      content: await contentTongue(language),
    },
    missing: headerFor(wanted) === undefined,
    screenEnglish: await screenTongue('en'),
  };
}
