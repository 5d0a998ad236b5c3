import makeLibheif from 'libheif-js/libheif/libheif.js';
import { type Dots, decodeHeif, type Libheif } from '../../../src/base/heif-picture.ts';

/** More would not fit into the memory of a small laptop. */
const mostPixels = 60_000_000;

/** The first picture of a HEIC file, the right way up. */
export const readHeic = (bytes: Uint8Array): Promise<Dots> =>
  decodeHeif((makeLibheif as unknown as () => Libheif)(), bytes, mostPixels);
