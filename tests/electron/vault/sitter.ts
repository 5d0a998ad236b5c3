import { writeSync } from 'node:fs';
import { floor } from '../../../electron/vault/derivation.ts';
import { openVaults } from '../../../electron/vault/vault.ts';

/**
 * Run as a process of its own: `sitter DIRECTORY PASSPHRASE INTERVIEW FILE`. A sitting at once: words are typed and saved, the voice is
 * recorded, files are taken in, all of it until it is killed. Every thing that is safe is reported: `typed 12`, `spoken 7`, `file ID`.
 */
const [directory = '', passphrase = '', interview = '', path = ''] = process.argv.slice(2);
const by = 'clinic intake worker';
const say = (line: string): void => void writeSync(1, `${line}\n`);
const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const vaults = openVaults({ directory, derivation: floor });
await vaults.unlock(passphrase);
const rooms = vaults.rooms();
if (!rooms.ok) process.exit(1);
const { interviews, exhibits } = rooms.value;
await exhibits.recover();
say('open');

async function type(): Promise<void> {
  for (let number = 1; ; number += 1) {
    const text = `${number} ${'palabra '.repeat(200)}`;
    const saved = interviews.saveAnswer(interview, 'account', {
      state: 'given',
      value: { kind: 'words', words: { original: { text, language: 'es' } } },
      at: new Date().toISOString(),
      askedIn: 'es',
      by,
    });
    if (!saved.ok) process.exit(1);
    say(`typed ${number}`);
    await rest(10);
  }
}
async function record(): Promise<void> {
  const growing = exhibits.grow({ interview, by, fileName: 'recording' });
  if (!growing.ok) process.exit(1);
  for (let number = 1; ; number += 1) {
    const appended = await growing.value.append(Buffer.from(`${number} `.padEnd(3000, 'x')));
    if (!appended.ok) process.exit(1);
    say(`spoken ${number} ${growing.value.id}`);
    await rest(15);
  }
}
async function take(): Promise<void> {
  for (;;) {
    const added = await exhibits.add(path, { interview, by });
    if (!added.ok) process.exit(1);
    say(`file ${added.value.id}`);
    await rest(5);
  }
}
await Promise.all([type(), record(), take()]);
