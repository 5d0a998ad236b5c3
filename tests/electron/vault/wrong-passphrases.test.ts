import { expect, it } from 'vitest';
import { footprint, newVault, passphrase, vaultsAt } from './workshop.ts';

const tries = 50;

it(`${tries} wrong passphrases give one answer and change no byte`, async () => {
  const { directory, vaults } = await newVault();
  vaults.lock();
  const before = footprint(directory);
  const visitor = vaultsAt(directory);
  const answers = new Set<string>();
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answer = await visitor.unlock(`${passphrase} ${attempt}`);
    answers.add(answer.ok ? 'open' : JSON.stringify(answer.failure));
  }
  expect([...answers]).toEqual(['{"code":"wrong-passphrase"}']);
  expect(footprint(directory)).toEqual(before);
});
