/**
 * How an exhibit is kept: `growing` while it is being recorded, `whole`, `cut-off` when its recording ended with a crash and holds all
 * up to the last second, `damaged` when its file no longer holds what was taken in, `missing` when the file is not there.
 */
export const exhibitStates = ['growing', 'whole', 'cut-off', 'damaged', 'missing'] as const;
export type ExhibitState = (typeof exhibitStates)[number];

/** How a copy was made: data about the file cut out and the rest untouched, or the picture drawn anew and stored again. */
export const derivations = ['stripped', 're-encoded'] as const;
export type Derivation = (typeof derivations)[number];

/** What a file can say about itself. `place` is `latitude,longitude` in degrees; times as written in the file; `other` has a `name`. */
export const fileFactKinds = [
  'taken-at',
  'place',
  'device',
  'author',
  'program',
  'title',
  'made-at',
  'changed-at',
  'from',
  'to',
  'subject',
  'sent-at',
  'seconds',
  'pixels',
  'pages',
  'protected',
  'other',
] as const;
export type FileFactKind = (typeof fileFactKinds)[number];
export type FileFact = { readonly kind: FileFactKind; readonly value: string; readonly name?: string };

/** A file that belongs to an interview, with how it came here. Times are ISO instants, `sha256` is of the bytes as they came. */
export type Exhibit = {
  readonly id: string;
  readonly interview: string;
  /** From 1, without gaps; a packet makes letters or numbers of it. */
  readonly position: number;
  readonly title: string;
  readonly description: string;
  /** How it was obtained, in the words of the worker. */
  readonly source: string;
  /** Name that the file had outside; nothing is ever concluded from it. */
  readonly fileName: string;
  /** Found in the content. */
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly receivedBy: string;
  readonly facts: readonly FileFact[];
  readonly state: ExhibitState;
  /** Of a copy: the exhibit that it was made from, which may have been removed since. */
  readonly derivedFrom?: string;
  readonly derivation?: Derivation;
  /** Of a signature page: the frozen statement that it signs. */
  readonly signs?: string;
};

/** Facts that can tell where and when something happened, or who made the file. */
const telling: readonly FileFactKind[] = ['taken-at', 'place', 'device', 'author', 'program', 'made-at', 'changed-at'];

/** True when a file says something about place, time, device or author that its pages or picture do not show. */
export const tellsMore = (facts: readonly FileFact[]): boolean => facts.some(({ kind }) => telling.includes(kind));
