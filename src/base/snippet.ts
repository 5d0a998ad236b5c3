import { createFinder, type Hit, type SearchQuery } from './search-query.ts';

/** A piece of a text around what was found; `hit` marks the found words themselves. */
export type SnippetPiece = { readonly text: string; readonly hit: boolean };
/** What is shown of a text, with `words`: the numbers of the wanted words that stand in it. */
export type Snippet = {
  readonly pieces: readonly SnippetPiece[];
  readonly words: readonly number[];
  /** Something stands before or after what is shown. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

const before = 60;
const after = 140;
const mostHits = 60;

/** Never ends or begins in the middle of a character, and at a space where one is near. */
function edge(text: string, at: number, towards: 1 | -1): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  for (let step = 0; step < 16; step += 1) {
    const place = at + step * towards;
    if (/\s/.test(text[place] ?? ' ')) return towards === 1 ? place : place + 1;
  }
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}

/** Hits that do not overlap, in order. */
function settle(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  }
  return kept;
}

/** Where most of the wanted words stand close together; the first such place. */
function bestPlace(hits: readonly Hit[]): number {
  const near = (from: Hit): number =>
    new Set(hits.filter(({ start }) => start >= from.start && start < from.start + after).map(({ word }) => word)).size;
  let best = { at: 0, words: 0 };
  for (const hit of hits) {
    const words = near(hit);
    if (words > best.words) best = { at: hit.start, words };
  }
  return best.at;
}

function piecesOf(text: string, from: number, to: number, hits: readonly Hit[]): readonly SnippetPiece[] {
  const pieces: SnippetPiece[] = [];
  let at = from;
  for (const { start, end } of settle(hits.filter((hit) => hit.start >= from && hit.end <= to))) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}

/** Makes the snippets of one search; `undefined` for a text in which nothing of it stands. */
export function createSnippets(query: SearchQuery): (text: string) => Snippet | undefined {
  const find = createFinder(query);
  return (text) => {
    const hits: Hit[] = [];
    for (const hit of find(text)) {
      hits.push(hit);
      if (hits.length >= mostHits) break;
    }
    if (hits.length === 0) return undefined;
    const at = bestPlace(hits);
    const from = edge(text, at - before, 1);
    const to = edge(text, at + after, -1);
    const longest = hits.find(({ start }) => start === at)?.end ?? at;
    return {
      pieces: piecesOf(text, Math.min(from, at), Math.max(to, longest), hits),
      words: [...new Set(hits.map(({ word }) => word))],
      cutBefore: from > 0,
      cutAfter: to < text.length,
    };
  };
}
