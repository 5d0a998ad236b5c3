import { rm } from 'node:fs/promises';
import { withDisplay } from '../../scripts/runtime.mjs';
import { root } from '../house/tree.ts';
import { makeBareApp } from './bare-app.ts';
import { type Figures, rounded } from './figure.ts';
import { medianOf, type Start, timeStart } from './time-start.ts';

const runs = 7;

/** Unlock screen against a bare window with static HTML, taken in turn so that a drifting machine hits both. */
export async function startupRatio(): Promise<Figures> {
  const bare = await makeBareApp();
  try {
    return await withDisplay(async () => {
      const [ours, theirs]: [Start[], Start[]] = [[], []];
      await timeStart(bare, 'h1');
      await timeStart(root, 'input');
      for (let run = 0; run < runs; run += 1) {
        theirs.push(await timeStart(bare, 'h1'));
        ours.push(await timeStart(root, 'input'));
      }
      const baseline = medianOf(theirs, 'paint');
      const ratio = (value: number, limit: number | null) =>
        ({ value: rounded(value / baseline), unit: 'ratio', limit, baseline: 1 }) as const;
      return {
        startupRatio: ratio(medianOf(ours, 'paint'), 1.5),
        startupReadyRatio: ratio(medianOf(ours, 'ready'), null),
        startupMs: { value: rounded(medianOf(ours, 'paint')), unit: 'ms', limit: null, baseline: rounded(baseline) },
      };
    });
  } finally {
    await rm(bare, { recursive: true, force: true });
  }
}
