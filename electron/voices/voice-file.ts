import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { readStoredZip } from '../../src/base/stored-zip.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { planVoiceFile, readVoicePack, type VoicePack, voiceLimits } from '../../src/interview/voice-pack.ts';
import { sumOf } from '../vault/voices.ts';

/** The day that stands in every zip: the same pack gives the same bytes. */
const options = {
  mtime: new Date(1980, 0, 1, 12),
  mode: 0o100644,
  compress: false,
  forceDosTimestamp: true,
} as const;

/** The one file in which a pack goes to others. */
export async function writeVoiceFile(pack: VoicePack): Promise<Uint8Array> {
  const { manifest, files } = planVoiceFile(pack);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', options);
  for (const { name, bytes } of files) zip.addBuffer(Buffer.from(bytes), name, options);
  zip.end();
  return buffer(zip.outputStream);
}

/** Reads such a file: bounded, nothing unpacked, and every clip against its sum. */
export function readVoiceFile(bytes: Uint8Array): Result<VoicePack, Failure> {
  const files = readStoredZip(bytes, voiceLimits);
  if (!files.ok) return fail({ code: files.failure === 'too-large' ? 'voice-too-large' : 'voice-unreadable' });
  const pack = readVoicePack(files.value, { sha256: sumOf, decode: (text) => new TextDecoder().decode(text) });
  return pack.ok ? ok(pack.value) : fail({ code: pack.failure });
}
