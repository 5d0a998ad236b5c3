/** Separators that spreadsheets write, by country. */
const separators = [',', ';', '\t'] as const;

/** The separator that the first line is cut into most pieces by. */
function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const counts = separators.map((separator) => line.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Rows of a file of separated values (RFC 4180, and what programs make of it); reading stops after `mostRows`. */
export function readCsv(file: string, mostRows: number): readonly (readonly string[])[] {
  const text = file.replace(/^\ufeff/, '');
  const separator = separatorOf(text);
  const cell = new RegExp(`"((?:[^"]|"")*)"?[^${separator}\\r\\n]*|[^${separator}\\r\\n]*`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < mostRows) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    row.push(match?.[1] === undefined ? (match?.[0] ?? '') : match[1].replaceAll('""', '"'));
    at += match?.[0].length ?? 0;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0 && rows.length < mostRows) rows.push(row);
  return rows;
}

/** A cell that no spreadsheet takes for something to calculate: one that begins like a formula gets an apostrophe in front. */
const cellText = (text: string): string =>
  `"${(/^[\s\p{Cf}]*[=+\-@|＝＋－＠\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** Writes rows as separated values (RFC 4180) with a byte order mark, by which spreadsheets know UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
