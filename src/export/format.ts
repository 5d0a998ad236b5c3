import type { LanguageTag } from '../base/language-tag.ts';
import type { Block, Packet } from '../packet/packet.ts';

export const papers = ['letter', 'a4'] as const;
/** Sheet that pages are laid out for. */
export type Paper = (typeof papers)[number];

/** What every format can write: a packet, or a document that stands by itself. `schema` names the shape of its data. */
export type Printable = Pick<Packet, 'title' | 'caseCode' | 'language' | 'blocks' | 'footer' | 'madeOn' | 'data'> & {
  readonly schema?: string;
};

/** What a printer needs for one PDF; nothing in it refers to anything outside. */
export type PrintRequest = {
  /** A whole document; it links the style sheet as `print.css`. */
  readonly html: string;
  readonly styles: string;
  /** Foot of every page, with the slots `{{page}}` and `{{pages}}`; empty: pages without a foot. */
  readonly footer: string;
  readonly paper: Paper;
  readonly title: string;
  readonly language: string;
  /** Printed smaller rather than on a second page. */
  readonly onePage?: true;
  /** How many pages will come in behind each of the last printed pages; they are counted in the feet. */
  readonly inserted?: readonly number[];
  /** Day that stands as date in the file, instead of the clock. */
  readonly madeOn: string;
  /** Pictures that the document shows, by the path under which it names them. */
  readonly pictures?: readonly { readonly path: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
};

/** What a word processor's document is written from. */
export type DocumentRequest = {
  readonly title: string;
  readonly language: LanguageTag;
  readonly blocks: readonly Block[];
  /** Foot of every page, with the slots `{{page}}` and `{{pages}}`. */
  readonly footer: string;
  readonly paper: Paper;
  /** Day that stands as date in the file, instead of the clock. */
  readonly madeOn: string;
};

/** What a format makes of a packet: finished text, pages to print, or a document to write. */
export type Rendered =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'document'; readonly request: DocumentRequest }
  | { readonly kind: 'print'; readonly request: PrintRequest };

/** How a packet is laid out. */
export type RenderOptions = { readonly paper: Paper };

/** One way to write a packet to a file. Rendering is pure: the same packet gives the same bytes. */
export type Format = {
  readonly id: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly render: (packet: Printable, options: RenderOptions) => Rendered;
};
