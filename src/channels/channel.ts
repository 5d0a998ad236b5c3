/** Bodies that can receive a report, by the ids of domain.md 1.0. */
export const channelIds = [
  'opr',
  'oig',
  'fod',
  'psa',
  'operator',
  'le',
  'crcl',
  'oido',
  'cbpopr',
  'cps',
  'aps',
  'orr',
  'fbi',
  'crt',
  'cong',
  'cons',
  'rcc',
  'grv',
  'dril',
  'hhsoig',
  'state-ag',
] as const;
export type ChannelId = (typeof channelIds)[number];

/** How far a statement can be relied on: confirmed text, partial or secondary source, or general knowledge. */
export type Confidence = 'confirmed' | 'partial' | 'general-knowledge';
/** Whether the body works: `lapse` is a funding lapse with dates. */
export type ChannelStatus = 'active' | 'reduced' | 'reported-closed' | 'lapse';

/** One way to reach a channel. `checkedOn` is a calendar day. */
export type Contact = {
  readonly way: 'phone' | 'tty' | 'email' | 'web' | 'mail' | 'fax' | 'in-person';
  readonly value: string;
  readonly note?: string;
  readonly checkedOn: string;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
};

/** A body that receives reports, with what is known of it and since when. */
export type Channel = {
  readonly id: ChannelId;
  /** Full name, English. */
  readonly name: string;
  /** Name on tags and in sentences, English. */
  readonly shortName: string;
  /** One or two plain sentences: what it is and whom it answers to. */
  readonly about: string;
  readonly independence: 'inside-ice' | 'inside-dhs' | 'independent' | 'facility' | 'support';
  readonly acceptsThirdParty: 'yes' | 'with-consent' | 'not-stated';
  readonly acceptsAnonymous: 'yes' | 'limited' | 'no' | 'not-stated';
  readonly status: ChannelStatus;
  /** Said whenever the status is not `active`. */
  readonly statusText?: string;
  /** Where to turn while the status is not `active`. */
  readonly fallback?: readonly ChannelId[];
  /** What the person must hear before agreeing (who will learn of it). */
  readonly caution?: string;
  readonly contacts: readonly Contact[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly asOf: string;
  readonly reviewBy: string;
};
