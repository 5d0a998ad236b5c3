import { z } from 'zod';
import type { CaseState } from '../../clocks/case-digest.ts';
import type { UrgencyKind } from '../../clocks/urgency.ts';
import type { DueItem } from '../../follow-up/due-list.ts';
import type { DueRow } from './follow-up-calls.ts';
import type { InterviewSummary } from './interview-calls.ts';
import { type Calls, nothing } from './shapes.ts';

/** A row of the home screen. Everything after the summary is absent until the interview has been read. */
export type HomeRow = InterviewSummary & {
  readonly state?: CaseState;
  readonly done?: number;
  readonly sections?: number;
  readonly facility?: string;
  /** Only where the vault was told to show names. */
  readonly name?: string;
  /** What must be seen at once. */
  readonly urgent?: readonly UrgencyKind[];
  /** What is due first: a clock that runs out, or a step of the follow-up. */
  readonly next?: DueItem;
};
/** What is due within a week: how much of it, and the first of it. */
export type HomeDue = {
  readonly counts: Readonly<Record<'hours' | 'late' | 'today' | 'week', number>>;
  readonly first: readonly DueRow[];
};
/** The list, last changed first; `left` interviews have not been read since they were changed. */
export type HomeList = {
  readonly rows: readonly HomeRow[];
  readonly due: HomeDue;
  readonly left: number;
  readonly showsNames: boolean;
};

/** The list of interviews, and what applies to the vault as a whole. */
export const homeCalls = {
  /** `json` is a `HomeList`: thousands of rows cross to the screen many times faster as one text than one by one. */
  'home.list': { input: nothing, output: z.object({ json: z.string() }) },
  'home.show-names': {
    input: z.object({ shown: z.boolean() }).strict(),
    output: z.object({ showsNames: z.boolean() }),
  },
} as const satisfies Calls;
