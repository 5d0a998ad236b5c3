import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import {
  type BagFacts,
  type Bagged,
  manifestPath,
  manifestText,
  payloadFolder,
  tagFiles,
  tagManifestPath,
} from '../../src/packet/bag.ts';
import { ExhibitFault } from '../vault/exhibits/exhibit-fault.ts';
import { type BagSink, piecesOf, putSummed, type StreamedFile } from './bag-sink.ts';
import { type Inspection, LeakFound } from './leak-check.ts';

/** What is sent, as it is made, its paths below the folder of what is sent; or what has been put there already. */
export type Payload = AsyncIterable<StreamedFile | Bagged>;

/** A part could not be printed. */
export class NotPrinted extends Error {}

/** Somebody called it off. */
export class CalledOff extends Error {}

const textFile = (path: string, text: string): StreamedFile => ({
  path,
  bytes: () => piecesOf(new TextEncoder().encode(text)),
});

/** Puts a payload and everything that a bag says about it into a sink; gives the sum of the manifest. Nothing is seen outside yet. */
export async function putBag(
  sink: BagSink,
  payload: Payload,
  facts: BagFacts,
  inspection?: Inspection,
): Promise<{ readonly manifestSha256: string; readonly files: readonly Bagged[] }> {
  const put = async (file: StreamedFile): Promise<Bagged> => {
    const pieces: Uint8Array[] = [];
    const bagged = await putSummed(sink, file, inspection && ((piece) => void pieces.push(piece)));
    const source = { kind: 'bytes', bytes: new Uint8Array(Buffer.concat(pieces)) } as const;
    if (inspection && (await inspection(file.path, source))) throw new LeakFound();
    return bagged;
  };
  const checked = async (there: Bagged): Promise<Bagged> => {
    if (!inspection) return there;
    // Where nothing can be read again nothing can be inspected, and nothing may go.
    const source = sink.open && ({ kind: 'file', path: await sink.open.place(there.path) } as const);
    if (!source || (await inspection(there.path, source))) throw new LeakFound();
    return there;
  };
  const sent: Bagged[] = [];
  for await (const file of payload) {
    sent.push('bytes' in file ? await put({ ...file, path: `${payloadFolder}/${file.path}` }) : await checked(file));
  }
  const tags: Bagged[] = [];
  for (const { path, text } of tagFiles(sent, facts)) tags.push(await put(textFile(path, text)));
  await put(textFile(tagManifestPath, manifestText(tags)));
  const manifestSha256 = tags.find(({ path }) => path === manifestPath)?.sha256;
  if (manifestSha256 === undefined) throw new Error('A bag without a manifest');
  return { manifestSha256, files: [...sent, ...tags] };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** What an error while a bag is written means; `undefined` for what nobody expected. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof LeakFound) return { code: 'identity-leak' };
  if (error instanceof NotPrinted) return { code: 'print-failed' };
  if (error instanceof CalledOff) return { code: 'cancelled' };
  if (error instanceof ExhibitFault) return { code: error.code };
  if (full.includes(codeOf(error))) return { code: 'disk-full' };
  return codeOf(error) === '' ? undefined : { code: 'write-failed' };
}

/** Runs a deed on a sink that leaves nothing behind when it fails, whatever the reason. */
export async function withSink<Value>(
  sink: BagSink,
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  let done: Result<Value, Failure> | undefined;
  try {
    done = await work();
    return done.ok ? ok(done.value) : done;
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return fail(failure);
  } finally {
    if (!done?.ok) await sink.abandon();
  }
}
