// Prints the decision for a file of facts as JSON: node scripts/route.mjs FACTS.json [--now INSTANT] [--zone ZONE]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
/** From 22.18 Node reads TypeScript by itself. */
const readsTypeScript = major > 22 || (major === 22 && minor >= 18);

const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
};

if (!readsTypeScript) {
  const node = `${root}node_modules/.bin/${process.platform === 'win32' ? 'node.cmd' : 'node'}`;
  if (!existsSync(node)) refuse('Node 22.18 or newer is needed. Run "npm start" once; it sets up what is missing.');
  const [script, ...args] = process.argv.slice(1);
  const run = spawnSync(node, [script, ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exit(run.status ?? 1);
}

const { parseFacts } = await import('../src/interview/facts-schema.ts');
const { unknownChannelOf } = await import('../src/routing/known-channels.ts');
const { routeReport } = await import('../src/clocks/route-report.ts');
const { rules, contentVersion, contentAsOf } = await import('../src/content/rules/table.ts');
const { channels } = await import('../src/content/channels/table.ts');
const { clocks } = await import('../src/content/clocks/table.ts');

const problems = {
  'not-facts': () => 'The file does not hold facts',
  'unknown-field': (field) => `"${field}" is no fact that is known here`,
  'not-allowed': (field) => `"${field}" has a value that is not allowed`,
  'wrong-kind': (field) => `"${field}" has a value of the wrong kind`,
  'no-such-day': (field) => `"${field}" is no possible date`,
  'in-the-future': (field) => `"${field}" lies after today`,
  contradiction: (field, against) => `"${field}" contradicts "${against}"`,
  'unknown-channel': (field) => `"${field}" names a channel that does not exist`,
};

const sentenceOf = ({ code, field, against, allowed }) =>
  `${problems[code](field, against)}${allowed ? `; allowed: ${allowed.join(', ')}` : ''}.`;

function isTimeZone(name) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

function readArguments(args) {
  const options = { zone: 'America/New_York' };
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index];
    if (name === '--now' || name === '--zone') {
      index += 1;
      options[name.slice(2)] = args[index] ?? '';
    } else if (name.startsWith('--')) refuse(`"${name}" is no option; allowed: --now INSTANT, --zone ZONE.`);
    else if (options.file === undefined) options.file = name;
    else refuse('Give one file of facts.');
  }
  return options;
}

function readFacts(file) {
  if (file === undefined) refuse('Give a file of facts: npm run route -- FACTS.json');
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refuse('The file of facts cannot be read.');
  }
  let input;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('The file of facts is not JSON.');
  }
  const parsed = parseFacts(input);
  if (!parsed.ok) return refuse(sentenceOf(parsed.failure));
  const fault = unknownChannelOf(parsed.value);
  return fault ? refuse(sentenceOf(fault)) : parsed.value;
}

const { file, zone, now: told } = readArguments(process.argv.slice(2));
if (!isTimeZone(zone)) refuse('"--zone" is no time zone; give a name such as America/Chicago.');
if (told !== undefined && Number.isNaN(Date.parse(told)))
  refuse('"--now" is no instant; give one such as 2026-11-25T12:00:00Z.');
const facts = readFacts(file);
const now = told ?? (facts.today === undefined ? new Date().toISOString() : `${facts.today}T17:00:00.000Z`);
const book = { rules, channels, clocks, contentVersion, asOf: contentAsOf };
const output = routeReport(book, facts, new Date(now).toISOString(), zone);
process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
