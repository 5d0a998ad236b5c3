import { z } from 'zod';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { answerSchema } from '../../../src/interview/answer-schema.ts';
import type { Guide } from '../../../src/interview/guide.ts';
import { parseInterview } from '../../../src/interview/interview-file.ts';
import type { AnswerVersion } from '../answers.ts';
import { type CustodySegment, segmentSchema } from '../custody/custody-segment.ts';
import { type Belongings, belongingsSchema, noBelongings } from './belongings.ts';
import { isConsistent, type Recorded } from './histories.ts';

/** Form of what is handed over; the number grows when an older app could misread it. */
export const handOverFormat = 'constancia-hand-over/3';
/** The first form carried the answers with their history and custody alone, the second no follow-up. */
const [firstFormat, secondFormat] = ['constancia-hand-over/1', 'constancia-hand-over/2'] as const;
/** Kind of bundle that it travels in. */
export const handOverKind = 'hand-over';
/** Names of its parts in the bundle, in their order; behind them come the files of the exhibits. */
export const partNames = {
  interview: 'interview.json',
  versions: 'versions.json',
  custody: 'custody.json',
  exhibits: 'exhibits.json',
  statements: 'statements.json',
  readings: 'readings.json',
  followUp: 'follow-up.json',
} as const;
type PartName = keyof typeof partNames;
/** Name of an exhibit's file in the bundle, as it was taken in. */
export const exhibitEntry = (id: string): string => `exhibits/${id}`;

const name = z.string().max(200);
const instant = z.iso.datetime({ offset: true });
const aboutSchema = z.strictObject({
  format: z.enum([handOverFormat, secondFormat, firstFormat]),
  /** Name of this one hand-over. */
  id: z.uuid(),
  /** Name of the interview; it is the same in every vault that the interview comes to. */
  interview: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
  at: instant,
  /** Whoever handed it over, by the name that is set there. */
  by: name,
});
/** What a hand-over says about itself. */
export type HandOverAbout = Readonly<z.infer<typeof aboutSchema>>;

const versionsSchema = z
  .array(
    z.strictObject({
      key: z.string().min(1).max(200),
      answer: answerSchema.exactOptional(),
      savedBy: name,
      firstSavedAt: instant,
      savedAt: instant,
    }),
  )
  .max(500_000) satisfies z.ZodType<AnswerVersion[]>;

/** A hand-over that was read to its end and fits together. */
export type HandOver = Recorded &
  Belongings & {
    readonly about: HandOverAbout;
    /** What the log of the sender says of the interview, and then what earlier senders' logs say. */
    readonly segments: readonly CustodySegment[];
  };

/** The bytes of its parts by their names in the bundle. */
export type Parts = ReadonlyMap<string, Buffer>;

/** The JSON of a part; `undefined` when it is none. */
export function parsed(bytes: Buffer | undefined): unknown {
  try {
    return bytes && JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** What belongs to the interview beside its answers; `undefined` when it makes no sense. */
function belongingsIn(parts: Parts, interview: string, withFollowUp: boolean): Belongings | undefined {
  const part = (name: PartName): unknown => parsed(parts.get(partNames[name]));
  const exhibits = belongingsSchema.exhibits.safeParse(part('exhibits'));
  const statements = belongingsSchema.statements.safeParse(part('statements'));
  const readings = belongingsSchema.readings.safeParse(part('readings'));
  const followUp = belongingsSchema.followUp.safeParse(withFollowUp ? part('followUp') : []);
  if (!exhibits.success || !statements.success || !readings.success || !followUp.success) return undefined;
  const isOwn = exhibits.data.every((exhibit) => exhibit.interview === interview);
  const ids = [...exhibits.data, ...statements.data, ...readings.data, ...followUp.data].map(({ id }) => id);
  if (!isOwn || new Set(ids).size !== ids.length) return undefined;
  return {
    exhibits: exhibits.data,
    statements: statements.data,
    readings: readings.data,
    followUp: followUp.data,
  };
}

/** Judges the parts of a hand-over as a whole; anything that this app would not have written is refused. */
export function readHandOver(said: unknown, parts: Parts, guide: Guide): Result<HandOver, Failure> {
  const foreign = fail<Failure>({ code: 'bundle-foreign' });
  const about = aboutSchema.safeParse(said);
  if (!about.success) {
    const format = typeof said === 'object' && said !== null && 'format' in said ? String(said.format) : '';
    const isKnown = [handOverFormat, secondFormat, firstFormat].some((each) => each === format);
    return /^constancia-hand-over\/\d+$/.test(format) && !isKnown ? fail({ code: 'bundle-newer' }) : foreign;
  }
  const part = (name: PartName): unknown => parsed(parts.get(partNames[name]));
  const interview = parseInterview(part('interview'), guide);
  if (!interview.ok) {
    const { code } = interview.failure;
    return code === 'unknown-question' || code === 'newer-format' ? fail({ code: 'bundle-newer' }) : foreign;
  }
  const { interview: id, format } = about.data;
  const versions = versionsSchema.safeParse(part('versions'));
  const segments = z.array(segmentSchema).min(1).max(100).safeParse(part('custody'));
  const belongings = format === firstFormat ? noBelongings : belongingsIn(parts, id, format === handOverFormat);
  const wanted = { [firstFormat]: 3, [secondFormat]: 6, [handOverFormat]: Object.keys(partNames).length }[format];
  if (!versions.success || !segments.success || !belongings || parts.size !== wanted) return foreign;
  const recorded = { interview: interview.value, versions: versions.data };
  const fits = interview.value.id === id && segments.data.every((segment) => segment.interview === id);
  if (!fits || !isConsistent(recorded)) return foreign;
  return ok({ about: about.data, ...recorded, ...belongings, segments: segments.data });
}
