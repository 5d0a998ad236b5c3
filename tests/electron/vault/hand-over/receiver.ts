import { writeSync } from 'node:fs';
import { floor } from '../../../../electron/vault/derivation.ts';
import { openVaults } from '../../../../electron/vault/vault.ts';
import { guide } from '../../../../src/content/guide/guide.ts';

/** Run as a process of its own: `receiver DIRECTORY PASSPHRASE FILE`. Opens the vault, looks at a hand-over and takes it in. */
const [directory = '', passphrase = '', file = ''] = process.argv.slice(2);

const vaults = openVaults({ directory, derivation: floor });
await vaults.unlock(passphrase);
const rooms = vaults.rooms();
if (!rooms.ok) process.exit(1);
const { handOvers } = rooms.value;
const looked = await handOvers.look(file, { kind: 'own-key' }, guide);
if (!looked.ok) process.exit(1);
const { id, conflicts } = looked.value;
writeSync(1, 'looked\n');
const taken = handOvers.take(id, Object.fromEntries(conflicts.map(({ key }) => [key, 'theirs' as const])));
writeSync(1, taken.ok ? 'taken\n' : `${taken.failure.code}\n`);
// It is killed, and never ends by itself.
setInterval(() => undefined, 1000);
