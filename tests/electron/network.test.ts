import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '../house/tree.ts';

const minutes = 60_000;
const whole = process.env.WHOLE === '1';

type Watched = {
  readonly tests: 'passed' | 'failed';
  readonly starts: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly leaving: readonly string[];
};

/** Runs end-to-end tests in an empty network and gives what was seen; where that cannot be done, the reason. */
function watch(tests: readonly string[]): Promise<Watched | { readonly unavailable: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}/scripts/no-network.mjs`, ...tests], { cwd: root });
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += bytes;
    });
    child.on('error', reject);
    child.on('close', () => {
      const last = said.trimEnd().split('\n').at(-1) ?? '';
      if (last.startsWith('{')) resolve(JSON.parse(last));
      else reject(new Error('Nothing was told'));
    });
  });
}

describe('without a network', () => {
  it(
    'the app does everything that it does, and never tries to leave the machine',
    async () => {
      const short = ['tests/e2e/golden-path.test.ts', '-g', 'written down'];
      const seen = await watch(whole ? [] : short);
      if ('unavailable' in seen) {
        expect(seen.unavailable).not.toBe('');
        return;
      }
      if (whole) process.stderr.write(`${JSON.stringify(seen.counts)} in ${seen.starts} starts\n`);
      expect({ tests: seen.tests, leaving: seen.leaving }).toEqual({ tests: 'passed', leaving: [] });
      expect(seen.starts).toBeGreaterThan(whole ? 30 : 0);
      // The trace sees something at all.
      expect(seen.counts.display).toBeGreaterThan(0);
      if (!whole) expect(seen.counts['asked the kernel for a way']).toBeUndefined();
    },
    (whole ? 120 : 4) * minutes,
  );
});
