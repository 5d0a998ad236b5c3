import type { LanguageTag } from '../base/language-tag.ts';

/** How a language writes days and lists. */
export type OwnWords = {
  /** January to December. */
  readonly months: readonly string[];
  /** `{{day}}`, `{{month}}`, `{{year}}`. */
  readonly day: string;
  /** `{{month}}`, `{{year}}`. */
  readonly month: string;
  /** `{{day}}`, `{{month}}`: a day near enough to need no year. */
  readonly dayOfYear: string;
  readonly comma: string;
  readonly and: string;
  readonly or: string;
  readonly today: string;
  readonly yesterday: string;
};

const dayFirst = { day: '{{day}} {{month}} {{year}}', month: '{{month}} {{year}}', dayOfYear: '{{day}} {{month}}' };
/** Speakers of Mayan languages use the Spanish names of the months. */
const spanishMonths = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
  ' ',
);

/**
 * Languages for which the `Intl` of the app has no words: it would speak that of the laptop instead, another one on every machine.
 * The Mayan ones are drafts that no speaker has checked.
 */
const own: Readonly<Record<string, OwnWords>> = {
  ht: {
    ...dayFirst,
    months: 'janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'.split(' '),
    comma: ', ',
    and: ' ak ',
    or: ' oswa ',
    today: 'jodi a',
    yesterday: 'yè',
  },
  pa: {
    ...dayFirst,
    months: 'ਜਨਵਰੀ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ'.split(' '),
    comma: ', ',
    and: ' ਅਤੇ ',
    or: ' ਜਾਂ ',
    today: 'ਅੱਜ',
    yesterday: 'ਬੀਤੇ ਕੱਲ੍ਹ',
  },
  ps: {
    months: 'جنوري فبروري مارچ اپریل مۍ جون جولای اګست سېپتمبر اکتوبر نومبر دسمبر'.split(' '),
    day: 'د {{year}} د {{month}} {{day}}',
    month: 'د {{year}} {{month}}',
    dayOfYear: 'د {{month}} {{day}}',
    comma: '، ',
    and: ' او ',
    or: ' یا ',
    today: 'نن',
    yesterday: 'پرون',
  },
  ti: {
    ...dayFirst,
    months: 'ጥሪ ለካቲት መጋቢት ሚያዝያ ግንቦት ሰነ ሓምለ ነሓሰ መስከረም ጥቅምቲ ሕዳር ታሕሳስ'.split(' '),
    comma: '፣ ',
    and: ' ከምኡውን ',
    or: ' ወይ ',
    today: 'ሎሚ',
    yesterday: 'ትማሊ',
  },
  ne: {
    months: 'जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर'.split(' '),
    day: '{{year}} {{month}} {{day}}',
    month: '{{year}} {{month}}',
    dayOfYear: '{{month}} {{day}}',
    comma: ', ',
    and: ' र ',
    or: ' वा ',
    today: 'आज',
    yesterday: 'हिजो',
  },
  mam: {
    ...dayFirst,
    months: spanishMonths,
    comma: ', ',
    and: " b'ix ",
    or: ' mo ',
    today: "ja'la",
    yesterday: 'ewi',
  },
  quc: {
    ...dayFirst,
    months: spanishMonths,
    comma: ', ',
    and: " xuquje' ",
    or: ' o ',
    today: 'kamik',
    yesterday: 'iwir',
  },
  kek: {
    ...dayFirst,
    months: spanishMonths,
    comma: ', ',
    and: ' ut ',
    or: ' malaj ',
    today: 'anaqwan',
    yesterday: 'ewer',
  },
};

/** The words of a language that `Intl` lacks; nothing where `Intl` has them. */
export const ownWords = (language: LanguageTag): OwnWords | undefined => own[language.split('-')[0] ?? language];
