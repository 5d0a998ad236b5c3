/** Letters that no Unicode decomposition reaches, with what people type for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ء: '',
  ـ: '',
};

/** Marks above, below and between letters, and invisible signs; vowel signs of Indic and Thai writing are letters and stay. */
const markRanges = [
  ['0300', '036f'],
  ['0483', '0489'],
  ['0591', '05c7'],
  ['0610', '061a'],
  ['064b', '065f'],
  ['0670', '0670'],
  ['06d6', '06ed'],
  ['08d3', '08ff'],
  ['093c', '093c'],
  ['09bc', '09bc'],
  ['0a3c', '0a3c'],
  ['0abc', '0abc'],
  ['0b3c', '0b3c'],
  ['0cbc', '0cbc'],
  ['135d', '135f'],
  ['1ab0', '1aff'],
  ['1dc0', '1dff'],
  ['20d0', '20ff'],
  ['fe00', 'fe0f'],
  ['fe20', 'fe2f'],
] as const;
const marks = new RegExp(`[${markRanges.map(([first, last]) => `\\u${first}-\\u${last}`).join('')}\\p{Cf}]`, 'gu');
const irregular = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** The first digit of every script whose digits people write numbers with; compatibility forms are decomposed before. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0e50, 0x0ed0, 0x1040];

function plainDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => point >= first && point <= first + 9);
  return zero === undefined ? digit : String(point - zero);
}

/** Signs that people write for the glottal stop and for an apostrophe; they never part a word. */
export const glottals = '\u02bc\u02bb\u02be\u02bf\u2018\u2019\u2032\u0027\u0060\u00b4\u055a\ua78b\ua78c\uff07';
const glottal = new RegExp(`[${glottals}]`, 'gu');

/**
 * One word without case, accents, vowel points, glottal signs, hamza and the like, with Western digits: two spellings that a person
 * would take for the same word are the same text afterwards.
 */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .replace(glottal, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(irregular, (letter) => plainLetters[letter] ?? letter)
    .replace(/\p{Nd}/gu, plainDigit)
    .normalize('NFC');
}
