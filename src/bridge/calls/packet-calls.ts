import { z } from 'zod';
import { formIds } from '../../packet/office-sheet.ts';
import type { Redaction } from '../../packet/redact.ts';
import { type Calls, id, identity, languageTag, packetFormat, pdf, written } from './shapes.ts';

const formats = z.array(packetFormat).min(1);
const redaction = z.strictObject({
  persons: z.record(z.string(), z.enum(['pseudonym', 'leave-out'])),
  answers: z.array(z.string()).max(2000),
  passages: z.array(z.strictObject({ key: z.string(), text: z.string().max(20_000) })).max(500),
}) satisfies z.ZodType<Redaction>;
const packet = {
  id,
  channel: id,
  identity: identity.optional(),
  include: z.array(z.enum(['safety', 'immigration'])).optional(),
  forms: z.array(z.enum(formIds)).optional(),
  redaction: redaction.optional(),
};
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
