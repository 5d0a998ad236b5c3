import { z } from 'zod';
import type { SnippetPiece } from '../../base/snippet.ts';
import type { Calls } from './shapes.ts';

/** A passage in which something was found; `ref` is the key of the answer, or the name of another text. */
export type FoundPassage = {
  readonly kind: 'answer' | 'code-name' | 'exhibit' | 'statement' | 'follow-up';
  readonly ref: string;
  readonly part: 'said' | 'rendered' | 'note';
  readonly language?: string;
  readonly pieces: readonly SnippetPiece[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** Numbers of the wanted words that stand in the passage. */
  readonly words: readonly number[];
};
/** An interview in which something was found; `more` counts what is not shown of it. */
export type FoundInterview = {
  readonly id: string;
  readonly codeName: string;
  readonly workerLanguage: string;
  readonly intervieweeLanguage: string;
  readonly changedAt: string;
  readonly passages: readonly FoundPassage[];
  readonly more: number;
};
/** What a search gives; `left` texts were not in the index yet. */
export type SearchFound = {
  readonly interviews: readonly FoundInterview[];
  readonly more: number;
  readonly left: number;
};

/** Search over everything in the vault. */
export const searchCalls = {
  'search.find': { input: z.object({ text: z.string().max(1000) }).strict(), output: z.custom<SearchFound>() },
} as const satisfies Calls;
