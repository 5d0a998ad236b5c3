import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CustodyEvent } from '../../../electron/vault/custody/custody-event.ts';
import { readKeyFile, writeKeyFile } from '../../../electron/vault/key-file.ts';
import type { Pending } from '../../../electron/vault/pending-keys.ts';
import type { Vaults } from '../../../electron/vault/vault.ts';
import type { Ways } from '../../../electron/vault/ways.ts';
import {
  begun,
  everything,
  footprint,
  must,
  newVault,
  noon,
  passphrase,
  vaultsAt,
  wrongPassphrase,
} from './workshop.ts';

const failed = (code: string, values?: object) => ({ ok: false, failure: { code, ...(values && { values }) } });
const open = { ok: true, value: { exists: true, open: true } };
const next = 'ocho garzas tranquilas cruzan';
const waysOf = (vaults: Vaults): Ways => must(vaults.rooms()).ways;

/** A new vault with something in it. */
async function furnished() {
  const { directory, vaults } = await newVault({ clock: () => noon });
  must(must(vaults.rooms()).interviews.create(begun));
  return { directory, vaults, holds: everything(vaults), keys: join(directory, 'keys.json') };
}

/** What is asked back, as it stands on the paper. */
const answers = (pending: Pending): readonly string[] =>
  pending.kind === 'recovery'
    ? pending.ask.map((number) => pending.words[number - 1] ?? '')
    : [pending.shares[(pending.ask[0] ?? 1) - 1]?.groups.join(' ') ?? ''];

async function makeSheet(ways: Ways, language: 'en' | 'es' = 'es'): Promise<string> {
  const pending = must(await ways.beginSheet(passphrase, language));
  must(await ways.confirm(answers(pending)));
  return pending.kind === 'recovery' ? pending.words.join(' ') : '';
}

async function makeShares(ways: Ways): Promise<readonly string[]> {
  const pending = must(await ways.beginShares(passphrase, 2, 3));
  const texts = pending.kind === 'shares' ? pending.shares.map(({ groups }) => groups.join('-')) : [];
  must(await ways.confirm(answers(pending)));
  return texts;
}

describe('the passphrase', () => {
  it('is changed by whoever knows it, and opens the same vault', async () => {
    const { directory, vaults, holds } = await furnished();
    const before = readFileSync(join(directory, 'vault.db'));
    const ways = waysOf(vaults);
    const [first] = must(ways.list()).slots;
    expect(await ways.changePassphrase(next, wrongPassphrase)).toEqual(failed('wrong-passphrase'));
    expect(await ways.changePassphrase(next)).toEqual(failed('wrong-passphrase'));
    expect(await ways.changePassphrase('short', passphrase)).toEqual(failed('weak-passphrase'));
    expect(must(ways.list()).slots).toEqual([{ id: first?.id, kind: 'passphrase', made: '2026-01-01' }]);
    const changed = must(await ways.changePassphrase(next, passphrase.normalize('NFD')));
    expect(changed.slots.map(({ kind, id }) => [kind, id === first?.id])).toEqual([['passphrase', false]]);
    vaults.lock();
    expect(await vaults.unlock(passphrase)).toEqual(failed('wrong-passphrase'));
    expect(await vaults.unlock(next)).toEqual(open);
    expect(everything(vaults)).toEqual(holds);
    vaults.lock();
    // Never rekeyed: the first page, with the salt that the key of every page hangs on, is what it was.
    expect(readFileSync(join(directory, 'vault.db')).subarray(0, 16)).toEqual(before.subarray(0, 16));
  });

  it('may be two people’s, each their own; one must stay', async () => {
    const { vaults } = await furnished();
    const ways = waysOf(vaults);
    const added = must(await ways.addPassphrase(passphrase, next));
    const [mine = { id: '' }, theirs = { id: '' }] = added.slots;
    expect(await ways.remove(wrongPassphrase, theirs.id)).toEqual(failed('wrong-passphrase'));
    expect(await ways.remove(passphrase, 'no such slot')).toEqual(failed('not-found'));
    vaults.lock();
    expect(await vaults.unlock(next)).toEqual(open);
    const again = waysOf(vaults);
    must(await again.remove(next, mine.id));
    expect(await again.remove(next, theirs.id)).toEqual(failed('last-passphrase'));
    vaults.lock();
    expect([await vaults.unlock(passphrase), await vaults.unlock(next)]).toEqual([failed('wrong-passphrase'), open]);
    vaults.lock();
  });

  it('is refused as one too many before the file holds what nobody can read', async () => {
    const { vaults, keys } = await furnished();
    const file = must(readKeyFile(keys));
    const [slot] = file.slots;
    writeKeyFile(keys, { ...file, slots: Array.from({ length: 16 }, () => slot ?? ({} as never)) });
    expect(await waysOf(vaults).addPassphrase(passphrase, next)).toEqual(failed('keys-full'));
    vaults.lock();
  });

  it('leaves a key file of the first version as it is until it is changed', async () => {
    const { vaults, keys } = await furnished();
    const first = readFileSync(resolve('tests/fixtures/vault/keys-1.json'), 'utf8');
    const now = readFileSync(keys, 'utf8');
    writeFileSync(keys, first);
    expect(waysOf(vaults).list()).toEqual(failed('vault-damaged'));
    expect(readFileSync(keys, 'utf8')).toBe(first);
    writeFileSync(keys, now);
    vaults.lock();
  });
});

describe('the custody log', () => {
  it('says that a way was changed, which one and when, and nothing of a secret', async () => {
    const { vaults } = await furnished();
    const { ways, custody } = must(vaults.rooms());
    const words = await makeSheet(ways);
    must(await ways.changePassphrase(next, passphrase));
    await ways.changePassphrase(passphrase, wrongPassphrase);
    const noted = must(custody.entries({ limit: 50 }))
      .map(({ event }): CustodyEvent => JSON.parse(event))
      .filter(({ what }) => what === 'changed');
    expect(noted.map(({ object, detail }) => [object, detail?.ways])).toEqual([
      ['vault', 'passphrase-changed'],
      ['vault', 'recovery-made'],
    ]);
    const written = JSON.stringify(noted);
    expect([next, passphrase, ...words.split(' ')].filter((secret) => written.includes(`"${secret}`))).toEqual([]);
    vaults.lock();
  });
});

describe('the recovery sheet', () => {
  it('opens nothing until it was read back, and then the vault, and leads to a new passphrase', async () => {
    const { directory, vaults, holds } = await furnished();
    const ways = waysOf(vaults);
    expect(await ways.beginSheet(wrongPassphrase, 'es')).toEqual(failed('wrong-passphrase'));
    const before = footprint(directory);
    const pending = must(await ways.beginSheet(passphrase, 'es'));
    const words = pending.kind === 'recovery' ? pending.words : [];
    expect(footprint(directory)).toEqual(before);
    expect(await ways.rehearseSheet(words.join(' '))).toEqual(failed('recovery-wrong'));
    const right = answers(pending);
    expect(await ways.confirm(right.with(1, 'heron'))).toEqual(
      failed('rehearsal-word', { numbers: String(pending.ask[1]) }),
    );
    expect(must(ways.list()).slots.length).toBe(1);
    const confirmed = must(await ways.confirm(right.map((word) => ` ${word.toUpperCase().normalize('NFD')} `)));
    expect(confirmed.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery']);
    expect(await ways.confirm(right)).toEqual(failed('not-found'));
    expect(await ways.rehearseSheet(words.join('\n'))).toEqual({ ok: true, value: null });
    vaults.lock();

    expect(await vaults.recover(words.with(3, 'heron').join(' '))).toMatchObject(failed('recovery-word'));
    expect(await vaults.recover(words.join(' ').toUpperCase())).toEqual(open);
    expect(everything(vaults)).toEqual(holds);
    const again = waysOf(vaults);
    expect(must(again.list()).openedBy).toBe('recovery');
    expect(must(await again.changePassphrase(next)).openedBy).toBe('passphrase');
    // The way without the current passphrase is open once.
    expect(await again.changePassphrase('yet another passphrase')).toEqual(failed('wrong-passphrase'));
    vaults.lock();
    expect([await vaults.unlock(passphrase), await vaults.unlock(next)]).toEqual([failed('wrong-passphrase'), open]);
    vaults.lock();
    expect(await vaults.recover(words.join(' '))).toEqual(open);
    vaults.lock();
  });

  it('is void when another takes its place, and when it is removed', async () => {
    const { vaults } = await furnished();
    const ways = waysOf(vaults);
    const [old, now] = [await makeSheet(ways, 'en'), await makeSheet(ways, 'es')];
    expect([await ways.rehearseSheet(old), await ways.rehearseSheet(now)]).toEqual([
      failed('recovery-wrong'),
      { ok: true, value: null },
    ]);
    const sheet = must(ways.list()).slots.find(({ kind }) => kind === 'recovery');
    must(await ways.remove(passphrase, sheet?.id ?? ''));
    vaults.lock();
    expect(await vaults.recover(now)).toEqual(failed('recovery-wrong'));
  });

  it('that was begun is forgotten by lock and by discard, its secret zeroed', async () => {
    const { vaults } = await furnished();
    for (const end of [() => waysOf(vaults).discard(), () => vaults.lock()]) {
      const ways = waysOf(vaults);
      const pending = must(await ways.beginSheet(passphrase, 'en'));
      end();
      expect(pending.kind === 'recovery' && pending.secret.equals(Buffer.alloc(16))).toBe(true);
      expect(ways.pending()).toEqual(failed('not-found'));
    }
  });
});

describe('shares of an office', () => {
  it('open the vault in any order once one was read back', async () => {
    const { vaults, holds } = await furnished();
    const ways = waysOf(vaults);
    const [one = '', two = '', three = ''] = await makeShares(ways);
    expect(must(ways.list()).slots.at(-1)).toMatchObject({ kind: 'shares', needed: 2, total: 3 });
    expect(await ways.rehearseShare(two)).toEqual({ ok: true, value: { number: 2, total: 3 } });
    vaults.lock();
    expect(await vaults.combine([one])).toEqual(failed('shares-few', { missing: 1, needed: 2 }));
    expect(await vaults.combine([three, three])).toEqual(failed('share-twice', { at: 2, first: 1 }));
    expect(await vaults.combine([three.toLowerCase(), one])).toEqual(open);
    expect(everything(vaults)).toEqual(holds);
    expect(must(await waysOf(vaults).changePassphrase(next)).openedBy).toBe('passphrase');
    vaults.lock();
    expect(await vaults.unlock(next)).toEqual(open);
    vaults.lock();
  });

  it('are not made valid by another share than the one that was asked for', async () => {
    const { vaults } = await furnished();
    const ways = waysOf(vaults);
    const pending = must(await ways.beginShares(passphrase, 2, 3));
    const asked = pending.ask[0] ?? 1;
    const other = pending.kind === 'shares' ? pending.shares.find(({ number }) => number !== asked) : undefined;
    expect(await ways.confirm([other?.groups.join('-') ?? ''])).toEqual(failed('rehearsal-share', { number: asked }));
    expect(must(ways.list()).slots.length).toBe(1);
    vaults.lock();
  });
});

describe('a lock while the ways change', () => {
  it('never wraps a key of zeros: the old passphrase goes on to open', async () => {
    const { vaults, holds } = await furnished();
    for (const delay of [0, 30, 90, 150, 210]) {
      const changing = waysOf(vaults).changePassphrase(next, passphrase);
      await new Promise((done) => setTimeout(done, delay));
      vaults.lock();
      const changed = await changing;
      expect(await vaults.unlock(changed.ok ? next : passphrase)).toEqual(open);
      expect(everything(vaults)).toEqual(holds);
      if (changed.ok) must(await waysOf(vaults).changePassphrase(passphrase, next));
    }
    vaults.lock();
  });

  it('leaves nothing that answers', async () => {
    const { vaults } = await furnished();
    const ways = waysOf(vaults);
    vaults.lock();
    expect([ways.list(), await ways.rehearseSheet(''), await ways.changePassphrase(next, passphrase)]).toEqual(
      [1, 2, 3].map(() => failed('vault-locked')),
    );
  });
});

describe('fifty wrong attempts', () => {
  it('of every kind change no byte and say nothing of what there is', async () => {
    const { directory, vaults } = await furnished();
    const ways = waysOf(vaults);
    await makeSheet(ways);
    await makeShares(ways);
    vaults.lock();
    const strange = await furnished();
    const sheet = await makeSheet(waysOf(strange.vaults));
    const shares = await makeShares(waysOf(strange.vaults));
    strange.vaults.lock();
    const before = footprint(directory);
    const passphrases = await Promise.all(
      Array.from({ length: 50 }, (_, number) => vaults.unlock(`${wrongPassphrase} ${number}`)),
    );
    expect(new Set(passphrases.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set([JSON.stringify(failed('wrong-passphrase'))]),
    );
    expect([await vaults.recover(sheet), await vaults.combine(shares)]).toEqual([
      failed('recovery-wrong'),
      failed('share-elsewhere', { at: 1 }),
    ]);
    expect(footprint(directory)).toEqual(before);
  });
});

describe('the key file of one vault beside the database of another', () => {
  it('is told from damage, and nothing is changed', async () => {
    const [one, other] = [await furnished(), await furnished()];
    one.vaults.lock();
    other.vaults.lock();
    writeFileSync(one.keys, readFileSync(other.keys));
    const before = footprint(one.directory);
    expect(await vaultsAt(one.directory).unlock(passphrase)).toEqual(failed('vault-mismatch'));
    expect(footprint(one.directory)).toEqual(before);
    rmSync(join(one.directory, 'vault.mark'));
    expect(await vaultsAt(one.directory).unlock(passphrase)).toEqual(failed('vault-mismatch'));
    expect(existsSync(join(one.directory, 'vault.mark'))).toBe(false);
  });

  it('is not said of a database whose first page is damaged', async () => {
    const { directory, vaults } = await furnished();
    vaults.lock();
    const path = join(directory, 'vault.db');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0, 20, 3000));
    expect(await vaults.unlock(passphrase)).toEqual(failed('vault-damaged'));
  });
});
