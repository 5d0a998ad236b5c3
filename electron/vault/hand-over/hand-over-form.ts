import { z } from 'zod';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { answerSchema } from '../../../src/interview/answer-schema.ts';
import type { Guide } from '../../../src/interview/guide.ts';
import { parseInterview } from '../../../src/interview/interview-file.ts';
import type { AnswerVersion } from '../answers.ts';
import { type CustodySegment, segmentSchema } from '../custody/custody-segment.ts';
import { isConsistent, type Recorded } from './histories.ts';

/** Form of what is handed over; the number grows when an older app could misread it. */
export const handOverFormat = 'constancia-hand-over/1';
/** Kind of bundle that it travels in. */
export const handOverKind = 'hand-over';
/** Names of its parts in the bundle. */
export const partNames = { interview: 'interview.json', versions: 'versions.json', custody: 'custody.json' } as const;

const name = z.string().max(200);
const instant = z.iso.datetime({ offset: true });
const aboutSchema = z.strictObject({
  format: z.literal(handOverFormat),
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
export type HandOver = Recorded & {
  readonly about: HandOverAbout;
  /** What the log of the sender says of the interview, and then what earlier senders' logs say. */
  readonly segments: readonly CustodySegment[];
};

type Parts = { readonly [Part in keyof typeof partNames]: Buffer | undefined };

function parsed(bytes: Buffer | undefined): unknown {
  try {
    return bytes && JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Judges the parts of a hand-over as a whole; anything that this app would not have written is refused. */
export function readHandOver(said: unknown, parts: Parts, guide: Guide): Result<HandOver, Failure> {
  const foreign = fail<Failure>({ code: 'bundle-foreign' });
  const about = aboutSchema.safeParse(said);
  if (!about.success) {
    const format = typeof said === 'object' && said !== null && 'format' in said ? String(said.format) : '';
    return /^constancia-hand-over\/\d+$/.test(format) && format !== handOverFormat
      ? fail({ code: 'bundle-newer' })
      : foreign;
  }
  const interview = parseInterview(parsed(parts.interview), guide);
  if (!interview.ok) {
    const { code } = interview.failure;
    return code === 'unknown-question' || code === 'newer-format' ? fail({ code: 'bundle-newer' }) : foreign;
  }
  const versions = versionsSchema.safeParse(parsed(parts.versions));
  const segments = z.array(segmentSchema).min(1).max(100).safeParse(parsed(parts.custody));
  if (!versions.success || !segments.success) return foreign;
  const recorded = { interview: interview.value, versions: versions.data };
  const { interview: id } = about.data;
  const fits = interview.value.id === id && segments.data.every((segment) => segment.interview === id);
  return fits && isConsistent(recorded) ? ok({ about: about.data, ...recorded, segments: segments.data }) : foreign;
}
