import type { IRunOptions } from 'docx';

type Font = IRunOptions['font'];
/** `slot`: where a word processor looks for the language of the script. */
type ScriptFont = {
  readonly letters: RegExp;
  readonly slot: 'value' | 'bidirectional' | 'eastAsia';
  readonly font: Font;
};

/** The same family wherever a word processor may look for it: which place it takes for a letter differs between them. */
const everywhere = (name: string): Font => ({ ascii: name, hAnsi: name, cs: name, eastAsia: name });

/**
 * Families that Windows and Office bring along, so that no square stands for a letter; other systems put their own in place of them.
 * Arabic, Cyrillic and Latin letters are in those of the styles.
 */
const scriptFonts: readonly ScriptFont[] = [
  // Signs that Chinese shares with Latin, such as quotation marks, are taken from its own font too.
  { letters: /[\p{Script=Han}\p{Script=Bopomofo}]/u, slot: 'eastAsia', font: { hint: 'eastAsia' } },
  {
    letters:
      /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}]/u,
    slot: 'bidirectional',
    font: everywhere('Nirmala UI'),
  },
  { letters: /\p{Script=Ethiopic}/u, slot: 'value', font: everywhere('Ebrima') },
  {
    letters: /[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u,
    slot: 'bidirectional',
    font: everywhere('Leelawadee UI'),
  },
  { letters: /\p{Script=Myanmar}/u, slot: 'bidirectional', font: everywhere('Myanmar Text') },
  { letters: /\p{Script=Hangul}/u, slot: 'eastAsia', font: everywhere('Malgun Gothic') },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, slot: 'eastAsia', font: everywhere('Yu Gothic') },
  { letters: /[\p{Script=Armenian}\p{Script=Georgian}]/u, slot: 'value', font: everywhere('Sylfaen') },
];

/** What the letters of a text need beyond the fonts of the styles; nothing for Latin, Cyrillic and Arabic ones. */
export const scriptFontOf = (text: string): ScriptFont | undefined =>
  // Japanese has Chinese letters too: its own ones decide.
  [...scriptFonts].reverse().find(({ letters }) => letters.test(text));
