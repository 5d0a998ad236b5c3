import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { syncDirectory } from '../private-file.ts';
import { ExhibitFault, guardExhibit } from './exhibit-fault.ts';
import type { ExhibitParts } from './exhibit-parts.ts';
import type { Exhibits } from './exhibits.ts';
import { appendRecord, readRecords } from './growing-file.ts';
import { secondsFact } from './inspect/sound-facts.ts';
import { createWebmScan } from './inspect/webm-scan.ts';
import type { Intake } from './intake.ts';

type Outcome<Value> = Result<Value, Failure>;
/** An exhibit that comes piece by piece. What `append` has returned for survives a crash. */
export type Growing = {
  readonly id: string;
  /** One piece, at most 4 MB; pieces are kept in the order in which they are given. */
  readonly append: (piece: Uint8Array) => Promise<Outcome<null>>;
  /** Ends it: from then on it is an exhibit like any other. */
  readonly seal: () => Promise<Outcome<Exhibit>>;
};

/** Exhibits that grow: a row and a journal from the first moment, one sealed file at the end. */
export function openGrowth(parts: ExhibitParts, { settle }: Intake): Pick<Exhibits, 'grow' | 'recover'> {
  const { database, rows, folder, tools, note, now, busy, stopping } = parts;

  /** Makes the sealed file out of the journal. Until the row says so, the journal is what counts. */
  const sealUp = async (id: string): Promise<Outcome<Exhibit>> => {
    let state: 'whole' | 'cut-off' = 'cut-off';
    const scan = createWebmScan();
    const pieces = async function* (): AsyncIterable<Uint8Array> {
      for await (const piece of readRecords(folder.growing(id), await tools.identity())) {
        if (piece.length === 0) state = 'whole';
        else {
          scan.push(piece);
          yield piece;
        }
      }
    };
    const found = await settle(id, pieces());
    // A recording too long to be taken apart as a whole.
    const facts = found.facts.length > 0 ? found.facts : secondsFact(scan.found()?.seconds ?? 0);
    const settled = { ...found, facts };
    const { sha256, size, mediaType } = settled;
    const sealed = database.commit<Exhibit>(() => {
      const row = rows.find(id);
      if (!row) return fail({ code: 'exhibit-gone-from-vault' });
      const exhibit = { ...row, ...settled, state };
      rows.update(exhibit);
      const { interview } = row;
      note({ what: 'received', object: 'exhibit', id, interview, sha256, detail: { size, mediaType, state } });
      return ok(exhibit);
    });
    if (sealed.ok) await rm(folder.growing(id), { force: true });
    return sealed;
  };

  const begin = ({ interview, by, title, source = '', signs, fileName }: Parameters<Exhibits['grow']>[0]) =>
    database.commit<Exhibit>(() => {
      if (!rows.hasInterview(interview)) return fail({ code: 'not-found' });
      const id = randomUUID();
      const empty = { description: '', mediaType: 'application/octet-stream', size: 0, sha256: '', facts: [] };
      const given = { title: title ?? fileName, source, fileName, ...(signs !== undefined && { signs }) };
      const begun = rows.add({
        id,
        interview,
        ...empty,
        ...given,
        receivedAt: now(),
        receivedBy: by,
        state: 'growing',
      });
      note({ what: 'created', object: 'recording', id, interview });
      return ok(begun);
    });

  const grow: Exhibits['grow'] = (arrival) => {
    const begun = begin(arrival);
    if (!begun.ok) return begun;
    const { id } = begun.value;
    busy.add(id);
    let journal: Promise<FileHandle> | undefined;
    let last: Promise<unknown> = Promise.resolve();
    let ended = false;
    const inTurn = <Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
      const turn = last.then(() => guardExhibit(work));
      last = turn.catch(() => undefined);
      return turn;
    };
    const openJournal = (): Promise<FileHandle> => {
      folder.make();
      journal ??= open(folder.growing(id), 'a', 0o600).then((file) => {
        syncDirectory(folder.directory);
        return file;
      });
      return journal;
    };
    // A locked vault holds no file open; what was appended lies in the journal.
    stopping.addEventListener('abort', () => {
      ended = true;
      void last.then(async () => (await journal)?.close());
    });
    return ok({
      id,
      append: (piece) =>
        inTurn(async () => {
          if (ended) throw new ExhibitFault(stopping.aborted ? 'vault-locked' : 'exhibit-gone-from-vault');
          if (piece.length > 0) await appendRecord(await openJournal(), piece, await tools.identity());
          return ok(null);
        }),
      seal: () =>
        inTurn(async () => {
          if (ended) throw new ExhibitFault(stopping.aborted ? 'vault-locked' : 'exhibit-gone-from-vault');
          ended = true;
          try {
            const file = await openJournal();
            journal = undefined;
            // An empty record: it ended as it should, also where a lock leaves no time to make the sealed file of it.
            await appendRecord(file, new Uint8Array(), await tools.identity()).finally(() => file.close());
            return await sealUp(id);
          } finally {
            busy.delete(id);
          }
        }),
    });
  };

  return {
    grow,
    recover: () =>
      guardExhibit(async () => {
        const left = database.read(() => ok(rows.inState('growing').filter(({ id }) => !busy.has(id))));
        if (!left.ok) return left;
        let recovered = 0;
        for (const { id } of left.value) {
          if (busy.has(id)) continue;
          busy.add(id);
          const sealed = await guardExhibit(() => sealUp(id)).finally(() => busy.delete(id));
          if (sealed.ok) recovered += 1;
          // Nothing of it had come yet: only the row is there.
          else if (sealed.failure.code === 'exhibit-missing') markMissing(id);
          else return sealed;
        }
        return ok(recovered);
      }),
  };

  function markMissing(id: string): void {
    database.commit(() => {
      const row = rows.find(id);
      if (row) rows.update({ ...row, state: 'missing' });
      return ok(null);
    });
  }
}
