import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { channelIds } from '../../src/channels/channel.ts';
import type { ExhibitPlan } from '../../src/packet/exhibit-plan.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import type { ExportRequest } from '../output/export-packet.ts';
import { type Seal, sealForRecipients } from '../vault/bundle/age-seal.ts';
import { isWeakPassphrase } from '../vault/passphrase.ts';
import { askFolder } from './chosen-folder.ts';
import { newestVersion, signedVersions } from './document-calls.ts';
import { leavingOf } from './leaving.ts';
import { isPractice } from './practice-guard.ts';
import { createWritingJobs } from './writing-jobs.ts';

type Wanted = Omit<Parameters<Handlers['packets.preview']>[0], 'job'> & { readonly formats: readonly string[] };
type WantedSeal = Parameters<Handlers['packets.export']>[0]['seal'];

/** Who can open the packet. What would be guessed at once is refused before anything is written. */
function sealOf(wanted: WantedSeal): Result<Seal | undefined, Failure> {
  if (wanted?.kind === 'passphrase' && isWeakPassphrase(wanted.passphrase)) return fail({ code: 'weak-passphrase' });
  if (wanted?.kind !== 'recipients') return ok(wanted);
  const sealed = sealForRecipients(wanted.recipients);
  return sealed ? ok(sealed) : fail({ code: 'not-a-recipient' });
}

/** What is missing, by the titles that the worker knows. */
const missedIn = (plan: ExhibitPlan) =>
  plan.flatMap(({ mark, exhibit: { title }, fate }) =>
    fate.kind === 'unprinted' || fate.kind === 'absent'
      ? [{ mark, title, why: fate.why, goesAlong: fate.kind === 'unprinted' }]
      : [],
  );

/** An entry of its own for each exhibit whose file goes along: in which packet, by the sum of its manifest, and under which mark. */
const exhibitsLeaving = (plan: ExhibitPlan, interview: string, packet: string, manifest: string) =>
  plan
    .filter(({ path }) => path !== undefined)
    .map(({ exhibit: { id, sha256 }, mark }) => ({
      ...{ object: 'exhibit' as const, id, interview, sha256 },
      detail: { packet, manifest, mark },
    }));

export function packetCalls(house: House) {
  const { withVault, vaults, settings, content, zone } = house;
  const jobs = createWritingJobs();

  const requestFor = ({
    id,
    channel,
    identity,
    include,
    forms,
    redaction,
    formats,
  }: Wanted): Result<ExportRequest, Failure> => {
    const known = channelIds.find((each) => each === channel);
    if (known === undefined) return fail({ code: 'channel-unsupported', values: { channel } });
    const interview = withVault(({ interviews }) => interviews.open(id));
    if (!interview.ok) return interview;
    const opened = interview.value;
    const version = withVault((rooms) => newestVersion(rooms, opened));
    if (!version.ok) return version;
    const pattern = withVault(({ links }) => links.pattern(id));
    if (!pattern.ok) return pattern;
    return ok({
      interview: opened,
      ...(version.value && { version: version.value }),
      channel: known,
      formats,
      paper: settings.read().paper,
      letterhead: settings.read().letterhead,
      now: new Date().toISOString(),
      timeZone: zone(),
      linkedPattern: pattern.value,
      practice: isPractice(house),
      ...(identity !== undefined && { identity }),
      ...(include !== undefined && { include }),
      ...(forms !== undefined && { forms }),
      ...(redaction !== undefined && { redaction }),
    });
  };

  /** What a packet is made from; wordings and formats weigh more than all the rest and are loaded with the first one. */
  const layOut = async (wanted: Wanted) => {
    const request = requestFor(wanted);
    if (!request.ok) return request;
    const rooms = vaults.rooms();
    if (!rooms.ok) return rooms;
    const versions = signedVersions(rooms.value, request.value.interview);
    if (!versions.ok) return versions;
    const [desk] = await Promise.all([import('../output/packet-desk.ts'), content()]);
    const laid = desk.layOut(request.value, rooms.value.exhibits, {
      ids: wanted.exhibits ?? [],
      style: wanted.style,
      versions: versions.value,
    });
    return laid.ok ? ok({ desk, laid: laid.value }) : laid;
  };

  return {
    'packets.preview': async ({ job, ...wanted }) =>
      jobs.run(job, async (watching) => {
        const found = await layOut({ ...wanted, formats: ['pdf'] });
        if (!found.ok) return found;
        const made = await found.value.desk.previewPacket(found.value.laid, watching);
        if (!made.ok) return made;
        const { pdf, plan, withExhibits, contents } = made.value;
        return ok({ pdf, incomplete: missedIn(plan), withExhibits, contents: [...contents] });
      }),
    'packets.export': async ({ seal: wantedSeal, job, ...wanted }) => {
      const seal = sealOf(wantedSeal);
      if (!seal.ok) return seal;
      const found = await layOut(wanted);
      if (!found.ok) return found;
      const { desk, laid } = found.value;
      const parent = await askFolder();
      if (parent === undefined) return fail({ code: 'cancelled' });
      const { channel, madeOn, caseCode, identity } = laid.packet;
      const id = `${channel} ${madeOn}`;
      const destination = { parent, name: `${caseCode} ${id}`, seal: seal.value };
      let said: ReturnType<typeof leavingOf> | undefined;
      const made = await jobs.run(job, (watching) =>
        desk.deliverPacket(
          laid,
          destination,
          ({ manifestSha256: sha256, files, plan }) => {
            const detail = {
              identity,
              ...(plan.length > 0 && { exhibits: plan.length, missing: missedIn(plan).length }),
              ...(seal.value && { sealed: seal.value.kind }),
            };
            const names = files.map((name) => ({ name }));
            const event = { object: 'packet', id, interview: wanted.id, sha256, detail } as const;
            said = leavingOf(house, event, names, exhibitsLeaving(plan, wanted.id, id, sha256));
            return said();
          },
          watching,
        ),
      );
      if (!made.ok) {
        said?.(made.failure.code);
        return made;
      }
      const { name: folder, files, plan, manifestSha256 } = made.value;
      return ok({ folder, files: [...files], incomplete: missedIn(plan), manifestSha256 });
    },
    'packets.progress': ({ job }) => ok(jobs.progress(job)),
    'packets.cancel': ({ job }) => {
      jobs.cancel(job);
      return ok({});
    },
  } satisfies Partial<Handlers>;
}
