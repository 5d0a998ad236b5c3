import { z } from 'zod';
import { type LinkVerdict, linkVerdicts } from '../../interview/link-verdict.ts';
import type { LinkReason, LinkStrength } from '../../interview/linked-cases.ts';
import { type Calls, id, nothing } from './shapes.ts';

/** Another interview that may belong to one, with the words of that one alone. */
export type SuggestedLink = {
  readonly id: string;
  readonly codeName: string;
  readonly strength: LinkStrength;
  readonly grounds: readonly { readonly reason: LinkReason; readonly words: readonly string[] }[];
};
export type LinkDecision = {
  readonly id: string;
  readonly codeName: string;
  readonly verdict: LinkVerdict;
  readonly by: string;
  readonly at: string;
};
export type CaseLinks = {
  readonly decided: readonly LinkDecision[];
  readonly suggested: readonly SuggestedLink[];
  /** Interviews that could not be compared yet. */
  readonly left: number;
};

/** Interviews that may speak of the same person or place. Nothing of one interview is ever put into another. */
export const linkCalls = {
  'links.of': { input: z.object({ id }).strict(), output: z.custom<CaseLinks>() },
  'links.decide': {
    input: z.object({ id, other: id, verdict: z.enum([...linkVerdicts, 'open']) }).strict(),
    output: nothing,
  },
  /** Whether a confirmed link makes a pattern of an interview. */
  'links.pattern': { input: z.object({ id }).strict(), output: z.object({ pattern: z.boolean() }) },
  /** How many strong or likely links of each interview wait for a decision. */
  'links.waiting': { input: nothing, output: z.object({ counts: z.record(z.string(), z.number()) }) },
} as const satisfies Calls;
