import type { Channel } from '../channels/channel.ts';
import type { Facts } from '../interview/facts.ts';
import { channelStatusOf, fallbacks } from './channel-status.ts';
import type { Decision, Unclear } from './decision.ts';
import { cautionsOf, findingsOf, idsOf, unclearOf } from './explain.ts';
import type { Ground } from './judge.ts';
import { unclearFromSilence } from './missing.ts';
import { type Contribution, contributionsOf, type Placement, place } from './placement.ts';
import type { Rule } from './rule.ts';
import { type Judged, judgeBook, type RuleBook, ruleBook } from './rule-book.ts';

/** What a decision is made from. `asOf` is a calendar day; `contentVersion` names the rule book. */
export type RouteInput = {
  readonly rules: readonly Rule[];
  readonly channels: readonly Channel[];
  readonly facts: Facts;
  readonly contentVersion: string;
  readonly asOf: string;
};

/** The ground on which conditions are judged. */
export function groundOf(facts: Facts, channels: readonly Channel[]): Ground {
  const statuses = new Map<string, Channel['status']>(channels.map(({ id, status }) => [id, status]));
  return { facts, statusOf: (id) => statuses.get(id), memo: new Map(), behind: new Map() };
}

/** Two rules that speak against each other about a channel: the duty stands, and the disagreement is said. */
function disputesIn(placement: Placement, contributions: readonly Contribution[]): readonly Unclear[] {
  return placement.disputed.map((channel) => {
    const against = contributions.filter(
      ({ effect }) => effect.effect === 'outside' && effect.channels.includes(channel),
    );
    const duties = [...(placement.mustTell.get(channel) ?? []), ...(placement.firstChoice.get(channel) ?? [])];
    return {
      what: `the rules disagree about ${channel}`,
      why: 'One rule requires this channel, another says that it is not competent. The duty to tell was followed.',
      because: idsOf([...duties, ...against]),
    };
  });
}

/** Rules judged on facts: what the decision and its near misses both start from. */
export type JudgedInput = { readonly book: RuleBook; readonly ground: Ground; readonly judged: Judged };

/** Judges all rules on the facts, once for both. */
export function judgeInput({ rules, channels, facts }: Pick<RouteInput, 'rules' | 'channels' | 'facts'>): JudgedInput {
  const [book, ground] = [ruleBook(rules), groundOf(facts, channels)];
  return { book, ground, judged: judgeBook(book, ground) };
}

/** The decision without its near misses: every rule that holds, in table order, merged into findings. */
export function decide(input: RouteInput, { ground, judged } = judgeInput(input)): Omit<Decision, 'nearMisses'> {
  const { rules, channels, facts, contentVersion, asOf } = input;
  const { outcomes, open } = judged;
  const contributions = contributionsOf(rules, outcomes);
  const placement = place([...contributions, ...fallbacks(contributions, channels, ground)]);
  const status = channelStatusOf(contributions, placement, channels, ground);
  return {
    mustTell: findingsOf(placement.mustTell, 'required', ground),
    firstChoice: findingsOf(placement.firstChoice, 'first-choice', ground),
    usuallyEnds: findingsOf(placement.usuallyEnds, 'usual', ground),
    mayAlso: findingsOf(placement.mayAlso, 'possible', ground),
    outside: findingsOf(placement.outside, 'outside', ground),
    unclear: [
      ...unclearFromSilence(
        rules.filter((_, index) => open[index]),
        placement,
        ground,
      ),
      ...unclearOf(contributions),
      ...disputesIn(placement, contributions),
    ],
    cautions: [...cautionsOf(contributions, placement), ...status.cautions],
    rulesFired: rules.filter((_, index) => outcomes[index] !== 0).map(({ id }) => id),
    noFiling: contributions.some(({ effect }) => effect.effect === 'no-filing'),
    channelStatus: status.channelStatus,
    facts,
    contentVersion,
    asOf,
  };
}
