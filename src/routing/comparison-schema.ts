import { z } from 'zod';
import { citedSchema, confidenceSchema, daySchema, idSchema, textSchema } from '../channels/source-schema.ts';
import type { Comparison, ComparisonRow, Figure, Statement } from './comparison.ts';

const statement = { text: textSchema, sources: citedSchema, confidence: confidenceSchema };
const statementSchema = z.strictObject(statement) satisfies z.ZodType<Statement>;

const rowSchema = z.strictObject({
  id: idSchema,
  topic: textSchema,
  opr: statementSchema,
  oig: statementSchema,
}) satisfies z.ZodType<ComparisonRow>;

const figureSchema = z.strictObject({
  id: idSchema,
  years: textSchema,
  limits: textSchema,
  ...statement,
}) satisfies z.ZodType<Figure>;

/** Shape of the comparison of the two offices: strict. */
export const comparisonSchema = z.strictObject({
  asOf: daySchema,
  reviewBy: daySchema,
  summary: statementSchema,
  rows: z.array(rowSchema).min(1).max(100),
  figures: z.array(figureSchema).max(100),
}) satisfies z.ZodType<Comparison>;
