import { describe, expect, it } from 'vitest';
import { changesOf, goneAnswers, type KeptVersion } from '../../../src/interview/answer-history.ts';
import type { Answer } from '../../../src/interview/answers.ts';
import { smallGuide } from './small-guide.ts';

const answer = (state: 'declined' | 'unknown'): Answer => ({
  state,
  at: '2026-01-01T12:00:00.000Z',
  askedIn: 'es',
  by: 'w',
});
const version = (id: number, kept?: Answer): KeptVersion => ({
  id,
  ...(kept && { answer: kept }),
  savedBy: `worker ${id}`,
  firstSavedAt: '',
  savedAt: `at ${id}`,
});

describe('the changes of an answer', () => {
  const versions = [
    version(3, answer('unknown')),
    version(5, answer('declined')),
    version(8),
    version(9, answer('unknown')),
  ];

  it('come newest first, each with what was before it', () => {
    expect(changesOf(versions, true)).toEqual([
      { id: 9, by: 'worker 9', at: 'at 9', to: answer('unknown'), aspects: ['state'] },
      { id: 8, by: 'worker 8', at: 'at 8', from: answer('declined'), aspects: ['state'] },
      { id: 5, by: 'worker 5', at: 'at 5', from: answer('unknown'), to: answer('declined'), aspects: ['state'] },
      { id: 3, by: 'worker 3', at: 'at 3', to: answer('unknown'), aspects: ['state'] },
    ]);
  });

  it('say nothing of the oldest version when it is not the first', () => {
    expect(changesOf(versions, false).map(({ id }) => id)).toEqual([9, 8, 5]);
  });
});

describe('answers that are gone', () => {
  it('are grouped by section and by who was removed, in the order of the guide', () => {
    const counts = ['role@gone', 'rank@here', 'rank@gone', 'age', 'agree', 'no-such-question'].map((key) => ({
      key,
      versions: 2,
    }));
    const groups = goneAnswers(smallGuide, [{ id: 'here', kind: 'accused' }], (key) => key === 'agree', counts);
    expect(groups.map(({ section, ...rest }) => ({ section: section.id, ...rest }))).toEqual([
      { section: 'start', keys: ['age'] },
      { section: 'people', removed: { subject: 'gone', kind: 'accused' }, keys: ['role@gone', 'rank@gone'] },
      { section: 'people', keys: ['rank@here'] },
    ]);
  });
});
