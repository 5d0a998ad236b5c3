import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/*
 * What is written outside the vault stands under a hidden name until it is whole. A process that is killed meanwhile leaves it there, in
 * clear: so the vault remembers where, and removes it when it is opened the next time.
 */
type Keep = (paths: readonly string[]) => void;

const open = new Set<string>();
let keep: Keep = () => undefined;

const ownName = /^\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-\d+)?\.part$/;

/** From now on `next` is told of everything unfinished, before the first byte of it is written. */
export function rememberUnfinished(next: Keep): void {
  keep = next;
}

/** A hidden place in a folder for something that is being written; `ending` tells several of one writing apart. */
export function unfinishedIn(folder: string, mark: string = randomUUID(), ending = ''): string {
  const path = join(folder, `.${mark}${ending}.part`);
  // What lies in an unfinished folder goes with it.
  if (open.has(folder)) return path;
  open.add(path);
  keep([...open]);
  return path;
}

/** It has its name now, or is gone. */
export function finished(path: string): void {
  if (open.delete(path)) keep([...open]);
}

/** Removes what an earlier run left; only what bears a name of its own kind, and nothing that is being written now. */
export async function removeUnfinished(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (!ownName.test(basename(path)) || open.has(path)) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
