import { createHash, randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { VoiceClip, VoiceHead, VoicePack } from '../../src/interview/voice-pack.ts';
import type { NoteCustody } from './custody/custody-event.ts';
import type { VaultDatabase } from './database.ts';
import type { Clock } from './interviews.ts';

type Outcome<Value> = Result<Value, Failure>;
/** A voice pack without its sound. */
export type KeptVoice = VoiceHead & {
  readonly id: string;
  readonly guide: string;
  readonly changedAt: string;
  readonly clips: readonly Pick<VoiceClip, 'prompt' | 'english'>[];
};

export type Voices = {
  readonly list: () => Outcome<readonly KeptVoice[]>;
  /** Begins an empty pack; gives its name. */
  readonly begin: (head: VoiceHead, guide: string) => Outcome<{ readonly id: string }>;
  /** Keeps the sound of one prompt, in place of an earlier one. `english` is the SHA-256 of what was rendered. */
  readonly keep: (id: string, clip: Omit<VoiceClip, 'sha256'>, guide: string) => Outcome<null>;
  readonly clip: (id: string, prompt: string) => Outcome<Uint8Array>;
  /** The pack with all of its sound, as it is given to others. */
  readonly whole: (id: string) => Outcome<VoicePack>;
  /** Takes a pack in, in place of an earlier state of the same pack. `sha256` is that of the file that it came in. */
  readonly takeIn: (pack: VoicePack, sha256: string) => Outcome<null>;
  readonly remove: (id: string) => Outcome<{ readonly removed: boolean }>;
};

/** SHA-256 of bytes, hexadecimal. */
export const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Head = Omit<KeptVoice, 'clips'>;

/** The recorded questions of an open vault. */
export function openVoices(
  { driver, read, commit }: VaultDatabase,
  note: NoteCustody,
  clock: Clock = Date.now,
): Voices {
  const columns = 'id, language, name, speaker, guide, changed_at AS changedAt';
  const all = driver.prepare<[], Head>(`SELECT ${columns} FROM voice_packs ORDER BY language, name, id`);
  const one = driver.prepare<[string], Head>(`SELECT ${columns} FROM voice_packs WHERE id = ?`);
  const heard = driver.prepare<[string], Pick<VoiceClip, 'prompt' | 'english'>>(
    'SELECT prompt, english FROM voice_clips WHERE pack_id = ? ORDER BY position',
  );
  const sounds = driver.prepare<[string], Omit<VoiceClip, 'bytes'> & { readonly bytes: Buffer }>(
    'SELECT prompt, english, sha256, sound AS bytes FROM voice_clips WHERE pack_id = ? ORDER BY position',
  );
  const sound = driver
    .prepare<[string, string], Buffer>('SELECT sound FROM voice_clips WHERE pack_id = ? AND prompt = ?')
    .pluck();
  const putHead = driver.prepare<[string, string, string, string, string, string]>(
    'INSERT INTO voice_packs (id, language, name, speaker, guide, changed_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const putClip = driver.prepare<[string, string, string, string, Uint8Array]>(
    `INSERT INTO voice_clips (pack_id, prompt, english, sha256, sound) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (pack_id, prompt) DO UPDATE SET english = excluded.english, sha256 = excluded.sha256, sound = excluded.sound`,
  );
  const touch = driver.prepare<[string, string, string]>(
    'UPDATE voice_packs SET guide = ?, changed_at = ? WHERE id = ?',
  );
  const drop = driver.prepare<[string]>('DELETE FROM voice_packs WHERE id = ?');
  const now = (): string => new Date(clock()).toISOString();
  const put = ({ language, name, speaker }: VoiceHead, id: string, guide: string): void =>
    void putHead.run(id, language, name, speaker, guide, now());

  return {
    list: () => read(() => ok(all.all().map((head) => ({ ...head, clips: heard.all(head.id) })))),
    begin: (head, guide) =>
      commit(() => {
        const id = randomUUID();
        put(head, id, guide);
        note({ what: 'created', object: 'voice', id, detail: { language: head.language } });
        return ok({ id });
      }),
    keep: (id, { prompt, english, bytes }, guide) =>
      commit(() => {
        if (!one.get(id)) return fail({ code: 'not-found' });
        putClip.run(id, prompt, english, sumOf(bytes), bytes);
        touch.run(guide, now(), id);
        return ok(null);
      }),
    clip: (id, prompt) =>
      read(() => {
        const found = sound.get(id, prompt);
        return found ? ok(new Uint8Array(found)) : fail({ code: 'not-found' });
      }),
    whole: (id) =>
      read(() => {
        const head = one.get(id);
        if (!head) return fail({ code: 'not-found' });
        const { changedAt: _, ...rest } = head;
        return ok({ ...rest, clips: sounds.all(id) });
      }),
    takeIn: ({ id, guide, clips, ...head }, sha256) =>
      commit(() => {
        drop.run(id);
        put(head, id, guide);
        for (const { prompt, english, bytes } of clips) putClip.run(id, prompt, english, sumOf(bytes), bytes);
        const detail = { language: head.language, clips: clips.length };
        note({ what: 'received', object: 'voice', id, sha256, detail });
        return ok(null);
      }),
    remove: (id) =>
      commit(() => {
        const head = one.get(id);
        if (head) {
          drop.run(id);
          note({ what: 'deleted', object: 'voice', id, detail: { language: head.language } });
        }
        return ok({ removed: head !== undefined });
      }),
  };
}
