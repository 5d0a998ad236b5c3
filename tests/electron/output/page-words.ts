import { safeText } from '../../../src/export/safe-text.ts';
import { directionOf } from '../../../src/i18n/direction.ts';
import type { AnswerPassage } from '../../../src/interview/answer-passages.ts';
import { ask } from './printing.ts';

/** Letters and digits alone: blanks, line ends, hyphens of lines and marks of direction are a matter of layout. */
export const bare = (text: string): string =>
  safeText(text)
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Words of a line with their letters in one order: readers give joined letters and what runs from the right in either. */
const wordsOf = (text: string): readonly string[] =>
  (
    safeText(text)
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map((word) => [...word.replace(/\p{M}/gu, '')].sort().join(''));

/** What can be read on the pages of a file: in the order of the file and in the order of the page, and line by line. */
export type PageWords = { readonly flow: string; readonly lines: readonly (readonly string[])[] };

/** `foot` is what stands at the foot of every page, as letters and digits. */
export function pageWords(pdf: string, foot: RegExp): PageWords {
  const read = (...order: readonly string[]): string => ask('pdftotext', ...order, pdf, '-').replaceAll('\f', '\n');
  const [inFile, onPage] = [read('-raw'), read()];
  const flow = [inFile, onPage].map((text) => bare(text).replace(foot, '')).join(' ');
  return {
    flow,
    lines: onPage
      .split('\n')
      .map(wordsOf)
      .filter((words) => words.length > 0),
  };
}

/** A passage that is broken into more lines than this would not be found. */
const longest = 8;

/** True where all words of a text stand in neighbouring lines, whatever their order there. */
function standsTogether(lines: PageWords['lines'], text: string): boolean {
  const wanted = wordsOf(text);
  return lines.some((line, at) => {
    if (!line.some((word) => wanted.includes(word))) return false;
    const near = new Set(lines.slice(at, at + longest).flat());
    return wanted.every((word) => near.has(word));
  });
}

/** Passages that cannot be read on the pages. */
export const lackingOn = ({ flow, lines }: PageWords, passages: readonly AnswerPassage[]): readonly string[] =>
  passages
    .filter(({ text, language }) =>
      directionOf(language ?? 'en') === 'rtl' ? !standsTogether(lines, text) : !flow.includes(bare(text)),
    )
    .map(({ text }) => text);
