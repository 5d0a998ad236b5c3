import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaksInSegment } from '../../../../electron/vault/custody/custody-segment.ts';
import { identityOf } from '../../../../electron/vault/hand-over/address.ts';
import { guide } from '../../../../src/content/guide/guide.ts';
import { interviewFormat } from '../../../../src/interview/interview-file.ts';
import { rowsOf } from '../custody/log-of.ts';
import { everything, footprint, must, passphrase, timesOf } from '../workshop.ts';
import {
  begin,
  first,
  handOver,
  lookAt,
  newSide,
  pass,
  roomsOf,
  type Side,
  say,
  second,
  wordsIn,
} from './two-vaults.ts';

let clinic: Side;
let counsel: Side;
beforeAll(async () => {
  [clinic, counsel] = [await newSide('clinic intake worker'), await newSide('legal aid lawyer', 600)];
});
afterAll(() => {
  for (const side of [clinic, counsel]) side.vaults.lock();
});
const failed = (code: string) => ({ ok: false, failure: { code } });
const lookWith = (side: Side, path: string, words?: string) =>
  roomsOf(side).handOvers.look(
    path,
    words === undefined ? { kind: 'own-key' } : { kind: 'passphrase', passphrase: words },
    guide,
  );

describe('an interview that is handed over', () => {
  it('arrives as it was, with its history, its name in every vault and what the log says of it', async () => {
    const id = begin(clinic);
    const file = await handOver(clinic, counsel, id);
    const preview = await lookAt(counsel, file);
    const { codeName } = must(roomsOf(clinic).interviews.open(id));
    expect(preview).toMatchObject({
      ...{ by: 'clinic intake worker', codeName, standing: 'new', answers: 2, conflicts: [] },
      custody: { entries: 2, breaks: 0 },
    });
    expect(must(roomsOf(counsel).handOvers.take(preview.id, {}))).toEqual({ interview: id, codeName });
    const [here, there] = [clinic, counsel].map((side) => ({
      interview: must(roomsOf(side).interviews.open(id)),
      history: must(roomsOf(side).interviews.history(id)),
    }));
    expect(there).toEqual(here);
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    const entries = [clinic, counsel].map((side) =>
      rowsOf(side.vaults)
        .map(({ event }) => JSON.parse(event))
        .find(({ object }) => object === 'hand-over'),
    );
    expect(entries).toMatchObject([
      { what: 'exported', interview: id, sha256 },
      { what: 'received', interview: id, sha256, detail: { from: 'clinic intake worker' } },
    ]);
    expect(entries[0].detail.content).toBe(entries[1].detail.content);
  });

  it('keeps the custody of both sides, each to be checked on its own', async () => {
    const id = begin(clinic);
    await pass(clinic, counsel, id);
    say(counsel, id, first, 'de legal aid lawyer');
    await pass(counsel, clinic, id);
    const segments = roomsOf(clinic).custody.foreign.of(id);
    expect(segments.map(({ sender, segment }) => ({ sender, breaks: breaksInSegment(segment) }))).toEqual([
      { sender: 'legal aid lawyer', breaks: [] },
    ]);
    const told = segments[0]?.segment.entries.flatMap((entry) => ('event' in entry ? [entry.event.what] : []));
    expect(told).toEqual(expect.arrayContaining(['received', 'changed']));
    must(roomsOf(clinic).interviews.remove(id));
    expect(roomsOf(clinic).custody.foreign.of(id)).toHaveLength(1);
  });

  it('gets another code name where its own is taken', async () => {
    const id = begin(clinic);
    const { codeName } = must(roomsOf(clinic).interviews.open(id));
    const [other] = must(roomsOf(counsel).interviews.list());
    must(roomsOf(counsel).interviews.importInterview({ ...must(roomsOf(clinic).interviews.open(id)) }));
    await pass(clinic, counsel, id);
    const named = must(roomsOf(counsel).interviews.open(id)).codeName;
    expect({ same: named === codeName, other: other?.codeName === named }).toEqual({ same: false, other: false });
  });

  it('opens with a passphrase as well, and not with another', async () => {
    const id = begin(clinic);
    const words = 'five green doors by the river';
    const path = await handOver(clinic, counsel, id, { kind: 'passphrase', passphrase: words });
    expect(await lookWith(counsel, path, 'five green doors by the lake')).toEqual(failed('hand-over-passphrase'));
    expect(must(await lookWith(counsel, path, words)).standing).toBe('new');
  });

  it('is refused for a weak passphrase and for what is no address, and nothing is written', async () => {
    const id = begin(clinic);
    const path = join(dirname(clinic.directory), 'refused.age');
    const write = (to: Parameters<ReturnType<typeof roomsOf>['handOvers']['write']>[1]) =>
      roomsOf(clinic).handOvers.write(id, to, path);
    const before = rowsOf(clinic.vaults).length;
    expect([
      await write({ kind: 'passphrase', passphrase: 'short' }),
      await write({ kind: 'address', address: 'age1nobody' }),
    ]).toEqual([failed('weak-passphrase'), failed('hand-over-address')]);
    expect({
      entries: rowsOf(clinic.vaults).length,
      files: readdirSync(dirname(path)).includes('refused.age'),
    }).toEqual({
      entries: before,
      files: false,
    });
  });

  it('opens with the age command and tar, given the key of the vault it was sealed for', async () => {
    const id = begin(clinic);
    const path = await handOver(clinic, counsel, id);
    const folder = join(dirname(path), 'unpacked');
    mkdirSync(folder);
    writeFileSync(join(folder, 'key'), identityOf(must(counsel.vaults.key('hand-over'))), { mode: 0o600 });
    execFileSync('sh', ['-c', `age --decrypt --identity key '${path}' | tar -x`], { cwd: folder });
    execFileSync('sha256sum', ['--check', '--strict', 'manifest-sha256.txt'], { cwd: folder });
    const read = JSON.parse(readFileSync(join(folder, 'interview.json'), 'utf8'));
    rmSync(folder, { recursive: true });
    expect(read.format).toBe(interviewFormat);
  });
});

describe('a hand-over that is not what it should be', () => {
  let path: string;
  let id: string;
  beforeAll(async () => {
    id = begin(clinic);
    // More than one sealed piece, so that its beginning can be read when its end is gone.
    say(clinic, id, second, 'palabra '.repeat(30_000));
    path = await handOver(clinic, counsel, id);
  });
  const changed = (work: (bytes: Buffer) => Buffer): string => {
    const place = join(dirname(path), 'changed.age');
    writeFileSync(place, work(Buffer.from(readFileSync(path))));
    return place;
  };
  const flipped = (at: number) =>
    changed((bytes) => {
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes;
    });

  it('is refused in words of its own, and nothing changes', async () => {
    const stranger = await newSide('somebody else');
    const before = footprint(counsel.directory);
    const said = {
      whole: (await lookWith(counsel, path)).ok,
      stranger: await lookWith(stranger, path),
      cut: await lookWith(
        counsel,
        changed((bytes) => bytes.subarray(0, bytes.length - 5000)),
      ),
      altered: await lookWith(counsel, flipped(readFileSync(path).length - 100)),
      damaged: await lookWith(counsel, flipped(600)),
      empty: await lookWith(
        counsel,
        changed(() => Buffer.alloc(0)),
      ),
      picture: await lookWith(
        counsel,
        changed(() => Buffer.from('\x89PNG and so on')),
      ),
    };
    stranger.vaults.lock();
    expect(said).toEqual({
      whole: true,
      stranger: failed('hand-over-not-for-us'),
      cut: failed('hand-over-cut'),
      altered: failed('hand-over-altered'),
      damaged: failed('bundle-damaged'),
      empty: failed('bundle-foreign'),
      picture: failed('bundle-foreign'),
    });
    expect(footprint(counsel.directory)).toEqual(before);
  });

  const cases = timesOf('CASES', 60);
  it(
    `is never accepted when any of its bytes was changed, ${cases} times`,
    async () => {
      const small = begin(clinic);
      const original = readFileSync(await handOver(clinic, counsel, small));
      const place = join(dirname(path), 'mutated.age');
      const before = { holds: everything(counsel.vaults), log: rowsOf(counsel.vaults).length };
      const accepted: string[] = [];
      for (let number = 0; number < cases; number += 1) {
        const bytes = Buffer.from(original);
        const at = Math.floor(Math.random() * bytes.length);
        const how = number % 4;
        if (how === 0) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (number % 8)), at);
        if (how === 1) bytes.fill(0, at, Math.min(at + 1 + (number % 300), bytes.length));
        writeFileSync(place, how === 3 ? Buffer.concat([bytes, Buffer.alloc(1 + (number % 5000), 0x5a)]) : bytes);
        if (how === 2) truncateSync(place, at);
        if (bytes.equals(original) && how < 2) continue;
        if ((await lookWith(counsel, place)).ok) accepted.push(`${number}: ${how} at ${at}`);
      }
      expect(accepted).toEqual([]);
      expect({ holds: everything(counsel.vaults), log: rowsOf(counsel.vaults).length }).toEqual(before);
    },
    60_000 + cases * 500,
  );

  it('leaves nothing of itself in clear on the disk', async () => {
    must(await lookWith(counsel, path));
    const words = Buffer.from('palabra palabra');
    const leaks = readdirSync(counsel.directory).filter((name) =>
      readFileSync(join(counsel.directory, name)).includes(words),
    );
    expect(leaks).toEqual([]);
    counsel.vaults.lock();
    must(await counsel.vaults.unlock(passphrase));
    expect(wordsIn(counsel, must(roomsOf(counsel).interviews.list())[0]?.id ?? '')).toBeDefined();
  });
});
