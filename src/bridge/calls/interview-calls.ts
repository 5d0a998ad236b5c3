import { z } from 'zod';
import { answerSchema } from '../../interview/answer-schema.ts';
import type { Interview } from '../../interview/answers.ts';
import { subjectKinds } from '../../interview/guide.ts';
import { type Calls, id, languageTag, nothing, subject, written } from './shapes.ts';

/** Main builds an interview from its own store; only its shape matters to the screen. */
const interview = z.custom<Interview>();
const languages = { workerLanguage: languageTag, intervieweeLanguage: languageTag };
const key = z.string().min(1).max(200);

/** A row of the home screen: nothing of it names the person. */
export const interviewSummarySchema = z.object({
  id,
  codeName: z.string(),
  ...languages,
  createdAt: z.string(),
  changedAt: z.string(),
  answered: z.number(),
});
export type InterviewSummary = z.infer<typeof interviewSummarySchema>;

/** Interviews, their answers and the people and incidents they speak of. */
export const interviewCalls = {
  'interviews.list': { input: nothing, output: z.array(interviewSummarySchema) },
  'interviews.create': { input: z.object(languages).strict(), output: interview },
  'interviews.open': { input: z.object({ id }).strict(), output: interview },
  'interviews.speak': { input: z.object({ id, ...languages }).strict(), output: interviewSummarySchema },
  'interviews.import': {
    input: z.object({ json: z.string().max(50_000_000) }).strict(),
    output: interviewSummarySchema,
  },
  /** Asks where to, then writes the interview as one file in clear (`docs/interview-format.md`). */
  'interviews.export': { input: z.object({ id }).strict(), output: written },
  'interviews.remove': { input: z.object({ id }).strict(), output: z.object({ removed: z.boolean() }) },
  'answers.save': {
    input: z.object({ id, key, answer: answerSchema }).strict(),
    output: z.object({ savedAt: z.string() }),
  },
  'answers.clear': { input: z.object({ id, key }).strict(), output: z.object({ savedAt: z.string() }) },
  'subjects.add': {
    input: z.object({ id, kind: z.enum(subjectKinds) }).strict(),
    output: z.object({ subject }),
  },
  'subjects.remove': {
    input: z.object({ id, subject: id }).strict(),
    output: z.object({ removed: z.boolean() }),
  },
} as const satisfies Calls;
