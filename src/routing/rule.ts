import type { Condition } from '../base/truth.ts';
import type { ChannelId, ChannelStatus, Confidence } from '../channels/channel.ts';
import type { AccusedFacts, FacilityType, Facts } from '../interview/facts.ts';

type Scalar = string | number | boolean;

/** Condition leaf over one accused person; holds for the table when some accused person satisfies it. */
export type AccusedLeaf =
  | { readonly entry: keyof AccusedFacts; readonly is: Scalar | readonly Scalar[] }
  /** Pay grade on the General Schedule of at least this number. */
  | { readonly entry: 'grade'; readonly atLeast: number }
  /** Holds only when the inner condition is known to hold; what is unknown counts as *no*. */
  | { readonly clearly: Condition<AccusedLeaf> };

/** Condition leaf over the facts; a fact that is absent makes it unknown. */
export type FactLeaf =
  | { readonly fact: keyof Facts; readonly is: Scalar | readonly Scalar[] }
  | { readonly fact: 'conduct' | 'chosenChannels'; readonly includes: string | readonly string[] }
  | { readonly fact: 'survivorAge' | 'hoursSince'; readonly below: number }
  | { readonly fact: 'survivorAge' | 'hoursSince'; readonly atLeast: number }
  | { readonly reported: ChannelId }
  | { readonly accused: Condition<AccusedLeaf> }
  /** Kind of place where the abuse happened: `placeFacilityType`, or `facilityType` when it happened where the person is. */
  | { readonly abuseAt: FacilityType | readonly FacilityType[] }
  /** A channel that the person chose has one of these statuses. */
  | { readonly chosenStatus: ChannelStatus | readonly ChannelStatus[] }
  /** Holds only when the inner condition is known to hold, where the law itself says "clearly"; unknown counts as *no*. */
  | { readonly clearly: Condition<FactLeaf> };
export type When = Condition<FactLeaf>;

/** How sure a first choice is: commanded by a text, agency practice, or likely. */
export type Strength = 'certain' | 'by-practice' | 'probable';

/** What follows when a rule holds. Texts are English; translations in `locales/`. */
export type Effect = Consequence & {
  /** The effect follows only where this holds as well. */
  readonly when?: When;
  /** Instead of the sources of the rule. */
  readonly sources?: readonly string[];
  /** Instead of the confidence of the rule. */
  readonly confidence?: Confidence;
};

/** The kinds of effect. */
export type Consequence =
  | { readonly effect: 'must-tell'; readonly channels: readonly ChannelId[]; readonly oneOf?: true }
  | { readonly effect: 'first-choice'; readonly channel: ChannelId; readonly strength: Strength }
  | { readonly effect: 'usually-ends'; readonly channels: readonly ChannelId[] }
  | { readonly effect: 'may-also'; readonly channels: readonly ChannelId[] }
  | { readonly effect: 'outside'; readonly channels: readonly ChannelId[]; readonly why: string }
  | { readonly effect: 'caution'; readonly id: string; readonly text: string; readonly urgent?: true }
  | { readonly effect: 'unclear'; readonly what: string; readonly why: string }
  /** Nothing is filed: the survivor is an adult who does not want a report. */
  | { readonly effect: 'no-filing' }
  /** Says the status of every chosen channel that does not work normally, and names where to turn instead. */
  | { readonly effect: 'channel-status' };

/** One row of the decision table, with its law, its date and its two tests. */
export type Rule = {
  readonly id: string;
  readonly title: string;
  readonly when: When;
  readonly then: readonly Effect[];
  readonly why: string;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly asOf: string;
  readonly reviewBy: string;
  readonly examples: { readonly fires: Facts; readonly doesNot: Facts };
};
