import { writeSync } from 'node:fs';
import { floor } from '../../../electron/vault/derivation.ts';
import { readKeyFile, writeKeyFile } from '../../../electron/vault/key-file.ts';
import { openVaults } from '../../../electron/vault/vault.ts';

/**
 * Run as a process of its own. `changer passphrase DIRECTORY ONE OTHER`: opens the vault by ONE and changes the passphrase there and back
 * for ever. `changer file PATH FIRST SECOND`: writes the contents of two key files in turn over the third, without a pause.
 */
const [what, place = '', one = '', other = ''] = process.argv.slice(2);

if (what === 'file') {
  const files = [one, other].map((path) => {
    const read = readKeyFile(path);
    if (!read.ok) process.exit(1);
    return read.value;
  });
  writeSync(1, 'open\n');
  for (let number = 0; ; number += 1) {
    const file = files[number % 2];
    if (file) writeKeyFile(place, file);
  }
}

const vaults = openVaults({ directory: place, derivation: floor });
const unlocked = await vaults.unlock(one);
const rooms = vaults.rooms();
if (!unlocked.ok || !rooms.ok) process.exit(1);
writeSync(1, 'open\n');
for (let [from, to] = [one, other]; ; [from, to] = [to, from]) {
  const changed = await rooms.value.ways.changePassphrase(to, from);
  if (!changed.ok) process.exit(1);
  writeSync(1, `${to}\n`);
}
