import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVoiceFile, writeVoiceFile } from '../../../electron/voices/voice-file.ts';
import { planVoiceFile, type VoiceManifest, type VoicePack } from '../../../src/interview/voice-pack.ts';
import { clipOf, pack, soundOf } from './clips.ts';

type File = { readonly name: string; readonly bytes: Uint8Array; readonly method?: number; readonly flags?: number };

/** An archive as somebody else may write it, well or badly. */
function zipOf(files: readonly File[], end: { readonly remark?: string; readonly count?: number } = {}): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, method = 0, flags = 0 } of files) {
    const body = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(body.length, 18);
    local.writeUInt32LE(bytes.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), body);
    list.push(entry, Buffer.from(name));
    at += 30 + name.length + body.length;
  }
  const listed = Buffer.concat(list);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? files.length, 8);
  tail.writeUInt16LE(end.count ?? files.length, 10);
  tail.writeUInt32LE(listed.length, 12);
  tail.writeUInt32LE(at, 16);
  tail.writeUInt16LE(end.remark?.length ?? 0, 20);
  return Buffer.concat([...parts, listed, tail, Buffer.from(end.remark ?? '')]);
}

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const { manifest, files } = planVoiceFile(pack);
/** The pack with another manifest, or other files. */
const made = (change: Partial<Record<keyof VoiceManifest, unknown>> = {}, others: readonly File[] = files): Buffer =>
  zipOf([{ name: 'manifest.json', bytes: json({ ...manifest, ...change }) }, ...others]);
const clips = (change: object): unknown =>
  manifest.clips.map((clip, index) => (index === 0 ? { ...clip, ...change } : clip));
const codeOf = (bytes: Uint8Array): string => {
  const read = readVoiceFile(bytes);
  return read.ok ? 'taken' : read.failure.code;
};

describe('a voice pack as a file', () => {
  it('comes back as it was, and the same pack gives the same bytes', async () => {
    const written = await writeVoiceFile(pack);
    const read = readVoiceFile(written);
    const plain = ({ clips: all, ...head }: VoicePack) => ({
      ...head,
      clips: all.map((clip) => ({ ...clip, bytes: Buffer.from(clip.bytes).toString('hex') })),
    });
    expect(read.ok && plain(read.value)).toEqual(plain(pack));
    expect(Buffer.from(await writeVoiceFile(pack)).equals(Buffer.from(written))).toBe(true);
    expect(codeOf(made())).toBe('taken');
  });

  it.each<readonly [string, Buffer, string]>([
    ['no archive', Buffer.from('not a zip at all, just words that go on for a while'), 'voice-unreadable'],
    ['nothing', Buffer.alloc(0), 'voice-unreadable'],
    ['no manifest', zipOf(files), 'voice-unreadable'],
    [
      'a remark behind the end',
      zipOf([{ name: 'manifest.json', bytes: json(manifest) }, ...files], { remark: 'x' }),
      'voice-unreadable',
    ],
    [
      'fewer entries than are there',
      zipOf([{ name: 'manifest.json', bytes: json(manifest) }, ...files], { count: 2 }),
      'voice-unreadable',
    ],
    ['more entries than are allowed', zipOf([], { count: 4000 }), 'voice-too-large'],
    [
      'packed files',
      zipOf([{ name: 'manifest.json', bytes: json(manifest), method: 8 }, ...files]),
      'voice-unreadable',
    ],
    [
      'files behind a password',
      zipOf([{ name: 'manifest.json', bytes: json(manifest), flags: 1 }, ...files]),
      'voice-unreadable',
    ],
    [
      'a file that is not named',
      made({}, [...files, { name: 'clips/0099.webm', bytes: soundOf('x') }]),
      'voice-unreadable',
    ],
    ['two files of one name', made({}, [...files, ...files.slice(0, 1)]), 'voice-unreadable'],
    [
      'a path that leads out',
      made({ clips: clips({ file: '../../outside.webm' }) }, [
        { name: '../../outside.webm', bytes: files[0]?.bytes ?? Buffer.alloc(0) },
        ...files.slice(1),
      ]),
      'voice-unreadable',
    ],
    ['a missing clip', made({}, files.slice(1)), 'voice-unreadable'],
    [
      'another sound',
      made({}, [{ name: files[0]?.name ?? '', bytes: soundOf('other') }, ...files.slice(1)]),
      'voice-altered',
    ],
    ['another length', made({ clips: clips({ bytes: 5 }) }), 'voice-altered'],
    ['one prompt twice', made({ clips: clips({ prompt: manifest.clips[1]?.prompt }) }), 'voice-unreadable'],
    ['one file twice', made({ clips: clips({ file: manifest.clips[1]?.file }) }), 'voice-unreadable'],
    ['a newer format', made({ format: 'constancia-voice/2' }), 'voice-newer'],
    ['another format', made({ format: 'something-else/1' }), 'voice-unreadable'],
    ['a speaker by name', made({ speaker: 'somebody by name' }), 'voice-unreadable'],
    ['hidden signs in its name', made({ name: 'Mam \u202e maM' }), 'voice-unreadable'],
    ['a tag that is a path', made({ language: '../etc' }), 'voice-unreadable'],
    [
      'a field that nobody knows',
      zipOf([{ name: 'manifest.json', bytes: json({ ...manifest, more: 1 }) }, ...files]),
      'voice-unreadable',
    ],
  ])('is refused with %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('is refused when a clip is something else than sound, however it is named', async () => {
    const film = Buffer.concat([soundOf('x').subarray(0, 60), Buffer.from('V_VP8'), Buffer.from('A_OPUS')]);
    const page = Buffer.from('<html>webm A_OPUS</html>');
    for (const bytes of [film, page]) {
      const { sumOf } = await import('../../../electron/vault/voices.ts');
      const wrong = { ...pack, clips: [{ ...clipOf('self-name', 'x'), bytes, sha256: sumOf(bytes) }] };
      expect(codeOf(await writeVoiceFile(wrong))).toBe('voice-unreadable');
    }
  });

  it('is refused, or says exactly the same, whichever byte of it is changed', async () => {
    const whole = Buffer.from(await writeVoiceFile(pack));
    const said = JSON.stringify(readVoiceFile(whole));
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ by;
        const read = readVoiceFile(changed);
        if (!read.ok)
          return ['voice-unreadable', 'voice-altered', 'voice-newer', 'voice-too-large'].includes(read.failure.code);
        // Times, rights and sums of the archive say nothing; a changed word of the manifest is still a manifest. The sound never differs.
        const sound = (pack_: VoicePack): string =>
          JSON.stringify(pack_.clips.map(({ bytes }) => Buffer.from(bytes).toString('hex')));
        return JSON.stringify(read) === said || sound(read.value) === sound(pack);
      }),
      { numRuns: 3000 },
    );
    for (let length = 0; length < whole.length; length += 7)
      expect(codeOf(whole.subarray(0, length))).not.toBe('taken');
  });
});
