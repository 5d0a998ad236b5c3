import { z } from 'zod';
import { type Channel, type Contact, channelIds } from './channel.ts';
import { citedSchema, confidenceSchema, daySchema, textSchema } from './source-schema.ts';

/** Id of a body that can receive a report; a new one needs a new version of the program. */
export const channelIdSchema = z.enum(channelIds);

/** Whether a body works. */
export const channelStatusSchema = z.enum(['active', 'reduced', 'reported-closed', 'lapse']);

/** Shape of a way to reach a channel: strict. */
export const contactSchema = z.strictObject({
  way: z.enum(['phone', 'tty', 'email', 'web', 'mail', 'fax', 'in-person']),
  value: textSchema,
  note: textSchema.exactOptional(),
  checkedOn: daySchema,
  confidence: confidenceSchema,
  sources: citedSchema,
}) satisfies z.ZodType<Contact>;

/** Shape of a channel: strict. */
export const channelSchema = z.strictObject({
  id: channelIdSchema,
  name: textSchema,
  shortName: textSchema,
  about: textSchema,
  independence: z.enum(['inside-ice', 'inside-dhs', 'independent', 'facility', 'support']),
  acceptsThirdParty: z.enum(['yes', 'with-consent', 'not-stated']),
  acceptsAnonymous: z.enum(['yes', 'limited', 'no', 'not-stated']),
  status: channelStatusSchema,
  statusText: textSchema.exactOptional(),
  fallback: z.array(channelIdSchema).min(1).exactOptional(),
  caution: textSchema.exactOptional(),
  contacts: z.array(contactSchema).max(100),
  confidence: confidenceSchema,
  sources: citedSchema,
  asOf: daySchema,
  reviewBy: daySchema,
}) satisfies z.ZodType<Channel>;
