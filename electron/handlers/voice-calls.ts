import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { voicePrompts } from '../../src/content/voice-prompts.ts';
import { isVoiceClip, mostPackBytes, stateOfClip, type VoicePack } from '../../src/interview/voice-pack.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { microphone } from '../microphone.ts';
import { mayListenHere } from '../microphone-leave.ts';
import { safeFileName, saveFiles } from '../output/save.ts';
import { pickPaths, pickPlace } from '../picker.ts';
import { sha256Of } from '../vault/sha256.ts';
import { sumOf } from '../vault/voices.ts';
import { readVoiceFile, writeVoiceFile } from '../voices/voice-file.ts';
import { leavingOf } from './leaving.ts';

const filters = [{ name: 'zip', extensions: ['zip'] }];
let hashes: ReadonlyMap<string, string> | undefined;
/** SHA-256 of the English of every prompt that is asked today. */
const englishToday = (): ReadonlyMap<string, string> => {
  hashes ??= new Map(voicePrompts(guide).map(({ key, english }) => [key, sha256Of(english)]));
  return hashes;
};

async function readChosen(path: string): Promise<Result<{ pack: VoicePack; sha256: string }, Failure>> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return fail({ code: 'voice-unreadable' });
  if (found.size > mostPackBytes) return fail({ code: 'voice-too-large' });
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return fail({ code: 'voice-unreadable' });
  const pack = readVoiceFile(bytes);
  return pack.ok ? ok({ pack: pack.value, sha256: sumOf(bytes) }) : pack;
}

/** Writes one file where the person wants it; the custody log says so before anything leaves. */
async function writeChosen(house: House, pack: VoicePack): Promise<Result<{ readonly file: string }, Failure>> {
  const defaultPath = safeFileName(`constancia-voice ${pack.language} ${pack.name}.zip`);
  const path = await pickPlace({ defaultPath, filters });
  if (path === undefined) return fail({ code: 'cancelled' });
  const bytes = await writeVoiceFile(pack);
  const detail = { language: pack.language, clips: pack.clips.length };
  const name = basename(path);
  const leaving = leavingOf(house, { object: 'voice', id: pack.id, sha256: sumOf(bytes), detail }, [{ name }]);
  const said = leaving();
  if (!said.ok) return said;
  const saved = await saveFiles(dirname(path), [{ name, bytes }]);
  if (!saved.ok) leaving(saved.failure.code);
  return saved.ok ? ok({ file: name }) : saved;
}

/** Recording a speaker: the microphone is open from `listen` to `listened`, for nobody else meanwhile. */
function listenCalls({ withVault }: House) {
  let listening = false;
  const stop = (): void => {
    if (listening) microphone.close();
    listening = false;
  };
  return {
    'voices.listen': async () => {
      if (microphone.isOpen() && !listening) return fail({ code: 'busy' });
      const open = withVault(() => ok({}));
      if (!open.ok) return open;
      if (!(await mayListenHere())) return fail({ code: 'microphone-refused' });
      listening = true;
      microphone.open(() => {
        listening = false;
      });
      return ok({});
    },
    'voices.listened': () => {
      stop();
      return ok({});
    },
  } satisfies Partial<Handlers>;
}

export function voiceCalls(house: House) {
  const { withVault } = house;
  /** The pack that was looked at last. */
  let looked: { readonly pack: VoicePack; readonly sha256: string } | undefined;

  return {
    ...listenCalls(house),
    'voices.list': () =>
      withVault(({ voices }) => {
        const kept = voices.list();
        if (!kept.ok) return kept;
        const listed = kept.value.map(({ clips, ...head }) => ({
          ...head,
          clips: Object.fromEntries(clips.map((clip) => [clip.prompt, stateOfClip(clip, englishToday())])),
        }));
        return ok({ voices: listed });
      }),
    'voices.begin': (head) => withVault(({ voices }) => voices.begin(head, guide.version)),
    'voices.keep': ({ id, prompt, bytes }) => {
      const english = englishToday().get(prompt);
      if (english === undefined) return fail({ code: 'not-found' });
      if (!isVoiceClip(bytes)) return fail({ code: 'voice-unreadable' });
      const kept = withVault(({ voices }) => voices.keep(id, { prompt, english, bytes }, guide.version));
      return kept.ok ? ok({}) : kept;
    },
    'voices.clip': ({ id, prompt }) =>
      withVault(({ voices }) => {
        const clip = voices.clip(id, prompt);
        return clip.ok ? ok({ bytes: clip.value }) : clip;
      }),
    'voices.remove': ({ id }) => withVault(({ voices }) => voices.remove(id)),
    'voices.export': async ({ id }) => {
      const pack = withVault(({ voices }) => voices.whole(id));
      if (!pack.ok) return pack;
      return pack.value.clips.length === 0 ? fail({ code: 'voice-empty' }) : writeChosen(house, pack.value);
    },
    'voices.look': async () => {
      looked = undefined;
      const [path] = (await pickPaths(['openFile'], { filters })) ?? [];
      if (path === undefined) return fail({ code: 'cancelled' });
      const read = await readChosen(path);
      const kept = withVault(({ voices }) => voices.list());
      if (!read.ok || !kept.ok) return read.ok ? (kept.ok ? fail({ code: 'internal' }) : kept) : read;
      looked = read.value;
      const { id, language, name, speaker, clips } = read.value.pack;
      const states = clips.map((clip) => stateOfClip(clip, englishToday()));
      const countOf = (wanted: string): number => states.filter((state) => state === wanted).length;
      const replaces = kept.value.some((voice) => voice.id === id);
      return ok({
        id,
        language,
        name,
        speaker,
        clips: clips.length,
        stale: countOf('stale'),
        gone: countOf('gone'),
        replaces,
      });
    },
    'voices.accept': ({ id }) => {
      if (looked?.pack.id !== id) return fail({ code: 'voice-not-looked-at' });
      const { pack, sha256 } = looked;
      const taken = withVault(({ voices }) => voices.takeIn(pack, sha256));
      if (!taken.ok) return taken;
      looked = undefined;
      return ok({});
    },
  } satisfies Partial<Handlers>;
}
