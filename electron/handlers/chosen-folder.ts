import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { House } from '../house.ts';
import { type NamedFile, saveNewFolder } from '../output/save.ts';
import { pickPaths } from '../picker.ts';
import type { Leaving } from './leaving.ts';
import { markedName } from './practice-guard.ts';

/** What was written: the folder and the files in it, by name only. */
export type Saved = { readonly folder: string; readonly files: string[] };

/** The folder that a person chooses; `undefined` when they close the dialog. */
export async function askFolder(): Promise<string | undefined> {
  const [folder] = (await pickPaths(['openDirectory', 'createDirectory'])) ?? [];
  return folder;
}

/**
 * Asks where to, then writes the files into a new folder of the given name there, never into one that exists. Nothing leaves before
 * `leaving` has said so in the custody log.
 */
export async function saveWhereAsked(
  house: Pick<House, 'withVault'>,
  name: string,
  files: readonly NamedFile[],
  leaving: Leaving,
): Promise<Result<Saved, Failure>> {
  const parent = await askFolder();
  if (parent === undefined) return fail({ code: 'cancelled' });
  const said = leaving();
  if (!said.ok) return said;
  const saved = await saveNewFolder(parent, markedName(house, name), files);
  if (!saved.ok) leaving(saved.failure.code);
  return saved.ok ? ok({ folder: saved.value, files: files.map((file) => file.name) }) : saved;
}
