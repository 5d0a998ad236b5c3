import { z } from 'zod';
import { isCalendarDay } from '../base/calendar-day.ts';

/** What was sent: a report, or one of the letters that follow one. */
export const filedMatters = [
  'report',
  'retaliation',
  'preservation',
  'status-request',
  'decline-reply',
  'records-request',
  'grievance-appeal',
  'claim',
] as const;
export type FiledMatter = (typeof filedMatters)[number];

/** How something went out or came in. */
export const filedWays = ['email', 'web', 'mail', 'phone', 'fax', 'in-person', 'other'] as const;
export type FiledWay = (typeof filedWays)[number];

/**
 * What an office let know. `handed-back`: the office with the first choice gave it back to the agency; `referred`: it went on to
 * another office; `closed`: closed without saying what was found, which is not a finding. The last three are the only findings.
 */
export const answersOfOffices = [
  'acknowledged',
  'looking',
  'confirmed',
  'declined',
  'handed-back',
  'referred',
  'closed',
  'substantiated',
  'unsubstantiated',
  'unfounded',
] as const;
export type AnswerOfOffice = (typeof answersOfOffices)[number];
/** The only outcomes that are findings (6 CFR 115.5). */
export const findings = ['substantiated', 'unsubstantiated', 'unfounded'] as const satisfies readonly AnswerOfOffice[];

/** What asking the person again came to. */
export const checkInResults = ['nothing-new', 'something', 'not-reached'] as const;

const id = z.string().min(1).max(100);
const day = z.string().refine(isCalendarDay, 'no-such-day');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const line = z.string().trim().max(300);
const words = z.string().trim().max(5000);

const filing = z.strictObject({
  kind: z.literal('filing'),
  matter: z.enum(filedMatters),
  /** Id of a channel. */
  channel: id,
  /** Day, and clock time where it is known, at the facility. */
  on: day,
  time: time.exactOptional(),
  way: z.enum(filedWays),
  /** The number that was given at once; `noneGiven` says that there was none, absence of both that nobody asked yet. */
  reference: line.min(1).exactOptional(),
  noneGiven: z.literal(true).exactOptional(),
  /** Who filed it. */
  filedBy: line,
  /** What was sent, by the SHA-256 of its list of files as the custody log has it. */
  sent: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .exactOptional(),
  /** Subject of the report that the person told of, when it is the same one. */
  told: id.exactOptional(),
  /** Subject of the act of retaliation that it is about. */
  act: id.exactOptional(),
  words: words.exactOptional(),
});
const answer = z.strictObject({
  kind: z.literal('answer'),
  /** Id of the filing that was answered. */
  filing: id,
  on: day,
  way: z.enum(filedWays),
  came: z.enum(answersOfOffices),
  reference: line.min(1).exactOptional(),
  /** Office that it was handed back or referred to, with the day and the number there, as far as they were said. */
  to: id.exactOptional(),
  toOn: day.exactOptional(),
  toReference: line.min(1).exactOptional(),
  words: words.exactOptional(),
});
const checkIn = z.strictObject({
  kind: z.literal('check-in'),
  on: day,
  way: z.enum(filedWays),
  result: z.enum(checkInResults),
  words: words.exactOptional(),
});
/** Takes an entry back that was written down by mistake; the entry itself stays. */
const struck = z.strictObject({ kind: z.literal('struck'), entry: id, words: words.exactOptional() });

/** What one entry of the follow-up says. */
export const followUpSchema = z.discriminatedUnion('kind', [filing, answer, checkIn, struck]);
export type FollowUpWhat = z.infer<typeof followUpSchema>;
export type FilingWhat = Extract<FollowUpWhat, { kind: 'filing' }>;
export type AnswerWhat = Extract<FollowUpWhat, { kind: 'answer' }>;
export type CheckInWhat = Extract<FollowUpWhat, { kind: 'check-in' }>;

/** One entry of the follow-up of an interview, with when (ISO instant) and by whom it was written down; nothing of it ever changes. */
export type FollowUpEntry = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly what: FollowUpWhat;
};
/** An entry as it travels between vaults. */
export const followUpEntrySchema = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  by: z.string().max(200),
  what: followUpSchema,
}) satisfies z.ZodType<FollowUpEntry>;
