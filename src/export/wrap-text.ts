import { runsOf } from './safe-text.ts';

/** A base character with its marks counts as one place. */
const clusters = (text: string): readonly string[] => text.match(/\P{M}\p{M}*|^\p{M}+/gsu) ?? [];
const widthOf = (text: string): number => clusters(text).length;

/** Words of a line; numbers in groups stay one word. A word that is too long for a line is cut. */
function wordsOf(line: string, width: number): readonly string[] {
  const glued = runsOf(line, 'ltr')
    .map((run) => (run.kind === 'number' ? run.text.replace(/ /g, '\u0000') : run.text))
    .join('');
  return glued
    .split(/ +/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('\u0000', ' '))
    .flatMap((word) => {
      if (widthOf(word) <= width) return [word];
      const marks = clusters(word);
      return Array.from({ length: Math.ceil(marks.length / width) }, (_, index) =>
        marks.slice(index * width, (index + 1) * width).join(''),
      );
    });
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of wordsOf(line, width)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (widthOf(longer) <= width) {
      current = longer;
    } else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current];
}

/** Wraps a text at `width` places; its own line ends stay. `first` and `rest` stand before the first and the other lines. */
export function wrapText(text: string, width: number, first = '', rest = first): readonly string[] {
  const room = Math.max(10, width - Math.max(widthOf(first), widthOf(rest)));
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, room))
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd());
}
