// Runs every check and ends with one line, `N passed, N failed`. `--fast` leaves out what needs Electron or takes long;
// `--release` fails as well when a part of the rule book is past its day of review.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { packageCommand, projectEnvironment, projectNode, ROOT, runLeashed } from './setup/command.mjs';
import { say } from './setup/progress.mjs';
import { countPlaywright, countVitest, oneCheck } from './setup/test-counts.mjs';
import { explainFailure, setUp } from './setup.mjs';

const MINUTE = 60_000;
const FAST_FOLDERS = ['tests/house', 'tests/content', 'tests/locales'];
const fast = process.argv.includes('--fast');
const release = process.argv.includes('--release');
const reports = mkdtempSync(join(tmpdir(), 'constancia-test-'));
const results = [];

async function runStage(name, work) {
  process.stdout.write(`\n== ${name} ==\n`);
  const started = Date.now();
  const counted = await work().catch((error) => ({ passed: 0, failed: 1, why: error.stack }));
  const result = { name, ...counted, seconds: Math.round((Date.now() - started) / 1000) };
  if (result.why) process.stdout.write(`${name}: ${result.why}\n`);
  results.push(result);
}

function runTool(packageName, args, { minutes, env = {} }) {
  const environment = projectEnvironment({ CI: 'true', ...env });
  return runLeashed(projectNode(), [packageCommand(packageName), ...args], {
    limitMs: minutes * MINUTE,
    env: environment,
  });
}

async function runVitest() {
  const report = join(reports, 'vitest.json');
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(fast ? FAST_FOLDERS : []),
  ];
  return countVitest(report, await runTool('vitest', args, { minutes: 15 }));
}

/** End to end in the built app: most tests two at a time, those that judge times with nothing beside them. */
async function runPlaywright(project) {
  const report = join(reports, `playwright-${project}.json`);
  const args = ['test', `--project=${project}`, '--reporter=list,json'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return countPlaywright(report, await runTool('@playwright/test', args, { minutes: 30, env }));
}

async function runEndToEnd() {
  if (!(await buildApp())) {
    results.push({ name: 'build', passed: 0, failed: 1, seconds: 0 });
    return process.stdout.write('The app was not built, so nothing was run against it.\n');
  }
  await runStage('together', () => runPlaywright('together'));
  await runStage('alone', () => runPlaywright('alone'));
}

function runReview() {
  const script = join(ROOT, 'scripts', 'content.mjs');
  return runLeashed(projectNode(), [script, '--past-review'], { limitMs: MINUTE });
}

async function runAll() {
  await setUp({ purpose: fast ? 'packages' : 'test' });
  await runStage('types', async () => oneCheck(await runTool('typescript', ['-b'], { minutes: 5 })));
  await runStage('lint', async () => oneCheck(await runTool('@biomejs/biome', ['ci', '.'], { minutes: 5 })));
  await runStage('vitest', runVitest);
  if (!fast) await runEndToEnd();
  if (release) await runStage('review', async () => oneCheck(await runReview()));
}

function tell() {
  process.stdout.write('\n');
  for (const { name, passed, failed, seconds } of results) {
    process.stdout.write(
      `${name.padEnd(12)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${String(seconds).padStart(5)} s\n`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

try {
  await runAll();
} catch (error) {
  say(explainFailure(error));
  results.push({ name: 'set-up', passed: 0, failed: 1, seconds: 0 });
} finally {
  rmSync(reports, { recursive: true, force: true });
  tell();
}
