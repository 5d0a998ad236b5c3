import type { CalendarDay } from '../../base/calendar-day.ts';
import type { Direction, LanguageTag } from '../../base/language-tag.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import type { IdentityMode, Interview } from '../../interview/answers.ts';
import type { FrozenStatement } from '../../interview/frozen-statement.ts';
import type { Guide } from '../../interview/guide.ts';
import type { Statement } from '../../interview/statement.ts';
import type { OptionalData } from '../material.ts';
import type { Block } from '../packet.ts';
import type { DocumentTexts } from './document-texts.ts';

/** The documents that stand apart from the packets, in the order in which they are shown. */
export const documentKinds = [
  'preservation',
  'declaration',
  'signature-page',
  'interpreter',
  'translator',
  'consent-record',
  'withdrawal',
  'retaliation-log',
  'status-request',
  'decline-reply',
  'records-request',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A frozen version of the statement with its SHA-256; `isCurrent`: the record still states the same. */
export type FrozenVersion = { readonly frozen: FrozenStatement; readonly sha256: string; readonly isCurrent: boolean };

/** Something that was written out of the vault before, as the custody log has it. */
export type RecordedExport = {
  /** Channels that it was for. */
  readonly to: readonly string[];
  /** Absent: a packet. */
  readonly document?: DocumentKind;
  readonly on: CalendarDay;
  readonly formats: string;
  readonly sha256?: string;
  readonly identity?: IdentityMode;
};

/** Everything a separate document is made of; nothing else is looked up. */
export type DocumentMaterial = {
  readonly guide: Guide;
  readonly interview: Interview;
  /** What the record states now, composed in both languages of the interview. */
  readonly statement: Statement;
  /** Newest frozen version, where there is one. */
  readonly version?: FrozenVersion;
  /** What left the vault before, oldest first. */
  readonly exports: readonly RecordedExport[];
  readonly texts: DocumentTexts;
  /** Texts of the content in the language of the interviewee, by key; what is not there is said in English. */
  readonly translated: Catalogue;
  readonly madeOn: CalendarDay;
  /** Channel (or `co-counsel`) that gets it; absent: the first that the person has agreed to. */
  readonly recipient?: string;
  /** Where the declaration is signed. */
  readonly signedOutside?: boolean;
  /** Data that stay out unless the person asks for them. */
  readonly include?: readonly OptionalData[];
  /** From whom letters come: name, address, telephone, a line each. */
  readonly letterhead?: string;
  readonly directionOf: (language: LanguageTag) => Direction;
  readonly nameOf: (language: LanguageTag) => string;
  /** Name of a channel in English. */
  readonly channelName: (id: string) => string;
};

/** What a document rests on, or what it lacks, as a code with its figures; the screen has a sentence for each. */
export type DocumentNote = { readonly code: string; readonly values?: Readonly<Record<string, string>> };

/** Why a document is not made; its sentence is `error.<code>` in the catalogue. */
export type DocumentRefusal = {
  readonly code:
    | 'consent-missing'
    | 'consent-withdrawn'
    | 'consent-expired'
    | 'document-empty'
    | 'document-names'
    | 'document-machine'
    | 'document-declined'
    | 'document-not-frozen'
    | 'document-not-withdrawn'
    | 'document-never-sent'
    | 'document-not-filed';
  readonly values?: Readonly<Record<string, string>>;
};

/** An assembled document, before any format. */
export type SeparateDocument = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly caseCode: string;
  readonly language: LanguageTag;
  readonly madeOn: CalendarDay;
  /** Channels whose consent it rests on and that it goes to; empty for what stays in the file. */
  readonly to: readonly string[];
  readonly blocks: readonly Block[];
  readonly identity?: IdentityMode;
  readonly footer: string;
  readonly restsOn: readonly DocumentNote[];
  readonly missing: readonly DocumentNote[];
  /** Name of the shape of its JSON twin, and what is in it beside the blocks. */
  readonly schema: string;
  readonly data: Readonly<Record<string, unknown>>;
};
