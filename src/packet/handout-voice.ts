import type { Direction, LanguageTag } from '../base/language-tag.ts';
import type { ChannelId } from '../channels/channel.ts';
import type { Catalogue } from '../i18n/catalogue.ts';
import { channelKey, handoutKey } from '../i18n/content-key.ts';
import { sayList } from '../i18n/lists.ts';
import { standIn } from '../i18n/stand-in.ts';
import type { HandoutMaterial } from './handout.ts';
import type { HandoutId } from './handout-texts.ts';
import type { Span } from './packet.ts';
import { fillSlots } from './print-date.ts';

/** A language in which a handout can be written, with its texts; English texts stand in the content. */
export type Tongue = {
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly drafted: boolean;
  readonly ui: Catalogue;
  readonly content: Catalogue;
};

type Slots = Readonly<Record<string, string>>;

/** How the handout says things in the language of the person; what has no translation is English and says so. */
export type Voice = {
  /** A text of the handout as spans; what is not confirmed is marked. */
  readonly say: (id: HandoutId, slots?: Slots) => readonly Span[];
  /** A text of the handout for use inside another one. */
  readonly word: (id: HandoutId, slots?: Slots) => string;
  /** Any text of the content, by its key. */
  readonly content: (key: string, english: string) => readonly Span[];
  /** A text of the screen, by its key. */
  readonly screen: (key: string, slots: Slots) => readonly Span[];
  readonly office: (channel: string) => string;
  readonly offices: (channels: readonly ChannelId[], either?: boolean) => string;
  /** Text of the program in the language of the handout. */
  readonly span: (text: string) => Span;
};

/** Builds the voice of a handout. */
export function voiceOf(material: HandoutMaterial): Voice {
  const { tongue, texts, channels, discreet, screenEnglish } = material;
  const span = (text: string): Span => ({ text, language: tongue.language, direction: tongue.direction });
  const english = (text: string): Span => ({ text, language: 'en', direction: 'ltr' });
  const isEnglish = tongue.language.split('-')[0] === 'en';
  const put = (translated: string | undefined, source: string, slots: Slots): readonly Span[] => {
    if (translated !== undefined) return [span(fillSlots(translated, slots))];
    const text = fillSlots(source, slots);
    return isEnglish ? [span(text)] : [english(text), english(` ${texts.texts['english-mark'].text}`)];
  };
  const word = (id: HandoutId, slots: Slots = {}): string => {
    const translated = tongue.content[handoutKey(id)];
    const text = fillSlots(translated ?? texts.texts[id].text, slots);
    return translated === undefined && !isEnglish ? standIn(text) : text;
  };
  const office = (channel: string): string => {
    const neutral = discreet ? texts.neutralNames[channel] : undefined;
    if (neutral !== undefined) return word(neutral);
    const known = channels.find(({ id }) => id === channel)?.shortName ?? channel;
    return tongue.content[channelKey(channel, 'shortName')] ?? known;
  };
  return {
    span,
    word,
    office,
    offices: (ids, either) => sayList(ids.map(office), tongue.language, either),
    content: (key, source) => put(tongue.content[key], source, {}),
    screen: (key, slots) => put(tongue.ui[key], screenEnglish[key] ?? key, slots),
    say: (id, slots = {}) => {
      const said = put(tongue.content[handoutKey(id)], texts.texts[id].text, slots);
      return texts.texts[id].confidence === 'confirmed' ? said : [...said, span(` (${word('check-mark')})`)];
    },
  };
}
