import makeLibheif from 'libheif-js/libheif/libheif.js';

/** The part of the library that is used here; its own types do not tell of it. */
type HeifImage = {
  readonly get_width: () => number;
  readonly get_height: () => number;
  readonly display: (
    into: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
    done: (shown: object | null) => void,
  ) => void;
};
type Libheif = { readonly HeifDecoder: new () => { readonly decode: (bytes: Uint8Array) => readonly HeifImage[] } };
/** A picture dot by dot, four bytes each: red, green, blue, how opaque. */
export type Dots = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> };

/** More would not fit into the memory of a small laptop. */
const mostPixels = 60_000_000;

/** The first picture of a HEIC file, the right way up. */
export function readHeic(bytes: Uint8Array): Promise<Dots> {
  const libheif = (makeLibheif as unknown as () => Libheif)();
  const [image] = new libheif.HeifDecoder().decode(bytes);
  if (!image) throw new Error('No picture');
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > mostPixels) throw new Error('Too large');
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve, reject) => {
    image.display({ data, width, height }, (shown) =>
      shown ? resolve({ width, height, data }) : reject(new Error('Not drawn')),
    );
  });
}
