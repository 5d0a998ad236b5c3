import { type CalendarDay, dayNumber } from '../base/calendar-day.ts';
import { daysOf, type PartialDate } from '../base/partial-date.ts';
import { searchWords } from '../base/search-words.ts';
import { type Answers, answerKey, type Interview, type Words } from './answers.ts';
import { limbOf } from './conduct-elements.ts';
import type { QuestionId } from './guide.ts';
import { soundOf } from './name-sound.ts';
import type { AccusedPlain, PlainFacts } from './plain-facts.ts';

/** Where the words stand that cases are compared by, and which words say nothing; part of the content, passed in. */
export type LinkVocabulary = {
  /** Questions whose free words describe an accused person. */
  readonly looks: readonly QuestionId[];
  /** Questions whose free words say where in the facility it was. */
  readonly spots: readonly QuestionId[];
  /** Words that announce the number of a badge. */
  readonly badge: readonly string[];
  /** Words of no weight: in names, in names of facilities, and everywhere. */
  readonly idle: {
    readonly names: readonly string[];
    readonly facilities: readonly string[];
    readonly everywhere: readonly string[];
  };
};

/** A word to compare by, with the word as it was written. */
export type KeyWord = { readonly key: string; readonly word: string };
/** What an interview says of one person whom the allegation is about. */
export type AccusedKeys = {
  readonly limb?: ReturnType<typeof limbOf>;
  readonly names: readonly KeyWord[];
  /** Only one name or nickname is known, in one language or in both. */
  readonly single?: true;
  readonly badges: readonly KeyWord[];
  readonly looks: readonly KeyWord[];
};
/** What one interview can be compared by; what is not known is not there. */
export type CaseKeys = {
  /** Name of the facility where it happened, without the words that all facilities bear. */
  readonly facility?: readonly KeyWord[];
  /** First and last day, as day numbers, on which it can have happened. */
  readonly period?: { readonly first: number; readonly last: number };
  readonly spot: readonly KeyWord[];
  readonly accused: readonly AccusedKeys[];
};

type Ignored = { readonly [List in keyof LinkVocabulary['idle'] | 'badge']: ReadonlySet<string> };
const longestPeriod = 400;
const mostWords = 60;

const textsOf = ({ original, rendering }: Words): readonly string[] => [
  original.text.slice(0, 4000),
  ...(rendering === undefined ? [] : [rendering.text.slice(0, 4000)]),
];

/** Words by their key, each once, in order; `keyOf` gives nothing for a word without weight. */
function keyWords(texts: readonly string[], keyOf: (folded: string) => string | undefined): readonly KeyWord[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const piece of searchWords(text)) {
      if (piece.kind === 'number' || found.size >= mostWords) continue;
      const key = keyOf(piece.folded);
      if (key !== undefined && !found.has(key)) found.set(key, text.slice(piece.start, piece.end));
    }
  }
  return [...found].map(([key, word]) => ({ key, word }));
}

const hasDigits = (folded: string): boolean => /\d/.test(folded);

/** Numbers that follow a word for "badge" or a number sign. */
function badgesIn(texts: readonly string[], { badge }: Ignored): readonly KeyWord[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    let since = Number.POSITIVE_INFINITY;
    for (const piece of searchWords(text)) {
      if (piece.kind === 'number') continue;
      since = badge.has(piece.folded) ? 0 : since + 1;
      const digits = piece.folded.replace(/^\p{L}{1,2}(?=\d)/u, '').replace(/^0+(?=\d\d)/, '');
      const announced = since <= 3 || /[#№]\s?$/u.test(text.slice(Math.max(0, piece.start - 2), piece.start));
      if (announced && /^\d{2,8}$/.test(digits)) found.set(digits, text.slice(piece.start, piece.end));
    }
  }
  return [...found].map(([key, word]) => ({ key, word }));
}

function wordsAt(answers: Answers, questions: readonly QuestionId[], subject?: string): readonly string[] {
  return questions.flatMap((question) => {
    const answer = answers[answerKey(question, subject)];
    return answer?.state === 'given' && answer.value.kind === 'words' ? textsOf(answer.value.words) : [];
  });
}

/** What is asked once, and what is asked of every incident. */
const spotWords = ({ answers, subjects }: Interview, spots: readonly QuestionId[]): readonly string[] => [
  ...wordsAt(answers, spots),
  ...subjects.flatMap(({ id, kind }) => (kind === 'incident' ? wordsAt(answers, spots, id) : [])),
];

/** In a whole sentence of a script with capitals, the words that begin with one; a short text as it is. */
function properPart(text: string): string {
  const words = text.match(/\p{L}[\p{L}\p{M}'’ʼ-]*/gu) ?? [];
  if (words.length <= 3) return text;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  // The first word of a sentence has a capital whatever it is; that alone says nothing.
  const inside = /[^.!?\s]\s+\p{Lu}\p{L}/u.test(text);
  return inside ? capitals.join(' ') : text;
}

function accusedKeys(accused: AccusedPlain, looks: readonly string[], ignored: Ignored): AccusedKeys {
  const named = accused.name === undefined ? [] : textsOf(accused.name);
  const limb = accused.role === 'unknown' ? undefined : limbOf(accused);
  const idle = (folded: string): boolean => ignored.names.has(folded) || ignored.everywhere.has(folded);
  const namesIn = (texts: readonly string[]): readonly KeyWord[] =>
    keyWords(texts.map(properPart), (folded) =>
      idle(folded) || hasDigits(folded) || [...folded].length < 2 ? undefined : soundOf(folded),
    );
  const announced = badgesIn([...named, ...looks], ignored);
  const numbered = keyWords(named, (folded) => /^0*(\d{3,8})$/.exec(folded)?.[1]);
  const single = named.some((text) => namesIn([text]).length === 1);
  return {
    ...(limb === undefined ? {} : { limb }),
    names: namesIn(named),
    ...(single ? { single } : {}),
    badges: [...new Map([...numbered, ...announced].map((badge) => [badge.key, badge])).values()],
    looks: keyWords(looks, (folded) =>
      idle(folded) || ignored.badge.has(folded) || hasDigits(folded) || [...folded].length < 3 ? undefined : folded,
    ),
  };
}

function facilityKeys({ place, facilityName, placeName }: PlainFacts, ignored: Ignored): readonly KeyWord[] {
  const name = place === 'here' ? facilityName : place === undefined ? undefined : placeName;
  if (name === undefined) return [];
  return keyWords(textsOf(name), (folded) =>
    ignored.facilities.has(folded) || ignored.everywhere.has(folded) ? undefined : folded,
  );
}

/** Days that are known from both sides; a period of years says nothing. */
function periodOf(last: PartialDate | undefined, first: PartialDate | undefined): CaseKeys['period'] {
  const days = [last, first].flatMap((date) => (date === undefined ? [] : [daysOf(date)]));
  const begins = days.map((each) => each.first);
  const ends = days.map((each) => each.last);
  if (days.length === 0 || [...begins, ...ends].some((day) => day === undefined)) return undefined;
  const numbers = ([...begins, ...ends] as readonly CalendarDay[]).map(dayNumber);
  const period = { first: Math.min(...numbers), last: Math.max(...numbers) };
  return period.last - period.first > longestPeriod ? undefined : period;
}

/** What an interview can be compared by. The keys come from its own words only and hold nothing of any other interview. */
export function caseKeysOf(interview: Interview, plain: PlainFacts, vocabulary: LinkVocabulary): CaseKeys {
  const { looks, spots, badge, idle } = vocabulary;
  const ignored: Ignored = {
    names: new Set(idle.names),
    facilities: new Set(idle.facilities),
    everywhere: new Set(idle.everywhere),
    badge: new Set(badge),
  };
  const facility = facilityKeys(plain, ignored);
  const period = periodOf(plain.incidentAt, plain.firstAt);
  return {
    ...(facility.length === 0 ? {} : { facility }),
    ...(period === undefined ? {} : { period }),
    spot: keyWords(spotWords(interview, spots), (folded) =>
      ignored.everywhere.has(folded) || (!hasDigits(folded) && [...folded].length < 4) ? undefined : folded,
    ),
    accused: plain.accused
      .map((each) => accusedKeys(each, wordsAt(interview.answers, looks, each.subject), ignored))
      .filter(({ names, badges, looks: words }) => names.length + badges.length + words.length > 0),
  };
}
