import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[]) => ({ test: { name, include, environment: 'node' as const } });

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // By itself it leaves one of two cores idle, and the whole suite has to fit into fifteen minutes.
    maxWorkers: 2,
    projects: [
      project('unit', ['tests/src/**/*.test.ts', 'tests/renderer/**/*.test.{ts,tsx}', 'tests/scripts/**/*.test.ts']),
      project('house', ['tests/house/**/*.test.ts']),
      project('content', ['tests/content/**/*.test.ts']),
      project('locales', ['tests/locales/**/*.test.ts']),
      project('electron', ['tests/electron/**/*.test.ts']),
    ],
  },
});
