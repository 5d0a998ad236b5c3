import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { Content } from '../../src/clocks/content.ts';
import { languageNames } from '../../src/content/packet/languages.ts';
import { channelKey } from '../../src/i18n/content-key.ts';
import { sayLanguage } from '../../src/i18n/language-names.ts';
import { standIn } from '../../src/i18n/stand-in.ts';
import type { Wording } from '../../src/learning/wording.ts';
import { packetLanguages } from '../../src/packet/packet-languages.ts';
import { fillSlots } from '../../src/packet/print-date.ts';
import { handoutTongue } from './handout-tongue.ts';

const { nameOf } = packetLanguages(languageNames);

/** What the figures are named with in the language of the screen, or in English where there are no texts in it. */
export async function learnedWording(wanted: LanguageTag, channels: Content['channels']): Promise<Wording> {
  const { tongue, screenEnglish } = await handoutTongue(wanted);
  const { language, ui, content } = tongue;
  return {
    language,
    say: (key, slots = {}) => fillSlots(ui[key] ?? standIn(screenEnglish[key] ?? key), slots),
    officeName: (id) =>
      content[channelKey(id, 'shortName')] ?? channels.find((channel) => channel.id === id)?.shortName ?? id,
    languageName: (named) => sayLanguage(named, language, nameOf),
  };
}
