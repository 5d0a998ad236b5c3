import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../src/base/result.ts';
import { exhibitStyle, shownInPacket } from '../src/bridge/calls/packet-calls.ts';
import type { Failure } from '../src/bridge/result.ts';
import { channelIds } from '../src/channels/channel.ts';
import { papers } from '../src/export/format.ts';
import { identityModes } from '../src/interview/facts.ts';
import { documentKinds } from '../src/packet/documents/document-shape.ts';

/** What is to be written without a window. Without `channels`: every channel that the person has agreed to. */
const jobSchema = z.strictObject({
  interviews: z.array(z.string().min(1)).min(1),
  out: z.string().min(1),
  channels: z.array(z.enum(channelIds)).min(1).exactOptional(),
  /** One separate document instead of packets, with what is chosen about it. */
  document: z
    .strictObject({
      kind: z.enum(documentKinds),
      recipient: z.string().min(1).exactOptional(),
      signedOutside: z.boolean().exactOptional(),
      /** Days on which the letter, or for a withdrawal a packet, went out before. */
      sent: z.array(z.iso.date()),
    })
    .exactOptional(),
  formats: z.array(z.string().min(1)).min(1),
  identity: z.enum(identityModes).exactOptional(),
  paper: z.enum(papers),
  /** Data that usually stay out, sheets of forms, and what is not shown. */
  include: shownInPacket.include.exactOptional(),
  forms: shownInPacket.forms.exactOptional(),
  redaction: shownInPacket.redaction.exactOptional(),
  /** A folder: every file in it becomes an exhibit, in the order of their names. */
  exhibits: z.string().min(1).exactOptional(),
  style: exhibitStyle.exactOptional(),
  /** Seals every packet: an age recipient, or a file whose first line is the passphrase. */
  encrypt: z.string().min(1).exactOptional(),
  /** The moment to write under instead of the present one, so that a demonstration can be repeated. */
  now: z.iso.datetime({ offset: true }).exactOptional(),
});
export type BatchJob = z.infer<typeof jobSchema>;

/** Reads the job file that the command line wrote. */
export async function readBatchJob(file: string): Promise<Result<BatchJob, Failure>> {
  try {
    const parsed = jobSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success) return ok(parsed.data);
    return fail({ code: 'bad-input', values: { field: String(parsed.error.issues[0]?.path[0] ?? '') } });
  } catch {
    return fail({ code: 'bad-input' });
  }
}
