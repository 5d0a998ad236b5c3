// Runs the built app without a window on a job and gives every line that it says, parsed.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { electronArgs, hasDisplay, readRuntime, withDisplay } from './runtime.mjs';
import { ROOT } from './setup/command.mjs';
import { setUp } from './setup.mjs';

const LIMIT_MS = 5 * 60_000;

/** Sets up and builds what is missing, then runs the job; `{ code, lines }`. The app's data folder is thrown away. */
export async function runBatch(job) {
  await setUp({ purpose: 'demo' });
  if (!(await buildApp())) return { code: 1, lines: [] };
  const folder = mkdtempSync(join(tmpdir(), 'constancia-job-'));
  try {
    const file = join(folder, 'job.json');
    writeFileSync(file, JSON.stringify(job));
    const run = () => runApp([`--batch=${file}`, `--user-data-dir=${join(folder, 'data')}`]);
    return await (hasDisplay() ? run() : withDisplay(run));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function runApp(options) {
  const { electron } = readRuntime();
  const app = spawn(electron, [...electronArgs(ROOT), ...options], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => app.kill('SIGKILL'), LIMIT_MS);
  let said = '';
  let complained = '';
  app.stdout.on('data', (bytes) => (said += bytes));
  app.stderr.on('data', (bytes) => (complained += bytes));
  return new Promise((resolve, reject) => {
    app.on('error', reject);
    app.on('close', (code) => {
      clearTimeout(timer);
      const lines = said
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line));
      resolve({ code: code ?? 1, lines, complained });
    });
  });
}

const sentences = {
  'consent-missing': 'the person has not agreed to this recipient; record the consent in the interview first',
  'consent-withdrawn': 'the person has taken back the consent for this recipient',
  'consent-expired': 'the consent for this recipient has run out; ask again',
  'identity-exceeds-consent': 'the consent allows less of the identity than was asked for',
  'identity-leak': 'a part of the text would identify the person although the packet is anonymous; look at the answers',
  'channel-closed': 'this channel is reported closed',
  'channel-outside': 'this office is not competent for the allegation',
  'channel-unsupported': 'there is no packet for this channel yet',
  'document-empty': 'nothing is recorded that this document could be made from',
  'document-names': 'the document names the person, who appears without a name before this recipient',
  'document-machine': 'a machine translation is certified by nobody; have the passages translated by a person first',
  'document-declined': 'the person does not want to sign a declaration',
  'document-not-frozen': 'a signature belongs to a frozen version of the statement; freeze one in the app first',
  'document-not-withdrawn': 'no consent was taken back for this office',
  'document-never-sent':
    'nothing was written for this office; a letter would tell it what it does not know yet (--sent DAY)',
  'no-filing': 'the survivor does not want a report; nothing is filed',
  'channel-dangerous': 'the person fears the government that this would go to; nothing is written',
  'weak-passphrase':
    'the passphrase for --encrypt would be guessed too easily; choose at least 12 characters, best four or five words that do not belong together',
  'not-a-recipient': 'this is not a public age key; one begins with age1',
  'exhibit-not-strippable':
    'an exhibit cannot be freed of what its file says about itself, and an anonymous packet takes no other',
  'interview-unreadable': 'the interview file cannot be read',
  'bad-input': 'the request cannot be read',
};

/** One sentence for a failure; the field where the fault lies, never what stands in it. */
export function failureSentence({ code, values = {} }) {
  const where = values.field
    ? ` (${values.fault ?? 'wrong'}: ${values.field})`
    : values.fault
      ? ` (${values.fault})`
      : '';
  return `${sentences[code] ?? code}${where}`;
}
