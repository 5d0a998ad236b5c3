import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { canonicalText } from '../../../src/base/canonical-text.ts';
import { fail, ok } from '../../../src/base/result.ts';
import type { ErrorCode, Failure } from '../../../src/bridge/result.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { toInterviewFile } from '../../../src/interview/interview-file.ts';
import { isRecipient, type Seal } from '../bundle/age-seal.ts';
import { BundleFault } from '../bundle/bundle-fault.ts';
import { type BundleSource, sourceOf, writeBundle } from '../bundle/bundle-writer.ts';
import { segmentOf } from '../custody/custody-segment.ts';
import { contentHash } from '../custody/sittings.ts';
import { ExhibitFault } from '../exhibits/exhibit-fault.ts';
import type { Exhibits } from '../exhibits/exhibits.ts';
import { isWeakPassphrase } from '../passphrase.ts';
import { renameDurably } from '../private-file.ts';
import { guard } from '../storage-failure.ts';
import type { Belongings } from './belongings.ts';
import type { HandOverParts, HandOvers, HandOverTo, Outcome } from './hand-over.ts';
import { exhibitEntry, handOverFormat, handOverKind, partNames } from './hand-over-form.ts';
import type { Recorded } from './histories.ts';

/** All that goes along with an interview. */
type Collected = { readonly recorded: Recorded; readonly belongs: Belongings; readonly custody: Uint8Array };

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${canonicalText(value)}\n`);

/** An exhibit as it travels: one whose file is damaged or gone is told of without its file. */
const travelling = (exhibit: Exhibit): Belongings['exhibits'][number] => ({
  ...exhibit,
  state: exhibit.state === 'whole' || exhibit.state === 'cut-off' ? exhibit.state : 'missing',
});

/** The file of an exhibit for the bundle; damage that shows only now stops the writing with the failure of the exhibit. */
const sourceIn = (exhibits: Exhibits, { id, size }: Exhibit): BundleSource => ({
  name: exhibitEntry(id),
  size,
  bytes: async function* () {
    try {
      yield* exhibits.readExhibit(id);
    } catch (error) {
      if (error instanceof ExhibitFault) throw new BundleFault(error.code);
      throw error;
    }
  },
});

const ofOneExhibit: readonly ErrorCode[] = ['exhibit-damaged', 'exhibit-missing'];

/** Writes interviews of the open vault into sealed files for others. */
export function openOutgoing(parts: HandOverParts): HandOvers['write'] {
  const { database, custody, exhibits, records, belongings, clock, worker } = parts;

  /** Seals the history and reads all that goes along, at one moment. */
  const collect = (interview: string): Outcome<Collected> => {
    const left = custody.sittings.left(interview);
    if (!left.ok) return left;
    return database.commit(() => {
      if (!records.read(interview)) return fail<Failure>({ code: 'not-found' });
      records.seal(interview);
      const recorded = records.read(interview);
      const [own, kept] = [segmentOf(custody, interview), exhibits.list(interview)];
      if (!recorded) return fail<Failure>({ code: 'not-found' });
      if (!own.ok) return own;
      if (!kept.ok) return kept;
      const segments = [own.value, ...custody.foreign.of(interview).map(({ segment }) => segment)];
      const belongs = {
        exhibits: kept.value.filter(({ state }) => state !== 'growing').map(travelling),
        statements: belongings.statementsOf(interview),
        readings: belongings.readingsOf(interview),
        followUp: belongings.followUpOf(interview),
      };
      return ok({ recorded, belongs, custody: json(segments) });
    });
  };

  const entriesOf = ({ recorded, belongs, custody: log }: Collected): readonly BundleSource[] => [
    sourceOf(partNames.interview, json(toInterviewFile(recorded.interview))),
    sourceOf(partNames.versions, json(recorded.versions)),
    sourceOf(partNames.custody, log),
    sourceOf(partNames.exhibits, json(belongs.exhibits)),
    sourceOf(partNames.statements, json(belongs.statements)),
    sourceOf(partNames.readings, json(belongs.readings)),
    sourceOf(partNames.followUp, json(belongs.followUp)),
    ...belongs.exhibits.filter(({ state }) => state !== 'missing').map((each) => sourceIn(exhibits, each)),
  ];

  const writeOnce: HandOvers['write'] = async (interview, to, path, watching = {}) => {
    const collected = collect(interview);
    if (!collected.ok) return collected;
    const id = randomUUID();
    const waiting = `${path}.sealed`;
    const written = await writeBundle({
      path: waiting,
      seal: sealFor(to),
      kind: handOverKind,
      about: { format: handOverFormat, id, interview, at: new Date(clock()).toISOString(), by: worker() },
      entries: entriesOf(collected.value),
      ...watching,
    });
    if (!written.ok) return written;
    const { sha256, size } = written.value;
    const { recorded, belongs } = collected.value;
    const event = { what: 'exported', object: 'hand-over', id, interview, sha256 } as const;
    const detail = {
      to: to.kind === 'address' ? to.address : 'passphrase',
      size,
      exhibits: belongs.exhibits.length,
      content: contentHash(recorded.interview),
    };
    const noted = custody.record({ ...event, detail });
    const placed = noted.ok ? guard(() => ok(renameDurably(waiting, path))) : noted;
    if (placed.ok) return ok({ size });
    await rm(waiting, { force: true });
    if (noted.ok) custody.record({ ...event, detail: { ...detail, notWritten: placed.failure.code } });
    return placed;
  };

  return async (interview, to, path, watching) => {
    if (to.kind === 'passphrase' && isWeakPassphrase(to.passphrase)) return fail({ code: 'weak-passphrase' });
    if (to.kind === 'address' && !isRecipient(to.address)) return fail({ code: 'hand-over-address' });
    const written = await writeOnce(interview, to, path, watching);
    if (written.ok || !ofOneExhibit.includes(written.failure.code)) return written;
    // A damaged exhibit costs only itself: the check finds which, and the rest goes along.
    const kept = exhibits.list(interview);
    for (const { id } of kept.ok ? kept.value : []) await exhibits.verify(id);
    return writeOnce(interview, to, path, watching);
  };
}

const sealFor = (to: HandOverTo): Seal =>
  to.kind === 'passphrase' ? to : { kind: 'recipients', recipients: [to.address] };
