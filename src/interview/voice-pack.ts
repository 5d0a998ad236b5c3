import { z } from 'zod';
import type { LanguageTag } from '../base/language-tag.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { ZipEntry } from '../base/stored-zip.ts';

export const voiceFormat = 'constancia-voice/1';
/** Who speaks, by role; never by name. */
export const speakerRoles = ['interpreter', 'community', 'staff', 'other'] as const;
export type SpeakerRole = (typeof speakerRoles)[number];

/** Something that can be said aloud: the key by which a clip is found, and the English that a speaker renders. */
export type VoicePrompt = {
  readonly key: string;
  readonly english: string;
  readonly kind: 'self-name' | 'sign' | 'question' | 'hint' | 'option';
};
/** The name of the language, said in the language: what the cards for choosing one play. */
export const selfNameKey = 'self-name';

/** Far above a spoken question of a minute. */
export const mostClipBytes = 1_000_000;
export const mostClips = 3_000;
export const mostPackBytes = 150_000_000;
export const voiceLimits = { entries: mostClips + 1, bytes: mostPackBytes } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/;
const plain = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !hidden.test(text));
const sum = z.string().regex(/^[0-9a-f]{64}$/);

/** What a voice pack is called, and who speaks in it. The tag may be one for private use, such as `x-mixtec`. */
export const voiceHeadSchema = z
  .object({
    language: z.string().regex(/^[a-z]{1,3}(-[A-Za-z0-9]{1,8}){0,5}$/),
    name: plain(80),
    speaker: z.enum(speakerRoles),
  })
  .strict();
export type VoiceHead = Readonly<z.infer<typeof voiceHeadSchema>>;

const clipSchema = z
  .object({
    prompt: z.string().regex(/^[a-zA-Z0-9._-]{1,200}$/),
    file: z.string().regex(/^clips\/[0-9]{4}\.webm$/),
    english: sum,
    sha256: sum,
    bytes: z.number().int().min(1).max(mostClipBytes),
  })
  .strict();

/** The `manifest.json` of a voice pack. */
export const voiceManifestSchema = voiceHeadSchema.extend({
  format: z.literal(voiceFormat),
  id: z.uuid(),
  guide: plain(40),
  clips: z.array(clipSchema).min(1).max(mostClips),
});
export type VoiceManifest = Readonly<z.infer<typeof voiceManifestSchema>>;

/** One recorded prompt. `english` is the SHA-256 of the English that the speaker rendered, `sha256` that of the sound. */
export type VoiceClip = {
  readonly prompt: string;
  readonly english: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
};
/** A voice pack with its sound. */
export type VoicePack = VoiceHead & {
  readonly id: string;
  readonly guide: string;
  readonly clips: readonly VoiceClip[];
};

/** Why a file is no voice pack; nothing of it is taken in. */
export type VoiceFault = 'voice-unreadable' | 'voice-newer' | 'voice-altered';

const has = (bytes: Uint8Array, letters: string, within: number): boolean => {
  const text = String.fromCharCode(...bytes.subarray(0, within));
  return text.includes(letters);
};

/** True for what a recorder of the app writes: WebM with sound of Opus and nothing else. */
export const isVoiceClip = (bytes: Uint8Array): boolean =>
  bytes.length <= mostClipBytes &&
  [0x1a, 0x45, 0xdf, 0xa3].every((byte, index) => bytes[index] === byte) &&
  has(bytes, 'webm', 64) &&
  has(bytes, 'A_OPUS', 2_048) &&
  !/V_(VP|AV1|MPEG|MS)|S_(TEXT|VOB)/.test(String.fromCharCode(...bytes.subarray(0, 2_048)));

/** The clips as files of a pack, in the order in which they were given, and what the manifest says of them. */
export function planVoiceFile(pack: VoicePack): {
  readonly manifest: VoiceManifest;
  readonly files: readonly ZipEntry[];
} {
  const { id, language, name, speaker, guide, clips } = pack;
  const named = clips.map((clip, index) => ({ clip, file: `clips/${String(index + 1).padStart(4, '0')}.webm` }));
  return {
    manifest: {
      format: voiceFormat,
      id,
      language,
      name,
      speaker,
      guide,
      clips: named.map(({ clip: { prompt, english, sha256, bytes }, file }) => ({
        prompt,
        file,
        english,
        sha256,
        bytes: bytes.length,
      })),
    },
    files: named.map(({ clip, file }) => ({ name: file, bytes: clip.bytes })),
  };
}

function readManifest(text: string): Result<VoiceManifest, VoiceFault> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return fail('voice-unreadable');
  }
  const format = z.object({ format: z.string() }).safeParse(read);
  const version = /^constancia-voice\/(\d+)$/.exec(format.data?.format ?? '')?.[1];
  if (version !== undefined && Number(version) > 1) return fail('voice-newer');
  const manifest = voiceManifestSchema.safeParse(read);
  return manifest.success ? ok(manifest.data) : fail('voice-unreadable');
}

/** Reads the files of a pack: each must be named in the manifest once, have its size and its sum, and be a clip. */
export function readVoicePack(
  files: readonly ZipEntry[],
  tools: { readonly sha256: (bytes: Uint8Array) => string; readonly decode: (bytes: Uint8Array) => string },
): Result<VoicePack, VoiceFault> {
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const head = byName.get('manifest.json');
  if (!head || head.length > 2_000_000) return fail('voice-unreadable');
  const manifest = readManifest(tools.decode(head));
  if (!manifest.ok) return manifest;
  const { clips, format: _, ...rest } = manifest.value;
  const distinct = (key: 'file' | 'prompt'): boolean => new Set(clips.map((clip) => clip[key])).size === clips.length;
  if (byName.size !== clips.length + 1 || !distinct('file') || !distinct('prompt')) return fail('voice-unreadable');
  const read: VoiceClip[] = [];
  for (const { prompt, file, english, sha256, bytes: size } of clips) {
    const bytes = byName.get(file);
    if (!bytes) return fail('voice-unreadable');
    if (bytes.length !== size || tools.sha256(bytes) !== sha256) return fail('voice-altered');
    if (!isVoiceClip(bytes)) return fail('voice-unreadable');
    read.push({ prompt, english, sha256, bytes });
  }
  return ok({ ...rest, clips: read });
}

/** Whether a clip says today's English; `stale` when the English has changed since, `gone` when nobody asks it any more. */
export type ClipState = 'fresh' | 'stale' | 'gone';

/** How a recorded prompt stands to the prompts of today. */
export function stateOfClip(
  clip: Pick<VoiceClip, 'prompt' | 'english'>,
  today: ReadonlyMap<string, string>,
): ClipState {
  const english = today.get(clip.prompt);
  if (english === undefined) return 'gone';
  return english === clip.english ? 'fresh' : 'stale';
}

/** A pack as the screen knows it: without its sound, and how each clip stands. */
export type ListedVoice = VoiceHead & {
  readonly id: string;
  readonly guide: string;
  readonly changedAt: string;
  readonly clips: Readonly<Record<string, ClipState>>;
};

/** Packs that speak one of the languages, those of the first language first; `mam` speaks for `mam-x-todos`. */
export function voicesFor(packs: readonly ListedVoice[], languages: readonly LanguageTag[]): readonly ListedVoice[] {
  const speaks = (pack: LanguageTag, wanted: LanguageTag): boolean =>
    pack === wanted || wanted.startsWith(`${pack}-`) || pack.startsWith(`${wanted}-`);
  const found = languages.flatMap((wanted) => packs.filter(({ language }) => speaks(language, wanted)));
  return [...new Set(found)];
}

/** The clip that says a prompt: a fresh one before a stale one, in the order of the packs. */
export function chooseClip(
  packs: readonly ListedVoice[],
  prompt: string,
): { readonly pack: ListedVoice; readonly state: 'fresh' | 'stale' } | undefined {
  for (const state of ['fresh', 'stale'] as const) {
    const pack = packs.find(({ clips }) => clips[prompt] === state);
    if (pack) return { pack, state };
  }
  return undefined;
}
