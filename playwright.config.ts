import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/** Tests that judge times, count seconds, or look for what was left behind: nothing else may run beside them. */
const wantQuiet = ['**/hiding.test.ts', '**/typing.test.ts', '**/full-disk.test.ts', '**/traces.test.ts'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: Math.min(2, availableParallelism()),
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'together', testMatch: '**/*.test.ts', testIgnore: wantQuiet },
    { name: 'alone', testMatch: wantQuiet, workers: 1 },
  ],
});
