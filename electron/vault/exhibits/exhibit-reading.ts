import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Exhibit, ExhibitState } from '../../../src/interview/exhibit.ts';
import { ExhibitFault, exhibitFailure, guardExhibit } from './exhibit-fault.ts';
import type { ExhibitParts } from './exhibit-parts.ts';
import type { Exhibits } from './exhibits.ts';
import { readRecords } from './growing-file.ts';
import { type OpenFile, openFile } from './open-file.ts';

type Outcome<Value> = Result<Value, Failure>;
type Bytes = Uint8Array<ArrayBuffer>;
/** An exhibit with its bytes, readable from any place until it is closed or the vault is locked. */
export type ExhibitReader = Omit<OpenFile, 'copy'> & {
  readonly exhibit: Exhibit;
  /** False once the vault has been locked. */
  readonly isOpen: () => boolean;
};

/** How exhibits are read: verified chunk by chunk, and as a whole against the hash of the intake. */
export function openReading({ database, rows, folder, tools, note, stopping }: ExhibitParts) {
  const find = (id: string): Outcome<Exhibit> =>
    database.read(() => {
      const exhibit = rows.find(id);
      return exhibit ? ok(exhibit) : fail({ code: 'exhibit-gone-from-vault' });
    });
  const mustFind = (id: string): Exhibit => {
    const found = find(id);
    if (!found.ok) throw new ExhibitFault(found.failure.code);
    return found.value;
  };
  const opened = async (id: string): Promise<ExhibitReader & OpenFile> => {
    const exhibit = mustFind(id);
    const file = await openFile(folder.sealed(id), tools);
    const shut = (): void => void file.close();
    stopping.addEventListener('abort', shut, { once: true });
    const close = (): Promise<void> => {
      stopping.removeEventListener('abort', shut);
      return file.close();
    };
    return { ...file, close, exhibit, isOpen: () => !stopping.aborted };
  };

  async function* readExhibit(id: string): AsyncIterable<Bytes> {
    if (mustFind(id).state === 'growing') {
      for await (const piece of readRecords(folder.growing(id), await tools.identity())) yield new Uint8Array(piece);
      return;
    }
    const reader = await opened(id);
    const hash = createHash('sha256');
    try {
      for await (const piece of reader.all()) {
        hash.update(piece);
        yield piece;
      }
    } finally {
      await reader.close();
    }
    // Every chunk was whole, and still it may be the file of another exhibit.
    if (hash.digest('hex') !== reader.exhibit.sha256) throw new ExhibitFault('exhibit-damaged');
  }

  const copyExhibit: Exhibits['copyExhibit'] = async (id, to, signal) => {
    const reader = await opened(id);
    try {
      const copied = await reader.copy(to, signal);
      // Every chunk was whole, and still it may be the file of another exhibit.
      if (copied.sha256 !== reader.exhibit.sha256) throw new ExhibitFault('exhibit-damaged');
      return copied;
    } catch (error) {
      // What stood there before is somebody else's.
      const isOurs = !(error instanceof Error && 'code' in error && error.code === 'EEXIST');
      if (isOurs) await rm(to, { force: true });
      throw error;
    } finally {
      await reader.close();
    }
  };

  const whole = async (id: string): Promise<Bytes> => {
    const pieces: Bytes[] = [];
    for await (const piece of readExhibit(id)) pieces.push(piece);
    return new Uint8Array(Buffer.concat(pieces));
  };

  /** What reading it to the end says about an exhibit. */
  const judge = async ({ id, state }: Exhibit): Promise<ExhibitState> => {
    try {
      for await (const piece of readExhibit(id)) piece.fill(0);
      return state === 'cut-off' ? 'cut-off' : 'whole';
    } catch (error) {
      const { code } = exhibitFailure(error);
      if (code === 'exhibit-damaged') return 'damaged';
      if (code === 'exhibit-missing') return 'missing';
      throw error;
    }
  };

  const verify: Exhibits['verify'] = (id) =>
    guardExhibit(async () => {
      const before = mustFind(id);
      if (before.state === 'growing') return ok(before);
      const state = await judge(before);
      return database.commit<Exhibit>(() => {
        const now = rows.find(id);
        if (!now) return fail({ code: 'exhibit-gone-from-vault' });
        const verified = { ...now, state };
        if (state !== now.state) {
          rows.update(verified);
          note({ what: 'changed', object: 'exhibit', id, interview: now.interview, detail: { state } });
        }
        return ok(verified);
      });
    });

  const read: Exhibits['read'] = (id, noted) =>
    guardExhibit(async () => {
      const reader = await opened(id);
      const { interview, sha256, size } = reader.exhibit;
      if (reader.size !== size) {
        await reader.close();
        return fail({ code: 'exhibit-damaged' });
      }
      const kept = noted
        ? database.commit(() => ok(note({ what: 'opened', object: 'exhibit', id, interview, sha256 })))
        : ok(undefined);
      if (kept.ok) return ok(reader);
      await reader.close();
      return kept;
    });

  /** What can still be read of a damaged exhibit, with zeros where something is lost. */
  async function* readRemains(id: string): AsyncIterable<Bytes> {
    const reader = await opened(id);
    try {
      yield* reader.readable();
    } finally {
      await reader.close();
    }
  }

  return { read, readExhibit, copyExhibit, readRemains, verify, whole };
}
