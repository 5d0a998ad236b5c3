import { describe, expect, it } from 'vitest';
import { escapeHtml, paragraphsOf, runsHtml, spanHtml } from '../../../src/export/html.ts';
import { runsOf, safeText } from '../../../src/export/safe-text.ts';
import { wrapText } from '../../../src/export/wrap-text.ts';

describe('a citation in text from right to left', () => {
  it.each([
    ['وأكثر عند الحاجة (6 CFR 115.67).', '6 CFR 115.67'],
    ['لا يُحقَّق فيها (5 USC 417(f)(2)(G))؛ وفي أي يوم', '5 USC 417(f)(2)(G)'],
    ['في 90 يومًا (6 CFR 115.16(c))', '6 CFR 115.16(c)'],
  ])('stays in one piece, and the brackets around it outside: %s', (text, citation) => {
    const runs = runsOf(text, 'rtl');
    expect(runs.filter(({ kind }) => kind === 'latin').map((run) => run.text)).toEqual([citation]);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });
});

describe('safeText', () => {
  it.each([
    ['line ends of every kind', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['lone surrogates', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
    ['whole pairs stay', '\u{1F642}', '\u{1F642}'],
    [
      'controls become visible',
      'a\u0000b\u0007c\u001B[31m\u007F\u009B',
      'a[U+0000]b[U+0007]c[U+001B][31m[U+007F][U+009B]',
    ],
    ['overrides become visible', 'a\u202Etxt.exe\u202D', 'a[U+202E]txt.exe[U+202D]'],
    ['joiners and marks of Arabic stay', 'می\u200Cخواهم\u200F', 'می\u200Cخواهم\u200F'],
    ['tag characters', 'a\u{E0041}', 'a[U+E0041]'],
    ['tabs', 'a\tb', 'a    b'],
  ])('%s', (_name, text, expected) => {
    expect(safeText(text)).toBe(expected);
  });
});

describe('html', () => {
  it.each([
    ['<script>alert("x")</script> & \'y\'', '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;'],
    ['</bdi></td>\u202E', '&lt;/bdi&gt;&lt;/td&gt;[U+202E]'],
  ])('escapes %j', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
  });

  it('keeps A-numbers whole, and Latin runs apart inside Arabic only', () => {
    expect(runsHtml('My number is A-123 456 789.', 'ltr')).toBe(
      'My number is <bdi dir="ltr" class="whole">A-123 456 789</bdi>.',
    );
    expect(runsHtml('اسمه Flaco Ruiz (A-123 456 789)', 'rtl')).toBe(
      'اسمه <bdi dir="ltr">Flaco Ruiz</bdi> (<bdi dir="ltr" class="whole">A-123 456 789</bdi>)',
    );
    expect(runsHtml('Flaco', 'ltr')).toBe('Flaco');
  });

  it('splits into runs without losing a character', () => {
    const text = 'في 12/03 قال Bob-Lee “no” (+1 202 555 0142) ثم A123456789';
    const runs = runsOf(text, 'rtl');
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.filter((run) => run.kind !== 'plain').map((run) => run.text)).toEqual([
      'Bob-Lee',
      'no',
      '+1 202 555 0142',
      'A123456789',
    ]);
  });

  it('marks a span with language and direction, and escapes the tag itself', () => {
    expect(spanHtml({ text: 'a', language: 'en', direction: 'ltr' }, 'en')).toBe('a');
    expect(spanHtml({ text: 'a', language: 'en', direction: 'ltr', said: true, strong: true }, 'en')).toBe(
      '<bdi lang="en" dir="ltr" class="said"><strong>a</strong></bdi>',
    );
    expect(spanHtml({ text: 'a', language: '"><b', direction: 'ltr' }, 'en')).toBe(
      '<bdi lang="&quot;&gt;&lt;b" dir="ltr">a</bdi>',
    );
  });

  it('parts paragraphs at blank lines only', () => {
    expect(paragraphsOf('a\nb\n\n \n\nc\r\n\r\nd\n')).toEqual(['a\nb', 'c', 'd']);
  });
});

describe('wrapText', () => {
  it.each([
    ['short', 'one two', 20, ['one two']],
    ['at the width', 'one two three', 13, ['one two three']],
    ['over the width', 'one two three', 12, ['one two', 'three']],
    ['own line ends', 'one\n\ntwo', 20, ['one', '', 'two']],
    ['a word without end', 'abcdefghijklmnopqrstuvwxyz', 10, ['abcdefghij', 'klmnopqrst', 'uvwxyz']],
    ['numbers stay whole', 'number A-123 456 789 here', 20, ['number A-123 456 789', 'here']],
    ['numbers move whole', 'the number A-123 456 789', 20, ['the number', 'A-123 456 789']],
    [
      'marks take no place',
      'e\u0301e\u0301 e\u0301e\u0301 e\u0301e\u0301 e\u0301e\u0301',
      11,
      ['e\u0301e\u0301 e\u0301e\u0301 e\u0301e\u0301 e\u0301e\u0301'],
    ],
  ])('%s', (_name, text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });

  it('indents', () => {
    expect(wrapText('one two three four', 12, '- ', '  ')).toEqual(['- one two', '  three four']);
  });
});
