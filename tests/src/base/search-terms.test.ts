import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery, termsWanted, type WantedTerm } from '../../../src/base/search-query.ts';
import { searchTerms } from '../../../src/base/search-terms.ts';
import { createSnippets } from '../../../src/base/snippet.ts';
import { evaluate } from '../../../src/base/truth.ts';

/** Whether the index would give a text for a query, and whether the text itself then bears it out. */
function finds(query: string, text: string): boolean {
  const terms = searchTerms(text);
  const wanted = readQuery(query);
  const judge = ({ term, prefix }: WantedTerm) =>
    terms.some((each) => (prefix ? each.startsWith(term) : each === term)) ? 'yes' : 'no';
  const indexed = wanted.length > 0 && evaluate(termsWanted(wanted), judge) === 'yes';
  const shown = createSnippets(wanted)(text)?.words.length === wanted.length;
  return indexed && shown;
}

const found: readonly (readonly [why: string, query: string, text: string])[] = [
  ['two Chinese characters', '拘留', '他们把我送到拘留所'],
  ['two Chinese characters in the middle', '守卫', '夜班守卫进来了'],
  ['three Chinese characters', '拘留所', '他们把我送到拘留所'],
  ['one Chinese character', '所', '他们把我送到拘留所'],
  ['Chinese beside Latin letters', '守卫', 'guard守卫A12'],
  ['half-width kana', 'カメラ', 'ｶﾒﾗ'],
  ['Hangul', '구금', '이민구금시설에서'],
  ['Thai', 'ยาม', 'ยามมาตอนกลางคืน'],
  ['Arabic with the article, looked for without', 'مركز', 'كنت في المركز'],
  ['Arabic without the article, looked for with it', 'المركز', 'كنت في مركز'],
  ['Arabic with "and" and the article', 'المركز', 'والمركز بعيد'],
  ['Arabic with "and" alone', 'حارس', 'وحارس آخر'],
  ['Arabic with "in the"', 'مركز', 'بالمركز'],
  ['Arabic with "for the"', 'مركز', 'للمركز'],
  ['Arabic vowel points', 'محمد', 'مُحَمَّد'],
  ['Arabic hamza', 'احمد', 'أحمد'],
  ['Arabic taa marbuta', 'شرطه', 'شرطة'],
  ['Arabic kashida', 'سجن', 'ســجن'],
  ['Persian letters', 'كي', 'کی'],
  ['Arabic-Indic digits', '2024', '٢٠٢٤'],
  ['an accent left out', 'entro', 'El guardia entró'],
  ['an accent put in', 'entró', 'el guardia entro'],
  ['a tilde', 'nino', 'niño'],
  ['case', 'FLACO', 'el flaco'],
  ['German sharp s', 'strasse', 'Straße'],
  ['Turkish capital I', 'istanbul', 'İSTANBUL'],
  ['Haitian accents', 'fanm', 'Fanm nan te gen krèm'],
  ['Haitian accent left out', 'krem', 'Fanm nan te gen krèm'],
  ['Vietnamese', 'nguoi gac dem', 'Người gác đêm'],
  ['Vietnamese written in pieces', 'Người', 'Người'],
  ['Mayan glottal stop as a modifier letter', "K'iche'", 'Kʼicheʼ'],
  ['Mayan glottal stop as a curly quote', 'kʼicheʼ', 'K’iche’'],
  ['Mayan glottal stop left out', 'kiche', "K'iche'"],
  ['the word behind an apostrophe', 'homme', 'l’homme'],
  ['names in the other order', 'Cruz María', 'María de la Cruz'],
  ['the beginning of a word', 'guard', 'guardia'],
  ['an A-number without spaces', '123456789', 'A 123 456 789'],
  ['an A-number with spaces', '123 456 789', 'A123456789'],
  ['an A-number with its letter', 'A123456789', 'number 123-456-789'],
  ['an A-number with a dash', 'A-123456789', 'A123456789'],
  ['an A-number with a zero in front', '12345678', 'A-012 345 678'],
  ['the same the other way round', '012345678', 'A12345678'],
  ['the end of an A-number by its groups', '456 789', 'A 123 456 789'],
  ['a telephone number', '8334423677', '(833) 442-3677'],
  ['a day after an A-number', '20240315', '123 456 789 2024-03-15'],
  ['Devanagari nukta', 'लडका', 'लड़का'],
  ['direction overrides', 'flaco', '\u202eel flaco\u202c'],
  ['a soft hyphen', 'guardia', 'guar\u00adia guar\u00addia'],
  ['a lone surrogate beside it', 'flaco', '\ud800flaco\udc00'],
  ['quotation marks of the query language', '"flaco" OR *', 'el flaco or more'],
];

const missed: readonly (readonly [why: string, query: string, text: string])[] = [
  ['the characters of a Chinese word apart', '拘所', '拘留所'],
  ['pairs of characters that do not follow each other', '甲乙丙', '甲乙 乙丙'],
  ['one word of two', 'flaco gordo', 'el flaco'],
  ['two letters as the beginning of a word', 'gu', 'guardia'],
  ['other digits', '123456788', '123 456 789'],
  ['numbers on both sides of a comma', '123456', '123, 456'],
  ['nothing but signs', '"*():^-+', 'el flaco'],
  ['nothing', '', 'el flaco'],
];

describe('search', () => {
  it.each(found)('finds %s', (_why, query, text) => expect(finds(query, text)).toBe(true));
  it.each(missed)('does not find %s', (_why, query, text) => expect(finds(query, text)).toBe(false));

  it('puts only letters and digits into the index, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const stray = searchTerms(text).filter((term) => /[\s"*():^\p{Cc}\p{P}\p{Z}]/u.test(term) || term === '');
        expect(stray).toEqual([]);
      }),
    );
  });

  it('finds every word of a text by that very word', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('niño', 'المركز'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        const lost = words.filter((each) => readQuery(each).length === 1 && !finds(each, text));
        expect(lost).toEqual([]);
      }),
    );
  });

  it('takes in a long account within a moment', () => {
    const text = 'Esa noche hacía frío y las luces del pasillo estaban apagadas, como casi siempre a esa hora. '.repeat(
      3300,
    );
    const start = performance.now();
    searchTerms(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('is not held up by a text made to hold it up', () => {
    const hostile = [
      '1 '.repeat(200_000),
      '1'.repeat(400_000),
      "a'".repeat(200_000),
      '\u0301'.repeat(400_000),
      '拘'.repeat(200_000),
    ];
    const start = performance.now();
    for (const text of hostile) {
      searchTerms(text);
      createSnippets(readQuery('flaco 12 拘留'))(text);
    }
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('a snippet', () => {
  it('shows the place where the words stand together, with every found word marked', () => {
    const text = `The guard came. ${'Nothing happened for a long while. '.repeat(20)}Then the night guard came back to my bunk.`;
    const snippet = createSnippets(readQuery('night guard'))(text);
    expect(snippet).toEqual({
      pieces: expect.arrayContaining([
        { text: 'night', hit: true },
        { text: ' ', hit: false },
        { text: 'guard', hit: true },
      ]),
      words: [1, 0],
      cutBefore: true,
      cutAfter: false,
    });
    expect(text).toContain(snippet?.pieces.map((piece) => piece.text).join(''));
  });

  it.each([
    ['拘留', '他们把我送到拘留所', ['拘留']],
    ['123456789', 'My number is A 123 456 789, I think', ['123 456 789']],
    ['entro', 'El guardia entró', ['entró']],
    ['مركز', 'كنت في المركز', ['المركز']],
  ])('marks %s as it was written', (query, text, marked) => {
    const snippet = createSnippets(readQuery(query))(text);
    expect(snippet?.pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(marked);
  });

  it('never cuts a character in two', () => {
    const text = `${'😀'.repeat(100)} flaco ${'😀'.repeat(100)}`;
    const shown =
      createSnippets(readQuery('flaco'))(text)
        ?.pieces.map((piece) => piece.text)
        .join('') ?? '';
    expect(() => encodeURIComponent(shown)).not.toThrow();
  });
});
