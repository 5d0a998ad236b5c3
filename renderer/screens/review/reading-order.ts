import type { Reading } from '../../../src/bridge/calls/statement-calls.ts';
import { paragraphsOf, type Statement } from '../../../src/interview/statement.ts';

/** What became of a paragraph so far. */
export type ParagraphState = 'open' | 'confirmed' | 'put-off';

/** What became of each paragraph, by its number. */
export const statesOf = (marks: Reading['marks']): ReadonlyMap<number, ParagraphState> =>
  new Map(marks.map(({ number, outcome }) => [number, outcome]));

/** The paragraph to read next after `number` (0: from the start): one not read yet, else one put off, also before it; `undefined` when all are confirmed. */
export function nextToRead(count: number, marks: Reading['marks'], number = 0): number | undefined {
  const states = statesOf(marks);
  const numbers = Array.from({ length: count }, (_, index) => ((number + index) % count) + 1);
  const first = (state: ParagraphState) => numbers.find((each) => (states.get(each) ?? 'open') === state);
  const ahead = numbers.filter((each) => each > number).find((each) => (states.get(each) ?? 'open') === 'open');
  return ahead ?? first('open') ?? first('put-off');
}

/** How many paragraphs are confirmed, put off, and not read yet. */
export function progressIn(count: number, marks: Reading['marks']) {
  const of = (outcome: ParagraphState): number =>
    marks.filter((mark) => mark.outcome === outcome && mark.number <= count).length;
  const [confirmed, putOff] = [of('confirmed'), of('put-off')];
  return { confirmed, putOff, open: count - confirmed - putOff };
}

/** The first paragraph of an answer, where it goes on after that answer was corrected; the same place when it is gone. */
export function placeOfAnswer(statement: Statement, key: string, otherwise: number): number {
  const found = paragraphsOf(statement).find(({ entry }) => entry.key === key);
  return found?.paragraph.number ?? Math.min(otherwise, Math.max(1, paragraphsOf(statement).length));
}

/** Where an arrow key leads: down and along the line of reading onwards, up and against it back; 0 for other keys. */
export function arrowStep(key: string, direction: 'ltr' | 'rtl'): -1 | 0 | 1 {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  return (key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1;
}
