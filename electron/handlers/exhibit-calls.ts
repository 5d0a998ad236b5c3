import { basename } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { saveStream } from '../output/save-stream.ts';
import { pickPaths } from '../picker.ts';
import { guardExhibit } from '../vault/exhibits/exhibit-fault.ts';
import type { Exhibits } from '../vault/exhibits/exhibits.ts';
import { askFolder } from './chosen-folder.ts';
import { createIntakeJobs } from './intake-jobs.ts';
import { markedName } from './practice-guard.ts';

export function exhibitCalls(house: House) {
  const { vaults, settings, offered, show } = house;
  const jobs = createIntakeJobs();
  const by = (): string => settings.read().interviewer;
  /** Works with the exhibits of the open vault, also where that takes a while. */
  const within = async <Value>(
    work: (exhibits: Exhibits) => Result<Value, Failure> | Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> => {
    const rooms = vaults.rooms();
    return rooms.ok ? work(rooms.value.exhibits) : rooms;
  };

  /** Writes what a stream of an exhibit gives into a folder that the person chooses. */
  const write = (exhibits: Exhibits, id: string, remains: boolean) =>
    guardExhibit(async () => {
      const exhibit = exhibits.find(id);
      if (!exhibit.ok) return exhibit;
      const folder = await askFolder();
      if (folder === undefined) return fail({ code: 'cancelled' as const });
      const name = markedName(house, remains ? `remains of ${exhibit.value.fileName}` : exhibit.value.fileName);
      // Nothing leaves before the custody log says so.
      const noted = exhibits.noteExport(id, { size: exhibit.value.size, ...(remains && { remains: 1 }) });
      if (!noted.ok) return noted;
      const saved = await saveStream(folder, name, remains ? exhibits.readRemains(id) : exhibits.readExhibit(id));
      return saved.ok ? ok({ folder: basename(folder), files: [saved.value] }) : saved;
    });

  return {
    'exhibits.list': ({ interview }) =>
      within(async (exhibits) => {
        // A recording that a crash cut off is sealed before it is first seen; where the disk has no room for that, it stays as it is.
        await exhibits.recover();
        return exhibits.list(interview);
      }),
    'exhibits.choose': ({ interview, job }) =>
      within(async (exhibits) => {
        const paths = await pickPaths(['openFile', 'multiSelections']);
        if (paths === undefined || paths.length === 0) return fail({ code: 'cancelled' });
        return jobs.run(job, exhibits, paths, { interview, by: by() });
      }),
    'exhibits.take': ({ interview, job, tickets }) =>
      within((exhibits) => {
        const paths = tickets.map(offered.take).filter((path) => path !== undefined);
        return jobs.run(job, exhibits, paths, { interview, by: by() });
      }),
    'exhibits.progress': ({ job }) => jobs.progress(job),
    'exhibits.cancel': ({ job }) => {
      jobs.cancel(job);
      return ok({});
    },
    'exhibits.change': ({ id, ...change }) => within((exhibits) => exhibits.change(id, change)),
    'exhibits.move': ({ id, position }) => within((exhibits) => exhibits.move(id, position)),
    'exhibits.look': ({ id }) =>
      within(async (exhibits) => {
        const reader = await exhibits.read(id, 'note');
        return reader.ok ? ok({ address: await show.open(reader.value) }) : reader;
      }),
    'exhibits.verify': ({ id }) => within((exhibits) => exhibits.verify(id)),
    'exhibits.strip': ({ id }) => within((exhibits) => exhibits.strip(id, by())),
    'exhibits.keep-redrawn': ({ id, bytes }) => within((exhibits) => exhibits.addCopy(id, bytes, by(), 're-encoded')),
    'exhibits.export': ({ id, remains = false }) => within((exhibits) => write(exhibits, id, remains)),
    'exhibits.remove': ({ id }) => within((exhibits) => exhibits.remove(id)),
  } satisfies Partial<Handlers>;
}
