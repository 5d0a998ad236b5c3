import type { CalendarDay } from '../../base/calendar-day.ts';
import type { LanguageTag } from '../../base/language-tag.ts';
import { dayAt, timeAt } from '../../base/zoned-time.ts';
import { documentKey } from '../../i18n/content-key.ts';
import { sayLanguage } from '../../i18n/language-names.ts';
import { standIn } from '../../i18n/stand-in.ts';
import type { IdentityMode } from '../../interview/answers.ts';
import { readPlainFacts } from '../../interview/read-plain-facts.ts';
import { baseLanguage, joined } from '../draft.ts';
import type { Block, Pair, Span } from '../packet.ts';
import { fillSlots } from '../print-date.ts';
import type { DocumentMaterial, DocumentNote, DocumentRefusal, SeparateDocument } from './document-shape.ts';
import type { DocumentTextId, SharedTextId } from './document-texts.ts';
import type { SayWord } from './tell-date.ts';

type Slots = Readonly<Record<string, string>>;

/** One sentence or paragraph: in English, and in the language of the person where there is one beside it. */
export type Line = { readonly english: string; readonly theirs?: string };

/** How a document says things: in English, in the language of the person, or in both. */
export type Writer = {
  readonly material: DocumentMaterial;
  /** Language of the person; absent when it is English. */
  readonly theirs?: LanguageTag;
  readonly english: (id: DocumentTextId, slots?: Slots) => string;
  /** The fixed texts in the language of the person; English where there is no translation says of itself that it is. */
  readonly their: SayWord;
  /** The day and the time `HH:MM` of an instant at the facility; in UTC while its zone is not known. */
  readonly dayOf: (instant: string) => CalendarDay;
  readonly timeOf: (instant: string) => string;
  /** Languages with the way in which each says things: English first. */
  readonly line: (id: SharedTextId, slots?: (language: LanguageTag, say: SayWord) => Slots) => Line;
};

/** Opens a document for writing. */
export function writerOf(material: DocumentMaterial): Writer {
  const { interview, texts, translated } = material;
  const { intervieweeLanguage } = interview;
  const isEnglish = baseLanguage(intervieweeLanguage) === baseLanguage(texts.language);
  const english: Writer['english'] = (id, slots = {}) => fillSlots(texts.texts[id].text, slots);
  const their: SayWord = (id, slots = {}) =>
    fillSlots(translated[documentKey(id)] ?? standIn(texts.texts[id].text), slots);
  const zone = readPlainFacts(material.guide, interview).plain.timeZone ?? 'UTC';
  return {
    material,
    dayOf: (instant) => dayAt(instant, zone),
    timeOf: (instant) => (zone === 'UTC' ? `${timeAt(instant, zone)} UTC` : timeAt(instant, zone)),
    ...(isEnglish ? {} : { theirs: intervieweeLanguage }),
    english,
    their,
    line: (id, slots = () => ({})) => ({
      english: english(id, slots(texts.language, english)),
      ...(isEnglish ? {} : { theirs: their(id, slots(intervieweeLanguage, their)) }),
    }),
  };
}

/** The organisation that a letter comes from, where it is known. */
export const fromRows = (writer: Writer): readonly Pair[] => {
  const from = writer.material.letterhead?.trim() ?? '';
  return from === '' ? [] : [pair(writer, { english: writer.english('from') }, same(from))];
};

/** True when the fixed texts are there in the language of the person. */
export const hasTranslation = ({ theirs, material }: Writer): boolean =>
  theirs === undefined || material.translated[documentKey('title.declaration')] !== undefined;

/** Text of the program, in English. */
export const inEnglish = ({ material }: Writer, text: string): Span => ({
  text,
  language: material.texts.language,
  direction: material.directionOf(material.texts.language),
});

const inTheirs = ({ material }: Writer, language: LanguageTag, text: string): Span => ({
  text,
  language,
  direction: material.directionOf(language),
});

/** A short text in both languages, one after the other. */
export const spansOfLine = (writer: Writer, { english, theirs }: Line): readonly Span[] =>
  theirs === undefined || writer.theirs === undefined || theirs === english
    ? [inEnglish(writer, english)]
    : [inEnglish(writer, `${english} · `), inTheirs(writer, writer.theirs, theirs)];

/** Name of a language in one of the languages of the document. */
export function nameOfLanguage({ material }: Writer, named: LanguageTag, language: LanguageTag): string {
  return sayLanguage(named, language, material.nameOf);
}

/** A heading of a document; the first one is its title. */
export const heading = (writer: Writer, level: 1 | 2 | 3, line: Line): Block => ({
  kind: 'heading',
  level,
  spans: spansOfLine(writer, line),
});

/** Fixed texts in English as paragraphs. */
export const paragraphs = (writer: Writer, ...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind: 'paragraph', spans: [inEnglish(writer, text)] }));

/** An English sentence that rests on law; what is not confirmed is marked so. */
export const legal = (writer: Writer, id: DocumentTextId, slots?: Slots): string =>
  writer.material.texts.texts[id].confidence === 'confirmed'
    ? writer.english(id, slots)
    : `${writer.english(id, slots)} ${writer.english('verify')}`;

/** One line end within a passage would read as a new paragraph. */
const inOnePiece = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** Paragraphs beside each other in both languages, or in English alone. */
export function passages(writer: Writer, lines: readonly Line[]): readonly Block[] {
  const { theirs, material } = writer;
  if (lines.length === 0) return [];
  if (theirs === undefined) return paragraphs(writer, ...lines.map(({ english }) => english));
  // Each column is headed in its own language.
  const { language } = material.texts;
  const put = (pick: (line: Line) => string): string => lines.map((line) => inOnePiece(pick(line))).join('\n\n');
  return [
    {
      kind: 'bilingual',
      original: inTheirs(
        writer,
        theirs,
        put((line) => line.theirs ?? line.english),
      ),
      rendering: inEnglish(
        writer,
        put(({ english }) => english),
      ),
      heads: {
        original: [inTheirs(writer, theirs, nameOfLanguage(writer, theirs, theirs))],
        rendering: [inEnglish(writer, material.nameOf(language))],
      },
      caption: [],
    },
  ];
}

/** A line of a table of two columns; the label in both languages. */
export const pair = (writer: Writer, label: Line, value: Line): Pair => ({
  label: spansOfLine(writer, label),
  value: spansOfLine(writer, value),
});

/** Lines to be filled in by hand. */
export const blanks = (writer: Writer, labels: readonly Line[]): Block => ({
  kind: 'blanks',
  labels: labels.map((label) => spansOfLine(writer, label)),
});

/** English on both sides: names, numbers, codes. */
export const same = (text: string): Line => ({ english: text, theirs: text });

/** Spans with strong words before them. */
export const lead = (writer: Writer, strong: string, rest: string): readonly Span[] =>
  joined([{ ...inEnglish(writer, strong), strong: true }, inEnglish(writer, rest)]);

/** What a kind of document is made of, before the frame that all have. */
export type Body = {
  readonly title: Line;
  readonly blocks: readonly Block[];
  readonly restsOn: readonly DocumentNote[];
  readonly missing: readonly DocumentNote[];
  readonly to?: readonly string[];
  readonly identity?: IdentityMode;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Code of a frozen version, at the foot of every page. */
  readonly code?: string;
};
export type BodyOrRefusal = { readonly body: Body } | { readonly refused: DocumentRefusal };

/** Name of the shape that the JSON of a document has; a new number means that a reader must be adapted. */
export const documentSchema = 'constancia/document/1';

/** Puts title, foot and data around what a kind of document consists of. */
export function documentOf(kind: SeparateDocument['kind'], writer: Writer, body: Body): SeparateDocument {
  const { interview, texts, madeOn } = writer.material;
  const { title, blocks, restsOn, missing, to = [], identity, data, code } = body;
  return {
    kind,
    title: title.english,
    caseCode: interview.codeName,
    language: texts.language,
    madeOn,
    to,
    ...(identity === undefined ? {} : { identity }),
    blocks: [heading(writer, 1, title), ...blocks],
    footer: writer.english(code === undefined ? 'footer' : 'footer-code', {
      title: title.english,
      case: interview.codeName,
      ...(code === undefined ? {} : { code }),
    }),
    restsOn,
    missing,
    schema: documentSchema,
    data: {
      kind,
      caseCode: interview.codeName,
      madeOn,
      languages: { interviewee: interview.intervieweeLanguage, document: texts.language },
      to,
      ...(identity === undefined ? {} : { identity }),
      restsOn,
      versions: { guide: interview.guideVersion, texts: texts.version },
      ...data,
    },
  };
}
