import { z } from 'zod';
import { type Calls, id, identity, languageTag, packetFormat, pdf, written } from './shapes.ts';

const formats = z.array(packetFormat).min(1);
const packet = { id, channel: id, identity: identity.optional() };
const page = { id, language: languageTag.optional(), discreet: z.boolean().optional() };

/** What leaves the vault as paper or file. */
export const packetCalls = {
  /** The finished packet as it will be printed. */
  'packets.preview': { input: z.object(packet).strict(), output: pdf },
  /** Asks where to, then writes the packet in the given formats; `cancelled` when the person closes the dialog. */
  'packets.export': { input: z.object({ ...packet, formats }).strict(), output: written },
  /** The page for the person, in their language unless another is asked for; `discreet` is true unless said otherwise. */
  'handout.preview': { input: z.object(page).strict(), output: pdf },
  /** Asks where to, then writes the page (`pdf`, `text`) under a name that tells nothing. */
  'handout.export': { input: z.object({ ...page, formats }).strict(), output: written },
} as const satisfies Calls;
