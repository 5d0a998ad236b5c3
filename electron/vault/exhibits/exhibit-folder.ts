import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keepPrivate, makePrivateDirectory, syncDirectory } from '../private-file.ts';

/** The folder of the exhibits of one vault. It is made with the first exhibit. */
export type ExhibitFolder = {
  readonly directory: string;
  /** The sealed exhibit. */
  readonly sealed: (id: string) => string;
  /** The same while it is being written. */
  readonly unfinished: (id: string) => string;
  /** The journal of one that grows. */
  readonly growing: (id: string) => string;
  readonly make: () => void;
  readonly remove: (id: string) => void;
  /** Removes what a crash or a removed interview left behind; only files of this folder's own names, never one that `keep` asks for. */
  readonly sweep: (keep: (id: string, kind: ExhibitFileKind) => boolean) => number;
};
export type ExhibitFileKind = 'age' | 'new' | 'growing';

const ownName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(age|new|growing)$/;

export function exhibitFolderIn(vault: string): ExhibitFolder {
  const directory = join(vault, 'exhibits');
  const path = (id: string, kind: ExhibitFileKind): string => join(directory, `${id}.${kind}`);
  return {
    directory,
    sealed: (id) => path(id, 'age'),
    unfinished: (id) => path(id, 'new'),
    growing: (id) => path(id, 'growing'),
    make: () => {
      if (existsSync(directory)) return;
      makePrivateDirectory(directory);
      syncDirectory(vault);
    },
    remove: (id) => {
      for (const kind of ['age', 'new', 'growing'] as const) rmSync(path(id, kind), { force: true });
    },
    sweep: (keep) => {
      if (!existsSync(directory)) return 0;
      keepPrivate(directory);
      let removed = 0;
      for (const name of readdirSync(directory)) {
        const [, id = '', kind = ''] = ownName.exec(name) ?? [];
        if (id === '' || keep(id, kind as ExhibitFileKind)) continue;
        rmSync(join(directory, name), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}
