import { readCsv } from '../../src/base/csv.ts';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Paper, PrintRequest } from '../../src/export/format.ts';
import { learnedCsv } from '../../src/export/learned-csv.ts';
import { learnedHtml, learnedStyles } from '../../src/export/learned-html.ts';
import { sayPoint } from '../../src/i18n/days.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import type { KnownFacility } from '../../src/interview/facility.ts';
import { type ClosedWords, closedWordsOf, isClosed } from '../../src/learning/closed-words.ts';
import type { PublicTables } from '../../src/learning/publish.ts';
import { type LearnedSheet, learnedSheet } from '../../src/learning/sheet.ts';
import type { Wording } from '../../src/learning/wording.ts';
import type { Withholding } from '../../src/packet/withhold.ts';
import { folded, standsIn } from './leak-check.ts';
import type { Printer } from './rendered-bytes.ts';
import type { NamedFile } from './save.ts';

export const learnedFormats = ['csv', 'pdf'] as const;
export type LearnedFormat = (typeof learnedFormats)[number];

export type LearnedExport = {
  readonly tables: PublicTables;
  readonly facilities: readonly KnownFacility[];
  readonly wording: Wording;
  /** `YYYY-MM`: nothing in the files is finer than a month, their own dates included. */
  readonly month: string;
  readonly formats: readonly LearnedFormat[];
  readonly paper: Paper;
};
/** How the files are made and read again, and what finds names of one interview after the other. */
export type LearnedTools = {
  readonly print: Printer;
  /** Everything that can be read in a file; nothing where it cannot be taken apart. */
  readonly words: (bytes: Uint8Array) => Promise<readonly string[] | undefined>;
  /** Calls `look` for every interview of the vault until it says true; gives whether it did. */
  readonly anyNamed: (look: (names: Withholding) => boolean) => Promise<Result<boolean, Failure>>;
};

const mostRows = 1000;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Texts of a finished file in which a name may stand; `undefined` where something stands in it that nobody can account for. */
async function doubtful(
  { name, bytes }: NamedFile,
  closed: ClosedWords,
  tools: LearnedTools,
): Promise<readonly string[] | undefined> {
  if (!name.endsWith('.csv')) return tools.words(bytes);
  const rows = readCsv(utf8.decode(bytes), mostRows);
  // The apostrophe that makes a formula a text is no part of it.
  const cells = rows.flat().map((cell) => (closed.cells.has(cell) ? cell : cell.replace(/^'/, '')));
  return isClosed(cells, closed) ? cells.filter((cell) => !closed.own.includes(cell)) : undefined;
}

async function checked(
  files: readonly NamedFile[],
  closed: ClosedWords,
  tools: LearnedTools,
): Promise<Result<null, Failure>> {
  const texts: string[] = [];
  for (const file of files) {
    const found = await doubtful(file, closed, tools);
    if (found === undefined) return fail({ code: 'learning-names' });
    texts.push(...found);
  }
  const [whole, own] = [texts.join('\n'), folded(closed.own.join('\n'))];
  const named = await tools.anyNamed((names) => names.all(whole).some((found) => !standsIn(own, folded(found))));
  if (!named.ok) return named;
  return named.value ? fail({ code: 'learning-names' }) : ok(null);
}

/** Two pages for the printer. */
export const learnedPages = (
  sheet: LearnedSheet,
  language: LanguageTag,
  { paper, month }: Pick<LearnedExport, 'paper' | 'month'>,
): PrintRequest => ({
  html: learnedHtml(sheet, language, directionOf(language)),
  styles: learnedStyles(paper),
  footer: '{{page}} / {{pages}}',
  title: sheet.title,
  madeOn: `${month}-01`,
  language,
  paper,
});

async function render(made: LearnedExport, print: Printer) {
  const { tables, wording, month, facilities } = made;
  const sheet = learnedSheet(tables, wording, sayPoint(month, wording.language));
  const names = (own: boolean) =>
    new Set(facilities.flatMap(({ name, origin }) => ((origin === 'own') === own ? [name] : [])));
  const files: NamedFile[] = [];
  for (const format of made.formats) {
    if (format === 'csv') {
      files.push({ name: 'figures.csv', bytes: new TextEncoder().encode(learnedCsv(sheet)) });
      continue;
    }
    files.push({ name: 'figures.pdf', bytes: await print(learnedPages(sheet, wording.language, made)) });
  }
  return { files, closed: closedWordsOf(sheet, names(false), names(true)) };
}

/** Makes the files of the figures, reads them again, and gives them only when nothing in them names anybody of the vault. */
export async function exportLearned(
  made: LearnedExport,
  tools: LearnedTools,
): Promise<Result<readonly NamedFile[], Failure>> {
  if (made.formats.length === 0) return fail({ code: 'bad-input' });
  // With fewer, everything would be left out.
  if (typeof made.tables.interviews !== 'number' || made.tables.interviews === 0) return fail({ code: 'learning-few' });
  let rendered: Awaited<ReturnType<typeof render>>;
  try {
    rendered = await render(made, tools.print);
  } catch {
    return fail({ code: 'print-failed' });
  }
  const clean = await checked(rendered.files, rendered.closed, tools);
  return clean.ok ? ok(rendered.files) : clean;
}
