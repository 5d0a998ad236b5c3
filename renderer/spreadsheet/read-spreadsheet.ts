import readWorkbook from 'read-excel-file/universal';
import { readCsv } from '../../src/base/csv.ts';
import { slimZip, ZipRefusal } from './slim-zip.ts';
import { largestFile, largestUnpacked, longestCell, mostColumns, mostRows, mostSheets } from './spreadsheet-limits.ts';

/** Sheets of a spreadsheet as text, or why it cannot be read. */
export type SpreadsheetRead =
  | { readonly ok: true; readonly sheets: readonly (readonly (readonly string[])[])[] }
  | { readonly ok: false; readonly code: 'list-unreadable' | 'list-too-large' };

const refuse = (code: 'list-unreadable' | 'list-too-large'): SpreadsheetRead => ({ ok: false, code });

/** Only the texts of a workbook are looked at: no pictures, no macros, no links to other files. */
const isWanted = (name: string): boolean => /^[^\\]*\.(xml|rels)$/.test(name) && !/external|macro|vba/i.test(name);

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).slice(0, longestCell);
};

function bounded(sheets: readonly (readonly (readonly unknown[])[])[]): SpreadsheetRead {
  if (sheets.length > mostSheets || sheets.some((rows) => rows.length > mostRows)) return refuse('list-too-large');
  if (sheets.some((rows) => rows.some((row) => row.length > mostColumns))) return refuse('list-too-large');
  return { ok: true, sheets: sheets.map((rows) => rows.map((row) => row.map(cellText))) };
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<SpreadsheetRead> {
  try {
    const sheets = await readWorkbook(await slimZip(bytes, isWanted, largestUnpacked));
    return bounded(sheets.map(({ data }) => data));
  } catch (error) {
    return refuse(error instanceof ZipRefusal && error.reason === 'too-large' ? 'list-too-large' : 'list-unreadable');
  }
}

/** Reads an `.xlsx` or `.csv` file; the beginning of its bytes says which it is, not its name. */
export async function readSpreadsheet(bytes: Uint8Array<ArrayBuffer>): Promise<SpreadsheetRead> {
  if (bytes.length > largestFile) return refuse('list-too-large');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  const text = decode(bytes);
  return text === undefined || text.trim() === '' ? refuse('list-unreadable') : bounded([readCsv(text, mostRows + 1)]);
}
