import { digitsAfterLetter, longestTerm, variantsOf, withoutZeros } from './search-terms.ts';
import { partsOfWord, type SearchGroup, type SearchWord, searchWords, withoutArticle } from './search-words.ts';
import type { Condition } from './truth.ts';

/** A term that must stand in the index; with `prefix`, something that begins so. */
export type WantedTerm = { readonly term: string; readonly prefix: boolean };
/** One of the things that a text must hold to be found. */
export type WantedWord =
  | { readonly kind: 'word'; readonly forms: readonly WantedTerm[] }
  /** Characters of a script without spaces, one right after the other. */
  | { readonly kind: 'run'; readonly run: string }
  /** Digits, however they are grouped; `groups` as they were typed. */
  | { readonly kind: 'number'; readonly digits: string; readonly groups: readonly string[] };
/** What is looked for: all of it, in any order. */
export type SearchQuery = readonly WantedWord[];

const mostWords = 12;
/** Shorter words are found whole only: two letters begin too many words. */
const shortestPrefix = 3;

const wanted = (term: string): WantedTerm => ({
  term: [...term].slice(0, longestTerm).join(''),
  prefix: [...term].length >= shortestPrefix,
});

function readWord(folded: string): WantedWord {
  const digits = digitsAfterLetter(folded) ?? (/^\d+$/.test(folded) ? folded : undefined);
  if (digits !== undefined) return { kind: 'number', digits, groups: [digits] };
  const bare = withoutArticle(folded);
  return { kind: 'word', forms: [folded, ...(bare === undefined ? [] : [bare])].map(wanted) };
}

const within = (piece: SearchWord, numbers: readonly SearchWord[]): boolean =>
  piece.kind === 'word' && numbers.some(({ start, end }) => start <= piece.start && piece.end <= end);

/** Reads what somebody typed into a search field; empty when there is nothing to look for. */
export function readQuery(text: string): SearchQuery {
  const pieces = [...searchWords(text.slice(0, 1000))];
  const numbers = pieces.filter(({ kind }) => kind === 'number');
  // The letter of "A 123 456 789" says what the number is, and is not always written down.
  const leads = (piece: SearchWord): boolean =>
    piece.kind === 'word' &&
    piece.folded === 'a' &&
    pieces.some((next) => next.start > piece.end && next.start - piece.end <= 2 && /^\d/.test(text.slice(next.start)));
  return pieces
    .filter((piece) => !within(piece, numbers) && !leads(piece))
    .slice(0, mostWords)
    .map((piece): WantedWord => {
      if (piece.kind === 'run') return { kind: 'run', run: piece.folded };
      if (piece.kind === 'word') return readWord(piece.folded);
      const groups = piece.groups.map(({ digits }) => digits);
      return { kind: 'number', digits: groups.join(''), groups };
    });
}

const exactly = (term: string): WantedTerm => ({ term, prefix: false });
const beginning = (term: string): WantedTerm => ({ term, prefix: true });

/** What the index must say of a text for one wanted word. */
function conditionOf(word: WantedWord): Condition<WantedTerm> {
  switch (word.kind) {
    case 'word':
      return { any: word.forms };
    case 'run': {
      const characters = [...word.run];
      if (characters.length === 1) return beginning(word.run);
      return { all: characters.slice(0, -1).map((one, index) => exactly(one + (characters[index + 1] ?? ''))) };
    }
    case 'number': {
      const zeroless = withoutZeros(word.digits);
      const joined = [wanted(word.digits), ...(zeroless === undefined ? [] : [wanted(zeroless)])];
      return word.groups.length === 1 ? { any: joined } : { any: [...joined, { all: word.groups.map(wanted) }] };
    }
  }
}

/** The query as a condition on the terms of one text. */
export const termsWanted = (query: SearchQuery): Condition<WantedTerm> => ({ all: query.map(conditionOf) });
/** The same for each wanted word alone. */
export const termsWantedEach = (query: SearchQuery): readonly Condition<WantedTerm>[] => query.map(conditionOf);

const fits = ({ term, prefix }: WantedTerm, folded: string): boolean =>
  prefix ? folded.startsWith(term) : folded === term;

/** A place in a text where the wanted word number `word` stands. */
export type Hit = { readonly word: number; readonly start: number; readonly end: number };

function hitInNumber(groups: readonly SearchGroup[], digits: string): { start: number; end: number } | undefined {
  for (let from = 0; from < groups.length; from += 1) {
    let joined = '';
    for (let to = from; to < groups.length && joined.length < digits.length; to += 1) {
      joined += groups[to]?.digits ?? '';
      const bare = withoutZeros(joined) ?? joined;
      if (to > from && (joined.startsWith(digits) || bare.startsWith(digits))) {
        return { start: groups[from]?.start ?? 0, end: groups[to]?.end ?? 0 };
      }
    }
  }
  return undefined;
}

/** Whether a word of a text is the wanted one. */
function isWanted(word: WantedWord, folded: string, raw: string): boolean {
  if (word.kind === 'run') return false;
  const forms =
    word.kind === 'word'
      ? word.forms
      : [word.digits, ...(word.groups.length > 1 ? word.groups : []), withoutZeros(word.digits)].flatMap((digits) =>
          digits === undefined ? [] : [wanted(digits)],
        );
  const own = [folded, ...variantsOf(folded), ...partsOfWord(raw)];
  return forms.some((form) => own.some((each) => fits(form, each)));
}

/** Looks for one query in many texts: words that were judged once are known from then on. */
export function createFinder(query: SearchQuery): (text: string) => Generator<Hit> {
  const judged = new Map<string, readonly number[]>();
  const judge = (folded: string, raw: string): readonly number[] => {
    const known = judged.get(raw);
    if (known) return known;
    const found = query.flatMap((word, index) => (isWanted(word, folded, raw) ? [index] : []));
    if (judged.size < 50_000) judged.set(raw, found);
    return found;
  };
  return function* find(text) {
    for (const piece of searchWords(text)) {
      if (piece.kind === 'word') {
        const raw = text.slice(piece.start, piece.end);
        for (const word of judge(piece.folded, raw)) yield { word, start: piece.start, end: piece.end };
      } else {
        for (const [index, word] of query.entries()) {
          if (piece.kind === 'number' && word.kind === 'number') {
            const place = hitInNumber(piece.groups, withoutZeros(word.digits) ?? word.digits);
            if (place) yield { word: index, ...place };
          }
          if (piece.kind === 'run' && word.kind === 'run') {
            const at = piece.folded.indexOf(word.run);
            // Where folding changed the length of a run, the whole of it is shown.
            const same = piece.folded.length === piece.end - piece.start;
            if (at >= 0) {
              yield same
                ? { word: index, start: piece.start + at, end: piece.start + at + word.run.length }
                : { word: index, start: piece.start, end: piece.end };
            }
          }
        }
      }
    }
  };
}
