import { z } from 'zod';
import { type Calls, id, nothing, written } from './shapes.ts';

export const custodyBreakSchema = z.object({
  /** `altered`: entries say or stand on something else than when they were written; `missing`: entries are gone; `end`: the log ends elsewhere than noted. */
  kind: z.enum(['altered', 'missing', 'end']),
  from: z.number(),
  to: z.number(),
  /** Interviews that the altered entries speak of. */
  interviews: z.array(z.string()),
  /** When the log itself first spoke of it. */
  noticed: z.string().exactOptional(),
});
/** A place where the custody log does not fit together. */
export type CustodyBreak = Readonly<z.infer<typeof custodyBreakSchema>>;

export const custodyStateSchema = z.object({
  /** Number of the last entry, and its hash. */
  entries: z.number(),
  head: z.string(),
  /** False until the whole log has been walked through. */
  checked: z.boolean(),
  breaks: z.array(custodyBreakSchema),
});
/** How the custody log of a vault stands. */
export type CustodyState = Readonly<z.infer<typeof custodyStateSchema>>;

export const custodyEntrySchema = z.object({
  sequence: z.number(),
  at: z.string(),
  by: z.string(),
  what: z.string(),
  object: z.string(),
  id: z.string(),
  interview: z.string().exactOptional(),
  /** Code name of the interview, where it is or was one of this vault. */
  code: z.string().exactOptional(),
  sha256: z.string().exactOptional(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  hash: z.string(),
});
/** One entry as it is shown. */
export type CustodyEntry = Readonly<z.infer<typeof custodyEntrySchema>>;

const foreignCustodySchema = z.object({
  sender: z.string(),
  receivedAt: z.string(),
  chain: z.string(),
  entries: z.array(custodyEntrySchema),
  breaks: z.number(),
});
/** A piece of another vault's log as it is shown. */
export type ForeignCustody = Readonly<z.infer<typeof foreignCustodySchema>>;

/** The custody log: what was done to the material, by whom, when. */
export const custodyCalls = {
  /** Waits until the log has been walked through. */
  'custody.state': { input: nothing, output: custodyStateSchema },
  /** The newest entries, or those before a number; of one interview or of all. */
  'custody.list': {
    input: z.object({ interview: id.optional(), before: z.number().int().optional() }).strict(),
    output: z.object({
      entries: z.array(custodyEntrySchema),
      more: z.boolean(),
      /** What the logs of other vaults say of the interview; each piece was checked on its own. */
      foreign: z.array(foreignCustodySchema),
    }),
  },
  /** Asks where to, then writes the log with its hashes; of one interview, the others are there as hashes only. */
  'custody.export': {
    input: z.object({ interview: id.optional(), format: z.enum(['text', 'json']) }).strict(),
    output: written,
  },
  /** The interview is no longer on the screen: what was changed in it is said in the log. */
  'custody.left': { input: z.object({ id }).strict(), output: nothing },
} as const satisfies Calls;
