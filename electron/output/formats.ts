import type { Format } from '../../src/export/format.ts';

const modules = import.meta.glob<{ readonly format: Format }>('../../src/export/formats/*.ts', { eager: true });

/** Every format in `src/export/formats/`, by id in the order of their names. */
export const formats: readonly Format[] = Object.values(modules)
  .map((module) => module.format)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Finds a format by id. */
export const findFormat = (id: string): Format | undefined => formats.find((format) => format.id === id);
