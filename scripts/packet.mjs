// One packet, or one separate document, without a window:
//   npm run packet -- INTERVIEW.json --channel ID --out DIR [--format pdf,docx,text,json] [--identity MODE] [--paper a4]
//     [--include safety,immigration] [--forms sf-95,ice-60-001,g-28] [--redact FILE.json] says what is shown; in the file:
//     { "persons": { "w1": "pseudonym" | "leave-out" }, "answers": [KEY], "passages": [{ "key": KEY, "text": WORDS }] }
//     [--exhibits DIR] takes in every file of DIR, [--marks letters|numbers] [--bates NUMBER|off] says how they and their pages are marked;
//     [--encrypt PASSFILE|age1...] seals the packet. Ends with 3 when an exhibit is missing.
//     decision.json, the routing made from all answers, is written beside a packet that is neither anonymous, redacted nor sealed.
//   npm run packet -- INTERVIEW.json --document KIND --out DIR [--recipient ID] [--outside] [--sent DAY,DAY]
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failureSentence, runBatch } from './batch.mjs';
import { explainFailure } from './setup.mjs';

const usage = `npm run packet -- INTERVIEW.json --channel ID --out DIR [--format pdf,docx,text,json] [--identity anonymous|confidential|identified] [--paper letter|a4] [--include safety,immigration] [--forms sf-95,ice-60-001,g-28] [--redact FILE.json] [--exhibits DIR] [--marks letters|numbers] [--bates NUMBER|off] [--encrypt PASSFILE|age1...]
npm run packet -- INTERVIEW.json --document preservation|declaration|signature-page|interpreter|translator|consent-record|withdrawal|retaliation-log --out DIR [--recipient ID] [--outside] [--sent DAY,DAY] [--format ...] [--paper ...]`;

class Misuse extends Error {}

/** What the file says is not to be shown; what is not in it is shown. The app checks it. */
function readRedaction(file) {
  try {
    return { persons: {}, answers: [], passages: [], ...JSON.parse(readFileSync(file, 'utf8')) };
  } catch {
    throw new Misuse('The file for --redact cannot be read as JSON.');
  }
}

/** How exhibits are marked, and which number the first of their pages bears. */
function readStyle(marks = 'letters', bates = '1') {
  if (!['letters', 'numbers'].includes(marks)) throw new Misuse('Marks are "letters" or "numbers".');
  const firstNumber = bates === 'off' ? null : Number(bates);
  if (firstNumber !== null && !(Number.isInteger(firstNumber) && firstNumber >= 1 && firstNumber <= 900_000))
    throw new Misuse('Pages are numbered from 1 to 900000 on, or not at all: --bates off.');
  return { marks, firstNumber };
}

function readArguments() {
  const text = { type: 'string' };
  const options = {
    channel: text,
    out: text,
    format: text,
    identity: text,
    paper: text,
    document: text,
    recipient: text,
    outside: { type: 'boolean' },
    sent: text,
    exhibits: text,
    encrypt: text,
    include: text,
    forms: text,
    redact: text,
    marks: text,
    bates: text,
  };
  let parsed;
  try {
    parsed = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(error.message);
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (!file || positionals.length > 1 || !(values.channel || values.document) || !values.out)
    throw new Misuse('An interview, a channel or a document, and a folder are needed.');
  if (values.channel && values.document) throw new Misuse('Either a channel or a document, not both.');
  if (!existsSync(file)) throw new Misuse('The interview file is not there.');
  if (values.exhibits && !existsSync(values.exhibits)) throw new Misuse('The folder of exhibits is not there.');
  const { encrypt } = values;
  if (encrypt && !encrypt.startsWith('age1') && !existsSync(encrypt))
    throw new Misuse('The file with the passphrase is not there.');
  const { redact, marks, bates, ...others } = values;
  const style = marks === undefined && bates === undefined ? {} : { style: readStyle(marks, bates) };
  return { file: resolve(file), ...others, ...style, ...(redact && { redaction: readRedaction(redact) }) };
}

/** What the job is about: a packet for one office, or a document. */
function wish({
  channel,
  document,
  recipient,
  outside,
  sent,
  identity,
  exhibits,
  encrypt,
  include,
  forms,
  redaction,
  style,
}) {
  if (channel) {
    return {
      channels: [channel],
      ...(identity && { identity }),
      ...(include && { include: include.split(',') }),
      ...(forms && { forms: forms.split(',') }),
      ...(redaction && { redaction }),
      ...(exhibits && { exhibits: resolve(exhibits) }),
      ...(style && { style }),
      ...(encrypt && { encrypt: encrypt.startsWith('age1') ? encrypt : resolve(encrypt) }),
    };
  }
  return {
    document: {
      kind: document,
      sent: sent ? sent.split(',') : [],
      ...(recipient && { recipient }),
      ...(outside && { signedOutside: true }),
    },
  };
}

async function writePacket() {
  const { file, out, format = 'pdf,docx,text,json', paper = 'letter', ...values } = readArguments();
  const job = { interviews: [file], out: resolve(out), formats: format.split(','), paper, ...wish(values) };
  const { code, lines, complained } = await runBatch(job);
  const what = values.channel
    ? `No packet was written for "${values.channel}"`
    : `No document "${values.document}" was written`;
  for (const { files, failure, incomplete = [], keptBack = [] } of lines) {
    for (const { mark, title, why, goesAlong } of incomplete)
      console.error(
        `INCOMPLETE: exhibit ${mark} (${title}): ${why}; ${goesAlong ? 'enclosed as a file only' : 'not enclosed'}.`,
      );
    for (const name of keptBack)
      console.error(`${name} is not written: it is made from all answers, and this packet holds back some of them.`);
    if (failure) console.error(`${what}: ${failureSentence(failure)}.`);
    else for (const written of files) console.log(relative(process.cwd(), written));
  }
  if (lines.length === 0) console.error(complained.split('\n').slice(-12).join('\n'));
  return code;
}

try {
  process.exitCode = await writePacket();
} catch (error) {
  console.error(error instanceof Misuse ? `${error.message}\n${usage}` : explainFailure(error));
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
