import type { Direction, LanguageTag } from '../base/language-tag.ts';
import type { ChannelId } from '../channels/channel.ts';
import type { AnswerKey, ConsentGrant, IdentityMode } from '../interview/answers.ts';
import type { LeftOutKind } from './omissions.ts';

/** A run of text in one language; direction comes from the language. */
export type Span = {
  readonly text: string;
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly strong?: true;
  /** The interviewee's own words or their rendering, never the program's. */
  readonly said?: true;
};

/** The parts of a packet in the order in which they stand. */
export const packetParts = [
  'letter',
  'requests',
  'office-sheet',
  'forms',
  'data-sheet',
  'statement',
  'chronology',
  'persons',
  'earlier-reports',
  'routing',
  'consent',
  'left-out',
  'checking',
  'exhibits',
] as const;
export type PacketPart = (typeof packetParts)[number];

/** One line of a data sheet. `value` is what the office reads; `original` the words as they were said. */
export type Pair = {
  readonly label: readonly Span[];
  /** The label in two, where several lines belong to one field: the name of the field, said once above them, and what is said beside each. */
  readonly under?: { readonly field: readonly Span[]; readonly part: readonly Span[] };
  readonly value: readonly Span[];
  readonly original?: Span;
  /** Which language the original is in and who rendered it. */
  readonly caption?: readonly Span[];
  /** The answer that stands here; every carried answer stands in exactly one pair or bilingual block. */
  readonly answer?: AnswerKey;
};

/** The name of the field that begins with this line of a data sheet, where it stands above its lines. */
export function beginsField(rows: readonly Pair[], index: number): readonly Span[] | undefined {
  const field = rows[index]?.under?.field;
  const before = rows[index - 1]?.under?.field;
  const text = (spans: readonly Span[] = []): string => spans.map((span) => span.text).join('');
  return field && text(field) !== text(before) ? field : undefined;
}

/** Building stones of a packet; formats render them and nothing else. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly spans: readonly Span[]; readonly part?: PacketPart }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'notice'; readonly tone: 'plain' | 'warning'; readonly spans: readonly Span[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Span[])[];
      /** Boxes with arrows between them instead of lines. */
      readonly look?: 'steps';
    }
  /** Label and value pairs of a data sheet. */
  | { readonly kind: 'pairs'; readonly rows: readonly Pair[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Span[])[];
      readonly rows: readonly (readonly (readonly Span[])[])[];
    }
  /** The person's words and what they were rendered as, each in its language. */
  | {
      readonly kind: 'bilingual';
      readonly original: Span;
      readonly rendering?: Span;
      /** Names of the two columns: language, and who rendered it. */
      readonly heads: { readonly original: readonly Span[]; readonly rendering: readonly Span[] };
      readonly caption: readonly Span[];
      readonly answer?: AnswerKey;
    }
  /** Lines to be filled in by hand, each with its label. */
  | { readonly kind: 'blanks'; readonly labels: readonly (readonly Span[])[] }
  | { readonly kind: 'page-break' };

/** Something that the recipient does not get, in words for the first page and the screen. */
export type Omission = { readonly what: string; readonly why: string };

/** What the worker should look at before the packet leaves; for the screen, never part of the pages. */
export type PacketWarning =
  | 'asked-in-words'
  | 'no-rendering'
  | 'language-may-identify'
  | 'channel-not-active'
  | 'fields-unverified'
  | 'consulate';

/** The assembled document for one channel, before any format. */
export type Packet = {
  readonly channel: ChannelId;
  readonly identity: IdentityMode;
  readonly consent: ConsentGrant;
  readonly caseCode: string;
  /** Calendar day of assembly. */
  readonly madeOn: string;
  readonly language: LanguageTag;
  readonly title: string;
  /** Whom the packet is addressed to, line by line. */
  readonly addressee: readonly string[];
  readonly blocks: readonly Block[];
  readonly omissions: readonly Omission[];
  /** The kinds of the omissions, for the screen to say in its own language. */
  readonly leftOut: readonly LeftOutKind[];
  readonly warnings: readonly PacketWarning[];
  readonly contentVersion: string;
  /** What stands at the foot of every page; `{{page}}` and `{{pages}}` are filled by the format. */
  readonly footer: string;
  /** The same content as plain data, for the JSON twin. */
  readonly data: Readonly<Record<string, unknown>>;
};
