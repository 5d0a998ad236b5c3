/** Where things stand in a WebM file, and how long it plays. Places are counted from its first byte. */
export type WebmMap = {
  /** First byte of the segment's element. */
  readonly segmentAt: number;
  /** The element with the description of the tracks. */
  readonly tracks: { readonly from: number; readonly to: number };
  /** Number of the track that begins. */
  readonly track: number;
  readonly clusters: readonly { readonly at: number; readonly seconds: number }[];
  /** Nanoseconds of one tick of its clock. */
  readonly tick: number;
  readonly seconds: number;
  /** True where the file says itself how long it plays. */
  readonly saysLength: boolean;
};

const ids = {
  segment: 0x18538067,
  info: 0x1549a966,
  tick: 0x2ad7b1,
  length: 0x4489,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  time: 0xe7,
  block: 0xa3,
  group: 0xa0,
  inner: 0xa1,
} as const;
/** Elements whose parts are looked at; of all others only some are read and the rest is passed over. */
const opened: readonly number[] = [ids.segment, ids.info, ids.cluster, ids.group];
/** The first bytes of a block: its track, in at most eight, and its time. */
const blockHead = 10;
const longestHead = 12;

type Read = { readonly value: number; readonly length: number };

/** A number of EBML: as many leading zero bits as bytes follow the first. `marked` keeps the bit that ends them, as names do. */
function readNumber(bytes: Uint8Array, at: number, marked: boolean): Read | undefined {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (length > 8 || at + length > bytes.length) return undefined;
  let value = marked ? first : first & (0xff >> length);
  let unknown = !marked && value === 0xff >> length;
  for (let next = at + 1; next < at + length; next += 1) {
    value = value * 256 + (bytes[next] ?? 0);
    unknown &&= bytes[next] === 0xff;
  }
  return { value: unknown ? Number.POSITIVE_INFINITY : value, length };
}

const whole = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0);

/** Reads a WebM file as it comes, piece by piece, and holds no more of it than one element's beginning. */
export function createWebmScan() {
  let rest: Uint8Array = new Uint8Array();
  /** Place of the first byte of `rest`. */
  let at = 0;
  /** Bytes that are still to be passed over. */
  let passing = 0;
  let broken = false;
  let tick = 1_000_000;
  let time = 0;
  let [newest, before] = [0, 0];
  let [segmentAt, saysLength] = [-1, false];
  let tracks: WebmMap['tracks'] | undefined;
  let firstTrack: number | undefined;
  const clusters: { at: number; seconds: number }[] = [];
  const secondsOf = (ticks: number): number => (ticks * tick) / 1e9;

  const noteBlock = (bytes: Uint8Array): void => {
    const track = readNumber(bytes, 0, false);
    if (!track || bytes.length < track.length + 2) return;
    firstTrack ??= track.value;
    const [high = 0, low = 0] = bytes.subarray(track.length);
    const offset = (((high << 8) | low) << 16) >> 16;
    if (time + offset <= newest) return;
    [before, newest] = [newest, time + offset];
  };
  const note = (id: number, value: Uint8Array): void => {
    if (id === ids.tick) tick = whole(value);
    if (id === ids.length) saysLength = true;
    if (id === ids.block || id === ids.inner) noteBlock(value);
    const cluster = clusters.at(-1);
    if (id !== ids.time || !cluster) return;
    time = whole(value);
    cluster.seconds = secondsOf(time);
  };

  /** Takes one element from the beginning of `rest`; false when more has to come first. */
  const take = (): boolean => {
    const id = readNumber(rest, 0, true);
    const size = id && readNumber(rest, id.length, false);
    if (!id || !size) {
      broken ||= rest.length >= longestHead;
      return false;
    }
    const head = id.length + size.length;
    if (id.value === ids.segment) segmentAt = at;
    if (id.value === ids.cluster) clusters.push({ at, seconds: 0 });
    if (id.value === ids.tracks) tracks = { from: at, to: at + head + size.value };
    if (opened.includes(id.value)) {
      advance(head);
      return true;
    }
    if (!Number.isSafeInteger(size.value)) {
      broken = true;
      return false;
    }
    const wanted = Math.min(size.value, blockHead);
    if (rest.length < head + wanted) return false;
    note(id.value, rest.subarray(head, head + wanted));
    advance(head + size.value);
    return true;
  };
  function advance(bytes: number): void {
    at += bytes;
    passing = Math.max(0, bytes - rest.length);
    rest = rest.subarray(Math.min(bytes, rest.length));
  }

  return {
    push: (piece: Uint8Array): void => {
      if (broken) return;
      const passed = Math.min(passing, piece.length);
      passing -= passed;
      rest = rest.length === 0 ? piece.subarray(passed) : Buffer.concat([rest, piece.subarray(passed)]);
      while (passing === 0 && rest.length > 0 && !broken && take());
      // What is kept must not hold the whole piece in memory, nor change with it.
      rest = rest.slice();
    },
    /** What is known so far; nothing for what is no WebM file, or has no sound or picture yet. */
    found: (): WebmMap | undefined => {
      if (segmentAt < 0 || !tracks || firstTrack === undefined || clusters.length === 0) return undefined;
      // The last frame lasts as long as the one before it.
      const seconds = secondsOf(newest + (newest - before));
      return { segmentAt, tracks, track: firstTrack, clusters, tick, seconds, saysLength };
    },
  };
}
