import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Words that stand nowhere else, in the form in which a person might type them: a trace of one in clear is a leak. */
export function makeMarkers(count: number) {
  const markers = Array.from(
    { length: count },
    (_, index) => `zarzamora-${String(index).padStart(2, '0')}-qk${index * 7919}`,
  );
  let used = 0;
  return {
    all: markers,
    /** The next one that has not been planted yet. */
    next: (): string => {
      const marker = markers[used];
      if (marker === undefined) throw new Error('All markers are planted');
      used += 1;
      return marker;
    },
    planted: (): number => used,
  };
}
export type Markers = ReturnType<typeof makeMarkers>;

const swap = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/** How a word may lie in a file: as bytes of UTF-8 or of UTF-16 in either order, in any case. */
const formsOf = (marker: string): readonly Buffer[] => {
  const wide = Buffer.from(marker, 'utf16le');
  return [Buffer.from(marker), Buffer.from(marker.toUpperCase()), wide, swap(wide)];
};

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.map((name) => join(folder, name));
  const facts = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return paths.filter((_, index) => facts[index]?.isFile());
}

/** Where markers stand in clear, in the content or the name of a file; and how many files were looked at. */
export async function findMarkers(folders: readonly string[], markers: readonly string[]) {
  const paths = (await Promise.all(folders.map(filesIn))).flat();
  const found: string[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const marker of markers) {
      if (path.includes(marker) || formsOf(marker).some((form) => bytes.includes(form)))
        found.push(`${marker} in ${path}`);
    }
  }
  return { found, looked: paths.length };
}
