import { z } from 'zod';
import type { PublicTables } from '../../learning/publish.ts';
import { type Calls, nothing, written } from './shapes.ts';

/** What the office learns: the figures as it may see them, as they may leave the vault, and how many interviews were not read yet. */
export type Learnings = {
  readonly office: PublicTables;
  readonly out: PublicTables;
  readonly medianDays?: number;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly left: number;
};

/** What the office learns from all of its interviews. */
export const learningCalls = {
  /** `json` is a `Learnings`. */
  'learning.read': { input: nothing, output: z.object({ json: z.string() }) },
  /** Asks where to, then writes the figures without anything that could name a person. */
  'learning.export': {
    input: z
      .object({
        formats: z
          .array(z.enum(['csv', 'pdf']))
          .min(1)
          .max(2),
      })
      .strict(),
    output: written,
  },
} as const satisfies Calls;
