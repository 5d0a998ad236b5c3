import { createHash } from 'node:crypto';
import { canonicalText } from '../../../src/base/canonical-text.ts';
import { fail, ok } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import type { Opener } from '../bundle/age-seal.ts';
import { sha256 as hashOf } from '../custody/custody-entry.ts';
import type { CustodySegment } from '../custody/custody-segment.ts';
import { contentHash } from '../custody/sittings.ts';
import { identityOf } from './address.ts';
import type { HandOverOpener, HandOverParts, HandOvers } from './hand-over.ts';
import type { HandOver } from './hand-over-form.ts';
import { type Comparison, compareRecords, type Recorded } from './histories.ts';
import { previewOf } from './preview.ts';
import { readHandOverFile } from './read-file.ts';

/** What is held in memory after a look: a record in clear is never on the disk. */
type Held = { readonly handOver: HandOver; readonly sha256: string; readonly size: number; readonly oursWas: string };

/** Looks into files from others and takes in what they hold. */
export function openIncoming(parts: HandOverParts): Pick<HandOvers, 'look' | 'take' | 'leave'> {
  const { database, custody, exhibits, records, belongings, key, clock, worker } = parts;
  const { arrivals } = exhibits;
  let held: Held | undefined;
  const nameOf = (recorded: Recorded | undefined): string => (recorded ? hashOf(canonicalText(recorded)) : '');

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
  const exhibitsHere = (interview: string): readonly Exhibit[] => {
    const list = exhibits.list(interview);
    return list.ok ? list.value : [];
  };
  const leave = (): void => {
    held = undefined;
    arrivals.leave();
  };

  /** Gives their rows to exhibits that are new here; one that is here under another name is not kept twice. */
  const enterExhibits = ({ interview, exhibits: told }: HandOver): number => {
    const here = new Set(exhibitsHere(interview.id).map(({ sha256 }) => sha256));
    const arrived = told.filter(({ id, sha256 }) => !arrivals.known(id) && !here.has(sha256));
    for (const exhibit of arrived.toSorted((a, b) => a.position - b.position)) {
      arrivals.enter(exhibit);
      const { id, sha256, size, mediaType } = exhibit;
      const detail = { size, mediaType };
      custody.note({ what: 'received', object: 'exhibit', id, interview: interview.id, sha256, detail });
    }
    return arrived.length;
  };

  return {
    look: async (path, opener, guide, watching = {}) => {
      leave();
      const sum = createHash('sha256');
      let size = 0;
      const onBytes = (bytes: Uint8Array): void => {
        sum.update(bytes);
        size += bytes.length;
      };
      const file = { path, opener: openerOf(opener), guide, onBytes, ...watching };
      const handOver = await readHandOverFile(file, async (told, bytes) => {
        const known = arrivals.known(told.id);
        if (!known) return arrivals.seal(told, bytes, watching.signal ? { signal: watching.signal } : {});
        // What is here under that name must be the same; its bytes are summed like all others and then dropped.
        const isSame = known.interview === told.interview && known.sha256 === told.sha256;
        return isSame ? ok(null) : fail<Failure>({ code: 'bundle-foreign' });
      });
      if (!handOver.ok) {
        arrivals.leave();
        return handOver;
      }
      const sha256 = sum.digest('hex');
      return database.read(() => {
        const { id } = handOver.value.interview;
        const looked = { handOver: handOver.value, sha256, size, oursWas: nameOf(records.read(id)) };
        held = looked;
        const { ours, comparison } = comparedWith(looked);
        return ok(previewOf(handOver.value, ours, comparison, exhibitsHere(id)));
      });
    },

    take: (id, decisions) => {
      const looked = held;
      if (looked?.handOver.about.id !== id) return fail({ code: 'hand-over-stale' });
      const { handOver, sha256, size } = looked;
      const { about, interview, segments } = handOver;
      const taken = database.commit<{ interview: string; codeName: string }>(() => {
        const { ours, comparison } = comparedWith(looked);
        if (nameOf(ours) !== looked.oursWas) return fail({ code: 'hand-over-stale' });
        if (belongings.clashes(interview.id, handOver)) return fail({ code: 'bundle-foreign' });
        const undecided = comparison?.conflicts.some(({ key: each }) => !Object.hasOwn(decisions, each));
        if (undecided) return fail({ code: 'hand-over-undecided' });
        const at = new Date(clock()).toISOString();
        const codeName = ours ? ours.interview.codeName : records.takeNew(handOver);
        if (ours && comparison) records.merge(ours, handOver, comparison, { decisions, by: worker(), at });
        for (const segment of segments.filter((each) => !isOurOwn(each))) {
          custody.foreign.add(interview.id, segment, { handOver: about.id, receivedAt: at, sender: about.by });
        }
        const arrived = enterExhibits(handOver);
        belongings.merge(interview.id, handOver, at);
        const now = records.read(interview.id)?.interview ?? interview;
        const counted = [...(comparison?.fates.values() ?? [])];
        const count = (fate: string): number => counted.filter((each) => each === fate).length;
        custody.note({
          ...{ what: 'received', object: 'hand-over', id: about.id, interview: interview.id, sha256 },
          detail: {
            ...{ code: codeName, from: about.by, at: about.at, size, exhibits: arrived, content: contentHash(now) },
            ...(ours ? { taken: count('theirs'), decided: count('both') } : { isNew: 1 }),
          },
        });
        return ok({ interview: interview.id, codeName });
      });
      if (taken.ok) leave();
      return taken;
    },

    leave,
  };
}
