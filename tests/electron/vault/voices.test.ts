import { expect, it } from 'vitest';
import type { CustodyEvent } from '../../../electron/vault/custody/custody-event.ts';
import { createDatabase, openDatabase } from '../../../electron/vault/database.ts';
import { migrations } from '../../../electron/vault/migrations.ts';
import { openVoices, sumOf } from '../../../electron/vault/voices.ts';
import { clipOf, pack, soundOf } from '../voices/clips.ts';
import { must, newPlace, noon } from './workshop.ts';

const filesAt = (path: string) => ({
  path,
  key: Buffer.alloc(32, 1),
  markPath: `${path}.mark`,
  markKey: Buffer.alloc(32, 2),
});

it('a voice is recorded prompt by prompt, given away whole, taken in again and removed', () => {
  const files = filesAt(newPlace());
  must(createDatabase(files));
  const database = must(openDatabase(files));
  const noted: CustodyEvent[] = [];
  const voices = openVoices(
    database,
    (event) => noted.push(event),
    () => noon,
  );
  const { id } = must(voices.begin({ language: 'mam', name: 'Mam', speaker: 'community' }, '1'));
  const [first, second] = [clipOf('self-name', 'The name'), clipOf('guide.a.prompt', 'A?')];
  for (const { sha256: _, ...clip } of [first, second]) must(voices.keep(id, clip, '2'));
  must(voices.keep(id, { prompt: 'self-name', english: first.english, bytes: soundOf('again') }, '2'));
  const head = { id, language: 'mam', name: 'Mam', speaker: 'community', guide: '2' };
  expect(must(voices.list())).toEqual([
    {
      ...head,
      changedAt: '2026-01-01T12:00:00.000Z',
      clips: [first, second].map(({ prompt, english }) => ({ prompt, english })),
    },
  ]);
  const whole = must(voices.whole(id));
  expect(whole).toEqual({
    ...head,
    clips: [{ ...first, bytes: soundOf('again'), sha256: sumOf(soundOf('again')) }, second],
  });
  expect(Buffer.from(must(voices.clip(id, 'guide.a.prompt')))).toEqual(second.bytes);

  must(voices.takeIn(pack, 'f'.repeat(64)));
  must(voices.takeIn({ ...pack, clips: pack.clips.slice(0, 1) }, 'e'.repeat(64)));
  expect(must(voices.whole(pack.id)).clips).toHaveLength(1);
  expect([
    voices.clip(pack.id, 'guide.language-best.prompt'),
    voices.keep('nobody', second, '1'),
    voices.whole('nobody'),
  ]).toEqual([1, 2, 3].map(() => ({ ok: false, failure: { code: 'not-found' } })));
  expect([must(voices.remove(id)), must(voices.remove(id))]).toEqual([{ removed: true }, { removed: false }]);
  expect(database.driver.prepare('SELECT count(*) FROM voice_clips').pluck().get()).toBe(1);
  expect(noted.map(({ what, object, sha256, detail }) => [what, object, sha256?.[0], detail])).toEqual([
    ['created', 'voice', undefined, { language: 'mam' }],
    ['received', 'voice', 'f', { language: 'mam', clips: 2 }],
    ['received', 'voice', 'e', { language: 'mam', clips: 1 }],
    ['deleted', 'voice', undefined, { language: 'mam' }],
  ]);
  expect(JSON.stringify(noted)).not.toContain('community');
  database.close();
});

it('an older vault gets the tables for voices with its first opening', () => {
  const files = filesAt(newPlace());
  const before = migrations.filter(({ number }) => number < 110);
  must(createDatabase(files, before));
  const database = must(openDatabase(files));
  expect(must(openVoices(database, () => undefined).list())).toEqual([]);
  database.close();
});
