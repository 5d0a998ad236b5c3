import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { bundleScript } from './script.ts';
import { begun, must, newVault, passphrase } from './workshop.ts';

const zones = ['America/Los_Angeles', 'UTC', 'Asia/Kathmandu', 'Asia/Kabul'] as const;

it('15 February stays 15 February, in whichever time zone it is entered and opened again', async () => {
  const { directory, vaults } = await newVault();
  const { id } = must(must(vaults.rooms()).interviews.create(begun));
  vaults.lock();
  const script = await bundleScript('day-keeper.ts');
  const run = (zone: string, deed: 'write' | 'read') =>
    execFileSync(process.execPath, [script, directory, passphrase, deed, id], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  for (const zone of zones) run(zone, 'write');
  const day = [
    'February 15, 2026',
    'February 15, 2026, at 00:30 (local time there)',
    '2026-02-15 2026-02-15 00:30',
    true,
  ];
  const read = zones.map((zone) =>
    run(zone, 'read')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  expect(read).toEqual(zones.map(() => zones.map(() => day)));
});
