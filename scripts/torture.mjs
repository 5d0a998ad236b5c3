// npm run torture [name ...]: the long forms of the loops that `npm test` runs in short. One line each, then `N passed, N failed`.
// The tests read how long to go on from the environment: CASES (properties, mutations) and KILLS. CASES or KILLS set outside win.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageCommand, projectEnvironment, projectNode, runLeashed, STATE } from './setup/command.mjs';
import { countPlaywright, countVitest } from './setup/test-counts.mjs';

const HOURS = 60 * 60_000;

/** What each name runs; a path may be a folder of tests, `endToEnd` those that need the window. */
export const tortures = {
  routing: {
    says: 'properties of the engine and of the shipped rules',
    tests: ['tests/src/routing', 'tests/content/rules-properties.test.ts'],
    env: { CASES: '10000' },
  },
  interview: {
    says: 'any interview, answered in any way',
    tests: ['tests/src/interview'],
    env: { CASES: '10000' },
  },
  packets: {
    says: 'anonymous packets of any story, in every format',
    tests: ['tests/src/packet', 'tests/src/export'],
    env: { CASES: '10000' },
  },
  'channel-pages': {
    says: 'every page of every office in three pairs of languages, as PDF and DOCX',
    tests: ['tests/electron/output/channel-pages.test.ts'],
    env: { CHANNELS: 'all' },
  },
  'content-packs': {
    says: 'changed content packs: refused, or shown as a change',
    tests: ['tests/src/clocks', 'tests/electron/content'],
    env: { CASES: '10000' },
  },
  'vault-kills': {
    says: 'the process killed while it saves, imports, takes in, copies, backs up, restores, migrates, erases',
    tests: [
      'tests/electron/vault/kill.test.ts',
      'tests/electron/vault/kill-deeds.test.ts',
      'tests/electron/vault/hand-over/kill.test.ts',
    ],
    env: { KILLS: '200' },
  },
  'sitting-kills': {
    says: 'a sitting killed while words are typed, the voice is recorded and files come in',
    tests: ['tests/electron/vault/sitting-kills.test.ts'],
    env: { KILLS: '200' },
  },
  'passphrase-kills': {
    says: 'a change of passphrase killed at any moment',
    tests: ['tests/electron/vault/ways-kill.test.ts'],
    env: { KILLS: '200' },
  },
  handouts: {
    says: 'handouts and separate documents in every language: whole, in our own letters, no English unmarked',
    tests: ['tests/electron/output/handout.test.ts', 'tests/electron/output/documents.test.ts'],
    env: { TONGUES: 'all' },
  },
  figures: {
    says: 'figures of any vault: nothing in them names anybody, and none that is held back can be computed',
    tests: ['tests/electron/output/export-learned.test.ts', 'tests/src/learning'],
    env: { CASES: '1000' },
  },
  tongues: {
    says: 'every screen in every language: nothing cut, no letter of another font, no English unmarked, nothing that assistive technology stumbles over',
    endToEnd: ['tests/e2e/tongues.test.ts', 'tests/e2e/access.test.ts'],
    env: { TONGUES: 'all' },
  },
  calls: {
    says: 'malformed calls from the page, with the vault open and locked',
    endToEnd: ['tests/e2e/calls'],
    env: { CASES: '10000' },
  },
  network: {
    says: 'all end-to-end tests without a network, every attempt to speak to one counted',
    tests: ['tests/electron/network.test.ts'],
    env: { WHOLE: '1' },
  },
  'vault-mutations': {
    says: 'files of the vault, backups of it and hand-overs changed in any way',
    tests: [
      'tests/electron/vault/damage.test.ts',
      'tests/electron/vault/backup/mutations.test.ts',
      'tests/electron/vault/hand-over/hand-over.test.ts',
    ],
    env: { CASES: '10000' },
  },
};

const help = [
  'npm run torture [name ...]   without a name: all of them',
  ...Object.entries(tortures).map(([name, { says, env }]) => {
    const set = Object.entries(env).map((entry) => entry.join('='));
    return `  ${name.padEnd(16)} ${set.join(' ').padEnd(12)} ${says}`;
  }),
].join('\n');

async function runVitest(tests, report, settings) {
  const args = [
    'run',
    `--testTimeout=${6 * HOURS}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...tests,
  ];
  return countVitest(report, await runLeashed(projectNode(), [packageCommand('vitest'), ...args], settings));
}

async function runPlaywright(tests, report, { env, ...settings }) {
  const args = [packageCommand('@playwright/test'), 'test', '--workers=1', '--reporter=list,json', ...tests];
  const told = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return countPlaywright(report, await runLeashed(projectNode(), args, { ...settings, env: told }));
}

async function run(name, { tests, endToEnd, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'constancia-torture-'));
  const report = join(folder, 'report.json');
  const log = join(STATE, 'logs', `torture-${name}.log`);
  const wanted = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, process.env[key] ?? value]));
  const started = Date.now();
  try {
    const settings = { limitMs: 6 * HOURS, env: projectEnvironment({ CI: 'true', ...wanted }), log };
    const { passed, failed, why } = endToEnd
      ? await runPlaywright(endToEnd, report, settings)
      : await runVitest(tests, report, settings);
    const seconds = Math.round((Date.now() - started) / 1000);
    const set = Object.entries(wanted).map((entry) => entry.join('='));
    const more = [...set, `${seconds} s`, ...(why ? [why] : []), ...(failed > 0 ? [`see ${log}`] : [])];
    console.log(`${name}: ${passed} passed, ${failed} failed (${more.join(', ')})`);
    return { passed, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in tortures));
if (asked.includes('--help') || unknown.length > 0) {
  if (!asked.includes('--help')) console.error(`Nothing here is called ${unknown.join(', ')}.`);
  console.log(help);
  process.exitCode = asked.includes('--help') ? 0 : 2;
} else {
  const total = { passed: 0, failed: 0 };
  for (const name of asked.length > 0 ? asked : Object.keys(tortures)) {
    const { passed, failed } = await run(name, tortures[name]);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}
