import { z } from 'zod';
import { type Calls, languageTag, nothing } from './shapes.ts';

/** What applies to this laptop as a whole and is known before any vault is open; nothing of a case. */
export const settingsSchema = z.object({
  language: languageTag,
  theme: z.enum(['system', 'light', 'dark']),
  interviewer: z.string().max(200),
  lockAfterMinutes: z.number().int().min(1).max(60),
  paper: z.enum(['letter', 'a4']),
  /** The vault can be erased without opening it. */
  eraseFromLock: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What the screen asks about this installation. */
export const settingsCalls = {
  'app.info': {
    input: nothing,
    output: z.object({ version: z.string(), testRuntime: z.boolean(), contentVersion: z.string(), today: z.string() }),
  },
  'settings.read': { input: nothing, output: settingsSchema },
  'settings.write': { input: settingsSchema.partial().strict(), output: settingsSchema },
} as const satisfies Calls;
