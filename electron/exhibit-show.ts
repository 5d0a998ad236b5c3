import { randomBytes } from 'node:crypto';
import { type ExhibitView, unknownType, viewOf } from '../src/interview/exhibit-media.ts';
import { type Playable, playableWebm } from './playable-webm.ts';
import type { ExhibitReader } from './vault/exhibits/exhibit-reading.ts';

/** Exhibits that are being looked at: each under an address that nobody can guess, until the vault is locked. */
export type ExhibitShow = {
  /** Takes over the reader and gives the address. */
  readonly open: (reader: ExhibitReader) => Promise<string>;
  /** Answers a request for an address of the show; nothing for any other. */
  readonly answer: (request: Request) => Promise<Response> | undefined;
  readonly close: () => Promise<void>;
};

const prefix = '/exhibit/';
/** More than these are not looked at at once: the oldest is put away. */
const most = 6;
const pieceSize = 512 * 1024;

/** Only what the page draws itself keeps its own type; whatever could act as a document is handed out as bytes. */
const drawn: readonly ExhibitView[] = ['picture', 'audio', 'video'];
/** Chromium plays these under the name of their family. */
const played: Readonly<Record<string, string>> = {
  'video/quicktime': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
  'video/matroska': 'video/webm',
};
const typeOf = (mediaType: string): string =>
  drawn.includes(viewOf(mediaType)) ? (played[mediaType] ?? mediaType) : unknownType;

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'accept-ranges': 'bytes',
};

type Range = { readonly start: number; readonly end: number };

/** The bytes that a request asks for, `end` not included; all of them when it does not say; `undefined` when there are none such. */
export function rangeOf(header: string | null, size: number): Range | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return { start: 0, end: size };
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size : Math.min(size, Number(to) + 1);
  return start < end && start < size ? { start, end } : undefined;
}

/** Bytes as they are asked for, opened piece by piece and never all at once. */
function stream(reader: Playable, { start, end }: Range): ReadableStream<Uint8Array> {
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const piece = await reader.read(at, Math.min(pieceSize, end - at));
        at += piece.length;
        if (piece.length > 0) controller.enqueue(piece);
        if (at >= end || piece.length === 0) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

/** An exhibit that is looked at, and the bytes that the page gets of it. */
type Shown = { readonly reader: ExhibitReader; readonly bytes: Playable };

function respond({ reader, bytes }: Shown, request: Request): Response {
  const { size } = bytes;
  const { mediaType } = reader.exhibit;
  const asked = request.headers.get('range');
  const range = rangeOf(asked, size);
  if (!range) return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const { start, end } = range;
  return new Response(stream(bytes, range), {
    status: asked === null ? 200 : 206,
    headers: {
      ...headers,
      'content-type': typeOf(mediaType),
      'content-length': String(end - start),
      ...(asked !== null && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    },
  });
}

/** Nothing is shown at first. */
export function createExhibitShow(): ExhibitShow {
  const open = new Map<string, Shown>();
  const putAway = async (ticket: string): Promise<void> => {
    const shown = open.get(ticket);
    open.delete(ticket);
    await shown?.reader.close();
  };
  const nothing = (): Response => new Response(null, { status: 404, headers });
  return {
    open: async (reader) => {
      const ticket = randomBytes(24).toString('hex');
      // A failed look at its parts is no reason not to show it: reading says by itself what is damaged.
      open.set(ticket, { reader, bytes: await playableWebm(reader).catch(() => reader) });
      const [oldest] = open.keys();
      if (open.size > most && oldest !== undefined) await putAway(oldest);
      return `${prefix}${ticket}`;
    },
    answer: (request) => {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith(prefix)) return undefined;
      const shown = request.method === 'GET' ? open.get(pathname.slice(prefix.length)) : undefined;
      return Promise.resolve(shown?.reader.isOpen() ? respond(shown, request) : nothing());
    },
    close: async () => {
      await Promise.all([...open.keys()].map(putAway));
    },
  };
}
