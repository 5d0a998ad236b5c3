import type { LearnedSheet } from './sheet.ts';

/** What may stand in a file of figures: the texts of the program and facilities of the list, and nothing that anybody said. */
export type ClosedWords = {
  /** Every cell that is allowed; counts are besides. */
  readonly cells: ReadonlySet<string>;
  /** Everything that the program would say whoever the figures are about. */
  readonly own: readonly string[];
};

/** `publicNames` are facilities of the lists, `ownNames` those that a worker has added, which may hold anything. */
export function closedWordsOf(
  sheet: LearnedSheet,
  publicNames: ReadonlySet<string>,
  ownNames: ReadonlySet<string>,
): ClosedWords {
  const rows = sheet.tables.flatMap((table) => table.rows);
  const plain = rows.flatMap(({ of, label, said }) => (of.kind === 'facility' ? [said] : [label, said]));
  const named = rows.flatMap(({ of, label }) => (of.kind === 'facility' ? [label] : []));
  const texts = [
    sheet.title,
    sheet.scope,
    sheet.notesTitle,
    ...sheet.notes,
    ...sheet.facts.flatMap(({ label, said }) => [label, said]),
    ...sheet.tables.flatMap(({ title, head }) => [title, ...head]),
    ...plain,
  ];
  const own = [...texts, ...named.filter((name) => publicNames.has(name))];
  return { own, cells: new Set([...own, ...named.filter((name) => ownNames.has(name))]) };
}

/** True when a row of cells holds nothing but allowed texts and counts. */
export const isClosed = (cells: readonly string[], { cells: allowed }: Pick<ClosedWords, 'cells'>): boolean =>
  cells.every((cell) => cell === '' || allowed.has(cell) || /^\d{1,6}$/.test(cell));
