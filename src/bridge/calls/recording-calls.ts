import { z } from 'zod';
import type { Exhibit } from '../../interview/exhibit.ts';
import { type Calls, id, nothing } from './shapes.ts';

const exhibit = z.custom<Exhibit>();
const words = z.string().trim().min(1).max(300);
/** Half a second of speech is a few kilobytes; nothing that comes in one piece is longer. */
const longestPiece = 1_000_000;

/** Recording a spoken account: sealed piece by piece as it is spoken. */
export const recordingCalls = {
  /** Lets the page listen, where the person has agreed; one recording at a time. */
  'recordings.begin': {
    input: z.object({ interview: id, title: words, source: words }).strict(),
    output: z.object({ recording: z.string() }),
  },
  /** Keeps the next piece; it is on the disk, sealed, when this returns. */
  'recordings.append': {
    input: z
      .object({ recording: id, bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= longestPiece) })
      .strict(),
    output: nothing,
  },
  /** Ends it and makes an exhibit of what was spoken; without one where nothing was. From then on the page hears nothing. */
  'recordings.end': {
    input: z.object({ recording: id }).strict(),
    output: z.object({ exhibit: exhibit.exactOptional() }),
  },
} as const satisfies Calls;
