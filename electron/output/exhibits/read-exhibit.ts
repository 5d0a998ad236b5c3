import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { viewOf } from '../../../src/interview/exhibit-media.ts';
import type { UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import { exhibitFailure } from '../../vault/exhibits/exhibit-fault.ts';
import type { Printable } from './printable.ts';
import type { Source } from './source.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** An exhibit that somebody chose, with ways to its bytes; both fail by throwing when they are not what was received. */
export type ChosenExhibit = {
  readonly exhibit: Exhibit;
  readonly read: () => AsyncIterable<Bytes>;
  /** Writes them into a new file, of which nothing is left on failure. */
  readonly copy: (to: string, signal: AbortSignal) => Promise<{ readonly size: number; readonly sha256: string }>;
};

/** Makes something printable of what is neither PDF, JPEG nor PNG. */
export type Converter = (exhibit: Exhibit, source: Source) => Promise<Printable | UnprintedReason>;

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
  source: Source,
  convert: Converter,
): Promise<Printable | UnprintedReason> {
  switch (exhibit.mediaType) {
    case 'application/pdf':
      return { kind: 'pdf', source };
    case 'image/jpeg':
      return { kind: 'jpeg', source };
    case 'image/png':
    case 'image/apng':
      return { kind: 'png', source };
    default:
      return convert(exhibit, source);
  }
}
