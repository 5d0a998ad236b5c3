import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, openDatabase, type VaultDatabase } from '../../../electron/vault/database.ts';
import type { Interviews } from '../../../electron/vault/interviews.ts';
import { migrations } from '../../../electron/vault/migrations.ts';
import { openSearch, type Search } from '../../../electron/vault/search.ts';
import type { Vaults } from '../../../electron/vault/vault.ts';
import { ok } from '../../../src/base/result.ts';
import type { SearchFound } from '../../../src/bridge/calls/search-calls.ts';
import type { Answer } from '../../../src/interview/answers.ts';
import { begun, must, newPlace, newVault, noon, passphrase, told } from './workshop.ts';

let vaults: Vaults;
let directory: string;
let interviews: Interviews;
let search: Search;
let minutes = 0;
const open = () => {
  ({ interviews, search } = must(vaults.rooms()));
};
beforeAll(async () => {
  ({ vaults, directory } = await newVault({ clock: () => noon + minutes * 60_000 }));
  open();
});
beforeEach(() => {
  minutes = 0;
  for (const { id } of must(interviews.list())) must(interviews.remove(id));
});
afterAll(() => {
  vaults.lock();
});

/** Interview and place of everything found, with the marked words. */
const places = ({ interviews: found }: SearchFound) =>
  found.map(({ id, passages }) => [
    id,
    ...passages.map(({ ref, pieces }) => `${ref}: ${pieces.flatMap(({ text, hit }) => (hit ? [text] : [])).join(' ')}`),
  ]);
const find = (text: string) => places(must(search.find(text)));
const begin = (): string => must(interviews.create(begun)).id;

describe('search in a vault', () => {
  it('finds an answer as soon as it is saved, and no longer once it is changed or taken back', () => {
    const id = begin();
    must(interviews.saveAnswer(id, 'account', told('El guardia entró de noche')));
    const first = find('entro');
    minutes = 5;
    must(interviews.saveAnswer(id, 'account', told('El médico vino de noche')));
    const second = [find('entro'), find('medico')];
    must(interviews.clearAnswer(id, 'account', 'clinic intake worker'));
    expect([first, second, find('noche')]).toEqual([[[id, 'account: entró']], [[], [[id, 'account: médico']]], []]);
  });

  it('finds the rendering, the remark, other words, told dates and the code name', () => {
    const id = begin();
    const asked = { at: '2026-01-01T12:00:00.000Z', askedIn: 'ar', by: 'clinic intake worker' };
    const words = {
      original: { text: 'في المركز', language: 'ar' },
      rendering: { text: 'In the center', language: 'en', by: 'interpreter' as const },
    };
    const answers: Readonly<Record<string, Answer>> = {
      story: { ...asked, state: 'given', value: { kind: 'words', words }, note: 'She pointed at the door' },
      who: { ...asked, state: 'given', value: { kind: 'choice', chosen: ['guard'], other: words } },
      when: {
        ...asked,
        state: 'given',
        value: { kind: 'date', date: { kind: 'about', point: '2024-03', words: 'قبل رمضان' } },
      },
      later: { ...asked, state: 'later', note: 'ask about the corridor' },
    };
    for (const [key, answer] of Object.entries(answers)) must(interviews.saveAnswer(id, key, answer));
    const codeName = must(interviews.open(id)).codeName.split(' ');
    expect([
      find('مركز'),
      find('center'),
      find('door'),
      find('رمضان'),
      find('corridor'),
      find(codeName.join(' ')),
    ]).toEqual([
      [[id, 'who: المركز', 'story: المركز']],
      [[id, 'who: center', 'story: center']],
      [[id, 'story: door']],
      [[id, 'when: رمضان']],
      [[id, 'later: corridor']],
      [[id, `: ${codeName.join(' ')}`]],
    ]);
    const { language, part } = must(search.find('مركز')).interviews[0]?.passages[0] ?? {};
    expect([language, part]).toEqual(['ar', 'said']);
  });

  it('finds words that stand in different answers of one interview, after those that stand together', () => {
    const [apart, together, half] = [begin(), begin(), begin()];
    must(interviews.saveAnswer(apart, 'name', told('el Flaco')));
    must(interviews.saveAnswer(apart, 'place', told('lavandería')));
    must(interviews.saveAnswer(together, 'account', told('El Flaco en la lavandería')));
    must(interviews.saveAnswer(half, 'name', told('el Flaco')));
    expect(find('flaco lavanderia')).toEqual([
      [together, 'account: Flaco lavandería'],
      [apart, 'name: Flaco', 'place: lavandería'],
    ]);
  });

  it('keeps texts of other rooms, until they are taken out or their interview is removed', async () => {
    const id = begin();
    const database = must(openDatabaseBeside());
    const room = openSearch(database);
    must(database.commit(() => ok(addHead(database, id))));
    const exhibit = {
      interview: id,
      kind: 'exhibit',
      ref: 'exhibit-1',
      passages: [{ text: 'Photo of the bruise' }],
    } as const;
    must(database.commit(() => ok(room.addDocument(exhibit))));
    const first = places(must(room.find('bruise')));
    must(database.commit(() => ok(room.addDocument({ ...exhibit, passages: [{ text: 'Photo of the corridor' }] }))));
    const second = [must(room.find('bruise')), must(room.find('corridor'))].map(places);
    must(database.commit(() => ok(room.removeDocument(exhibit))));
    expect([first, second, must(room.find('corridor')).interviews]).toEqual([
      [[id, 'exhibit-1: bruise']],
      [[], [[id, 'exhibit-1: corridor']]],
      [],
    ]);
    database.close();
  });

  it('leaves nothing of a removed interview in the index', () => {
    const database = must(openDatabaseBeside());
    const room = openSearch(database);
    must(database.commit(() => ok(addHead(database, 'one'))));
    must(
      database.commit(() =>
        ok(
          room.addDocument({
            interview: 'one',
            kind: 'statement',
            ref: 's',
            passages: [{ text: 'a rare wordfortest' }],
          }),
        ),
      ),
    );
    must(database.commit(() => ok(database.driver.prepare('DELETE FROM interviews').run())));
    const left = ['search_documents', 'search_changes'].map((table) =>
      database.driver.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    const blocks = database.driver.prepare<[], Buffer>('SELECT block FROM search_index_data').pluck().all();
    expect(left).toEqual([0, 0]);
    expect(blocks.filter((block) => block.includes('wordfortest'))).toEqual([]);
    database.close();
  });

  it('catches up after a crash that came before the index', async () => {
    const id = begin();
    must(interviews.saveAnswer(id, 'account', told('palabra rara')));
    vaults.lock();
    must(await vaults.unlock(passphrase));
    open();
    expect(find('rara')).toEqual([[id, 'account: rara']]);
  });

  it('says how much is missing while a large change is being taken in', () => {
    const id = begin();
    for (let number = 0; number < 300; number += 1)
      must(interviews.saveAnswer(id, `a${number}`, told(`nota ${number}`)));
    const { left } = must(search.settle(0));
    expect(left).toBe(301);
    expect([must(search.settle(10_000)), find('nota 299')]).toEqual([{ left: 0 }, [[id, 'a299: nota 299']]]);
  });

  it.each([
    '"',
    '*',
    'NEAR(a b)',
    "'; DROP TABLE answers; --",
    '\ud800',
    '\u202e',
    'a'.repeat(1000),
    '{}^:-+ AND OR NOT',
  ])('is not confused by %j', (text) => {
    const id = begin();
    must(interviews.saveAnswer(id, 'account', told('x')));
    expect(search.find(text).ok).toBe(true);
  });

  it('is brought to an older vault with everything in it', async () => {
    const place = newPlace();
    const { mkdirSync } = await import('node:fs');
    const { join } = await import('node:path');
    mkdirSync(place, { recursive: true });
    const files = {
      path: join(place, 'v.db'),
      key: Buffer.alloc(32, 1),
      markPath: join(place, 'm'),
      markKey: Buffer.alloc(32, 2),
    };
    const older = migrations.filter(({ number }) => number < 50);
    must(createDatabase(files, older));
    const before = must(openDatabase(files, older));
    must(
      before.commit(() => {
        addHead(before, 'old');
        before.driver
          .prepare("INSERT INTO answer_versions VALUES (7, 'old', 'account', ?, 'w', 't', 't')")
          .run(JSON.stringify(told('palabra antigua')));
        before.driver.prepare("INSERT INTO answers VALUES ('old', 'account', 7, 'given')").run();
        return ok(null);
      }),
    );
    before.close();
    const after = must(openDatabase(files));
    expect(places(must(openSearch(after).find('antigua')))).toEqual([['old', 'account: antigua']]);
    after.close();
  });
});

function addHead({ driver }: VaultDatabase, id: string): void {
  const columns =
    'id, code_name, worker_language, interviewee_language, interviewer, guide_version, created_at, changed_at';
  driver
    .prepare(`INSERT INTO interviews (${columns}) VALUES (?, ?, 'en', 'es', 'w', '1', 't', 't')`)
    .run(id, `Heron ${id}`);
}

/** A database of its own, for what the rooms do not hand out. */
function openDatabaseBeside() {
  const path = `${directory}-beside-${Math.round(performance.now() * 1000)}`;
  const files = {
    path,
    key: Buffer.alloc(32, 1),
    markPath: `${path}.mark`,
    markKey: Buffer.alloc(32, 2),
  };
  must(createDatabase(files));
  return openDatabase(files);
}
