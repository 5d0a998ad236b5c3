import { writeSync } from 'node:fs';
import { floor } from '../../../electron/vault/derivation.ts';
import { openVaults } from '../../../electron/vault/vault.ts';

/**
 * Run as a process of its own: `saver DIRECTORY PASSPHRASE INTERVIEW FIRST`. Opens the vault and saves one answer after another, each
 * larger than a page, and reports every number once its save has returned. With INTERVIEW `-` it only holds the vault open.
 */
const [directory = '', passphrase = '', interview = '-', first = '0'] = process.argv.slice(2);

// Every save is a version of its own, so that each can be looked for afterwards.
let minutes = Number(first) * 5;
const vaults = openVaults({ directory, derivation: floor, clock: () => Date.UTC(2026, 0, 1) + minutes * 60_000 });
const unlocked = await vaults.unlock(passphrase);
writeSync(1, unlocked.ok ? 'open\n' : `${unlocked.failure.code}\n`);
const rooms = vaults.rooms();
if (!rooms.ok) process.exit(1);
// Nothing refers to the vault from here on, and still it must stay in use.
if (interview === '-') setInterval(() => globalThis.gc?.(), 5);
else {
  for (let number = Number(first); ; number += 1) {
    minutes += 5;
    const text = `${number} ${'palabra '.repeat(1000)}`;
    const saved = rooms.value.interviews.saveAnswer(interview, `account-${number % 40}`, {
      state: 'given',
      value: { kind: 'words', words: { original: { text, language: 'es' } } },
      at: '2026-01-01T00:00:00.000Z',
      askedIn: 'es',
      by: 'clinic intake worker',
    });
    if (!saved.ok) process.exit(1);
    writeSync(1, `${number}\n`);
  }
}
