import { z } from 'zod';
import type { Exhibit } from '../../interview/exhibit.ts';
import { errorCodes } from '../result.ts';
import { type Calls, id, nothing, written } from './shapes.ts';

/** Main builds an exhibit from its own store; only its shape matters to the screen. */
const exhibit = z.custom<Exhibit>();
/** Name that the screen gives to one intake, to follow it and to call it off. */
const job = z.string().min(1).max(100);
const arrival = { interview: id, job };
const text = z.string().max(20_000);

/** What came of an intake of several files: what is in the vault now, and by name what is not, and why. */
const taken = z.object({
  added: z.array(exhibit),
  refused: z.array(z.object({ name: z.string(), code: z.enum(errorCodes) })),
});
export type Taken = z.infer<typeof taken>;

/** Files that belong to an interview. */
export const exhibitCalls = {
  'exhibits.list': { input: z.object({ interview: id }).strict(), output: z.array(exhibit) },
  /** Asks which files, then takes them in; `cancelled` when the person closes the dialog. */
  'exhibits.choose': { input: z.object(arrival).strict(), output: taken },
  /** Takes in files that were dropped onto the window; the tickets come from the preload, never from the screen. */
  'exhibits.take': {
    input: z.object({ ...arrival, tickets: z.array(z.string().max(100)).min(1).max(200) }).strict(),
    output: taken,
  },
  /** How far an intake has come, in bytes, and which of how many files it is at. */
  'exhibits.progress': {
    input: z.object({ job }).strict(),
    output: z.object({ file: z.number(), files: z.number(), done: z.number(), total: z.number() }),
  },
  'exhibits.cancel': { input: z.object({ job }).strict(), output: nothing },
  'exhibits.change': {
    input: z
      .object({
        id,
        title: z.string().trim().min(1).max(300).exactOptional(),
        description: text.exactOptional(),
        source: text.exactOptional(),
        signs: id.nullable().exactOptional(),
      })
      .strict(),
    output: exhibit,
  },
  'exhibits.move': {
    input: z.object({ id, position: z.number().int().min(1).max(100_000) }).strict(),
    output: z.array(exhibit),
  },
  /** Opens an exhibit for looking: an address of the app's own scheme that only answers while the vault is open. */
  'exhibits.look': { input: z.object({ id }).strict(), output: z.object({ address: z.string() }) },
  'exhibits.verify': { input: z.object({ id }).strict(), output: exhibit },
  /** Makes a copy without what the file says about itself, where that leaves the rest as it is. */
  'exhibits.strip': { input: z.object({ id }).strict(), output: exhibit },
  /** Keeps a picture that the screen drew anew from an exhibit. */
  'exhibits.keep-redrawn': {
    input: z.object({ id, bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= 100_000_000) }).strict(),
    output: exhibit,
  },
  /** Asks where to, then writes the file as it came outside the vault; with `remains`, what can still be read of a damaged one. */
  'exhibits.export': { input: z.object({ id, remains: z.boolean().exactOptional() }).strict(), output: written },
  'exhibits.remove': { input: z.object({ id }).strict(), output: z.object({ removed: z.boolean() }) },
} as const satisfies Calls;
