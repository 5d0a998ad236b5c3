/** What the custody log speaks of. */
export type CustodyObject =
  | 'vault'
  | 'interview'
  | 'exhibit'
  | 'statement'
  | 'recording'
  | 'packet'
  | 'document'
  | 'handout'
  | 'backup'
  | 'hand-over'
  | 'follow-up'
  | 'calendar'
  | 'figures'
  | 'voice'
  | 'custody-log';

/** One thing that was done to the material; nothing of it is an answer, a name of the person or a path. */
export type CustodyEvent = {
  /** `broken`: the log itself was found not to fit together; it goes on after this entry. */
  readonly what:
    | 'created'
    | 'opened'
    | 'changed'
    | 'exported'
    | 'received'
    | 'deleted'
    | 'restored'
    | 'frozen'
    | 'broken';
  readonly object: CustodyObject;
  /** Name of the object in the vault; for a packet or a document, whom it is for or its kind, and the day. */
  readonly id: string;
  /** The interview that it belongs to, if it belongs to one; an interview belongs to itself. */
  readonly interview?: string;
  /** SHA-256, hexadecimal, of what was taken in or went out. */
  readonly sha256?: string;
  /** What else a later reader must know: sizes, counts, formats, codes. */
  readonly detail?: Readonly<Record<string, string | number>>;
};

/** Writes an event into the log; belongs into a `commit` of the caller, so that deed and entry are kept together or not at all. */
export type NoteCustody = (event: CustodyEvent) => void;
