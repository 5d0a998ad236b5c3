import type { Result } from '../../../src/base/result.ts';
import type { HandOverPreview } from '../../../src/bridge/calls/hand-over-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Guide } from '../../../src/interview/guide.ts';
import type { OnProgress } from '../bundle/bundle-writer.ts';
import type { Custody } from '../custody/custody.ts';
import type { VaultDatabase } from '../database.ts';
import type { Exhibits } from '../exhibits/exhibits.ts';
import type { FollowUpIndex } from '../follow-up-rows.ts';
import { addressOf } from './address.ts';
import { openBelongings } from './belongings.ts';
import type { Decisions } from './histories.ts';
import { openIncoming } from './incoming.ts';
import { openOutgoing } from './outgoing.ts';
import { openRecords } from './record-store.ts';

export type Outcome<Value> = Result<Value, Failure>;

/** Who can open a hand-over: whoever knows a passphrase, or the vault with an address. */
export type HandOverTo =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'address'; readonly address: string };
/** What opens it here: a passphrase, or the key of this vault. */
export type HandOverOpener =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'own-key' };

export type HandOvers = {
  /** The address of this vault for colleagues. */
  readonly address: () => Promise<string>;
  /** Writes one interview into a sealed file; nothing appears under the path before it is whole and in the custody log. */
  readonly write: (
    interview: string,
    to: HandOverTo,
    path: string,
    watching?: Watching,
  ) => Promise<Outcome<{ readonly size: number }>>;
  /** Reads a file to its end and says what taking it in would mean. Nothing is changed; exhibits wait sealed until `take` or `leave`. */
  readonly look: (
    path: string,
    opener: HandOverOpener,
    guide: Guide,
    watching?: Watching,
  ) => Promise<Outcome<HandOverPreview>>;
  /** Takes in what was looked at last, with what was decided; all of it or nothing. */
  readonly take: (
    id: string,
    decisions: Decisions,
  ) => Outcome<{ readonly interview: string; readonly codeName: string }>;
  /** Forgets what was looked at. */
  readonly leave: () => void;
};

/** For long work: the way to stop it, and how far it is. */
export type Watching = { readonly signal?: AbortSignal; readonly onProgress?: OnProgress };

export type HandOverOptions = {
  readonly database: VaultDatabase;
  readonly custody: Custody;
  readonly exhibits: Exhibits;
  readonly index: FollowUpIndex;
  /** 32 bytes that only this vault has; they stay the caller's. */
  readonly key: Buffer;
  readonly clock: () => number;
  readonly worker: () => string;
};

/** What both directions work with. */
export type HandOverParts = HandOverOptions & {
  readonly records: ReturnType<typeof openRecords>;
  readonly belongings: ReturnType<typeof openBelongings>;
};

/** Hands interviews of the open vault over, and takes them in. */
export function openHandOvers(options: HandOverOptions): HandOvers {
  const { database, key } = options;
  const parts = { ...options, records: openRecords(database), belongings: openBelongings(database, options.index) };
  return { address: () => addressOf(key), write: openOutgoing(parts), ...openIncoming(parts) };
}
