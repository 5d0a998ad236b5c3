import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ageIdentityOf } from '../../../../electron/vault/exhibits/age-identity.ts';
import type { Following } from '../../../../electron/vault/exhibits/seal-file.ts';
import { bundleScript } from '../script.ts';
import { must, noon, passphrase, vaultsAt } from '../workshop.ts';
import { by, bytesOf, type Desk, newDesk, openWithAge, outside, put, sha256 } from './desk.ts';
import { noise, photograph } from './files.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });
const chunk = 64 * 1024;

describe('an exhibit', () => {
  it('is kept byte for byte, with what is known of it', async () => {
    const { exhibits, interview, add, directory, file, vaults } = await newDesk({ clock: () => noon });
    const bytes = photograph();
    const exhibit = await add('the door.jpg', bytes);
    const { facts, ...rest } = exhibit;
    expect(rest).toEqual({
      id: exhibit.id,
      interview,
      position: 1,
      title: 'the door',
      description: '',
      source: '',
      fileName: 'the door.jpg',
      mediaType: 'image/jpeg',
      size: bytes.length,
      sha256: sha256(bytes),
      receivedAt: '2026-01-01T12:00:00.000Z',
      receivedBy: by,
      state: 'whole',
    });
    expect(must(exhibits().list(interview))).toEqual([exhibit]);
    expect((await bytesOf(exhibits(), exhibit.id)).equals(bytes)).toBe(true);
    const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);
    expect([mode(join(directory, 'exhibits')), mode(file(exhibit.id))]).toEqual(['700', '600']);
    vaults.lock();
    expect(must(await vaults.unlock(passphrase))).toEqual({ exists: true, open: true });
    expect((await bytesOf(exhibits(), exhibit.id)).equals(bytes)).toBe(true);
    vaults.lock();
  });

  it('of any length is opened by the age command and read from any place', async () => {
    const { exhibits, add, file, vaults } = await newDesk();
    const lengths = [1, chunk - 1, chunk, chunk + 1, 2 * chunk, 16 * chunk, 16 * chunk + 1, 40 * chunk + 17];
    const wrong: string[] = [];
    for (const size of lengths) {
      const bytes = noise(size);
      const { id } = await add('noise.bin', bytes);
      if (!(await openWithAge(must(vaults.key('exhibits')), file(id))).equals(bytes)) wrong.push(`${size} by age`);
      const reader = must(await exhibits().read(id));
      for (const place of [0, 1, chunk - 3, chunk, size - 1, size, size + 5]) {
        const read = Buffer.from(await reader.read(place, chunk + 7));
        if (!read.equals(bytes.subarray(place, place + chunk + 7))) wrong.push(`${size} at ${place}`);
      }
      await reader.close();
    }
    expect(wrong).toEqual([]);
    vaults.lock();
  });

  it('that the age command sealed is read in its place', async () => {
    const { exhibits, add, file, vaults } = await newDesk();
    const bytes = noise(3 * chunk + 5);
    const { id } = await add('noise.bin', bytes);
    const { recipient } = await ageIdentityOf(must(vaults.key('exhibits')));
    rmSync(file(id));
    execFileSync('age', ['-r', recipient, '-o', file(id), put('again.bin', bytes)]);
    expect(must(await exhibits().verify(id)).state).toBe('whole');
    expect((await bytesOf(exhibits(), id)).equals(bytes)).toBe(true);
    vaults.lock();
  });
});

describe('intake', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await newDesk();
  });
  afterAll(() => void desk.vaults.lock());
  /** What became of an attempt, and what was left of it in table and folder. */
  const attempt = async (path: string, following: Following = {}) => {
    const { exhibits, interview, directory } = desk;
    const outcome = await exhibits().add(path, { interview, by }, following);
    const left = readdirSync(directory).includes('exhibits') ? readdirSync(join(directory, 'exhibits')) : [];
    return { outcome, kept: must(exhibits().list(interview)).length, left };
  };
  const nothing = { kept: 0, left: [] };

  it.each([
    ['a file that is gone', 'exhibit-gone', (folder: string) => join(folder, 'gone.jpg')],
    ['a folder', 'exhibit-not-a-file', (folder: string) => folder],
    ['a device', 'exhibit-not-a-file', () => '/dev/zero'],
    ['an empty file', 'exhibit-empty', (folder: string) => put('empty.jpg', Buffer.alloc(0), folder)],
    [
      'a link that leads nowhere',
      'exhibit-gone',
      (folder: string) => {
        symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
        return join(folder, 'link');
      },
    ],
    [
      'a pipe, without waiting for its other end',
      'exhibit-not-a-file',
      (folder: string) => {
        execFileSync('mkfifo', [join(folder, 'pipe')]);
        return join(folder, 'pipe');
      },
    ],
  ])('refuses %s in its own words and keeps nothing', async (_name, code, prepare) => {
    expect(await attempt(prepare(outside()))).toEqual({ outcome: failed(code), ...nothing });
  });

  it.each([
    ['grows', (path: string) => appendFileSync(path, 'more')],
    ['is overwritten with as many bytes', (path: string) => writeFileSync(path, noise(3_000_000).fill(1, 0, 9))],
    ['is taken away', (path: string) => rmSync(path)],
  ])('keeps nothing of a file that %s while it is read', async (_name, disturb) => {
    const path = put('moving.bin', noise(3_000_000));
    let disturbed = false;
    const onProgress = (): void => {
      if (!disturbed) disturb(path);
      disturbed = true;
    };
    const failure = { code: expect.stringMatching(/^exhibit-(changed|gone)$/) };
    expect(await attempt(path, { onProgress })).toEqual({ outcome: { ok: false, failure }, ...nothing });
  });

  it('can be called off, says how far it has come, and leaves nothing', async () => {
    const path = put('long.bin', noise(8_000_000));
    const stop = new AbortController();
    let done = 0;
    const onProgress = (bytes: number): void => {
      done += bytes;
      if (done > 2_000_000) stop.abort();
    };
    expect(await attempt(path, { signal: stop.signal, onProgress })).toEqual({
      outcome: failed('cancelled'),
      ...nothing,
    });
    expect(done).toBeLessThan(8_000_000);
  });

  it('stops when the vault is locked, and leaves nothing', async () => {
    const { exhibits, interview, directory, vaults } = await newDesk();
    const path = put('long.bin', noise(8_000_000));
    const outcome = await exhibits().add(path, { interview, by }, { onProgress: () => void vaults.lock() });
    expect(outcome).toEqual(failed('vault-locked'));
    expect(readdirSync(join(directory, 'exhibits'))).toEqual([]);
  });

  it('says that there is no room and keeps what was there', async () => {
    const script = await bundleScript('exhibits/taker.ts');
    const { exhibits, interview, add, directory, vaults } = await newDesk();
    const kept = await add('first.bin', noise(1000));
    vaults.lock();
    // A process that may write no file of more than three megabytes meets the same end as one on a full disk.
    const args = [script, directory, passphrase, interview, 'once', put('big.bin', noise(6_000_000))];
    const limited = 'ulimit -f 3000; exec "$0" "$@"';
    const said = execFileSync('bash', ['-c', limited, process.execPath, ...args], { encoding: 'utf8' });
    expect(said.split('\n').slice(0, 2)).toEqual(['open', 'exhibit-no-room']);
    expect(readdirSync(join(directory, 'exhibits'))).toEqual([`${kept.id}.age`]);
    must(await vaults.unlock(passphrase));
    expect(must(exhibits().list(interview))).toEqual([kept]);
    vaults.lock();
  });

  it('needs an interview that is there', async () => {
    const outcome = await desk.exhibits().add(put('photo.jpg', photograph()), { interview: 'nobody', by });
    expect(outcome).toEqual(failed('not-found'));
  });
});

describe('the list of exhibits', () => {
  it('keeps its order without gaps through moves and removals', async () => {
    const { exhibits, interview, add, vaults } = await newDesk();
    const ids: string[] = [];
    for (const name of ['one', 'two', 'three', 'four']) ids.push((await add(`${name}.bin`, noise(10))).id);
    const order = () => must(exhibits().list(interview)).map(({ title, position }) => `${position} ${title}`);
    must(exhibits().move(ids[3] ?? '', 1));
    must(exhibits().move(ids[0] ?? '', 99));
    expect(order()).toEqual(['1 four', '2 two', '3 three', '4 one']);
    must(exhibits().remove(ids[1] ?? ''));
    expect(order()).toEqual(['1 four', '2 three', '3 one']);
    vaults.lock();
  });

  it('keeps what the worker says, and what a signature page signs', async () => {
    const { exhibits, add, vaults } = await newDesk();
    const { id } = await add('page.jpg', photograph());
    must(exhibits().change(id, { title: 'Signed page', description: 'Blue ink', source: 'Handed over', signs: 's-1' }));
    expect(must(exhibits().find(id))).toMatchObject({
      title: 'Signed page',
      description: 'Blue ink',
      source: 'Handed over',
      signs: 's-1',
    });
    must(exhibits().change(id, { signs: null }));
    expect(must(exhibits().find(id))).not.toHaveProperty('signs');
    expect(exhibits().change('nobody', { title: 'x' })).toEqual(failed('exhibit-gone-from-vault'));
    vaults.lock();
  });

  it('is removed with its file; a removed interview takes its files along', async () => {
    const { exhibits, interview, add, directory, vaults } = await newDesk();
    const first = await add('one.bin', noise(10));
    await add('two.bin', noise(10));
    expect(must(exhibits().remove(first.id))).toEqual({ removed: true });
    expect(must(exhibits().remove(first.id))).toEqual({ removed: false });
    expect(readdirSync(join(directory, 'exhibits'))).toHaveLength(1);
    must(must(vaults.rooms()).interviews.remove(interview));
    exhibits().sweep();
    expect(readdirSync(join(directory, 'exhibits'))).toEqual([]);
    vaults.lock();
  });

  it('loses only what a crash left over, never a foreign file and never an exhibit', async () => {
    const { add, directory, vaults, exhibits, interview, file } = await newDesk();
    const kept = await add('one.bin', noise(10));
    vaults.lock();
    const stray = '00000000-0000-4000-8000-000000000000';
    for (const name of [`${stray}.age`, `${stray}.new`, `${stray}.growing`, `${kept.id}.new`, 'notes.txt']) {
      writeFileSync(join(directory, 'exhibits', name), 'left over');
    }
    chmodSync(file(kept.id), 0o644);
    must(await vaults.unlock(passphrase));
    expect(readdirSync(join(directory, 'exhibits')).sort()).toEqual([`${kept.id}.age`, 'notes.txt'].sort());
    expect((statSync(file(kept.id)).mode & 0o777).toString(8)).toBe('600');
    expect(must(exhibits().list(interview))).toEqual([kept]);
    vaults.lock();
  });

  it('belongs to its own vault', async () => {
    const [one, other] = [await newDesk(), await newDesk()];
    const kept = await one.add('one.bin', noise(100));
    expect(other.exhibits().find(kept.id)).toEqual(failed('exhibit-gone-from-vault'));
    const strange = await other.add('two.bin', noise(200));
    one.vaults.lock();
    other.vaults.lock();
    writeFileSync(other.file(strange.id), readFileSync(one.file(kept.id)));
    const vaults = vaultsAt(other.directory);
    must(await vaults.unlock(passphrase));
    const { exhibits } = must(vaults.rooms());
    expect(must(await exhibits.verify(strange.id)).state).toBe('damaged');
    vaults.lock();
  });
});
