import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../../electron/vault/custody/custody-entry.ts';
import { rowsOf } from '../custody/log-of.ts';
import { must } from '../workshop.ts';
import { by, newDesk, sha256 } from './desk.ts';
import { noise, photograph } from './files.ts';

describe('what is done to an exhibit', () => {
  it('stands in the custody log, with the hash of what came in and went out', async () => {
    const { add, exhibits, interview, vaults } = await newDesk();
    const bytes = photograph();
    const original = await add('door.jpg', bytes);
    const copy = must(await exhibits().strip(original.id, by));
    await must(await exhibits().read(original.id, 'note')).close();
    must(exhibits().change(original.id, { title: 'The door' }));
    must(exhibits().noteExport(original.id, { size: original.size }));
    must(exhibits().remove(original.id));
    const growing = must(exhibits().grow({ interview, by, fileName: 'account' }));
    must(await growing.append(noise(100)));
    must(await growing.seal());
    const log = rowsOf(vaults)
      .map(({ event }) => readEvent(event))
      .filter((event) => event?.object === 'exhibit' || event?.object === 'recording')
      .map((event) => [event?.what, event?.object, event?.id, event?.interview, event?.sha256]);
    const hash = sha256(bytes);
    expect(log).toEqual([
      ['received', 'exhibit', original.id, interview, hash],
      ['created', 'exhibit', copy.id, interview, copy.sha256],
      ['opened', 'exhibit', original.id, interview, hash],
      ['changed', 'exhibit', original.id, interview, undefined],
      ['exported', 'exhibit', original.id, interview, hash],
      ['deleted', 'exhibit', original.id, interview, hash],
      ['created', 'recording', growing.id, interview, undefined],
      ['received', 'exhibit', growing.id, interview, sha256(noise(100))],
    ]);
    vaults.lock();
  });

  it('is found by the search of the vault, as long as it is there', async () => {
    const { add, exhibits, vaults } = await newDesk();
    const { id } = await add('door.jpg', photograph());
    const found = (words: string) => {
      const { interviews } = must(must(vaults.rooms()).search.find(words));
      const places = interviews.flatMap(({ passages }) => passages.map(({ kind, ref }) => `${kind} ${ref}`));
      return [...new Set(places)];
    };
    must(exhibits().change(id, { description: 'A lantern over the corridor' }));
    expect([found('lantern corridor'), found('door')]).toEqual([[`exhibit ${id}`], [`exhibit ${id}`]]);
    must(exhibits().remove(id));
    expect(found('lantern')).toEqual([]);
    vaults.lock();
  });
});
