import type { ChannelId, ChannelStatus, Confidence } from '../channels/channel.ts';
import type { FactPath, Facts } from '../interview/facts.ts';
import type { Strength } from './rule.ts';

export type Level = 'required' | 'first-choice' | 'usual' | 'possible' | 'outside';

/** One channel in the decision, with the rules, the sources and the facts that put it there. */
export type Finding = {
  readonly channel: ChannelId;
  readonly level: Level;
  readonly because: readonly string[];
  readonly sources: readonly string[];
  readonly facts: Readonly<Record<FactPath, unknown>>;
  /** The weakest confidence among the rules in `because`. */
  readonly confidence: Confidence;
  readonly strength?: Strength;
  /** The law is satisfied by telling any one of these (the regulation's "Joint Intake Center, OPR or OIG"). */
  readonly oneOf?: readonly ChannelId[];
};

/**
 * A fact that, if it were different or known, would change the result. `from` is absent when it is not known; `from` and `to`
 * are values of the first accused person for `accused.<entry>`, and whole lists for `conduct`.
 */
export type NearMiss = {
  readonly fact: FactPath;
  readonly from?: unknown;
  readonly to: unknown;
  readonly changes: readonly {
    readonly list: 'mustTell' | 'firstChoice' | 'usuallyEnds' | 'mayAlso' | 'outside';
    readonly channel: ChannelId;
    readonly change: 'added' | 'removed';
  }[];
};

/** Something that is not settled. `fact` is there when it is a fact to ask for. */
export type Unclear = {
  readonly what: string;
  readonly why: string;
  readonly because: readonly string[];
  readonly fact?: FactPath;
};
export type Caution = {
  readonly id: string;
  readonly text: string;
  readonly because: readonly string[];
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  /** To be read before anything else. */
  readonly urgent?: true;
};

/** What routing says: the same value on screen, in the handout and in every packet. */
export type Decision = {
  readonly mustTell: readonly Finding[];
  readonly firstChoice: readonly Finding[];
  readonly usuallyEnds: readonly Finding[];
  readonly mayAlso: readonly Finding[];
  readonly outside: readonly Finding[];
  readonly nearMisses: readonly NearMiss[];
  readonly unclear: readonly Unclear[];
  readonly cautions: readonly Caution[];
  /** Ids of all rules that hold, in table order. */
  readonly rulesFired: readonly string[];
  /** True when the adult survivor does not want a report: nothing is to be filed. */
  readonly noFiling: boolean;
  /** Channels of this decision that do not work normally. */
  readonly channelStatus: readonly { readonly channel: ChannelId; readonly status: ChannelStatus }[];
  readonly facts: Facts;
  readonly contentVersion: string;
  readonly asOf: string;
};
