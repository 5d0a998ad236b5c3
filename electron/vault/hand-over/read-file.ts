import { fail, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Guide } from '../../../src/interview/guide.ts';
import type { Opener } from '../bundle/age-seal.ts';
import { BundleFault } from '../bundle/bundle-fault.ts';
import { peekBundle, readBundle } from '../bundle/bundle-reader.ts';
import { isCutShort } from './bundle-size.ts';
import { type HandOver, handOverKind, partNames, readHandOver } from './hand-over-form.ts';

/** Most bytes of a hand-over that are taken into memory; a record of ten thousand answers has a hundredth of it. */
const mostBytes = 200 * 1024 * 1024;

/** The failure in the words of a hand-over: of what opens it, and whether it was cut short or changed. */
async function ownFailure(failure: Failure, path: string, opener: Opener): Promise<Failure> {
  if (failure.code === 'wrong-passphrase') {
    return { code: opener.kind === 'passphrase' ? 'hand-over-passphrase' : 'hand-over-not-for-us' };
  }
  if (failure.code !== 'bundle-damaged') return failure;
  const peeked = await peekBundle({ path, opener, kind: handOverKind });
  if (!peeked.ok) return failure;
  return { code: (await isCutShort(path, peeked.value)) ? 'hand-over-cut' : 'hand-over-altered' };
}

/** Reads a hand-over to its end and verifies it as a whole; its words are held in memory alone. */
export async function readHandOverFile(path: string, opener: Opener, guide: Guide): Promise<Result<HandOver, Failure>> {
  const parts = new Map<string, Buffer>();
  let total = 0;
  const bundle = await readBundle({
    path,
    opener,
    kind: handOverKind,
    onEntry: async ({ name, size, bytes }) => {
      total += size;
      if (total > mostBytes) throw new BundleFault('hand-over-too-large');
      const chunks: Uint8Array[] = [];
      for await (const chunk of bytes) chunks.push(Uint8Array.from(chunk));
      parts.set(name, Buffer.concat(chunks));
    },
  });
  if (!bundle.ok) return fail(await ownFailure(bundle.failure, path, opener));
  if (parts.size !== Object.keys(partNames).length) return fail({ code: 'bundle-foreign' });
  const { interview, versions, custody } = partNames;
  const found = { interview: parts.get(interview), versions: parts.get(versions), custody: parts.get(custody) };
  return readHandOver(bundle.value.about, found, guide);
}
