import type { Dots } from '../../../src/base/heif-picture.ts';
import { viewOf } from '../../../src/interview/exhibit-media.ts';
import type { Printer } from '../rendered-bytes.ts';
import type { Bindery } from './bindery.ts';
import type { Printable } from './printable.ts';
import type { Converter } from './read-exhibit.ts';
import { bytesOf } from './source.ts';
import type { TextSheet } from './text-pages.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** Makes JPEG pictures; `draw` gives nothing where the browser cannot draw the picture. */
export type PictureMaker = {
  readonly draw: (mediaType: string, bytes: Bytes) => Promise<Bytes | undefined>;
  readonly encode: (dots: Dots) => Bytes;
};

const printable = (kind: Printable['kind'], bytes: Bytes): Printable => ({ kind, source: { kind: 'bytes', bytes } });

/** Makes pages of texts and mails, and JPEG pictures of what the browser or the reader of HEIC can draw. */
export const converterOf =
  (print: Printer, bindery: Bindery, { draw, encode }: PictureMaker, sheet: TextSheet): Converter =>
  async ({ mediaType }, source) => {
    const view = viewOf(mediaType);
    if (view === 'text' || view === 'mail') {
      const pages = await bindery.read(view, source, sheet);
      return typeof pages === 'string' ? pages : printable('pdf', new Uint8Array(await print(pages)));
    }
    if (view === 'heic') {
      const dots = await bindery.heic(source);
      return dots ? printable('jpeg', encode(dots)) : 'broken';
    }
    if (view !== 'picture') return 'kind';
    const drawn = await draw(mediaType, bytesOf(source));
    return drawn ? printable('jpeg', drawn) : 'broken';
  };
