import { z } from 'zod';
import { documentKinds } from '../../packet/documents/document-shape.ts';
import { type Calls, id, identity, packetFormat, pdf, written } from './shapes.ts';

const kind = z.enum(documentKinds);
const formats = z.array(packetFormat).min(1);
const wanted = {
  id,
  kind,
  /** Channel, or `co-counsel`; absent: the first that the person has agreed to. */
  recipient: id.exactOptional(),
  signedOutside: z.boolean().exactOptional(),
  include: z.array(z.enum(['safety', 'immigration'])).exactOptional(),
};
const values = z.record(z.string(), z.string());
const note = z.object({ code: z.string(), values: values.exactOptional() });

export const documentStateSchema = z.object({
  kind,
  /** Why there is none; absent when it can be made. */
  refused: note.exactOptional(),
  /** Channels that it goes to; empty for what stays in the file. */
  to: z.array(z.string()),
  identity: identity.exactOptional(),
  restsOn: z.array(note),
  missing: z.array(note),
  choices: z.array(z.enum(['recipient', 'signed-outside', 'include'])),
  /** Between whom can be chosen. */
  recipients: z.array(z.string()),
});
/** How one kind of document stands. */
export type DocumentState = z.infer<typeof documentStateSchema>;

export const recordedExportSchema = z.object({
  to: z.array(z.string()),
  document: kind.exactOptional(),
  on: z.string(),
  formats: z.string(),
  sha256: z.string().exactOptional(),
  identity: z.enum(['anonymous', 'confidential', 'identified']).exactOptional(),
});
/** Something that was written out of the vault, as the custody log has it. */
export type SentExport = z.infer<typeof recordedExportSchema>;

/** The documents that stand apart from the packets. */
export const documentCalls = {
  /** Every kind of document with what it rests on and what it lacks, under these choices. */
  'documents.list': {
    input: z.object({ id, recipient: wanted.recipient, include: wanted.include }).strict(),
    output: z.array(documentStateSchema),
  },
  /** The finished document as it will be printed. */
  'documents.preview': { input: z.object(wanted).strict(), output: pdf },
  /** Asks where to, then writes the document in the given formats; `cancelled` when the person closes the dialog. */
  'documents.export': { input: z.object({ ...wanted, formats }).strict(), output: written },
  /** What was written for offices until now, oldest first. */
  'documents.sent': { input: z.object({ id }).strict(), output: z.array(recordedExportSchema) },
} as const satisfies Calls;
