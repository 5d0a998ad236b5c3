import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { viewOf } from '../../../src/interview/exhibit-media.ts';
import type { UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import { exhibitFailure } from '../../vault/exhibits/exhibit-fault.ts';
import type { Printable } from './printable.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** An exhibit that somebody chose, with a way to its bytes; reading fails by throwing when they are not what was received. */
export type ChosenExhibit = { readonly exhibit: Exhibit; readonly read: () => AsyncIterable<Bytes> };

/** Makes something printable of what is neither PDF, JPEG nor PNG. */
export type Converter = (exhibit: Exhibit, bytes: Bytes) => Promise<Printable | UnprintedReason>;

/** Files larger than this are never held in memory whole, and so not printed. */
export const largestPrinted = 64 * 1024 * 1024;

/** What a failure to read means for an exhibit; what concerns more than this one is thrown on. */
export function lossOf(error: unknown): UnprintedReason {
  const { code } = exhibitFailure(error);
  if (code === 'exhibit-damaged') return 'damaged';
  if (code === 'exhibit-missing') return 'missing';
  throw error;
}

/** True for sound and film, of which nobody expects pages. */
export const isRecording = ({ mediaType }: Exhibit): boolean => {
  const view = viewOf(mediaType);
  return view === 'audio' || view === 'video' || mediaType.startsWith('audio/') || mediaType.startsWith('video/');
};

/** An exhibit as something that pages can be made of, or why there are none. */
export async function printableOf(
  exhibit: Exhibit,
  bytes: Bytes,
  convert: Converter,
): Promise<Printable | UnprintedReason> {
  if (bytes.length === 0) return 'empty';
  switch (exhibit.mediaType) {
    case 'application/pdf':
      return { kind: 'pdf', bytes };
    case 'image/jpeg':
      return { kind: 'jpeg', bytes };
    case 'image/png':
    case 'image/apng':
      return { kind: 'png', bytes };
    default:
      return convert(exhibit, bytes);
  }
}
