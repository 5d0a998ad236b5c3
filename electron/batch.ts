import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { app, session as sessions } from 'electron';
import { fail, ok, type Result } from '../src/base/result.ts';
import type { Failure } from '../src/bridge/result.ts';
import type { ChannelId } from '../src/channels/channel.ts';
import { guide } from '../src/content/guide/guide.ts';
import { howToOpen } from '../src/content/packet/how-to-open.ts';
import { packetTexts } from '../src/content/packet/texts.ts';
import type { IdentityMode, Interview } from '../src/interview/answers.ts';
import { standingConsents } from '../src/interview/consents.ts';
import { redactNothing, redactsAnything } from '../src/packet/redact.ts';
import { type BatchJob, readBatchJob } from './batch-job.ts';
import { type House, openHouse } from './house.ts';
import { readInterviewFile } from './interview-file.ts';
import { closeSession } from './lockdown.ts';
import { intoFolderSink, piecesOf } from './output/bag-sink.ts';
import { decisionFile } from './output/decision-file.ts';
import { chooseExhibits } from './output/exhibits/choose.ts';
import type { ChosenExhibit } from './output/exhibits/read-exhibit.ts';
import { documentMaterial, exportDocument } from './output/export-document.ts';
import { exportHandout } from './output/export-handout.ts';
import { preparePacket } from './output/export-packet.ts';
import { withPacketTools } from './output/packet-tools.ts';
import { printPdf } from './output/print.ts';
import { saveFiles } from './output/save.ts';
import { sealedSink } from './output/sealed-sink.ts';
import { writePacket } from './output/write-packet.ts';
import { localZone, today } from './today.ts';
import { isRecipient, type Seal } from './vault/bundle/age-seal.ts';
import type { VaultRooms } from './vault/open-vault.ts';
import { isWeakPassphrase } from './vault/passphrase.ts';

type Outcome<Value> = Result<Value, Failure>;
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const momentOf = (job: BatchJob): string => job.now ?? new Date().toISOString();

/** Puts one interview file through the vault, as the screen would: what is exported is what was stored. */
async function storeInterview(house: House, file: string): Promise<Outcome<Interview>> {
  const interview = readInterviewFile(await readFile(file, 'utf8'), guide);
  if (!interview.ok) return interview;
  const stored = house.withVault(({ interviews }) => interviews.importInterview(interview.value));
  if (!stored.ok) return stored;
  return house.withVault(({ interviews }) => interviews.open(stored.value.id));
}

/** Every channel that the person has agreed to, as of today, and that there is a packet for. */
function agreedChannels(interview: Interview): readonly ChannelId[] {
  const agreed = standingConsents(guide, interview, today()).map(({ grant }) => grant.recipient);
  return packetTexts.letters.map(({ channel }) => channel).filter((channel) => agreed.includes(channel));
}

/** Who can open the packets; nothing where they are not sealed. */
async function sealOf({ encrypt }: BatchJob): Promise<Outcome<Seal | undefined>> {
  if (encrypt === undefined) return ok(undefined);
  if (isRecipient(encrypt)) return ok({ kind: 'recipients', recipients: [encrypt] });
  if (encrypt.startsWith('age1')) return fail({ code: 'not-a-recipient' });
  const passphrase = (await readFile(encrypt, 'utf8').catch(() => '')).split(/\r?\n/)[0] ?? '';
  return isWeakPassphrase(passphrase) ? fail({ code: 'weak-passphrase' }) : ok({ kind: 'passphrase', passphrase });
}

/** Stands for a file that the vault does not take: an empty one. It is named, and does not go along. */
function emptyExhibit(interview: string, title: string): ChosenExhibit {
  const said = { title, description: '', source: '', fileName: title, receivedBy: '', facts: [] };
  const held = { size: 0, sha256: createHash('sha256').digest('hex'), mediaType: 'application/octet-stream' };
  const exhibit = {
    id: title,
    interview,
    position: 1,
    receivedAt: today(),
    state: 'missing' as const,
    ...said,
    ...held,
  };
  return {
    exhibit,
    read: () => piecesOf(new Uint8Array()) as AsyncIterable<Uint8Array<ArrayBuffer>>,
    copy: () => Promise.reject(new Error('There is nothing to copy')),
  };
}

/** Takes in every file of the folder, and copies that say nothing about themselves where the packet is anonymous. */
async function takeExhibits(
  { exhibits }: VaultRooms,
  job: BatchJob,
  interview: string,
  identity: IdentityMode,
): Promise<Outcome<readonly ChosenExhibit[]>> {
  const names = job.exhibits === undefined ? [] : (await readdir(job.exhibits)).sort();
  const taken: ChosenExhibit[] = [];
  for (const name of names) {
    const added = await exhibits.add(join(job.exhibits ?? '', name), { interview, by: '', title: name });
    if (!added.ok && added.failure.code !== 'exhibit-empty') return added;
    if (!added.ok) {
      taken.push(emptyExhibit(interview, name));
      continue;
    }
    const kept = identity === 'anonymous' ? await exhibits.strip(added.value.id, '') : added;
    if (!kept.ok) return kept;
    const chosen = chooseExhibits(exhibits, interview, [kept.value.id], identity);
    if (!chosen.ok) return chosen;
    taken.push(...chosen.value);
  }
  return ok(taken);
}

type Written = {
  readonly files: readonly string[];
  readonly incomplete?: readonly object[];
  /** Files that are not written because they would say more than the packet does. */
  readonly keptBack?: readonly string[];
};

/**
 * True when the decision may lie beside the packet: it is made from every answer and nothing is taken out of it. The demo writes it
 * once for all packets of a person, beside their handout.
 */
const goesInClear = ({ redaction, encrypt }: BatchJob, identity: IdentityMode): boolean =>
  identity !== 'anonymous' && encrypt === undefined && !redactsAnything(redaction ?? redactNothing);

async function writeOne(
  job: BatchJob,
  house: House,
  interview: Interview,
  channel: ChannelId,
  folder: string,
): Promise<Outcome<Written>> {
  const { formats, paper, identity, include, forms, redaction } = job;
  const moment = { now: momentOf(job), timeZone: localZone() };
  const request = {
    ...{ interview, channel, formats, paper, ...moment },
    ...(identity !== undefined && { identity }),
    ...(include && { include }),
    ...(forms && { forms }),
    ...(redaction && { redaction }),
  };
  const prepared = preparePacket(request);
  if (!prepared.ok) return prepared;
  const { packet } = prepared.value;
  const seal = await sealOf(job);
  if (!seal.ok) return seal;
  const rooms = house.vaults.rooms();
  if (!rooms.ok) return rooms;
  const exhibits = await takeExhibits(rooms.value, job, interview.id, packet.identity);
  if (!exhibits.ok) return exhibits;
  const sinkFor = () => {
    if (seal.value === undefined) return intoFolderSink(folder);
    return sealedSink(folder, `${packet.caseCode} ${channel} ${packet.madeOn}`, seal.value, howToOpen);
  };
  const sheet = { paper, language: packet.language, madeOn: packet.madeOn };
  const made = await withPacketTools(sheet, (tools) =>
    writePacket(
      { request, prepared: prepared.value, exhibits: exhibits.value, ...(job.style && { style: job.style }) },
      tools,
      sinkFor,
      () => ok(null),
    ),
  );
  if (!made.ok) return made;
  const { plan, missed, files, name } = made.value;
  const withDecision = job.channels !== undefined && goesInClear(job, packet.identity);
  const decision = withDecision ? [decisionFile(interview, moment.now, moment.timeZone)] : [];
  const saved = await saveFiles(folder, decision);
  if (!saved.ok) return saved;
  const titleOf = (mark: string): string => plan.find((each) => each.mark === mark)?.exhibit.title ?? '';
  return ok({
    files: [...(seal.value ? files.map((file) => join(folder, name, file)) : files), ...saved.value],
    ...(job.channels && !withDecision && { keptBack: ['decision.json'] }),
    ...(missed.length > 0 && { incomplete: missed.map((each) => ({ ...each, title: titleOf(each.mark) })) }),
  });
}

/** The page for the person, in their language, beside the packets. */
async function writeHandout(job: BatchJob, interview: Interview, folder: string): Promise<Outcome<string[]>> {
  const request = { interview, formats: ['pdf'], paper: job.paper, now: momentOf(job), timeZone: localZone() };
  const made = await exportHandout(request, printPdf);
  if (!made.ok) return made;
  const files = made.value.files.map(({ bytes }) => ({ name: 'handout.pdf', bytes }));
  const saved = await saveFiles(folder, [...files, decisionFile(interview, request.now, request.timeZone)]);
  return saved.ok ? ok([...saved.value]) : saved;
}

/** One separate document; there is no custody log, so what was sent before is what the job says. */
async function writeDocument(
  job: BatchJob,
  wanted: NonNullable<BatchJob['document']>,
  interview: Interview,
): Promise<Outcome<string[]>> {
  const { kind, sent, ...options } = wanted;
  const exports = sent.map((on) =>
    kind === 'withdrawal'
      ? { to: options.recipient === undefined ? [] : [options.recipient], on, formats: '–' }
      : { to: [], document: kind, on, formats: '–' },
  );
  const material = await documentMaterial({ interview, exports, now: momentOf(job), timeZone: localZone() }, options);
  const made = await exportDocument(kind, material, { formats: job.formats, paper: job.paper }, printPdf);
  if (!made.ok) return made;
  const saved = await saveFiles(job.out, made.value.files);
  return saved.ok ? ok([...saved.value]) : saved;
}
/** The worst first. */
const endings = ['refused', 'incomplete', 'whole'] as const;
type Ending = (typeof endings)[number];
const exitCodes: Readonly<Record<Ending, number>> = { whole: 0, refused: 1, incomplete: 3 };

/** One interview file to its packets; every refusal is said and the rest goes on. */
async function runFile(job: BatchJob, house: House, file: string): Promise<Ending> {
  const name = basename(file, extname(file));
  const interview = await storeInterview(house, file);
  if (!interview.ok) {
    say({ persona: name, failure: interview.failure });
    return 'refused';
  }
  if (job.document) {
    const written = await writeDocument(job, job.document, interview.value);
    say({
      persona: name,
      document: job.document.kind,
      ...(written.ok ? { files: written.value } : { failure: written.failure }),
    });
    return written.ok ? 'whole' : 'refused';
  }
  const channels = job.channels ?? agreedChannels(interview.value);
  let end: Ending = channels.length > 0 ? 'whole' : 'refused';
  for (const channel of channels) {
    const folder = job.channels ? job.out : join(job.out, name, channel);
    const written = await writeOne(job, house, interview.value, channel, folder);
    say({ persona: name, channel, ...(written.ok ? written.value : { failure: written.failure }) });
    if (!written.ok) end = 'refused';
    else if (written.value.incomplete && end === 'whole') end = 'incomplete';
  }
  if (!job.channels) {
    const handout = await writeHandout(job, interview.value, join(job.out, name));
    say({ persona: name, handout: true, ...(handout.ok ? { files: handout.value } : { failure: handout.failure }) });
    if (!handout.ok) end = 'refused';
  }
  if (channels.length === 0) say({ persona: name, failure: { code: 'consent-missing' } });
  return end;
}

async function runJob(job: BatchJob): Promise<Ending> {
  const folder = await mkdtemp(join(tmpdir(), 'constancia-batch-'));
  const house = openHouse(folder);
  try {
    const created = await house.vaults.create(randomBytes(24).toString('base64'));
    if (!created.ok) {
      say({ failure: created.failure });
      return 'refused';
    }
    const ends: Ending[] = [];
    for (const file of job.interviews) ends.push(await runFile(job, house, file));
    return endings.find((end) => ends.includes(end)) ?? 'whole';
  } finally {
    house.vaults.lock();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes packets without a window, in a throw-away vault, from interview files that already lie in clear. Says one JSON line per
 * packet; ends with 0 when every packet was written, 1 when one was not, 2 when the job itself cannot be read, 3 when an exhibit is
 * missing from one.
 */
export async function runBatch(jobFile: string): Promise<void> {
  // Every print opens and closes a window; the last one to close must not end the job.
  app.on('window-all-closed', () => undefined);
  await app.whenReady();
  closeSession(sessions.defaultSession, []);
  const job = await readBatchJob(jobFile);
  if (!job.ok) {
    say({ failure: fail(job.failure).failure });
    app.exit(2);
    return;
  }
  app.exit(exitCodes[await runJob(job.value)]);
}
