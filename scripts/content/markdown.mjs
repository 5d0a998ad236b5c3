/** Text for one cell of a table: lines below each other, nothing that a table would take for its own. */
export const cell = (text) =>
  String(text ?? '')
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('*', '\\*')
    .replaceAll('_', '\\_')
    .split('\n')
    .map((line) => line.replace(/^ +/, (blanks) => '&emsp;'.repeat(blanks.length / 2)))
    .join('<br>');

/** A table with a head; every entry is text. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(cell)))].join('\n');
}
