import type { Answer, Answers, AnswerValue, Interview, Subject } from '../../../src/interview/answers.ts';
import type { AnswerKind, Guide, Question, ShowIf } from '../../../src/interview/guide.ts';

/** A question of a made-up guide. */
export const ask = (id: string, answer: AnswerKind, rest: { showIf?: ShowIf; fact?: string } = {}): Question => ({
  id,
  prompt: `${id}?`,
  translatorNote: 'For tests.',
  answer,
  sensitivity: 'ordinary',
  ...rest,
});

const pick = (...ids: readonly string[]): AnswerKind => ({
  kind: 'choice',
  other: true,
  options: ids.map((id) => ({ id, label: id })),
});

/** Five sections: plain, conditional, repeated, citing a repeated one, consent. */
export const smallGuide: Guide = {
  version: 'small-1',
  asOf: '2026-11-25',
  sections: [
    {
      id: 'start',
      title: 'Start',
      questions: [
        ask('hello', { kind: 'statement' }),
        ask('agree', { kind: 'yes-no' }),
        ask('agree-more', { kind: 'words' }, { showIf: { question: 'agree', is: 'yes' } }),
        ask('age', { kind: 'number', least: 0, most: 120 }, { fact: 'survivorAge' }),
      ],
    },
    {
      id: 'people',
      title: 'People',
      repeats: 'accused',
      another: { first: 'Anyone?', next: 'Anyone else?', name: 'Person', translatorNote: 'For tests.' },
      questions: [
        ask('role', pick('guard', 'detained')),
        ask('rank', { kind: 'words' }, { showIf: { question: 'role', is: 'guard' } }),
        ask('rank-sure', { kind: 'yes-no' }, { showIf: { question: 'rank', answered: true } }),
        ask(
          'both',
          { kind: 'words' },
          {
            showIf: {
              all: [
                { question: 'agree', is: 'yes' },
                { question: 'role', is: 'guard' },
              ],
            },
          },
        ),
      ],
    },
    {
      id: 'end',
      title: 'End',
      questions: [
        ask('any-guard', { kind: 'words' }, { showIf: { question: 'role', is: 'guard' } }),
        ask('day', { kind: 'date' }, { fact: 'incidentAt' }),
        ask('share', { kind: 'consent', recipients: ['oig', 'opr'] }),
      ],
    },
  ],
};

const asked = { at: '2026-11-25T12:00:00Z', askedIn: 'en', by: 'Interviewer' } as const;
/** An answer that was given. */
export const given = (value: AnswerValue): Answer => ({ state: 'given', value, ...asked });
/** An answer that was not given. */
export const not = (state: 'declined' | 'unknown' | 'later'): Answer => ({ state, ...asked });
/** Short forms of given answers. */
export const heard = given({ kind: 'heard' });
export const yes = given({ kind: 'yes-no', value: 'yes' });
export const no = given({ kind: 'yes-no', value: 'no' });
export const chose = (...chosen: readonly string[]): Answer => given({ kind: 'choice', chosen });
export const said = (text: string): Answer => given({ kind: 'words', words: { original: { text, language: 'en' } } });

/** An interview around answers. */
export const interviewWith = (
  answers: Answers,
  subjects: readonly Subject[] = [],
  guideVersion = 'small-1',
): Interview => ({
  id: 'i-1',
  codeName: 'Wren 1',
  workerLanguage: 'en',
  intervieweeLanguage: 'es',
  interviewer: 'Interviewer',
  guideVersion,
  createdAt: '2026-11-25T12:00:00Z',
  changedAt: '2026-11-25T13:00:00Z',
  subjects,
  answers,
});
