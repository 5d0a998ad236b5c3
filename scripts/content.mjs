// The rule book as tables, and what maintainers need around it.
//   npm run content                                    write docs/routing.md
//   npm run content -- --check                         say whether docs/routing.md is what the content says
//   npm run content -- --past-review [YYYY-MM-DD]      list what should have been reviewed before today, or before a day
//   npm run content -- --pack PRIVATE-KEY.pem FILE     write a content pack of this content, signed with an Ed25519 key
import { createPrivateKey, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isCalendarDay } from '../src/base/calendar-day.ts';
import { canonicalText } from '../src/base/canonical-text.ts';
import { pastReview } from '../src/clocks/content.ts';
import { contentFaults } from '../src/clocks/content-faults.ts';
import { packFormat, signedText } from '../src/clocks/content-pack.ts';
import { channels } from '../src/content/channels/table.ts';
import { clocks } from '../src/content/clocks/table.ts';
import { comparison } from '../src/content/comparison.ts';
import { contentAsOf, contentVersion, rules } from '../src/content/rules/table.ts';
import { sources } from '../src/content/sources.ts';
import { ruleBookText } from './content/rule-book.mjs';

const file = fileURLToPath(new URL('../docs/routing.md', import.meta.url));
const content = { version: contentVersion, asOf: contentAsOf, rules, channels, clocks, sources, comparison };

const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

function write() {
  writeFileSync(file, ruleBookText(content));
  console.log(
    `docs/routing.md: ${rules.length} rules, ${channels.length} offices, ${clocks.length} clocks, ${sources.length} sources`,
  );
  return 0;
}

function check() {
  const fresh = existsSync(file) && readFileSync(file, 'utf8') === ruleBookText(content);
  console.log(
    fresh
      ? 'docs/routing.md says what the content says'
      : 'docs/routing.md is stale: run "npm run content" to write it',
  );
  return fresh ? 0 : 1;
}

function review(day = today()) {
  if (!isCalendarDay(day)) {
    console.error(`"${day}" is no day; give one as YYYY-MM-DD`);
    return 2;
  }
  const due = pastReview(content, day);
  for (const { part, id, reviewBy } of due) console.log(`${part} ${id}: to be reviewed by ${reviewBy}`);
  console.log(`${due.length} parts of the rule book are past their day of review on ${day}`);
  return due.length === 0 ? 0 : 1;
}

function pack(keyFile, target) {
  if (!keyFile || !target) {
    console.error('A private key and a file are needed: npm run content -- --pack PRIVATE-KEY.pem FILE');
    return 2;
  }
  const faults = contentFaults(content);
  for (const { code, where, what } of faults) console.error(`${where}: ${code}${what ? ` (${what})` : ''}`);
  if (faults.length > 0) return 1;
  const unsigned = { format: packFormat, ...content };
  const key = createPrivateKey(readFileSync(keyFile));
  if (key.asymmetricKeyType !== 'ed25519') {
    console.error('The key is not an Ed25519 key');
    return 2;
  }
  const signature = sign(null, Buffer.from(signedText(unsigned), 'utf8'), key).toString('base64');
  writeFileSync(target, `${canonicalText({ ...unsigned, signature })}\n`);
  console.log(`${target}: content pack ${contentVersion}`);
  return 0;
}

const [option, ...rest] = process.argv.slice(2);
const commands = { undefined: write, '--check': check, '--past-review': review, '--pack': pack };
const command = commands[String(option)];
if (!command) console.error(`"${option}" is no option; allowed: --check, --past-review [DAY], --pack KEY FILE`);
process.exitCode = command ? command(...rest) : 2;
