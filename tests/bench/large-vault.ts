import { guide } from '../../src/content/guide/guide.ts';
import type { Answer, Interview } from '../../src/interview/answers.ts';

/** Always the same numbers, so that two runs fill the same vault. */
export function createDice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % most;
  };
}

const syllables = [
  'ma',
  'ri',
  'lo',
  'ten',
  'gua',
  'pi',
  'so',
  'bra',
  'de',
  'cal',
  'u',
  'nes',
  'tor',
  'vi',
  'fla',
  'co',
];
const facilities = 200;

/** An interview as people tell them: a name, a number, a place, a day, a person, an account, remarks. */
export function inventInterview(number: number, dice: (most: number) => number): Interview {
  const word = (): string => Array.from({ length: 1 + dice(3) }, () => syllables[dice(syllables.length)]).join('');
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const asked = { at: '2026-01-01T00:00:00.000Z', askedIn: 'es', by: 'clinic intake worker' };
  const said = (text: string, rendering: string): Answer => ({
    ...asked,
    state: 'given',
    value: {
      kind: 'words',
      words: { original: { text, language: 'es' }, rendering: { text: rendering, language: 'en', by: 'interviewer' } },
    },
  });
  const chosen = (...ids: string[]): Answer => ({ ...asked, state: 'given', value: { kind: 'choice', chosen: ids } });
  const facility = `Facility ${dice(facilities)} ${words(1)}`;
  const day = `2025-${String(1 + dice(12)).padStart(2, '0')}-${String(1 + dice(28)).padStart(2, '0')}`;
  const accused = `a${number}`;
  return {
    id: `bench-${number}`,
    codeName: `Heron ${100 + number}`,
    workerLanguage: 'en',
    intervieweeLanguage: number % 3 === 0 ? 'ar' : 'es',
    interviewer: 'clinic intake worker',
    guideVersion: guide.version,
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    subjects: [
      { id: 'i', kind: 'incident' },
      { id: accused, kind: 'accused' },
    ],
    answers: {
      'person-part': chosen('happened-to-me'),
      'person-name': said(words(3), words(3)),
      'person-a-number': said(`A ${100 + dice(900)} ${100 + dice(900)} ${100 + dice(900)}`, 'A-number'),
      'custody-agency': chosen('ice'),
      'custody-name': said(facility, facility),
      'custody-town': said(words(2), words(2)),
      'custody-type': chosen('cdf'),
      'account-story@i': said(words(120), words(120)),
      'account-more@i': said(words(40), words(40)),
      'acts-kinds@i': chosen('touching'),
      'place-where@i': chosen('here'),
      'place-spot@i': said(words(12), words(12)),
      'when-last@i': { ...asked, state: 'given', value: { kind: 'date', date: { kind: 'exact', point: day } } },
      [`who-role@${accused}`]: chosen('company-guard'),
      [`who-name@${accused}`]: said(`El ${words(1)}`, words(1)),
      [`who-looks@${accused}`]: said(`${words(8)} placa ${1000 + dice(9000)}`, words(8)),
      'wishes-report': chosen('yes'),
    },
  };
}
