import makeLibheif from 'libheif-js/libheif/libheif.js';
import { decodeHeif, type Libheif } from '../../../src/base/heif-picture.ts';

/** More would not fit into the memory of a small laptop. */
const mostPixels = 120_000_000;
const libheif = (makeLibheif as unknown as () => Libheif)();

self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  Promise.resolve()
    .then(() => decodeHeif(libheif, data, mostPixels))
    .then(
      (drawn) => self.postMessage(drawn, { transfer: [drawn.data.buffer] }),
      () => self.postMessage(null),
    );
};
