import { z } from 'zod';
import type { Content } from '../../clocks/content.ts';
import type { PackChanges } from '../../clocks/pack-changes.ts';
import { errorCodes } from '../result.ts';
import { type Calls, nothing } from './shapes.ts';

const edition = { version: z.string(), asOf: z.string() };
/** Which rule book is in use, and which ones can be put back in its place. */
export const contentStateSchema = z.object({
  ...edition,
  /** `superseded`: the app brought a newer one than the accepted; `damaged`: the accepted one failed, `fault` says how. */
  status: z.enum(['built-in', 'accepted', 'superseded', 'damaged']),
  fault: z.enum(errorCodes).exactOptional(),
  revertTo: z.array(z.object({ to: z.enum(['previous', 'built-in']), ...edition })),
});
export type ContentState = z.infer<typeof contentStateSchema>;

/** The rule book: the one in use, and a newer one brought in. */
export const contentCalls = {
  /** The rule book that packets are made with; the screen routes with the same one. */
  'content.current': { input: nothing, output: contentStateSchema.extend({ content: z.custom<Content>() }) },
  /** Asks for a file, verifies it, and says what would change; nothing is changed. */
  'content.look': { input: nothing, output: z.object({ changes: z.custom<PackChanges>() }) },
  /** Takes the rule book that was looked at last into use; `version` is the one that the person saw. */
  'content.accept': { input: z.object({ version: z.string().max(20) }).strict(), output: contentStateSchema },
  'content.revert': { input: z.object({ to: z.enum(['previous', 'built-in']) }).strict(), output: contentStateSchema },
} as const satisfies Calls;
