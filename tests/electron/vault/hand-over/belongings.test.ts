import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceOf, writeBundle } from '../../../../electron/vault/bundle/bundle-writer.ts';
import { handOverFormat } from '../../../../electron/vault/hand-over/hand-over-form.ts';
import type { HandOverPreview } from '../../../../src/bridge/calls/hand-over-calls.ts';
import { guide } from '../../../../src/content/guide/guide.ts';
import { composeStatement } from '../../../../src/interview/compose-statement.ts';
import { put, sha256 } from '../exhibits/desk.ts';
import { noise, photograph } from '../exhibits/files.ts';
import { must } from '../workshop.ts';
import { begin, handOver, lookAt, newSide, pass, roomsOf, type Side, say } from './two-vaults.ts';

let clinic: Side;
let counsel: Side;
beforeAll(async () => {
  [clinic, counsel] = [await newSide('clinic intake worker'), await newSide('legal aid lawyer', 600)];
});
afterAll(() => {
  for (const side of [clinic, counsel]) side.vaults.lock();
});

const composed = (side: Side, id: string) => {
  const interview = must(roomsOf(side).interviews.open(id));
  return { interview, statement: composeStatement(interview, guide, { sectionsLeftOut: [] }) };
};
const stateOf = (side: Side, id: string) => must(roomsOf(side).statements.state(composed(side, id)));
const freeze = (side: Side, id: string) =>
  must(roomsOf(side).statements.freeze(composed(side, id), stateOf(side, id).record, side.name));
const add = async (side: Side, interview: string, name: string, bytes: Uint8Array, signs?: string) =>
  must(await roomsOf(side).exhibits.add(put(name, bytes), { interview, by: side.name, ...(signs && { signs }) }));
async function bytesOf(side: Side, id: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of roomsOf(side).exhibits.readExhibit(id)) chunks.push(chunk);
  return sha256(Buffer.concat(chunks));
}
const accountOf = (subject: string): string => `account-story@${subject}`;
const filesIn = (side: Side): readonly string[] => {
  const folder = join(side.directory, 'exhibits');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};
const exhibitsOf = (side: Side, id: string) => must(roomsOf(side).exhibits.list(id));

/** An interview that was read back, frozen and signed, with a photograph, a stripped copy of it and the scan of the signature. */
async function rich(side: Side): Promise<string> {
  const id = begin(side);
  const { statements, exhibits, interviews } = roomsOf(side);
  const { subject } = must(interviews.addSubject(id, 'incident'));
  say(side, id, accountOf(subject.id), 'Lo que pasó.');
  must(
    statements.beginReading(composed(side, id), { language: 'es', readBy: side.name, interpreter: 'interpreter 4711' }),
  );
  const { record } = stateOf(side, id);
  must(statements.mark(composed(side, id), { record, number: 1, outcome: 'confirmed' }, side.name));
  const [version] = freeze(side, id).versions;
  const statement = version?.id ?? '';
  must(
    statements.sign(composed(side, id), statement, { way: 'mark', witness: 'a witness', interpreter: '' }, side.name),
  );
  const photo = await add(side, id, 'door.jpg', photograph());
  must(await exhibits.strip(photo.id, side.name));
  await add(side, id, 'signed.bin', noise(200_000), statement);
  return id;
}

describe('what belongs to an interview', () => {
  it('arrives with it: exhibits byte for byte, frozen statements, signatures and readings', async () => {
    const id = await rich(clinic);
    const preview = await pass(clinic, counsel, id);
    expect(preview).toMatchObject({
      exhibits: { count: 3, here: 0, missing: 0 },
      statements: 1,
      readings: 1,
    } satisfies { [Part in keyof HandOverPreview]?: unknown });
    const [here, there] = [clinic, counsel].map((side) => ({
      exhibits: exhibitsOf(side, id),
      versions: stateOf(side, id).versions,
    }));
    expect(there).toEqual(here);
    const sums = await Promise.all(exhibitsOf(counsel, id).map((each) => bytesOf(counsel, each.id)));
    expect(sums).toEqual(exhibitsOf(clinic, id).map((each) => each.sha256));
    const opened = (side: Side) => roomsOf(side).statements.open(id, stateOf(side, id).versions[0]?.id ?? '');
    expect(must(opened(counsel))).toEqual({ ...must(opened(clinic)), intact: true });
    must(roomsOf(counsel).interviews.remove(id));
    roomsOf(counsel).exhibits.sweep();
    expect(filesIn(counsel)).toEqual([]);
  });

  it('is never doubled when the interview goes to and fro, and both sides only add', async () => {
    const id = await rich(clinic);
    await pass(clinic, counsel, id);
    const account = accountOf(must(roomsOf(clinic).interviews.open(id)).subjects[0]?.id ?? '');
    say(counsel, id, account, 'lo que se añadió allá');
    freeze(counsel, id);
    await add(counsel, id, 'letter.bin', noise(1000));
    say(clinic, id, account, 'lo que se añadió aquí');
    freeze(clinic, id);
    const preview = await pass(counsel, clinic, id, 'ours');
    expect(preview.exhibits).toMatchObject({ count: 4, here: 3 });
    await pass(clinic, counsel, id);
    const heads = (side: Side) => stateOf(side, id).versions.map(({ number, sha256: sum }) => ({ number, sum }));
    expect(heads(clinic).map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(new Set(heads(counsel).map(({ sum }) => sum))).toEqual(new Set(heads(clinic).map(({ sum }) => sum)));
    expect(exhibitsOf(counsel, id).map(({ sha256: sum }) => sum)).toHaveLength(4);
    expect(new Set(exhibitsOf(clinic, id).map(({ id: each }) => each))).toEqual(
      new Set(exhibitsOf(counsel, id).map(({ id: each }) => each)),
    );
  });

  it('takes its follow-up along, each entry once, and what is noted on both sides comes together', async () => {
    const id = begin(clinic);
    const filing = {
      kind: 'filing',
      matter: 'report',
      channel: 'oig',
      on: '2025-12-30',
      way: 'web',
      filedBy: '',
    } as const;
    const [first] = must(roomsOf(clinic).followUps.add(id, filing));
    const preview = await pass(clinic, counsel, id);
    const answer = { kind: 'answer', filing: first?.id ?? '', on: '2025-12-31', way: 'email' } as const;
    must(roomsOf(counsel).followUps.add(id, { ...answer, came: 'acknowledged', reference: 'H-1' }));
    must(roomsOf(clinic).followUps.add(id, { ...answer, came: 'declined' }));
    await pass(counsel, clinic, id, 'ours');
    await pass(clinic, counsel, id, 'ours');
    const names = (side: Side) =>
      must(roomsOf(side).followUps.of(id))
        .map((each) => each.id)
        .sort();
    expect([preview.followUp, names(clinic).length]).toEqual([1, 3]);
    expect(names(counsel)).toEqual(names(clinic));
    expect(
      must(roomsOf(counsel).interviews.open(id))
        .followUp?.map(({ what }) => what.kind)
        .sort(),
    ).toEqual(['answer', 'answer', 'filing']);
  });

  it('waits sealed while it is looked at, and leaves nothing when it is not taken', async () => {
    const id = await rich(clinic);
    const before = filesIn(counsel);
    await lookAt(counsel, await handOver(clinic, counsel, id));
    const waiting = filesIn(counsel).length - before.length;
    roomsOf(counsel).exhibits.sweep();
    const stillWaiting = filesIn(counsel).length - before.length;
    roomsOf(counsel).handOvers.leave();
    expect({ waiting, stillWaiting, after: filesIn(counsel) }).toEqual({ waiting: 3, stillWaiting: 3, after: before });
  });

  it('goes along without the file of an exhibit that is damaged, and says so', async () => {
    const id = await rich(clinic);
    const [photo] = exhibitsOf(clinic, id);
    writeFileSync(join(clinic.directory, 'exhibits', `${photo?.id}.age`), 'not what was sealed');
    const preview = await pass(clinic, counsel, id);
    expect(preview.exhibits).toMatchObject({ count: 3, missing: 1 });
    expect(exhibitsOf(counsel, id).map(({ state }) => state)).toEqual(['missing', 'whole', 'whole']);
  });

  it('cannot put itself in the place of an exhibit of another interview', async () => {
    const id = await rich(clinic);
    await pass(clinic, counsel, id);
    const [taken] = exhibitsOf(counsel, id);
    const other = begin(clinic);
    const file = await handOver(clinic, counsel, other);
    const genuine = await lookAt(counsel, file);
    roomsOf(counsel).handOvers.leave();
    const evil = noise(300);
    const told = { ...taken, interview: other, size: evil.length, sha256: sha256(evil), derivation: undefined };
    const interview = must(roomsOf(clinic).interviews.open(other));
    const json = (value: unknown) => Buffer.from(JSON.stringify(value));
    const path = `${file}.forged`;
    must(
      await writeBundle({
        path,
        seal: { kind: 'recipients', recipients: [await roomsOf(counsel).handOvers.address()] },
        kind: 'hand-over',
        about: { format: handOverFormat, id: crypto.randomUUID(), interview: other, at: genuine.at, by: 'x' },
        entries: [
          sourceOf('interview.json', json(interview)),
          sourceOf('exhibits.json', json([told])),
          sourceOf(`exhibits/${taken?.id}`, evil),
        ],
      }),
    );
    const looked = await roomsOf(counsel).handOvers.look(path, { kind: 'own-key' }, guide);
    expect(looked).toEqual({ ok: false, failure: { code: 'bundle-foreign' } });
    expect(await bytesOf(counsel, taken?.id ?? '')).toBe(taken?.sha256);
  });
});
