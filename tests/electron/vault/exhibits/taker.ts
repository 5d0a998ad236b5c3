import { writeSync } from 'node:fs';
import { floor } from '../../../../electron/vault/derivation.ts';
import { openVaults } from '../../../../electron/vault/vault.ts';

/**
 * Run as a process of its own: `taker DIRECTORY PASSPHRASE INTERVIEW take|grow PATH`. Takes the file in again and again, or lets one
 * exhibit grow by a numbered line, and reports each one that is kept. `once` takes it in once and reports the peak of memory before
 * and after, in megabytes.
 */
const [directory = '', passphrase = '', interview = '', kind = 'take', path = ''] = process.argv.slice(2);
const by = 'clinic intake worker';
const say = (line: string | number): void => void writeSync(1, `${line}\n`);
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

const vaults = openVaults({ directory, derivation: floor });
const unlocked = await vaults.unlock(passphrase);
say(unlocked.ok ? 'open' : unlocked.failure.code);
const rooms = vaults.rooms();
if (!rooms.ok) process.exit(1);
const { exhibits } = rooms.value;

if (kind === 'once') {
  const before = peak();
  const added = await exhibits.add(path, { interview, by });
  say(added.ok ? added.value.sha256 : added.failure.code);
  say(peak() - before);
  process.exit(0);
}
if (kind === 'take') {
  for (;;) {
    const added = await exhibits.add(path, { interview, by });
    if (!added.ok) process.exit(1);
    say(added.value.id);
  }
}
const growing = exhibits.grow({ interview, by, fileName: 'recording' });
if (!growing.ok) process.exit(1);
say(growing.value.id);
for (let number = 1; ; number += 1) {
  const appended = await growing.value.append(Buffer.from(`${number} `.padEnd(4000, 'x')));
  if (!appended.ok) process.exit(1);
  say(number);
}
