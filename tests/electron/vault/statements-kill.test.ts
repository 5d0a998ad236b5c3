import { beforeAll, describe, expect, it } from 'vitest';
import { composeStatement } from '../../../src/interview/compose-statement.ts';
import { bundleScript, runScript } from './script.ts';
import { begun, must, newVault, passphrase, timesOf } from './workshop.ts';

const kills = timesOf('KILLS', 5);

let script: string;
beforeAll(async () => {
  script = await bundleScript('freezer.ts');
});

describe('a vault whose process is killed while it reads back and freezes', () => {
  it(
    `holds every version that was reported, whole, ${kills} times out of ${kills}`,
    async () => {
      const { directory, vaults } = await newVault();
      const { id } = must(must(vaults.rooms()).interviews.create(begun));
      vaults.lock();
      let reported = 0;
      for (let kill = 0; kill < kills; kill += 1) {
        const freezer = runScript(script, [directory, passphrase, id, String(reported + 1)]);
        expect(await freezer.line(0)).toBe('open');
        await freezer.line(1);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
        const last = Number((await freezer.kill()).at(-1));

        must(await vaults.unlock(passphrase));
        const { interviews, statements } = must(vaults.rooms());
        const interview = must(interviews.open(id));
        const guide = { version: '1', asOf: '2026-01-01', sections: [] };
        const statement = composeStatement(interview, guide, { sectionsLeftOut: [] });
        const { versions } = must(statements.state({ interview, statement }));
        // The one that was under way may have been kept as well, as a whole.
        const known = versions.length > last ? last + 1 : last;
        const found = versions.map((version) => {
          const { frozen, intact } = must(statements.open(id, version.id));
          return [version.number, intact, frozen.number, frozen.reading?.confirmed, frozen.reading?.corrections.length];
        });
        expect(found).toEqual(Array.from({ length: known }, (_, index) => [known - index, true, known - index, 1, 1]));
        vaults.lock();
        reported = known;
      }
    },
    60_000 + kills * 5_000,
  );
});
