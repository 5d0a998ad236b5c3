import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { canonicalText } from '../../../src/base/canonical-text.ts';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { HandOverPreview } from '../../../src/bridge/calls/hand-over-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Guide } from '../../../src/interview/guide.ts';
import { toInterviewFile } from '../../../src/interview/interview-file.ts';
import { isRecipient, type Opener, type Seal } from '../bundle/age-seal.ts';
import { sourceOf, writeBundle } from '../bundle/bundle-writer.ts';
import type { Custody } from '../custody/custody.ts';
import { sha256 as hashOf } from '../custody/custody-entry.ts';
import { type CustodySegment, segmentOf } from '../custody/custody-segment.ts';
import { contentHash } from '../custody/sittings.ts';
import type { VaultDatabase } from '../database.ts';
import { isWeakPassphrase } from '../passphrase.ts';
import { renameDurably } from '../private-file.ts';
import { guard } from '../storage-failure.ts';
import { addressOf, identityOf } from './address.ts';
import { type HandOver, handOverFormat, handOverKind, partNames } from './hand-over-form.ts';
import { type Comparison, compareRecords, type Decisions, type Recorded } from './histories.ts';
import { previewOf } from './preview.ts';
import { readHandOverFile } from './read-file.ts';
import { openRecords } from './record-store.ts';

type Outcome<Value> = Result<Value, Failure>;

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
  readonly write: (interview: string, to: HandOverTo, path: string) => Promise<Outcome<{ readonly size: number }>>;
  /** Reads a file to its end and says what taking it in would mean. Nothing is changed. */
  readonly look: (path: string, opener: HandOverOpener, guide: Guide) => Promise<Outcome<HandOverPreview>>;
  /** Takes in what was looked at last, with what was decided; all of it or nothing. */
  readonly take: (
    id: string,
    decisions: Decisions,
  ) => Outcome<{ readonly interview: string; readonly codeName: string }>;
  /** Forgets what was looked at. */
  readonly leave: () => void;
};

export type HandOverOptions = {
  readonly database: VaultDatabase;
  readonly custody: Custody;
  /** 32 bytes that only this vault has; they stay the caller's. */
  readonly key: Buffer;
  readonly clock: () => number;
  readonly worker: () => string;
};

/** What is held in memory after a look: a record in clear is never on the disk. */
type Held = { readonly handOver: HandOver; readonly sha256: string; readonly size: number; readonly oursWas: string };

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${canonicalText(value)}\n`);

async function sumOf(path: string): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** Hands interviews of the open vault over, and takes them in. */
export function openHandOvers({ database, custody, key, clock, worker }: HandOverOptions): HandOvers {
  const { commit, read } = database;
  const records = openRecords(database);
  const { foreign } = custody;
  let held: Held | undefined;
  const nameOf = (recorded: Recorded | undefined): string => (recorded ? hashOf(canonicalText(recorded)) : '');

  /** Seals the history and reads all that goes along, at one moment. */
  const collect = (interview: string): Outcome<{ recorded: Recorded; custody: Uint8Array }> => {
    const left = custody.sittings.left(interview);
    if (!left.ok) return left;
    return commit(() => {
      if (!records.read(interview)) return fail<Failure>({ code: 'not-found' });
      records.seal(interview);
      const recorded = records.read(interview);
      const own = segmentOf(custody, interview);
      if (!recorded || !own.ok) return own.ok ? fail<Failure>({ code: 'not-found' }) : own;
      const segments = [own.value, ...foreign.of(interview).map(({ segment }) => segment)];
      return ok({ recorded, custody: json(segments) });
    });
  };

  const openerOf = (opener: HandOverOpener): Opener =>
    opener.kind === 'passphrase' ? opener : { kind: 'identity', identity: identityOf(key) };

  /** True for a piece of this vault's own log that comes back as it went. */
  const isOurOwn = ({ chain, entries }: CustodySegment): boolean => {
    const [first, last] = [entries[0], entries.at(-1)];
    if (chain !== custody.chain || !first || !last) return false;
    const rows = custody.span(first.sequence, last.sequence);
    const hashes = new Map(rows.ok ? rows.value.map((row) => [row.sequence, row.hash]) : []);
    return entries.every(({ sequence, hash }) => hashes.get(sequence) === hash);
  };

  const comparedWith = ({ handOver }: Held): { ours: Recorded | undefined; comparison: Comparison | undefined } => {
    const ours = records.read(handOver.interview.id);
    return { ours, comparison: ours && compareRecords(ours, handOver) };
  };

  return {
    address: () => addressOf(key),

    write: async (interview, to, path) => {
      if (to.kind === 'passphrase' && isWeakPassphrase(to.passphrase)) return fail({ code: 'weak-passphrase' });
      if (to.kind === 'address' && !isRecipient(to.address)) return fail({ code: 'hand-over-address' });
      const collected = collect(interview);
      if (!collected.ok) return collected;
      const { recorded, custody: log } = collected.value;
      const id = randomUUID();
      const at = new Date(clock()).toISOString();
      const seal: Seal = to.kind === 'passphrase' ? to : { kind: 'recipients', recipients: [to.address] };
      const waiting = `${path}.sealed`;
      const written = await writeBundle({
        path: waiting,
        seal,
        kind: handOverKind,
        about: { format: handOverFormat, id, interview, at, by: worker() },
        entries: [
          sourceOf(partNames.interview, json(toInterviewFile(recorded.interview))),
          sourceOf(partNames.versions, json(recorded.versions)),
          sourceOf(partNames.custody, log),
        ],
      });
      if (!written.ok) return written;
      const { sha256, size } = written.value;
      const event = { what: 'exported', object: 'hand-over', id, interview, sha256 } as const;
      const detail = {
        to: to.kind === 'address' ? to.address : 'passphrase',
        size,
        content: contentHash(recorded.interview),
      };
      const noted = custody.record({ ...event, detail });
      const placed = noted.ok ? guard(() => ok(renameDurably(waiting, path))) : noted;
      if (placed.ok) return ok({ size });
      await rm(waiting, { force: true });
      if (noted.ok) custody.record({ ...event, detail: { ...detail, notWritten: placed.failure.code } });
      return placed;
    },

    look: async (path, opener, guide) => {
      held = undefined;
      const handOver = await readHandOverFile(path, openerOf(opener), guide);
      if (!handOver.ok) return handOver;
      const { sha256, size } = await sumOf(path);
      return read(() => {
        const ours = records.read(handOver.value.interview.id);
        const looked = { handOver: handOver.value, sha256, size, oursWas: nameOf(ours) };
        held = looked;
        return ok(previewOf(handOver.value, ours, comparedWith(looked).comparison));
      });
    },

    take: (id, decisions) => {
      const looked = held;
      if (looked?.handOver.about.id !== id) return fail({ code: 'hand-over-stale' });
      const { handOver, sha256, size } = looked;
      const { about, interview, segments } = handOver;
      const taken = commit<{ interview: string; codeName: string }>(() => {
        const { ours, comparison } = comparedWith(looked);
        if (nameOf(ours) !== looked.oursWas) return fail({ code: 'hand-over-stale' });
        const undecided = comparison?.conflicts.some(({ key: each }) => !Object.hasOwn(decisions, each));
        if (undecided) return fail({ code: 'hand-over-undecided' });
        const at = new Date(clock()).toISOString();
        const codeName = ours ? ours.interview.codeName : records.takeNew(handOver);
        if (ours && comparison) records.merge(ours, handOver, comparison, { decisions, by: worker(), at });
        for (const segment of segments.filter((each) => !isOurOwn(each))) {
          foreign.add(interview.id, segment, { handOver: about.id, receivedAt: at, sender: about.by });
        }
        const now = records.read(interview.id)?.interview ?? interview;
        const counted = [...(comparison?.fates.values() ?? [])];
        const count = (fate: string): number => counted.filter((each) => each === fate).length;
        custody.note({
          ...{ what: 'received', object: 'hand-over', id: about.id, interview: interview.id, sha256 },
          detail: {
            ...{ code: codeName, from: about.by, at: about.at, size, content: contentHash(now) },
            ...(ours ? { taken: count('theirs'), decided: count('both') } : { isNew: 1 }),
          },
        });
        return ok({ interview: interview.id, codeName });
      });
      if (taken.ok) held = undefined;
      return taken;
    },

    leave: () => {
      held = undefined;
    },
  };
}
