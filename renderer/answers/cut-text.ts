/** A long text cut in three: only the middle is being edited; `caret` is a place in the middle. */
export type Cut = {
  readonly before: string;
  readonly middle: string;
  readonly after: string;
  readonly caret: number;
};

const reach = 600;

/** The best place to cut close to `at`: after a line, else after a sentence, else after a word, never within a character. */
function cutNear(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  const start = Math.max(0, at - reach);
  const stretch = text.slice(start, at);
  const line = stretch.lastIndexOf('\n');
  if (line >= 0) return start + line + 1;
  const sentence = Math.max(...['. ', '? ', '! ', '؟ ', '… '].map((end) => stretch.lastIndexOf(end)));
  if (sentence >= 0) return start + sentence + 2;
  const word = stretch.lastIndexOf(' ');
  if (word >= 0) return start + word + 1;
  const low = text.charCodeAt(at);
  return low >= 0xdc00 && low <= 0xdfff ? at - 1 : at;
}

/**
 * Cuts a text so that at most about half of `limit` around `caret` is edited; a text within the limit stays whole. The three parts
 * together are always exactly the text.
 */
export function cutText(text: string, caret: number, limit: number): Cut {
  if (text.length <= limit) return { before: '', middle: text, after: '', caret };
  const half = Math.floor(limit / 4);
  const from = caret + half >= text.length ? text.length - 2 * half : caret - half;
  const start = Math.min(cutNear(text, from), caret);
  const end = Math.max(cutNear(text, Math.max(from, 0) + 2 * half), caret);
  return { before: text.slice(0, start), middle: text.slice(start, end), after: text.slice(end), caret: caret - start };
}

const blockLength = 1500;

/** A text in blocks that are laid out one by one; together they are exactly the text. */
export function blocksOf(text: string): readonly string[] {
  const blocks: string[] = [];
  let start = 0;
  while (start < text.length) {
    const line = text.indexOf('\n', start);
    const whole = line >= 0 && line - start <= blockLength ? line + 1 : undefined;
    const end = whole ?? (text.length - start <= blockLength ? text.length : cutNear(text, start + blockLength));
    const next = end > start ? end : Math.min(text.length, start + blockLength);
    blocks.push(text.slice(start, next));
    start = next;
  }
  return blocks;
}
