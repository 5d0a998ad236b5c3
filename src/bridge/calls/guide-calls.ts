import { z } from 'zod';
import type { Calls } from './shapes.ts';

/** The user guide, and the cards of one page. */
export const guidePapers = [
  'guide',
  'before-the-visit',
  'in-the-room',
  'before-you-file',
  'if-the-laptop-is-taken',
] as const;
export type GuidePaper = (typeof guidePapers)[number];

/** What can be read on paper; open also while the vault is locked. */
export const guideCalls = {
  /** Asks where to, then writes one paper as a PDF. */
  'guide.write': {
    input: z.object({ paper: z.enum(guidePapers), language: z.enum(['en', 'es']) }).strict(),
    output: z.object({ file: z.string() }),
  },
} as const satisfies Calls;
