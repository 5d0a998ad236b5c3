import { ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { ExhibitFault, guardExhibit } from './exhibit-fault.ts';
import type { ExhibitParts } from './exhibit-parts.ts';
import type { Intake, Settled } from './intake.ts';
import type { Following } from './seal-file.ts';

/** An exhibit as a colleague's vault tells of it. */
export type Told = Omit<Exhibit, 'position'>;

/** Exhibits that come with their record from another vault: their files are sealed here before anything is decided. */
export type Arrivals = {
  /** What is known here under that name, in whichever interview. */
  readonly known: (id: string) => Exhibit | undefined;
  /** Seals the bytes of one under its own name; refused unless they are the bytes that were told. Without a row they go again. */
  readonly seal: (
    told: Told,
    bytes: AsyncIterable<Uint8Array>,
    following?: Following,
  ) => Promise<Result<null, Failure>>;
  /** Gives it its row; belongs into a commit of the caller. One whose bytes never came is kept as missing. */
  readonly enter: (told: Told) => void;
  /** Removes the files of all that have no row, and forgets them. */
  readonly leave: () => void;
};

export function openArrivals({ database, rows, folder, busy, now }: ExhibitParts, { settle }: Intake): Arrivals {
  const waiting = new Map<string, Settled>();
  return {
    known: (id) => {
      const found = database.read(() => ok(rows.find(id)));
      return found.ok ? found.value : undefined;
    },
    seal: (told, bytes, following) =>
      guardExhibit(async () => {
        busy.add(told.id);
        try {
          const settled = await settle(told.id, bytes, following);
          if (settled.sha256 !== told.sha256 || settled.size !== told.size) throw new ExhibitFault('bundle-foreign');
          waiting.set(told.id, settled);
          return ok(null);
        } catch (error) {
          folder.remove(told.id);
          busy.delete(told.id);
          throw error;
        }
      }),
    enter: (told) => {
      const settled = waiting.get(told.id);
      rows.add({ ...told, ...settled, receivedAt: told.receivedAt || now(), state: settled ? told.state : 'missing' });
    },
    leave: () => {
      for (const id of waiting.keys()) {
        const kept = database.read(() => ok(rows.find(id) !== undefined));
        // A vault that is closed answers nothing; what is left over goes when it is opened the next time.
        if (kept.ok && !kept.value) folder.remove(id);
        busy.delete(id);
      }
      waiting.clear();
    },
  };
}
