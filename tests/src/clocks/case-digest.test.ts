import { describe, expect, it } from 'vitest';
import { digestCase } from '../../../src/clocks/case-digest.ts';
import { clocks } from '../../../src/content/clocks/table.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { linkVocabulary } from '../../../src/content/link-vocabulary.ts';
import type { Answer, Interview } from '../../../src/interview/answers.ts';
import { readPersona } from './persona.ts';

const now = '2026-11-25T18:00:00Z';
const digest = (interview: Interview) =>
  digestCase({ guide, interview, clocks, vocabulary: linkVocabulary, now, timeZone: 'America/New_York' });
const persona = readPersona('scenario-01');

describe('the digest of an interview', () => {
  it('says how far it is, where it was, who told it, and which clocks run', () => {
    const { state, sections, facility, name, clocks: running, urgent } = digest(persona);
    expect({ state, sections, facility, name, urgent }).toEqual({
      state: expect.stringMatching(/started|later|done/),
      sections: guide.sections.length,
      facility: 'Cedar Bend Detention Center (invented)',
      name: 'Marcia Example. Please call me Marcia.',
      urgent: ['danger'],
    });
    expect(running.length).toBeGreaterThan(1);
    expect(running.map(({ due }) => due)).toEqual(running.map(({ due }) => due).toSorted());
  });

  it('is empty for an interview that has not begun', () => {
    const empty = { ...persona, subjects: [], answers: {} };
    const { state, done, clocks: running, keys, facility } = digest(empty);
    expect({ state, done, running, keys, facility }).toEqual({
      state: 'new',
      done: 0,
      running: [],
      keys: { spot: [], accused: [] },
      facility: undefined,
    });
  });

  it('keeps names to one line', () => {
    const answer: Answer = {
      state: 'given',
      value: { kind: 'words', words: { original: { text: `\n ${'N'.repeat(500)}\nsecond line`, language: 'en' } } },
      at: now,
      askedIn: 'en',
      by: 'w',
    };
    expect(digest({ ...persona, answers: { ...persona.answers, 'person-name': answer } }).name).toBe('N'.repeat(120));
  });
});
