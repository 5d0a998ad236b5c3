import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleScript, runScript } from '../script.ts';
import { must, passphrase, timesOf, vaultsAt } from '../workshop.ts';
import { by, bytesOf, newDesk, openWithAge, put, sha256 } from './desk.ts';
import { noise, sound } from './files.ts';
import { recorded } from './webm-file.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });

describe('an exhibit that grows', () => {
  it('can be read while it grows, and is like any other once it is sealed', async () => {
    const { exhibits, interview, vaults, file, directory } = await newDesk();
    const growing = must(exhibits().grow({ interview, by, title: 'The account', fileName: 'account.wav' }));
    const bytes = sound(20);
    for (let at = 0; at < bytes.length; at += 4000) must(await growing.append(bytes.subarray(at, at + 4000)));
    expect(must(exhibits().find(growing.id))).toMatchObject({ state: 'growing', title: 'The account', size: 0 });
    expect((await bytesOf(exhibits(), growing.id)).equals(bytes)).toBe(true);
    expect(readdirSync(join(directory, 'exhibits'))).toEqual([`${growing.id}.growing`]);
    expect(must(await growing.seal())).toMatchObject({
      state: 'whole',
      mediaType: 'audio/wav',
      size: bytes.length,
      sha256: sha256(bytes),
      facts: [{ kind: 'seconds', value: '20' }],
    });
    expect(readdirSync(join(directory, 'exhibits'))).toEqual([`${growing.id}.age`]);
    expect((await openWithAge(must(vaults.key('exhibits')), file(growing.id))).equals(bytes)).toBe(true);
    expect(await growing.append(bytes)).toEqual(failed('exhibit-gone-from-vault'));
    vaults.lock();
  });

  it('every record of its journal is an age file of its own', async () => {
    const { exhibits, interview, vaults, file } = await newDesk();
    const growing = must(exhibits().grow({ interview, by, fileName: 'account' }));
    must(await growing.append(Buffer.from('first')));
    must(await growing.append(Buffer.from('second')));
    const journal = readFileSync(file(growing.id, 'growing'));
    const length = journal.readUInt32BE(0);
    const record = put('record.age', journal.subarray(4, 4 + length));
    expect((await openWithAge(must(vaults.key('exhibits')), record)).toString()).toBe('first');
    expect(journal.length).toBe(8 + length + journal.readUInt32BE(4 + length));
    vaults.lock();
  });

  it.each([
    ['whole', (path: string) => path],
    ['half a record at its end', (path: string) => appendFileSync(path, Buffer.from([0, 0, 1, 200, 9, 9, 9]))],
    ['its last record cut', (path: string) => truncateSync(path, readFileSync(path).length - 3)],
    ['nonsense at its end', (path: string) => appendFileSync(path, noise(3000))],
  ])('is recovered after a crash that left its journal with %s', async (name, harm) => {
    const { exhibits, interview, vaults, file } = await newDesk();
    const growing = must(exhibits().grow({ interview, by, fileName: 'account' }));
    const pieces = ['one ', 'two ', 'three '];
    for (const piece of pieces) must(await growing.append(Buffer.from(piece)));
    vaults.lock();
    expect(await growing.append(Buffer.from('four'))).toEqual(failed('vault-locked'));
    harm(file(growing.id, 'growing'));
    must(await vaults.unlock(passphrase));
    expect(must(await exhibits().recover())).toBe(1);
    const kept = (name === 'its last record cut' ? pieces.slice(0, 2) : pieces).join('');
    expect((await bytesOf(exhibits(), growing.id)).toString()).toBe(kept);
    expect(must(exhibits().find(growing.id))).toMatchObject({ state: 'cut-off', sha256: sha256(Buffer.from(kept)) });
    expect(existsSync(file(growing.id, 'growing'))).toBe(false);
    expect(must(await exhibits().recover())).toBe(0);
    vaults.lock();
  });

  it('is whole when it had ended before a lock came in the way of sealing it', async () => {
    const { exhibits, interview, vaults, file } = await newDesk();
    const growing = must(exhibits().grow({ interview, by, fileName: 'account' }));
    for (let piece = 0; piece < 400; piece += 1) must(await growing.append(noise(50)));
    const journal = file(growing.id, 'growing');
    const before = statSync(journal).size;
    const sealing = growing.seal();
    while (statSync(journal).size === before) await new Promise(setImmediate);
    vaults.lock();
    expect(await sealing).toEqual(failed('vault-locked'));
    must(await vaults.unlock(passphrase));
    expect(must(await exhibits().recover())).toBe(1);
    expect(must(exhibits().find(growing.id))).toMatchObject({ state: 'whole', size: 400 * 50 });
    vaults.lock();
  });

  it('says how long it is when it is a recording of a browser', async () => {
    const { exhibits, interview, vaults } = await newDesk();
    const growing = must(exhibits().grow({ interview, by, fileName: 'account' }));
    const bytes = recorded(42);
    for (let at = 0; at < bytes.length; at += 900) must(await growing.append(bytes.subarray(at, at + 900)));
    expect(must(await growing.seal()).facts).toEqual([{ kind: 'seconds', value: '42' }]);
    vaults.lock();
  });

  it('is sealed again when the crash came after its file and before its row', async () => {
    const { exhibits, interview, vaults, file } = await newDesk();
    const growing = must(exhibits().grow({ interview, by, fileName: 'account' }));
    must(await growing.append(Buffer.from('all of it')));
    vaults.lock();
    writeFileSync(file(growing.id), 'the sealed file, half known');
    must(await vaults.unlock(passphrase));
    expect(must(await exhibits().recover())).toBe(1);
    expect((await bytesOf(exhibits(), growing.id)).toString()).toBe('all of it');
    vaults.lock();
  });

  it('of which nothing had come is missing, and can be removed', async () => {
    const { exhibits, interview, vaults } = await newDesk();
    const { id } = must(exhibits().grow({ interview, by, fileName: 'account' }));
    vaults.lock();
    must(await vaults.unlock(passphrase));
    expect(must(await exhibits().recover())).toBe(0);
    expect(must(exhibits().find(id)).state).toBe('missing');
    expect(must(exhibits().remove(id))).toEqual({ removed: true });
    vaults.lock();
  });
});

describe('a process that is killed', () => {
  const kills = timesOf('KILLS', 6);

  it(
    `while it takes files in leaves every reported exhibit and nothing half, ${kills} times`,
    async () => {
      const script = await bundleScript('exhibits/taker.ts');
      const { directory, interview, vaults } = await newDesk();
      vaults.lock();
      const bytes = noise(1_500_000);
      const path = put('long.bin', bytes);
      let known = 0;
      for (let kill = 0; kill < kills; kill += 1) {
        const taker = runScript(script, [directory, passphrase, interview, 'take', path]);
        await taker.line(1);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
        const reported = (await taker.kill()).length - 1;
        const again = vaultsAt(directory);
        must(await again.unlock(passphrase));
        const { exhibits } = must(again.rooms());
        const list = must(exhibits.list(interview));
        expect(list.length - known).toBeGreaterThanOrEqual(reported);
        expect(readdirSync(join(directory, 'exhibits')).sort()).toEqual(list.map(({ id }) => `${id}.age`).sort());
        const newest = list.at(-1);
        expect(newest && must(await exhibits.verify(newest.id)).state).toBe('whole');
        known = list.length;
        again.lock();
      }
    },
    60_000 + kills * 10_000,
  );

  it(
    `while an exhibit grows loses nothing that was reported, ${kills} times`,
    async () => {
      const script = await bundleScript('exhibits/taker.ts');
      const { directory, interview, vaults } = await newDesk();
      vaults.lock();
      for (let kill = 0; kill < kills; kill += 1) {
        const taker = runScript(script, [directory, passphrase, interview, 'grow']);
        const id = (await taker.line(1)) ?? '';
        await taker.line(2);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 300));
        const reported = Number((await taker.kill()).at(-1));
        const again = vaultsAt(directory);
        must(await again.unlock(passphrase));
        const { exhibits } = must(again.rooms());
        must(await exhibits.recover());
        const kept = (await bytesOf(exhibits, id)).length / 4000;
        expect(kept === reported || kept === reported + 1).toBe(true);
        expect(must(exhibits.find(id)).state).toBe('cut-off');
        again.lock();
      }
    },
    60_000 + kills * 10_000,
  );

  it('takes in a large file within a small memory', async () => {
    const script = await bundleScript('exhibits/taker.ts');
    const { directory, interview, vaults } = await newDesk();
    vaults.lock();
    const path = put('large.bin', new Uint8Array());
    truncateSync(path, 400_000_000);
    const taker = runScript(script, [directory, passphrase, interview, 'once', path]);
    expect(await taker.line(1)).toMatch(/^[0-9a-f]{64}$/);
    expect(Number(await taker.line(2))).toBeLessThan(150);
    await taker.kill();
  }, 120_000);
});
