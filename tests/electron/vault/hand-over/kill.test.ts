import { beforeAll, describe, expect, it } from 'vitest';
import { isConsistent } from '../../../../electron/vault/hand-over/histories.ts';
import type { Vaults } from '../../../../electron/vault/vault.ts';
import { rowsOf } from '../custody/log-of.ts';
import { bundleScript, runScript } from '../script.ts';
import { copyPlace, must, passphrase, timesOf, vaultsAt } from '../workshop.ts';
import { begin, first, handOver, newSide, pass, say, second } from './two-vaults.ts';

const kills = timesOf('KILLS', 12);

let script: string;
beforeAll(async () => {
  script = await bundleScript('hand-over/receiver.ts');
});

/** What a vault holds of an interview, and whether its log speaks of what was received. */
function stateOf(vaults: Vaults, id: string): string {
  const { interviews } = must(vaults.rooms());
  const interview = must(interviews.open(id));
  const versions = must(interviews.history(id));
  const received = rowsOf(vaults).some(({ event }) => JSON.parse(event).what === 'received');
  const whole = isConsistent({ interview, versions });
  return `${versions.length} versions, ${received ? 'received' : 'not received'}, ${whole ? 'whole' : 'broken'}`;
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
      const file = await handOver(counsel, clinic, id);
      for (const side of [clinic, counsel]) side.vaults.lock();

      const outcomes = new Map<string, number>();
      for (let kill = 0; kill < kills; kill += 1) {
        const place = copyPlace(clinic.directory);
        const receiver = runScript(script, [place, passphrase, file]);
        expect(await receiver.line(0)).toBe('looked');
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
        const said = await receiver.kill();
        const vaults = vaultsAt(place);
        must(await vaults.unlock(passphrase));
        const { breaks } = must(await must(vaults.rooms()).custody.state());
        const found = `${stateOf(vaults, id)}, ${breaks.length} breaks`;
        vaults.lock();
        outcomes.set(found, (outcomes.get(found) ?? 0) + 1);
        if (said[1] === 'taken') expect(found).toContain(', received');
      }
      const nothing = '3 versions, not received, whole, 0 breaks';
      // One more from each side, sixty long ones, and the decision.
      const all = '65 versions, received, whole, 0 breaks';
      expect([...outcomes.keys()].filter((found) => found !== nothing && found !== all)).toEqual([]);
    },
    60_000 + kills * 5000,
  );
});
