import type { Direction, LanguageTag } from '../base/language-tag.ts';
import type { ChannelId } from '../channels/channel.ts';
import type { ConsentGrant, IdentityMode } from '../interview/answers.ts';

/** A run of text in one language; direction comes from the language. */
export type Span = {
  readonly text: string;
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly strong?: true;
};

/** Building stones of a packet; formats render them and nothing else. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'notice'; readonly tone: 'plain' | 'warning'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  /** Label and value pairs of a data sheet. */
  | { readonly kind: 'pairs'; readonly rows: readonly { readonly label: readonly Span[]; readonly value: readonly Span[] }[] }
  | { readonly kind: 'table'; readonly head: readonly (readonly Span[])[]; readonly rows: readonly (readonly (readonly Span[])[])[] }
  /** The person's words and what they were rendered as, each in its language. */
  | { readonly kind: 'bilingual'; readonly original: Span; readonly rendering?: Span; readonly caption: readonly Span[] }
  | { readonly kind: 'page-break' };

/** Something that the recipient does not get, in words for the first page and the screen. */
export type Omission = { readonly what: string; readonly why: string };

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
  readonly blocks: readonly Block[];
  readonly omissions: readonly Omission[];
  readonly contentVersion: string;
  /** The same content as plain data, for the JSON twin. */
  readonly data: Readonly<Record<string, unknown>>;
};
