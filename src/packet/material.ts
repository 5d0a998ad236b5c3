import type { CalendarDay } from '../base/calendar-day.ts';
import type { Direction, LanguageTag } from '../base/language-tag.ts';
import type { Channel, ChannelId } from '../channels/channel.ts';
import type { Source } from '../channels/source.ts';
import type { AnswerKey, IdentityMode, Interview } from '../interview/answers.ts';
import type { FrozenStatement } from '../interview/frozen-statement.ts';
import type { Guide } from '../interview/guide.ts';
import type { Decision } from '../routing/decision.ts';
import type { Rule } from '../routing/rule.ts';
import type { FormId } from './office-sheet.ts';
import type { Redaction } from './redact.ts';
import type { PacketTexts } from './texts.ts';

/** Everything a packet is made of; nothing else is looked up. */
export type PacketMaterial = {
  readonly guide: Guide;
  readonly interview: Interview;
  readonly decision: Decision;
  /** Answers behind each fact of the decision, by fact path. */
  readonly factsFrom: Readonly<Record<string, readonly AnswerKey[]>>;
  /** The channel that the packet is for. */
  readonly channel: ChannelId;
  readonly channels: readonly Channel[];
  readonly sources: readonly Source[];
  readonly rules: readonly Rule[];
  readonly texts: PacketTexts;
  /** Day of assembly; consent must be valid on it. */
  readonly madeOn: CalendarDay;
  /** At most as revealing as the consent; absent: as the consent says. */
  readonly identity?: IdentityMode;
  /** Data that stay out unless the person asks for them. Never taken into an anonymous packet. */
  readonly include?: readonly OptionalData[];
  /** The newest frozen version of the statement; absent: the words stand as the answers have them now. */
  readonly frozen?: { readonly statement: FrozenStatement; readonly sha256: string };
  /** Forms whose sheets go along. They name the person, so an anonymous packet has none. */
  readonly forms?: readonly FormId[];
  /** Persons, answers and passages that this packet does not show. */
  readonly redaction?: Redaction;
  /** From whom the letter comes: name, address, telephone, a line each. An anonymous packet does not say it. */
  readonly letterhead?: string;
  readonly directionOf: (language: LanguageTag) => Direction;
  /** Name of a language in the language of the packet. */
  readonly nameOf: (language: LanguageTag) => string;
};

/** Answers that no packet carries by default. */
export type OptionalData = 'safety' | 'immigration';

/** Why no packet is made; its sentence is `error.<code>` in the catalogue. */
export type PacketRefusal = {
  readonly code:
    | 'consent-missing'
    | 'consent-withdrawn'
    | 'consent-expired'
    | 'identity-exceeds-consent'
    | 'identity-leak'
    | 'channel-closed'
    | 'channel-outside'
    | 'channel-dangerous'
    | 'channel-unsupported'
    | 'no-filing';
};
