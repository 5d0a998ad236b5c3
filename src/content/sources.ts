import type { Source } from '../channels/source.ts';
import { pagesAndPress } from './sources/pages-and-press.ts';
import { regulations } from './sources/regulations.ts';
import { statutes } from './sources/statutes.ts';

/** Everything that the rule book cites, by id. */
export const sources: readonly Source[] = [...regulations, ...statutes, ...pagesAndPress];
