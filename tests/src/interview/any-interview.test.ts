import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import { readAnswerKey } from '../../../src/interview/answers.ts';
import { isAsked } from '../../../src/interview/condition.ts';
import { deriveFacts } from '../../../src/interview/derive-facts.ts';
import { factsSchema } from '../../../src/interview/facts-schema.ts';
import { nextStep, progressOf, resumeStep, stateOfStep, stepsOf } from '../../../src/interview/flow.ts';
import { findQuestion } from '../../../src/interview/guide.ts';
import { parseInterview, toInterviewFile } from '../../../src/interview/interview-file.ts';
import { arbitraryInterview } from './arbitrary-interview.ts';

const interviews = arbitraryInterview(guide);
const facts = (interview: Parameters<typeof deriveFacts>[0]['interview']) =>
  deriveFacts({ guide, interview, now: '2026-11-25T18:00:00Z', timeZone: 'America/New_York' });
const sections = progressOf(guide, [], {}).map(({ section }) => section);

/** Cases for each property; the long form sets CASES. */
const cases = (normal: number): number => Number(process.env.CASES ?? normal);

describe('any interview', { timeout: 60_000 + cases(60) * 500 }, () => {
  it('survives the way through its file', () => {
    fc.assert(
      fc.property(interviews, (interview) => {
        const file: unknown = JSON.parse(JSON.stringify(toInterviewFile(interview)));
        expect(parseInterview(file, guide)).toEqual({ ok: true, value: interview });
      }),
      { numRuns: cases(60) },
    );
  });

  it('gives facts of the routing vocabulary, each with answers behind it that were given', () => {
    fc.assert(
      fc.property(interviews, (interview) => {
        const { facts: derived, from } = facts(interview);
        expect(factsSchema.safeParse(derived).error).toBeUndefined();
        const { today: _, accused: __, ...rest } = derived;
        expect(Object.keys(rest).filter((name) => (from[name] ?? []).length === 0)).toEqual([]);
        const keys = Object.values(from).flat();
        expect(keys.filter((key) => interview.answers[key]?.state !== 'given')).toEqual([]);
      }),
      { numRuns: cases(60) },
    );
  });

  it('gives the same facts in whatever order it was answered', () => {
    fc.assert(
      fc.property(
        interviews.chain((interview) =>
          fc.tuple(
            fc.constant(interview),
            fc.shuffledSubarray(Object.entries(interview.answers), {
              minLength: Object.keys(interview.answers).length,
            }),
          ),
        ),
        ([interview, shuffled]) => {
          expect(facts({ ...interview, answers: Object.fromEntries(shuffled) })).toEqual(facts(interview));
        },
      ),
      { numRuns: cases(60) },
    );
  });

  it('never takes back a condition that was settled when more is answered', () => {
    fc.assert(
      fc.property(
        interviews.chain((interview) =>
          fc.tuple(fc.constant(interview), fc.subarray(Object.entries(interview.answers))),
        ),
        ([{ answers, subjects }, part]) => {
          const fewer = Object.fromEntries(part);
          const settled = stepsOf(guide, subjects, {}).map(({ id }) => id);
          const keys = [...new Set([...Object.keys(answers), ...settled])].filter((key) => !key.startsWith('another:'));
          const changed = keys.filter((key) => {
            const { question: id, subject } = readAnswerKey(key);
            const question = findQuestion(guide, id)?.question;
            if (!question) return true;
            const before = isAsked(guide, fewer, question, subject);
            return before !== 'unknown' && before !== isAsked(guide, answers, question, subject);
          });
          expect(changed).toEqual([]);
        },
      ),
      { numRuns: cases(40) },
    );
  });

  it('is walked to its end, and counted without a remainder', () => {
    fc.assert(
      fc.property(interviews, ({ subjects, answers }) => {
        const steps = stepsOf(guide, subjects, answers);
        const walked: string[] = [];
        for (let at = nextStep(guide, subjects, answers); at; at = nextStep(guide, subjects, answers, at.id)) {
          walked.push(at.id);
        }
        expect(walked).toEqual(steps.map(({ id }) => id));
        const progress = progressOf(guide, subjects, answers);
        expect(progress.map(({ section }) => section)).toEqual(sections);
        expect(progress.reduce((sum, { asked }) => sum + asked, 0)).toBe(steps.length);
        expect(
          progress.filter(
            (each) => each.asked !== each.given + each.declined + each.unknown + each.later + each.unanswered,
          ),
        ).toEqual([]);
        const open = steps.filter((step) => ['unanswered', 'later'].includes(stateOfStep(step, answers)));
        expect(resumeStep(guide, subjects, answers) === undefined).toBe(open.length === 0);
      }),
      { numRuns: cases(25) },
    );
  });
});
