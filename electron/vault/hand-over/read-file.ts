import { fail, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import type { Guide } from '../../../src/interview/guide.ts';
import type { Opener } from '../bundle/age-seal.ts';
import { BundleFault } from '../bundle/bundle-fault.ts';
import { peekBundle, readBundle } from '../bundle/bundle-reader.ts';
import type { OnProgress } from '../bundle/bundle-writer.ts';
import type { TarEntry } from '../bundle/tar.ts';
import { belongingsSchema } from './belongings.ts';
import { isCutShort } from './bundle-size.ts';
import { exhibitEntry, type HandOver, handOverKind, parsed, partNames, readHandOver } from './hand-over-form.ts';

/** Most bytes of the words of a hand-over, which are taken into memory; a record of ten thousand answers has a hundredth of it. */
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

export type HandOverFile = {
  readonly path: string;
  readonly opener: Opener;
  readonly guide: Guide;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly onBytes?: (bytes: Uint8Array) => void;
};

/**
 * Reads a hand-over to its end and verifies it as a whole; its words are held in memory alone. The files of exhibits go to `onExhibit`
 * one by one, and nothing may be made of them before this has said yes.
 */
export async function readHandOverFile(
  { path, opener, guide, ...watching }: HandOverFile,
  onExhibit: (told: Exhibit, bytes: TarEntry['bytes']) => Promise<Result<unknown, Failure>>,
): Promise<Result<HandOver, Failure>> {
  const parts = new Map<string, Buffer>();
  const names = new Set<string>(Object.values(partNames));
  let told: ReadonlyMap<string, Exhibit> | undefined;
  const seen = new Set<string>();
  let total = 0;
  const bundle = await readBundle({
    path,
    opener,
    kind: handOverKind,
    ...watching,
    onEntry: async ({ name, size, bytes }) => {
      if (names.has(name)) {
        total += size;
        if (total > mostBytes) throw new BundleFault('hand-over-too-large');
        const chunks: Uint8Array[] = [];
        for await (const chunk of bytes) chunks.push(Uint8Array.from(chunk));
        parts.set(name, Buffer.concat(chunks));
        return;
      }
      told ??= exhibitsToldIn(parts);
      const exhibit = told.get(name);
      if (!exhibit || exhibit.size !== size || exhibit.state === 'missing') throw new BundleFault('bundle-foreign');
      const taken = await onExhibit(exhibit, bytes);
      if (!taken.ok) throw new BundleFault(taken.failure.code);
      seen.add(name);
    },
  });
  if (!bundle.ok) return fail(await ownFailure(bundle.failure, path, opener));
  const handOver = readHandOver(bundle.value.about, parts, guide);
  if (!handOver.ok) return handOver;
  const wanted = handOver.value.exhibits.filter(({ state }) => state !== 'missing').map(({ id }) => exhibitEntry(id));
  return wanted.length === seen.size && wanted.every((name) => seen.has(name))
    ? handOver
    : fail({ code: 'bundle-foreign' });
}

/** The exhibits whose files are to follow, by the names of their files. */
function exhibitsToldIn(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Exhibit> {
  const list = belongingsSchema.exhibits.safeParse(parsed(parts.get(partNames.exhibits)));
  if (!list.success) throw new BundleFault('bundle-foreign');
  return new Map(list.data.map((exhibit) => [exhibitEntry(exhibit.id), exhibit]));
}
