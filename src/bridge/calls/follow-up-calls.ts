import { z } from 'zod';
import type { DueItem, DueWhen } from '../../follow-up/due-list.ts';
import type { Filing } from '../../interview/filings.ts';
import { type FollowUpEntry, followUpSchema } from '../../interview/follow-up-entry.ts';
import { type Calls, id, nothing, written } from './shapes.ts';

/** Main builds the entries from its own store; only their shape matters to the screen. */
const entries = z.object({ entries: z.custom<readonly FollowUpEntry[]>(), changedAt: z.string() });

/** Something due, how urgent it is, and the interview that it belongs to. */
export type DueRow = DueItem & { readonly when: DueWhen; readonly interview: string; readonly codeName: string };
/** What is due within the next weeks, the most urgent first, and how much of each urgency there is, also where rows are left out; `left` interviews have not been read since they were changed. */
export type DueList = {
  readonly rows: readonly DueRow[];
  readonly counts: Readonly<Record<DueWhen, number>>;
  readonly left: number;
};

/** Something that was filed, as the list of the whole vault shows it, with the interview that it belongs to. */
export type FiledRow = Pick<
  Filing,
  'id' | 'matter' | 'channel' | 'on' | 'way' | 'number' | 'noneGiven' | 'filedBy' | 'standing'
> & { readonly interview: string; readonly codeName: string };

/** What was filed, what came of it, and what is due. */
export const followUpCalls = {
  /** Writes one entry down; nothing that was written is ever changed. */
  'follow-up.note': { input: z.object({ id, what: followUpSchema }).strict(), output: entries },
  /** `json` is a `DueList`: thousands of rows cross to the screen many times faster as one text than one by one. */
  'follow-up.due': { input: nothing, output: z.object({ json: z.string() }) },
  /** `json` is a list of `FiledRow`, the last filed first. */
  'follow-up.filings': { input: nothing, output: z.object({ json: z.string() }) },
  /** Asks where to, then writes what is due as one calendar file; of one interview, or of all. */
  'follow-up.calendar': {
    input: z.object({ id: id.exactOptional(), withCode: z.boolean(), title: z.string().min(1).max(60) }).strict(),
    output: written,
  },
} as const satisfies Calls;
