import { writeSync } from 'node:fs';
import { floor } from '../../../electron/vault/derivation.ts';
import { openVaults } from '../../../electron/vault/vault.ts';
import { composeStatement } from '../../../src/interview/compose-statement.ts';

/**
 * `DIRECTORY PASSPHRASE INTERVIEW FIRST`: opens the vault, then answers, reads back, corrects and freezes again and again, one version each
 * time, and says the number of each version when its commit has returned.
 */
const [directory = '', passphrase = '', id = '', first = '1'] = process.argv.slice(2);
const vaults = openVaults({ directory, derivation: floor });
const unlocked = await vaults.unlock(passphrase);
writeSync(1, unlocked.ok ? 'open\n' : `${unlocked.failure.code}\n`);
const rooms = vaults.rooms();
if (!rooms.ok) process.exit(1);
const { interviews, statements } = rooms.value;

const question = {
  id: 'account',
  prompt: '?',
  translatorNote: '',
  sensitivity: 'sexual',
  packetLabel: 'Account',
} as const;
const questions = [{ ...question, answer: { kind: 'account' } as const }];
const guide = { version: '1', asOf: '2026-01-01', sections: [{ id: 'story', title: 'Story', questions }] };
const must = <Value>(result: { ok: true; value: Value } | { ok: false }): Value => {
  if (!result.ok) process.exit(1);
  return result.value;
};
const composed = () => {
  const interview = must(interviews.open(id));
  return { interview, statement: composeStatement(interview, guide, { sectionsLeftOut: [] }) };
};
const answer = (text: string): void =>
  void must(
    interviews.saveAnswer(id, 'account', {
      state: 'given',
      value: { kind: 'words', words: { original: { text, language: 'es' } } },
      at: '2026-01-01T00:00:00.000Z',
      askedIn: 'es',
      by: 'worker',
    }),
  );

for (let number = Number(first); ; number += 1) {
  answer(`${number}\n${'palabra '.repeat(2000)}`);
  must(statements.beginReading(composed(), { language: 'es', readBy: 'worker', interpreter: '' }));
  must(statements.correct(must(interviews.open(id)), 'account', 'worker'));
  answer(`${number} corregido\n${'palabra '.repeat(2000)}`);
  must(statements.corrected(composed(), 'account', 'worker'));
  const { record } = must(statements.state(composed()));
  must(statements.mark(composed(), { record, number: 1, outcome: 'confirmed' }, 'worker'));
  must(statements.freeze(composed(), record, 'worker'));
  writeSync(1, `${number}\n`);
}
