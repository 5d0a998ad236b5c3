import { describe, expect, it } from 'vitest';
import { afterPick } from '../../renderer/answers/choosing.ts';
import { decide, refine } from '../../renderer/answers/consenting.ts';
import { readNumber } from '../../renderer/answers/read-number.ts';
import { readWords, splitWords } from '../../renderer/answers/read-words.ts';
import { holdRuns, releaseRuns } from '../../renderer/answers/whole-runs.ts';

const options = [
  { id: 'force', label: '' },
  { id: 'threat', label: '' },
  { id: 'none', label: '', alone: true as const },
];

describe('choosing several', () => {
  it.each([
    [[], ['force'], ['force']],
    [['force'], ['force', 'threat'], ['force', 'threat']],
    [['force', 'threat'], ['force', 'threat', 'none'], ['none']],
    [['none'], ['none', 'threat'], ['threat']],
    [['none'], [], []],
  ])('from %j to %j gives %j', (before, next, expected) => {
    expect(afterPick(options, before, next)).toEqual(expected);
  });
});

describe('consent for one office', () => {
  const now = '2026-03-01T10:00:00.000Z';
  const later = '2026-03-01T11:00:00.000Z';
  const heard = { purpose: 'file', language: 'es', interpreted: true, explained: true } as const;
  const said = (on: string) => ({ now: on, ...heard });

  it('begins without a name: nothing about the person that was not said', () => {
    expect(decide([], 'oig', 'agreed', said(now))).toEqual([
      { recipient: 'oig', decision: 'agreed', identity: 'anonymous', on: now, ...heard },
    ]);
  });

  it('records a no after a yes as taken back, and a no from the start as refused', () => {
    const agreed = decide([], 'oig', 'agreed', said(now));
    expect([decide(agreed, 'oig', 'refused', said(later)), decide([], 'opr', 'refused', said(now))]).toEqual([
      [{ recipient: 'oig', decision: 'withdrawn', identity: 'anonymous', on: later, ...heard }],
      [{ recipient: 'opr', decision: 'refused', identity: 'anonymous', on: now, ...heard }],
    ]);
  });

  it('leaves the other offices as they are when one is said more closely, and takes back what no longer holds', () => {
    const both = decide(decide([], 'oig', 'agreed', said(now)), 'opr', 'agreed', said(now));
    const closer = refine(both, 'opr', { identity: 'identified', until: '2027-01-01', without: ['medical'] }, later);
    const open = refine(closer, 'opr', { until: undefined, without: [] }, later);
    const opr = { recipient: 'opr', decision: 'agreed', identity: 'identified', on: later, ...heard };
    expect([closer, open, refine(both, 'crcl', { identity: 'identified' }, later)]).toEqual([
      [both[0], { ...opr, until: '2027-01-01', without: ['medical'] }],
      [both[0], opr],
      both,
    ]);
  });
});

describe('words and their rendering', () => {
  const es = (text: string) => ({ text, language: 'es' });
  const en = (text: string) => ({ text, language: 'en' });

  it.each([
    ['nothing', es(' '), en(''), undefined],
    ['only the original', es('Fue él'), en(''), { original: es('Fue él') }],
    [
      'both',
      es('Fue él'),
      en('It was him'),
      { original: es('Fue él'), rendering: { ...en('It was him'), by: 'interpreter' } },
    ],
    [
      'only the worker’s language: it says who rendered it',
      es(''),
      en('It was him'),
      { original: en('It was him'), renderedBy: 'interpreter' },
    ],
  ])('%s', (_, said, rendered, expected) => {
    expect(readWords({ said, rendered, by: 'interpreter' })).toEqual(expected);
  });

  it('opens words that exist only in the worker’s language in the worker’s field', () => {
    expect(splitWords({ original: en('It was him') }, { mine: 'en', theirs: 'es' })).toEqual({
      said: '',
      rendered: 'It was him',
      renderedIn: 'en',
      by: 'interviewer',
    });
  });

  it('opens words of which only the rendering was written down in the worker’s field, whatever the languages are now', () => {
    const words = { original: en('It was him'), renderedBy: 'machine' as const };
    expect(splitWords(words, { mine: 'ar', theirs: 'en' })).toEqual({
      ...{ said: '', rendered: 'It was him', renderedIn: 'en', by: 'machine' },
    });
  });

  it('keeps words in their own language when the interview goes on in others', () => {
    const words = { original: es('Fue él'), rendering: { ...en('It was him'), by: 'machine' as const } };
    expect(splitWords(words, { mine: 'ar', theirs: 'en' })).toEqual({
      said: 'Fue él',
      saidIn: 'es',
      rendered: 'It was him',
      renderedIn: 'en',
      by: 'machine',
    });
  });
});

describe('numbers', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['34', { kind: 'number', value: 34 }],
    ['٣٤', { kind: 'number', value: 34 }],
    ['۳۴', { kind: 'number', value: 34 }],
    ['3.4', { kind: 'fault' }],
    ['-1', { kind: 'fault' }],
    ['121', { kind: 'fault' }],
    ['thirty', { kind: 'fault' }],
  ])('reads %j', (entry, expected) => {
    expect(readNumber(entry, { least: 0, most: 120 })).toEqual(expected);
  });

  it.each(['A000 000 003', 'my number (A000 000 003) again', '833 442 3677', 'on 12 March 2024 at 5', 'no number'])(
    'holds %j together on the screen and gives it back unchanged',
    (text) => {
      expect(releaseRuns(holdRuns(text))).toBe(text);
    },
  );

  it('does not touch the spaces between words', () => {
    expect(holdRuns('called A000 000 003 twice')).toBe('called A000\u00a0000\u00a0003 twice');
  });
});
