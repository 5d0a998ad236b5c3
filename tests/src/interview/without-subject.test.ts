import { describe, expect, it } from 'vitest';
import { withoutSubject } from '../../../src/interview/without-subject.ts';
import { chose, given, interviewWith, no } from './small-guide.ts';

const meant = (...chosen: readonly string[]) => given({ kind: 'subjects', chosen });
const { state: _, ...asked } = no;

describe('taking a subject out', () => {
  it('takes its answers and every mention of it, and leaves the rest as it is', () => {
    const interview = interviewWith(
      {
        'kinds@i1': chose('a'),
        'kinds@i2': chose('b'),
        'part@a1': meant('i1', 'i2'),
        'part@a2': meant('i1'),
        'part@a3': meant(),
      },
      [
        { id: 'i1', kind: 'incident' },
        { id: 'i2', kind: 'incident' },
        { id: 'a1', kind: 'accused' },
        { id: 'a2', kind: 'accused' },
        { id: 'a3', kind: 'accused' },
      ],
    );
    const { value: __, ...rest } = asked as typeof asked & { value?: unknown };
    const after = withoutSubject(interview, 'i1');
    expect([after.subjects.map(({ id }) => id), after.answers]).toEqual([
      ['i2', 'a1', 'a2', 'a3'],
      { 'kinds@i2': chose('b'), 'part@a1': meant('i2'), 'part@a2': { ...rest, state: 'later' }, 'part@a3': meant() },
    ]);
  });
});
