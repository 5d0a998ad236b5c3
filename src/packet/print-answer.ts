import { assertNever } from '../base/assert-never.ts';
import type { LanguageTag } from '../base/language-tag.ts';
import type { PartialDate } from '../base/partial-date.ts';
import type { AnswerValue, Words } from '../interview/answers.ts';
import type { Option } from '../interview/guide.ts';
import type { PlacedAnswer } from './carry.ts';
import { baseLanguage, type Draft, inPacketLanguage, joined, labelOf, namesOfSubjects, quote, say } from './draft.ts';
import type { Pair, Span } from './packet.ts';
import { printDateParts } from './print-date.ts';

type Printed = Pick<Pair, 'value' | 'original' | 'caption'>;

const rtlLetters = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The language of a date's own words, which carry no tag: the one asked in, unless its script says that it cannot be. */
export function languageOfToldWords(draft: Draft, words: string, askedIn: LanguageTag): LanguageTag {
  const { workerLanguage, intervieweeLanguage } = draft.material.interview;
  const { directionOf } = draft.material;
  const needed = rtlLetters.test(words) ? 'rtl' : 'ltr';
  const candidates = [askedIn, intervieweeLanguage, workerLanguage];
  return candidates.find((language) => directionOf(language) === needed) ?? askedIn;
}

/** A partial date as spans: the program's words in the packet's language, the person's in their own. */
export function printDateSpans(draft: Draft, date: PartialDate, askedIn: LanguageTag): readonly Span[] {
  const { before, told, after } = printDateParts(date, draft.material.texts.dates);
  const language = languageOfToldWords(draft, told, askedIn);
  return [
    ...(before === '' ? [] : [inPacketLanguage(draft, before)]),
    ...(told === '' ? [] : [quote(draft, { text: told, language })]),
    ...(after === '' ? [] : [inPacketLanguage(draft, after)]),
  ];
}

/** Free words: what the office reads first, the original beside it, and who rendered it. */
export function printWords(draft: Draft, words: Words): Printed {
  const { texts, nameOf } = draft.material;
  const { original, rendering } = words;
  const isForOffice = (language: LanguageTag): boolean => baseLanguage(language) === baseLanguage(texts.language);
  // A number or a name that the rendering repeats needs to stand only once.
  if (rendering?.text.trim() === original.text.trim()) return { value: [quote(draft, rendering ?? original)] };
  if (isForOffice(original.language)) {
    const { renderedBy } = words;
    const caption = renderedBy && joined([say(draft, 'words.not-written'), say(draft, `words.by-${renderedBy}`)]);
    return { value: [quote(draft, original)], ...(caption && { caption }) };
  }
  const language = nameOf(original.language);
  if (rendering && isForOffice(rendering.language)) {
    return {
      value: [quote(draft, rendering)],
      original: quote(draft, original),
      caption: joined([say(draft, 'words.original', { language }), say(draft, `words.by-${rendering.by}`)]),
    };
  }
  if (!rendering)
    return { value: [quote(draft, original)], caption: [say(draft, 'words.original-only', { language })] };
  return {
    value: [quote(draft, rendering)],
    original: quote(draft, original),
    caption: joined([
      say(draft, 'words.original', { language }),
      say(draft, `words.by-${rendering.by}`),
      say(draft, 'words.no-english'),
    ]),
  };
}

/** Label of a choice; *none of these* says which these were. */
function labelOfOption(options: readonly Option[], id: string): string {
  const option = options.find((one) => one.id === id);
  if (!option?.alone) return option?.label ?? id;
  const others = options.filter((one) => !one.alone).map((one) => one.label);
  return `${option.label}: ${others.join('; ')}`;
}

function printChoice(draft: Draft, placed: PlacedAnswer, value: AnswerValue & { kind: 'choice' }): Printed {
  const options = placed.question.answer.kind === 'choice' ? placed.question.answer.options : [];
  const listed = value.chosen.map((id) => labelOfOption(options, id)).join('; ');
  if (!value.other) {
    return { value: [listed === '' ? say(draft, 'answer.none-chosen') : inPacketLanguage(draft, listed)] };
  }
  const other = printWords(draft, value.other);
  const lead = listed === '' ? say(draft, 'answer.other') : inPacketLanguage(draft, `${listed};`);
  return { ...other, value: joined([lead, ...other.value]) };
}

function printValue(draft: Draft, placed: PlacedAnswer, value: AnswerValue): Printed {
  switch (value.kind) {
    case 'heard':
      return { value: [say(draft, 'answer.heard')] };
    case 'yes-no':
      return { value: [say(draft, `answer.${value.value}`)] };
    case 'choice':
      return printChoice(draft, placed, value);
    case 'words':
      return printWords(draft, value.words);
    case 'number':
      return { value: [inPacketLanguage(draft, String(value.value))] };
    case 'date':
      return { value: printDateSpans(draft, value.date, placed.answer.askedIn) };
    case 'consent':
      return { value: [] };
    case 'subjects': {
      const names = namesOfSubjects(draft, value.chosen);
      return { value: [names.length === 0 ? say(draft, 'subject.none') : inPacketLanguage(draft, names.join('; '))] };
    }
    default:
      return assertNever(value);
  }
}

/** One answer as a line of a data sheet; an answer that was not given says so in words. */
export function printAnswer(draft: Draft, placed: PlacedAnswer, withSubject = false): Pair {
  const { answer, key } = placed;
  const printed =
    answer.state === 'given'
      ? printValue(draft, placed, answer.value)
      : { value: [say(draft, `answer.${answer.state}`)] };
  const label = [inPacketLanguage(draft, labelOf(draft, placed, withSubject))];
  if (answer.shown !== 'cards') return { label, ...printed, answer: key };
  const caption = joined([...(printed.caption ?? []), say(draft, 'answer.by-cards')]);
  return { label, ...printed, caption, answer: key };
}
