import { z } from 'zod';
import type { ContentsLine } from '../../packet/contents.ts';
import { type ExhibitStyle, exhibitMarks, highestFirstNumber, unprintedReasons } from '../../packet/exhibit-plan.ts';
import { formIds } from '../../packet/office-sheet.ts';
import type { Redaction } from '../../packet/redact.ts';
import { type Calls, id, identity, languageTag, nothing, packetFormat, passphrase, pdf, written } from './shapes.ts';

const formats = z.array(packetFormat).min(1);
const exhibits = z.array(id).max(2000);
/** Who can open a sealed packet. */
const seal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passphrase'), passphrase }).strict(),
  z.object({ kind: z.literal('recipients'), recipients: z.array(z.string().max(200)).min(1).max(20) }).strict(),
]);
/** Name that the screen gives to one writing, to follow it and to call it off. */
const job = z.string().min(1).max(100);
/** An exhibit that is not in the packet as it should be. */
const missed = z.object({ mark: z.string(), title: z.string(), why: z.enum(unprintedReasons), goesAlong: z.boolean() });
const redaction = z.strictObject({
  persons: z.record(z.string(), z.enum(['pseudonym', 'leave-out'])),
  answers: z.array(z.string()).max(2000),
  passages: z.array(z.strictObject({ key: z.string(), text: z.string().max(20_000) })).max(500),
}) satisfies z.ZodType<Redaction>;
/** What one packet shows beyond the usual, and what it does not show. */
export const shownInPacket = {
  include: z.array(z.enum(['safety', 'immigration'])),
  forms: z.array(z.enum(formIds)),
  redaction,
};
/** How exhibits are marked and numbered. */
export const exhibitStyle = z.strictObject({
  marks: z.enum(exhibitMarks),
  firstNumber: z.number().int().min(1).max(highestFirstNumber).nullable(),
}) satisfies z.ZodType<ExhibitStyle>;
const packet = {
  id,
  channel: id,
  identity: identity.optional(),
  /** In the order in which they are marked. */
  exhibits: exhibits.optional(),
  style: exhibitStyle.optional(),
  include: shownInPacket.include.optional(),
  forms: shownInPacket.forms.optional(),
  redaction: shownInPacket.redaction.optional(),
};
const page = { id, language: languageTag.optional(), discreet: z.boolean().optional() };

/** What leaves the vault as paper or file. */
export const packetCalls = {
  /** The finished packet as it will be printed, with the pages of its exhibits unless they are too many to show. */
  'packets.preview': {
    input: z.object({ ...packet, job: job.optional() }).strict(),
    output: pdf.extend({
      incomplete: z.array(missed),
      withExhibits: z.boolean(),
      contents: z.custom<ContentsLine[]>(),
    }),
  },
  /** Asks where to, then writes the packet in the given formats; `cancelled` when the person closes the dialog. */
  'packets.export': {
    input: z.object({ ...packet, formats, seal: seal.optional(), job: job.optional() }).strict(),
    output: written.extend({ incomplete: z.array(missed), manifestSha256: z.string() }),
  },
  /** How far a writing has come, in steps of how many. */
  'packets.progress': { input: z.object({ job }).strict(), output: z.object({ done: z.number(), total: z.number() }) },
  'packets.cancel': { input: z.object({ job }).strict(), output: nothing },
  /** The page for the person, in their language unless another is asked for; `discreet` is true unless said otherwise. */
  'handout.preview': { input: z.object(page).strict(), output: pdf },
  /** Asks where to, then writes the page (`pdf`, `text`) under a name that tells nothing. */
  'handout.export': { input: z.object({ ...page, formats }).strict(), output: written },
} as const satisfies Calls;
