import { z } from 'zod';
import { isCalendarDay } from '../base/calendar-day.ts';
import type { Source } from './source.ts';

/** A text that says something, without blanks at its ends; no part of the rule book is longer. */
export const textSchema = z
  .string()
  .min(1)
  .max(4000)
  .refine((text) => text.trim() === text, 'blank-ends');

/** Id of a part of the rule book; it also names a translation, so it never changes. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);

/** A day that exists, as `YYYY-MM-DD`. */
export const daySchema = z.string().refine(isCalendarDay, 'no-such-day');

/** How far a statement can be relied on. */
export const confidenceSchema = z.enum(['confirmed', 'partial', 'general-knowledge']);

/** Ids of sources: nothing in the rule book stands without one. */
export const citedSchema = z.array(idSchema).min(1).max(30);

/** Shape of a source: strict. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  citation: textSchema,
  title: textSchema,
  says: textSchema.exactOptional(),
  confidence: confidenceSchema,
  checkedOn: daySchema,
}) satisfies z.ZodType<Source>;
