import { describe, expect, it } from 'vitest';
import { parseInterview, toInterviewFile } from '../../../src/interview/interview-file.ts';
import { chose, given, interviewWith, no, not, said, smallGuide, yes } from './small-guide.ts';

const interview = interviewWith(
  {
    agree: yes,
    'agree-more': said('my reason'),
    age: not('declined'),
    'role@a1': chose('guard'),
    'another:accused': no,
    day: given({
      kind: 'date',
      date: { kind: 'about', point: '2024-03', words: 'before Ramadan', calendar: 'islamic' },
    }),
    share: given({
      kind: 'consent',
      grants: [
        {
          recipient: 'oig',
          decision: 'agreed',
          identity: 'anonymous',
          on: '2026-11-25T12:00:00Z',
          until: '2027-01-31',
        },
      ],
    }),
  },
  [{ id: 'a1', kind: 'accused' }],
);
type Json = { [key: string]: unknown; answers: { [key: string]: unknown } };
const copy = (): Json => JSON.parse(JSON.stringify(toInterviewFile(interview)));
const answer = (more: object) => ({ state: 'given', at: '2026-11-25T12:00:00Z', askedIn: 'en', by: 'x', ...more });

describe('an interview file', () => {
  it('is read back as it was written', () => {
    expect(parseInterview(copy(), smallGuide)).toEqual({ ok: true, value: interview });
  });

  it.each<[string, (file: Json) => unknown, string, string]>([
    ['nothing', () => undefined, 'not-an-interview', 'format'],
    ['null', () => null, 'not-an-interview', 'format'],
    ['a list', () => [], 'not-an-interview', 'format'],
    ['another file', (file) => ({ ...file, format: 'something-else/1' }), 'not-an-interview', 'format'],
    ['no tag', ({ format: _, ...file }) => file, 'not-an-interview', 'format'],
    ['a newer format', (file) => ({ ...file, format: 'constancia-interview/3' }), 'newer-format', 'format'],
    ['a missing field', ({ codeName: _, ...file }) => file, 'missing-field', 'codeName'],
    ['an unknown field', (file) => ({ ...file, extra: 1 }), 'unknown-field', 'extra'],
    ['a field of another shape', (file) => ({ ...file, interviewer: 7 }), 'wrong-shape', 'interviewer'],
    ['a language that is none', (file) => ({ ...file, workerLanguage: 'English' }), 'wrong-shape', 'workerLanguage'],
    ['an instant that is none', (file) => ({ ...file, createdAt: '25 November' }), 'wrong-shape', 'createdAt'],
    [
      'a subject twice',
      (file) => ({
        ...file,
        subjects: [
          { id: 'a1', kind: 'accused' },
          { id: 'a1', kind: 'witness' },
        ],
      }),
      'repeated-subject',
      'subjects.1.id',
    ],
  ])('with %s is refused', (_name, change, code, field) => {
    expect(parseInterview(change(copy()), smallGuide)).toEqual({ ok: false, failure: { code, field } });
  });

  it.each<[string, string, unknown, string, string]>([
    ['an unknown question', 'made-up', answer({ value: { kind: 'heard' } }), 'unknown-question', 'answers.made-up'],
    [
      'an unknown question with a secret as its name',
      'Her name is X',
      answer({ value: { kind: 'heard' } }),
      'unknown-question',
      'answers.?',
    ],
    [
      'the wrong kind of value',
      'age',
      answer({ value: { kind: 'yes-no', value: 'yes' } }),
      'wrong-kind',
      'answers.age',
    ],
    [
      'an unknown option',
      'role@a1',
      answer({ value: { kind: 'choice', chosen: ['boss'] } }),
      'unknown-option',
      'answers.role@a1',
    ],
    [
      'an unknown subject',
      'role@a2',
      answer({ value: { kind: 'choice', chosen: ['guard'] } }),
      'unknown-subject',
      'answers.role@a2',
    ],
    [
      'a day that does not exist',
      'day',
      answer({ value: { kind: 'date', date: { kind: 'exact', point: '2026-02-29' } } }),
      'no-such-day',
      'answers.day.value.date',
    ],
    [
      'a kind that does not exist',
      'day',
      answer({ value: { kind: 'picture' } }),
      'wrong-shape',
      'answers.day.value.kind',
    ],
    ['a state that does not exist', 'day', answer({ state: 'skipped' }), 'wrong-shape', 'answers.day.state'],
    ['no state', 'day', { at: '2026-11-25T12:00:00Z', askedIn: 'en', by: 'x' }, 'missing-field', 'answers.day.state'],
    ['no time', 'day', { state: 'later', askedIn: 'en', by: 'x' }, 'missing-field', 'answers.day.at'],
    ['null for an answer', 'day', null, 'wrong-shape', 'answers.day'],
    [
      'a value beside declined',
      'day',
      answer({ state: 'declined', value: { kind: 'heard' } }),
      'unknown-field',
      'answers.day.value',
    ],
    [
      'a consent of no kind',
      'share',
      answer({
        value: {
          kind: 'consent',
          grants: [{ recipient: 'oig', decision: 'perhaps', identity: 'anonymous', on: '2026-11-25T12:00:00Z' }],
        },
      }),
      'wrong-shape',
      'answers.share.value.grants.0.decision',
    ],
  ])('with %s is refused', (_name, key, value, code, field) => {
    const file = copy();
    file.answers[key] = value;
    expect(parseInterview(file, smallGuide)).toEqual({ ok: false, failure: { code, field } });
  });

  it('keeps text of any script and direction byte for byte', () => {
    const text = '\u202eabc\u2066 (A000 000 003) مرحبا.\u0000 😀';
    const spoken = interviewWith({ 'agree-more': said(text) });
    expect(parseInterview(JSON.parse(JSON.stringify(toInterviewFile(spoken))), smallGuide)).toEqual({
      ok: true,
      value: spoken,
    });
  });
});
