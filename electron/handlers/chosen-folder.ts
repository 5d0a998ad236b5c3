import { dialog } from 'electron';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { type NamedFile, saveNewFolder } from '../output/save.ts';

/** What was written: the folder and the files in it, by name only. */
export type Saved = { readonly folder: string; readonly files: string[] };

/** The folder that a person chooses; `undefined` when they close the dialog. */
async function askFolder(): Promise<string | undefined> {
  const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

/** Asks where to, then writes the files into a new folder of the given name there, never into one that exists. */
export async function saveWhereAsked(name: string, files: readonly NamedFile[]): Promise<Result<Saved, Failure>> {
  const parent = await askFolder();
  if (parent === undefined) return fail({ code: 'cancelled' });
  const saved = await saveNewFolder(parent, name, files);
  return saved.ok ? ok({ folder: saved.value, files: files.map((file) => file.name) }) : saved;
}
