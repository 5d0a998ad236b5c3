import { existsSync, readFileSync } from 'node:fs';

/** For a tool that is one check as a whole. */
export function oneCheck(run) {
  return withReason(run.code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, run);
}

/** A skipped or unfinished test counts as failed, a test file that does not load as one failed test. */
export function countVitest(report, run) {
  return count(report, run, ({ testResults }) => {
    const cases = testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    );
    const passed = cases.filter((status) => status === 'passed').length;
    return {
      passed,
      failed: cases.length - passed + unloaded.length,
      skipped: cases.filter((status) => !['passed', 'failed'].includes(status)).length,
    };
  });
}

export function countPlaywright(report, run) {
  return count(report, run, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped,
    skipped: stats.skipped,
  }));
}

function count(report, run, read) {
  if (!existsSync(report)) return withReason({ passed: 0, failed: 1 }, run, 'no report was written');
  const { passed, failed, skipped } = read(JSON.parse(readFileSync(report, 'utf8')));
  if (passed + failed === 0) return withReason({ passed: 0, failed: 1 }, run, 'no test was found');
  if (failed === 0 && run.code !== 0)
    return withReason({ passed, failed: 1 }, run, `it ended with code ${run.code} although no test failed`);
  return withReason({ passed, failed }, run, skipped > 0 ? `${skipped} skipped, counted as failed` : undefined);
}

function withReason(counts, { stopped }, why) {
  if (stopped) return { ...counts, failed: Math.max(counts.failed, 1), why: 'it took too long and was ended' };
  return why ? { ...counts, why } : counts;
}
