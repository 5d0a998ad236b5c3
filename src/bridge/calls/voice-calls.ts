import { z } from 'zod';
import { type ListedVoice, mostClipBytes, type VoiceHead, voiceHeadSchema } from '../../interview/voice-pack.ts';
import { type Calls, id, nothing } from './shapes.ts';

const prompt = z.string().regex(/^[a-zA-Z0-9._-]{1,200}$/);

/** What a file brings, before it is taken in. */
export type VoiceLook = VoiceHead & {
  readonly id: string;
  readonly clips: number;
  /** Clips whose English has changed since, and those that nobody asks any more. */
  readonly stale: number;
  readonly gone: number;
  /** The vault has this pack already; taking it in replaces it. */
  readonly replaces: boolean;
};

/** Questions that speakers have recorded for languages that are spoken rather than written. */
export const voiceCalls = {
  'voices.list': { input: nothing, output: z.object({ voices: z.custom<readonly ListedVoice[]>() }) },
  'voices.begin': { input: voiceHeadSchema, output: z.object({ id: z.string() }) },
  /** Lets the page listen to a speaker, until `voices.listened`. */
  'voices.listen': { input: nothing, output: nothing },
  'voices.listened': { input: nothing, output: nothing },
  /** Keeps what was recorded for a prompt, in place of what was there. */
  'voices.keep': {
    input: z
      .object({
        id,
        prompt,
        bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= mostClipBytes),
      })
      .strict(),
    output: nothing,
  },
  'voices.clip': { input: z.object({ id, prompt }).strict(), output: z.object({ bytes: z.custom<Uint8Array>() }) },
  'voices.remove': { input: z.object({ id }).strict(), output: z.object({ removed: z.boolean() }) },
  /** Asks where to, and writes the pack as one file. */
  'voices.export': { input: z.object({ id }).strict(), output: z.object({ file: z.string() }) },
  /** Asks for a file and says what it would bring; nothing is changed. */
  'voices.look': { input: nothing, output: z.custom<VoiceLook>() },
  /** Takes in the pack that was looked at last. */
  'voices.accept': { input: z.object({ id }).strict(), output: nothing },
} as const satisfies Calls;
