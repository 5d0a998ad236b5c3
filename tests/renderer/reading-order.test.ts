import { describe, expect, it } from 'vitest';
import { arrowStep, nextToRead, placeOfAnswer, progressIn } from '../../renderer/screens/review/reading-order.ts';
import type { Reading } from '../../src/bridge/calls/statement-calls.ts';
import { composeStatement } from '../../src/interview/compose-statement.ts';
import { told } from '../electron/vault/workshop.ts';
import { ask } from '../src/interview/small-guide.ts';

/** `c` confirmed, `p` put off, `.` not read yet. */
const marksOf = (drawn: string): Reading['marks'] =>
  [...drawn].flatMap((letter, index) => {
    if (letter === '.') return [];
    return [{ number: index + 1, outcome: letter === 'c' ? ('confirmed' as const) : ('put-off' as const), at: '' }];
  });

describe('the paragraph to read next', () => {
  it.each([
    ['....', 0, 1],
    ['c...', 1, 2],
    ['cp..', 2, 3],
    ['c.cc', 4, 2],
    ['cpcc', 4, 2],
    ['pc.p', 1, 3],
    ['p..c', 4, 2],
    ['cccc', 4, undefined],
    ['', 0, undefined],
  ])('of %s after %i is %s', (drawn, after, expected) => {
    expect(nextToRead(drawn.length, marksOf(drawn), after)).toBe(expected);
  });

  it('counts what is done', () => {
    expect(progressIn(5, marksOf('cpc..'))).toEqual({ confirmed: 2, putOff: 1, open: 2 });
  });
});

describe('an arrow key', () => {
  it.each([
    ['ArrowDown', 'ltr', 1],
    ['ArrowUp', 'rtl', -1],
    ['ArrowRight', 'ltr', 1],
    ['ArrowRight', 'rtl', -1],
    ['ArrowLeft', 'ltr', -1],
    ['ArrowLeft', 'rtl', 1],
    ['PageDown', 'ltr', 0],
  ] as const)('%s in %s moves by %i', (key, direction, step) => {
    expect(arrowStep(key, direction)).toBe(step);
  });
});

describe('after a correction', () => {
  const labelled = (id: string) => ({ ...ask(id, { kind: 'words' }), packetLabel: id });
  const guide = {
    version: '1',
    asOf: '2026-01-01',
    sections: [{ id: 'story', title: 'Story', questions: [labelled('first'), labelled('second')] }],
  };
  const statement = composeStatement(
    {
      ...{ id: 'i', codeName: 'Heron 1', workerLanguage: 'en', intervieweeLanguage: 'es', interviewer: 'w' },
      ...{ guideVersion: '1', createdAt: '', changedAt: '', subjects: [] },
      answers: { first: told('Uno.\nDos.'), second: told('Tres.') },
    },
    guide,
    { sectionsLeftOut: [] },
  );

  it.each([
    ['second', 1, 3],
    ['gone', 9, 3],
    ['gone', 2, 2],
  ])('of %s it goes on there, or stays near %i', (key, otherwise, expected) => {
    expect(placeOfAnswer(statement, key, otherwise)).toBe(expected);
  });
});
