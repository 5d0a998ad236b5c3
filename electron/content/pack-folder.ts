import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalText } from '../../src/base/canonical-text.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { contentShape } from '../../src/clocks/content.ts';
import { type ContentPack, openPack, type PackCheck, type PackFault } from '../../src/clocks/content-pack.ts';
import { saveFiles } from '../output/save.ts';

const version = contentShape.version.nullable();
/** Versions in use and before it; `null` is the rule book that ships with the app. */
const pointerSchema = z.strictObject({ current: version, previous: version });
export type Pointer = z.infer<typeof pointerSchema>;

const pointerName = 'in-use.json';
const nameOf = (pack: string): string => `${pack}.json`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(`${text}\n`);

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Accepted packs on disk: one file each, and one small file that says which is in use. Only replacing that file, as a whole,
 * changes what is in use; so a crash leaves either the old or the new one.
 */
export function openPackFolder(folder: string) {
  const save = async (name: string, text: string): Promise<Result<null, Failure>> => {
    const saved = await saveFiles(folder, [{ name, bytes: bytesOf(text) }]);
    return saved.ok ? ok(null) : fail({ code: 'pack-not-kept' });
  };

  return {
    /** `undefined` when no pack was ever accepted, `damaged` when the file does not say what is in use. */
    readPointer: (): Pointer | 'damaged' | undefined => {
      const text = readText(join(folder, pointerName));
      if (text === undefined) return undefined;
      try {
        return pointerSchema.safeParse(JSON.parse(text)).data ?? 'damaged';
      } catch {
        return 'damaged';
      }
    },
    writePointer: (pointer: Pointer) => save(pointerName, JSON.stringify(pointer)),
    /** Reads a pack and verifies all of it again. */
    readPack: (wanted: string, check: PackCheck): Result<ContentPack, PackFault> => {
      const pack = openPack(readText(join(folder, nameOf(wanted))) ?? '', check);
      return pack.ok && pack.value.version !== wanted ? fail({ code: 'pack-broken', field: 'version' }) : pack;
    },
    writePack: (pack: ContentPack) => save(nameOf(pack.version), canonicalText(pack)),
    /** Removes packs that nothing points to any more. */
    prune: async ({ current, previous }: Pointer): Promise<void> => {
      const kept = [pointerName, ...[current, previous].flatMap((one) => (one === null ? [] : [nameOf(one)]))];
      const found = await readdir(folder).catch(() => []);
      const stale = found.filter((name) => name.endsWith('.json') && !kept.includes(name));
      await Promise.all(stale.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
    },
  };
}
