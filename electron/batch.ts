import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { app, session as sessions } from 'electron';
import { fail, ok, type Result } from '../src/base/result.ts';
import type { Failure } from '../src/bridge/result.ts';
import type { ChannelId } from '../src/channels/channel.ts';
import { guide } from '../src/content/guide/guide.ts';
import { packetTexts } from '../src/content/packet/texts.ts';
import type { Interview } from '../src/interview/answers.ts';
import { standingConsents } from '../src/interview/consents.ts';
import { type BatchJob, readBatchJob } from './batch-job.ts';
import { type House, openHouse } from './house.ts';
import { readInterviewFile } from './interview-file.ts';
import { closeSession } from './lockdown.ts';
import { decisionFile } from './output/decision-file.ts';
import { documentMaterial, exportDocument } from './output/export-document.ts';
import { exportHandout } from './output/export-handout.ts';
import { exportPacket } from './output/export-packet.ts';
import { printPdf } from './output/print.ts';
import { saveFiles } from './output/save.ts';
import { localZone, today } from './today.ts';

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

async function writePacket(
  job: BatchJob,
  interview: Interview,
  channel: ChannelId,
  folder: string,
): Promise<Outcome<string[]>> {
  const { formats, paper, identity } = job;
  const moment = { now: momentOf(job), timeZone: localZone() };
  const request = { interview, channel, formats, paper, ...moment, ...(identity !== undefined && { identity }) };
  const made = await exportPacket(request, printPdf);
  if (!made.ok) return made;
  // The demo writes the decision once for all packets of a person, beside their handout.
  const decision = job.channels ? [decisionFile(interview, moment.now, moment.timeZone)] : [];
  const saved = await saveFiles(folder, [...made.value.files, ...decision]);
  return saved.ok ? ok([...saved.value]) : saved;
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

/** One interview file to its packets; every refusal is said and the rest goes on. */
async function runFile(job: BatchJob, house: House, file: string): Promise<boolean> {
  const name = basename(file, extname(file));
  const interview = await storeInterview(house, file);
  if (!interview.ok) {
    say({ persona: name, failure: interview.failure });
    return false;
  }
  if (job.document) {
    const written = await writeDocument(job, job.document, interview.value);
    say({
      persona: name,
      document: job.document.kind,
      ...(written.ok ? { files: written.value } : { failure: written.failure }),
    });
    return written.ok;
  }
  const channels = job.channels ?? agreedChannels(interview.value);
  let whole = channels.length > 0;
  for (const channel of channels) {
    const folder = job.channels ? job.out : join(job.out, name, channel);
    const written = await writePacket(job, interview.value, channel, folder);
    say({ persona: name, channel, ...(written.ok ? { files: written.value } : { failure: written.failure }) });
    whole = whole && written.ok;
  }
  if (!job.channels) {
    const handout = await writeHandout(job, interview.value, join(job.out, name));
    say({ persona: name, handout: true, ...(handout.ok ? { files: handout.value } : { failure: handout.failure }) });
    whole = whole && handout.ok;
  }
  if (channels.length === 0) say({ persona: name, failure: { code: 'consent-missing' } });
  return whole;
}

async function runJob(job: BatchJob): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'constancia-batch-'));
  const house = openHouse(folder);
  try {
    const created = await house.vaults.create(randomBytes(24).toString('base64'));
    if (!created.ok) {
      say({ failure: created.failure });
      return false;
    }
    let whole = true;
    for (const file of job.interviews) whole = (await runFile(job, house, file)) && whole;
    return whole;
  } finally {
    house.vaults.lock();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes packets without a window, in a throw-away vault, from interview files that already lie in clear. Says one JSON line per
 * packet; ends with 0 when every packet was written, 1 when one was not, 2 when the job itself cannot be read.
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
  app.exit((await runJob(job.value)) ? 0 : 1);
}
