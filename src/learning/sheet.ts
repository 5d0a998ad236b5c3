import type { PublicCount, PublicRow, PublicTables } from './publish.ts';
import { type TableName, tableNames } from './tables.ts';
import { sayCount, sayRow, type Wording } from './wording.ts';

/** A row in words, with its number for a bar; `of` tells which rows name a facility. */
export type SheetRow = {
  readonly of: PublicRow['of'];
  readonly label: string;
  readonly count: PublicCount;
  readonly said: string;
};
export type SheetTable = {
  readonly name: TableName;
  readonly title: string;
  /** Head of the rows, and of what is counted. */
  readonly head: readonly [row: string, count: string];
  readonly rows: readonly SheetRow[];
};
/** The figures in one language, as the screen and every file show them. */
export type LearnedSheet = {
  readonly title: string;
  readonly scope: string;
  readonly facts: readonly { readonly label: string; readonly said: string }[];
  readonly tables: readonly SheetTable[];
  readonly notesTitle: string;
  readonly notes: readonly string[];
};

const ofReports: readonly TableName[] = ['channel', 'answer', 'outcome'];

/** Puts figures into words; `asOf` is a month `YYYY-MM` in words. */
export function learnedSheet(tables: PublicTables, wording: Wording, asOf: string): LearnedSheet {
  const { say } = wording;
  const fact = (key: string, said: string) => ({ label: say(`learning.fact.${key}`), said });
  return {
    title: say('learning.title'),
    scope: say('learning.note.scope'),
    facts: [
      fact('as-of', asOf),
      fact('interviews', sayCount(tables.interviews, wording)),
      fact('reports', sayCount(tables.reports, wording)),
    ],
    tables: tableNames.map((name) => ({
      name,
      title: say(`learning.${name}`),
      head: [
        say(`learning.head.${name}`),
        say(`learning.count.${ofReports.includes(name) ? 'reports' : 'interviews'}`),
      ],
      rows: tables[name].map(({ of, count }) => ({
        of,
        label: sayRow(of, wording),
        count,
        said: sayCount(count, wording),
      })),
    })),
    notesTitle: say('learning.notes'),
    notes: ['once', 'small', 'reports'].map((note) => say(`learning.note.${note}`)),
  };
}

/** How long a bar is, from 0 to 100, beside the longest of its table. */
export function barOf({ count }: Pick<SheetRow, 'count'>, rows: readonly Pick<SheetRow, 'count'>[]): number {
  const longest = Math.max(1, ...rows.map((row) => (typeof row.count === 'number' ? row.count : 0)));
  return typeof count === 'number' ? Math.round((count * 1000) / longest) / 10 : 0;
}
