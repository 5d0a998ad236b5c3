/** The part of a HEIF library that is needed here; its own types do not tell of it. */
export type Libheif = {
  readonly HeifDecoder: new () => { readonly decode: (bytes: Uint8Array) => readonly HeifImage[] };
};
type HeifImage = {
  readonly get_width: () => number;
  readonly get_height: () => number;
  readonly display: (
    into: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
    done: (shown: object | null) => void,
  ) => void;
};
/** A picture dot by dot, four bytes each: red, green, blue, how opaque. */
export type Dots = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray<ArrayBuffer> };

/** The first picture of a HEIC file, the right way up; fails when there is none, or it has more dots than `most`. */
export function decodeHeif(libheif: Libheif, bytes: Uint8Array, most: number): Promise<Dots> {
  const [image] = new libheif.HeifDecoder().decode(bytes);
  if (!image) throw new Error('No picture');
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > most) throw new Error('Too large');
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve, reject) => {
    image.display({ data, width, height }, (shown) =>
      shown ? resolve({ width, height, data }) : reject(new Error('Not drawn')),
    );
  });
}
