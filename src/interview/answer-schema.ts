import { z } from 'zod';
import { isLanguageTag } from '../base/language-tag.ts';
import { calendarNames, type DateSpan, dayParts, faultOf, type PartialDate } from '../base/partial-date.ts';
import {
  type Answer,
  type AnswerValue,
  type ConsentGrant,
  consentForms,
  dataClasses,
  type Interview,
  type Subject,
  type Words,
} from './answers.ts';
import { identityModes } from './facts.ts';
import { consentPurposes, subjectKinds } from './guide.ts';

/** Ceiling for one free text, in UTF-16 units; an account of a hundred pages stays well below it. */
export const longestText = 1_200_000;

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
const instant = z.iso.datetime({ offset: true });
const day = z.iso.date();
const language = z.string().max(35).refine(isLanguageTag);
const text = z.string().max(longestText);
const name = z.string().max(200);

const passage = z.strictObject({ text, language });
const renderedBy = z.enum(['interviewer', 'interpreter', 'interviewee', 'machine']);
const rendering = passage.extend({ by: renderedBy });
/** Free words with their rendering. */
export const wordsSchema = z.strictObject({
  original: passage,
  rendering: rendering.exactOptional(),
  renderedBy: renderedBy.exactOptional(),
}) satisfies z.ZodType<Words>;

const span = {
  one: { kind: z.enum(['exact', 'about', 'before', 'after']), point: z.string().max(10) },
  two: { kind: z.literal('between'), from: z.string().max(10), to: z.string().max(10) },
} as const;
const dateSpan = z.union([z.strictObject(span.one), z.strictObject(span.two)]) satisfies z.ZodType<DateSpan>;
const toldDate = {
  time: z.string().exactOptional(),
  part: z.enum(dayParts).exactOptional(),
  words: z.string().max(2000).exactOptional(),
  calendar: z.enum(calendarNames).exactOptional(),
  told: dateSpan.exactOptional(),
};
/** A partial date; an impossible one fails with the name of its fault as message. */
export const partialDateSchema = z
  .union([
    z.strictObject({ ...span.one, ...toldDate }),
    z.strictObject({ ...span.two, ...toldDate }),
    z.strictObject({ kind: z.literal('words-only'), ...toldDate }),
  ])
  .superRefine((date: PartialDate, context) => {
    const fault = faultOf(date);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  }) satisfies z.ZodType<PartialDate>;

/** What was said about one recipient and purpose. */
export const consentGrantSchema = z.strictObject({
  recipient: id,
  decision: z.enum(['agreed', 'refused', 'withdrawn']),
  identity: z.enum(identityModes),
  on: instant,
  until: day.exactOptional(),
  purpose: z.enum(consentPurposes).exactOptional(),
  without: z.array(z.enum(dataClasses)).max(dataClasses.length).exactOptional(),
  how: z.enum(consentForms).exactOptional(),
  language: language.exactOptional(),
  interpreted: z.boolean().exactOptional(),
  explained: z.boolean().exactOptional(),
}) satisfies z.ZodType<ConsentGrant>;

/** The value of an answer, whatever question it belongs to. */
export const answerValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heard') }),
  z.strictObject({ kind: z.literal('yes-no'), value: z.enum(['yes', 'no']) }),
  z.strictObject({ kind: z.literal('choice'), chosen: z.array(id).max(100), other: wordsSchema.exactOptional() }),
  z.strictObject({ kind: z.literal('words'), words: wordsSchema }),
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
  z.strictObject({ kind: z.literal('date'), date: partialDateSchema }),
  z.strictObject({ kind: z.literal('consent'), grants: z.array(consentGrantSchema).max(100) }),
  z.strictObject({ kind: z.literal('subjects'), chosen: z.array(id).max(100) }),
]) satisfies z.ZodType<AnswerValue>;

const asked = {
  ...{ at: instant, askedIn: language, by: name, note: text.exactOptional() },
  shown: z.literal('cards').exactOptional(),
};
/** One answer, given or not, as it is stored and sent over the bridge. */
export const answerSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('given'), value: answerValueSchema, ...asked }),
  z.strictObject({ state: z.literal('declined'), ...asked }),
  z.strictObject({ state: z.literal('unknown'), ...asked }),
  z.strictObject({ state: z.literal('later'), ...asked }),
]) satisfies z.ZodType<Answer>;

/** All answers by key. */
export const answersSchema = z.record(z.string().min(1).max(200), answerSchema);

/** One of several people or reports in an interview. */
export const subjectSchema = z.strictObject({
  id,
  kind: z.enum(subjectKinds),
}) satisfies z.ZodType<Subject>;

/** One whole interview; whether its answers fit the guide is for `parseInterview` to say. */
export const interviewSchema = z.strictObject({
  id,
  codeName: name,
  workerLanguage: language,
  intervieweeLanguage: language,
  interviewer: name,
  guideVersion: name,
  createdAt: instant,
  changedAt: instant,
  subjects: z.array(subjectSchema).max(1000),
  answers: answersSchema,
}) satisfies z.ZodType<Interview>;
