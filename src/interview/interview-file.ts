import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import { type AnswerFault, checkAnswer, type KeyFault } from './answer-check.ts';
import { interviewSchema } from './answer-schema.ts';
import type { Interview } from './answers.ts';
import type { Guide } from './guide.ts';
import { upgradeInterview } from './upgrade-interview.ts';

/** Tag of the file format; the number grows when an older app could misread a newer file. */
export const interviewFormat = 'constancia-interview/2';
const readableFormats: readonly string[] = ['constancia-interview/1', interviewFormat];

/** Why a file is not an interview. `field` is a path of field names and question ids, never a value from the file. */
export type InterviewFault = {
  readonly code:
    | AnswerFault
    | KeyFault
    | 'not-an-interview'
    | 'newer-format'
    | 'missing-field'
    | 'unknown-field'
    | 'wrong-shape'
    | 'repeated-subject';
  readonly field: string;
};

const dateFaults = ['no-such-day', 'no-such-time', 'ends-before-start', 'empty'] as const;

/** A name from the file that can be repeated in a message: an identifier, or a mark that it is something else. */
const safeName = (name: PropertyKey): string =>
  /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,99}$/.test(String(name)) ? String(name) : '?';
const fieldOf = (path: readonly PropertyKey[]): string => path.map(safeName).join('.');

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
}

function faultFrom(issue: z.core.$ZodIssue | undefined, root: unknown): InterviewFault {
  if (issue === undefined) return { code: 'wrong-shape', field: '' };
  if (issue.code === 'unrecognized_keys') {
    return { code: 'unknown-field', field: fieldOf([...issue.path, ...issue.keys.slice(0, 1)]) };
  }
  const field = fieldOf(issue.path);
  const date = issue.code === 'custom' ? dateFaults.find((fault) => fault === issue.message) : undefined;
  if (date !== undefined) return { code: date, field };
  return { code: valueAt(root, issue.path) === undefined ? 'missing-field' : 'wrong-shape', field };
}

const tagged = z.looseObject({ format: z.string().regex(/^constancia-interview\/[1-9]\d{0,5}$/) });

/**
 * Reads the content of an interview file that has been parsed as JSON, and holds every answer against the guide. A file of an
 * earlier format is brought up to the present one first.
 */
export function parseInterview(input: unknown, guide: Guide): Result<Interview, InterviewFault> {
  const head = tagged.safeParse(input);
  if (!head.success) return fail({ code: 'not-an-interview', field: 'format' });
  const { format, ...content } = head.data;
  if (!readableFormats.includes(format)) return fail({ code: 'newer-format', field: 'format' });
  const parsed = interviewSchema.safeParse(content);
  if (!parsed.success) return fail(faultFrom(parsed.error.issues[0], content));
  const interview = format === interviewFormat ? parsed.data : upgradeInterview(parsed.data, guide);
  const { subjects, answers } = interview;
  const repeated = subjects.findIndex((subject, index) => subjects.findIndex((each) => each.id === subject.id) < index);
  if (repeated >= 0) return fail({ code: 'repeated-subject', field: `subjects.${repeated}.id` });
  for (const [key, answer] of Object.entries(answers)) {
    const fault = checkAnswer(guide, subjects, key, answer);
    if (fault !== undefined) return fail({ code: fault, field: fieldOf(['answers', key]) });
  }
  return ok(interview);
}

/** The content of an interview file, ready for `JSON.stringify`: what was said, without what was done with it afterwards. */
export const toInterviewFile = ({
  followUp: _,
  ...interview
}: Interview): Omit<Interview, 'followUp'> & { readonly format: typeof interviewFormat } => ({
  format: interviewFormat,
  ...interview,
});
