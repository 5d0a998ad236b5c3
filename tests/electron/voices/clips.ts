import { sha256Of } from '../../../electron/vault/sha256.ts';
import { sumOf } from '../../../electron/vault/voices.ts';
import type { VoiceClip, VoicePack } from '../../../src/interview/voice-pack.ts';

/** Looks like what a recorder writes; `mark` tells one sound from another. */
export const soundOf = (mark: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84]),
    Buffer.from('webm'),
    Buffer.alloc(40),
    Buffer.from('A_OPUS'),
    Buffer.from(mark.repeat(50)),
  ]);

export const clipOf = (prompt: string, english: string, mark = prompt): VoiceClip => {
  const bytes = soundOf(mark);
  return { prompt, english: sha256Of(english), sha256: sumOf(bytes), bytes };
};

export const pack: VoicePack = {
  id: '6a2f1f6e-3c0c-4a55-9d0c-0c8b8f7d1a11',
  language: 'mam',
  name: 'Mam · a town in the mountains',
  speaker: 'interpreter',
  guide: '2026-11-26',
  clips: [clipOf('self-name', 'The name'), clipOf('guide.language-best.prompt', 'Which language do you speak best?')],
};
