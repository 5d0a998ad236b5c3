import { describe, expect, it } from 'vitest';
import { openDriver } from '../../../../electron/vault/database-file.ts';
import { readKeyFile } from '../../../../electron/vault/key-file.ts';
import { openByPassphrase, subkey } from '../../../../electron/vault/keys.ts';
import { begun, must, newVault, passphrase, told, vaultsAt } from '../workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });

/** A vault with two interviews, one of which holds something that no version of the app ever wrote. */
async function oneBroken(content: string) {
  const { directory, vaults } = await newVault();
  const { interviews } = must(vaults.rooms());
  const ids = [0, 1].map((number) => {
    const { id } = must(interviews.create(begun));
    must(interviews.saveAnswer(id, 'account', told(`Lo que pasó ${number}`)));
    return id;
  });
  vaults.lock();
  const dataKey = must(await openByPassphrase(must(readKeyFile(`${directory}/keys.json`)), passphrase));
  const driver = openDriver({ path: `${directory}/vault.db`, key: subkey(dataKey, 'database') });
  driver.pragma('ignore_check_constraints = ON');
  driver.prepare('UPDATE answer_versions SET content = ? WHERE interview_id = ?').run(content, ids[0]);
  driver.close();
  const again = vaultsAt(directory);
  must(await again.unlock(passphrase));
  return { vaults: again, rooms: must(again.rooms()), broken: ids[0] ?? '', whole: ids[1] ?? '' };
}

describe('a record that cannot be read', () => {
  it.each([
    ['is no JSON', '{"state":"given","value":{"kind":"wor'],
    ['is no answer', '{"something":"else"}'],
    ['is nothing', 'null'],
  ])('because its content %s costs only itself', async (_, content) => {
    const { vaults, rooms, broken, whole } = await oneBroken(content);
    const { interviews, records } = rooms;
    const known = () => [...records.unreadable()];
    const before = known();
    expect(interviews.open(broken)).toEqual(failed('record-unreadable'));
    must(interviews.saveAnswer(whole, 'more', told('y después')));
    expect({
      before,
      after: known(),
      listed: must(interviews.list()).length,
      other: must(interviews.open(whole)).answers.account,
    }).toEqual({ before: [], after: [broken], listed: 2, other: told('Lo que pasó 1') });
    const raw = must(records.raw(broken));
    expect(JSON.parse(raw)).toMatchObject({
      interviews: [{ id: broken }],
      answer_versions: [{ key: 'account', content }],
    });
    expect(records.raw('nobody')).toEqual(failed('not-found'));
    must(interviews.remove(broken));
    expect({ left: must(interviews.list()).map(({ id }) => id), known: known() }).toEqual({ left: [whole], known: [] });
    vaults.lock();
  });

  it('is found by looking at all of them', async () => {
    const { vaults, rooms, broken } = await oneBroken('{');
    await rooms.records.lookAtAll();
    expect([...rooms.records.unreadable()]).toEqual([broken]);
    vaults.lock();
  });
});
