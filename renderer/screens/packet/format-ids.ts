import type { Format } from '../../../src/export/format.ts';

const modules = import.meta.glob<{ readonly format: Format }>('../../../src/export/formats/*.ts', { eager: true });
const first = 'pdf';

/** Every format that a packet can be written in, the printed one first. */
export const formatIds: readonly string[] = Object.values(modules)
  .map(({ format }) => format.id)
  .sort((a, b) => Number(b === first) - Number(a === first) || a.localeCompare(b));
