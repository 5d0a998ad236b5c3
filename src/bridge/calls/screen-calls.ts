import { z } from 'zod';
import { type Calls, nothing } from './shapes.ts';

export const screenStateSchema = z.object({
  /** The neutral screen is over everything. */
  hidden: z.boolean(),
  /** The page before this one broke; what it had committed is in the vault. */
  restarted: z.boolean(),
  /** Kept out of screen sharing and screenshots, where the system can do that. */
  shielded: z.boolean(),
});
export type ScreenState = z.infer<typeof screenStateSchema>;

/** The window itself: hiding it, keeping it out of pictures, and what was copied from it. */
export const screenCalls = {
  'screen.state': { input: nothing, output: screenStateSchema },
  /** The page has drawn what it should show first; `quietTitle` is the window's title while it is hidden. */
  'screen.drawn': { input: z.object({ quietTitle: z.string().min(1).max(60) }).strict(), output: nothing },
  'screen.hide': { input: nothing, output: screenStateSchema },
  /** The neutral screen lies over the page; the main process may take its own cover away. */
  'screen.covered': { input: nothing, output: nothing },
  /** The deliberate way back from the neutral screen. */
  'screen.back': { input: nothing, output: screenStateSchema },
  /** Applies until the app is closed: a new start always shields again. */
  'screen.shield': { input: z.object({ on: z.boolean() }).strict(), output: screenStateSchema },
  /** Something was copied (`clipboard`) or selected on Linux (`selection`); it is cleared after a while if it is still there. */
  'screen.copied': {
    input: z.object({ where: z.enum(['clipboard', 'selection']) }).strict(),
    output: z.object({ clearedAfterSeconds: z.number() }),
  },
} as const satisfies Calls;
