import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isConsistent } from '../../../../electron/vault/hand-over/histories.ts';
import type { Vaults } from '../../../../electron/vault/vault.ts';
import { rowsOf } from '../custody/log-of.ts';
import { put } from '../exhibits/desk.ts';
import { noise } from '../exhibits/files.ts';
import { bundleScript, runScript } from '../script.ts';
import { copyPlace, must, passphrase, timesOf, vaultsAt } from '../workshop.ts';
import { begin, first, handOver, newSide, pass, roomsOf, say, second } from './two-vaults.ts';

const kills = timesOf('KILLS', 6);

let script: string;
beforeAll(async () => {
  script = await bundleScript('hand-over/receiver.ts');
});

/** What a vault holds of an interview, how many files of exhibits lie in its folder, and whether its log speaks of what was received. */
function stateOf(vaults: Vaults, id: string, directory: string): string {
  const { interviews, exhibits } = must(vaults.rooms());
  const interview = must(interviews.open(id));
  const versions = must(interviews.history(id));
  const received = rowsOf(vaults).some(({ event }) => JSON.parse(event).what === 'received');
  const whole = isConsistent({ interview, versions });
  const folder = join(directory, 'exhibits');
  const files = existsSync(folder) ? readdirSync(folder).length : 0;
  const kept = `${must(exhibits.list(id)).length} exhibits in ${files} files`;
  return `${versions.length} versions, ${kept}, ${received ? 'received' : 'not received'}, ${whole ? 'whole' : 'broken'}`;
}

describe('a vault whose process is killed while it takes in a hand-over', () => {
  it(
    `has taken in all of it or nothing, ${kills} times out of ${kills}`,
    async () => {
      const [clinic, counsel] = [await newSide('clinic intake worker'), await newSide('legal aid lawyer', 600)];
      const id = begin(clinic);
      await pass(clinic, counsel, id);
      say(clinic, id, first, 'lo de aquí');
      say(counsel, id, first, 'lo de allá');
      for (let number = 0; number < 60; number += 1) {
        counsel.minutes += 1;
        say(counsel, id, second, `${number} ${'palabra '.repeat(2000)}`);
      }
      must(await roomsOf(counsel).exhibits.add(put('scan.bin', noise(3_000_000)), { interview: id, by: 'counsel' }));
      const file = await handOver(counsel, clinic, id);
      for (const side of [clinic, counsel]) side.vaults.lock();

      const outcomes = new Map<string, number>();
      for (let kill = 0; kill < kills; kill += 1) {
        const place = copyPlace(clinic.directory);
        const receiver = runScript(script, [place, passphrase, file]);
        // Some are killed while the exhibit is still being sealed, most after the whole file was looked at.
        if (kill % 4 > 0) expect(await receiver.line(0)).toBe('looked');
        else await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 400));
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
        const said = await receiver.kill();
        const vaults = vaultsAt(place);
        must(await vaults.unlock(passphrase));
        const { breaks } = must(await must(vaults.rooms()).custody.state());
        const found = `${stateOf(vaults, id, place)}, ${breaks.length} breaks`;
        vaults.lock();
        outcomes.set(found, (outcomes.get(found) ?? 0) + 1);
        if (said[1] === 'taken') expect(found).toContain(', received');
      }
      const nothing = '3 versions, 0 exhibits in 0 files, not received, whole, 0 breaks';
      // One more from each side, sixty long ones, and the decision.
      const all = '65 versions, 1 exhibits in 1 files, received, whole, 0 breaks';
      expect([...outcomes.keys()].filter((found) => found !== nothing && found !== all)).toEqual([]);
    },
    60_000 + kills * 5000,
  );
});
