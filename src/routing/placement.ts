import type { ChannelId } from '../channels/channel.ts';
import type { Effect, Rule } from './rule.ts';
import { channelSet, channelsIn, type ListName, moveOf, standingOf, targetOf } from './standing.ts';

/** What a rule comes to: bit 0 when it holds, bit n + 1 when it holds and its effect n follows. */
export type Outcome = number;

/** True when the effect at a position follows. */
export const follows = (outcome: Outcome, position: number): boolean => (outcome & (1 << (position + 1))) !== 0;

/** One effect that follows, with its rule. */
export type Contribution = { readonly rule: Rule; readonly effect: Effect };

/** Every effect that follows, in table order. */
export const contributionsOf = (rules: readonly Rule[], outcomes: readonly Outcome[]): readonly Contribution[] =>
  rules.flatMap((rule, index) =>
    rule.then
      .filter((_, position) => follows(outcomes[index] ?? 0, position))
      .map((effect): Contribution => ({ rule, effect })),
  );

/** Which channel stands in which list, and through which effects, in table order. */
export type Placement = Readonly<Record<ListName, ReadonlyMap<ChannelId, readonly Contribution[]>>> & {
  readonly disputed: readonly ChannelId[];
};

/** Puts the channels of all effects into their lists, with the precedence of `settle`. */
export function place(contributions: readonly Contribution[]): Placement {
  const standing = standingOf(contributions.flatMap(({ effect }) => moveOf(effect) ?? []));
  const lists = {
    mustTell: new Map<ChannelId, Contribution[]>(),
    firstChoice: new Map<ChannelId, Contribution[]>(),
    usuallyEnds: new Map<ChannelId, Contribution[]>(),
    mayAlso: new Map<ChannelId, Contribution[]>(),
    outside: new Map<ChannelId, Contribution[]>(),
  };
  for (const contribution of contributions) {
    const target = targetOf(contribution.effect);
    if (target === undefined) continue;
    const list = lists[target.list];
    for (const channel of target.channels) {
      if ((standing[target.list] & channelSet([channel])) === 0) continue;
      const known = list.get(channel);
      if (known) known.push(contribution);
      else list.set(channel, [contribution]);
    }
  }
  return { ...lists, disputed: channelsIn(standing.disputed) };
}
