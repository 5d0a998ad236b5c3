import { type ChannelId, channelIds } from '../channels/channel.ts';
import type { Effect } from './rule.ts';

/** The lists of a decision in which channels stand. */
export const listNames = ['mustTell', 'firstChoice', 'usuallyEnds', 'mayAlso', 'outside'] as const;
export type ListName = (typeof listNames)[number];

/** Channels as bits, in the order of the channel ids. */
export type ChannelSet = number;
const bits = new Map<ChannelId, number>(channelIds.map((id, index) => [id, 1 << index]));

/** The set of some channels. */
export const channelSet = (channels: readonly ChannelId[]): ChannelSet =>
  channels.reduce((set, channel) => set | (bits.get(channel) ?? 0), 0);

/** The channels of a set, in the order of the channel ids. */
export const channelsIn = (set: ChannelSet): readonly ChannelId[] =>
  channelIds.filter((_, index) => set & (1 << index));

/** What one effect does to the lists. `firm` is false for a duty that is met by telling any one of several. */
export type Move = { readonly list: ListName; readonly set: ChannelSet; readonly firm: boolean };

/** The list that an effect puts its channels into, with the channels; `undefined` for an effect that places nobody. */
export function targetOf(
  effect: Effect,
): { readonly list: ListName; readonly channels: readonly ChannelId[] } | undefined {
  switch (effect.effect) {
    case 'must-tell':
      return { list: 'mustTell', channels: effect.channels };
    case 'first-choice':
      return { list: 'firstChoice', channels: [effect.channel] };
    case 'usually-ends':
      return { list: 'usuallyEnds', channels: effect.channels };
    case 'may-also':
      return { list: 'mayAlso', channels: effect.channels };
    case 'outside':
      return { list: 'outside', channels: effect.channels };
    default:
      return undefined;
  }
}

/** True for a duty that is met by telling any one of its channels. */
export const isOneOf = (effect: Effect): boolean => effect.effect === 'must-tell' && effect.oneOf === true;

/** What an effect does to the lists; `undefined` for one that places nobody. */
export function moveOf(effect: Effect): Move | undefined {
  const target = targetOf(effect);
  return target && { list: target.list, set: channelSet(target.channels), firm: !isOneOf(effect) };
}

/** Which channels stand in which list. */
export type Standing = Readonly<Record<ListName, ChannelSet>> & {
  /** Channels that one rule requires and another declares not competent; the duty wins. */
  readonly disputed: ChannelSet;
};

/** Moves that are being brought together. */
export type Tally = Record<ListName | 'firm', ChannelSet>;

/** A tally without any move. */
export const emptyTally = (): Tally => ({
  mustTell: 0,
  firstChoice: 0,
  usuallyEnds: 0,
  mayAlso: 0,
  outside: 0,
  firm: 0,
});

/** Adds one move to a tally. */
export function addMove(tally: Tally, { list, set, firm }: Move): void {
  tally[list] |= set;
  if (list === 'mustTell' && firm) tally.firm |= set;
}

/**
 * Settles a tally. Precedence: a duty to tell or a first choice stands above *outside*, and *outside* above what is merely
 * usual or possible; so no channel is outside and anywhere else as well. What must be told in any case is not also listed as
 * possible.
 */
export function settle(tally: Tally): Standing {
  const competent = tally.mustTell | tally.firstChoice;
  const outside = tally.outside & ~competent;
  return {
    mustTell: tally.mustTell,
    firstChoice: tally.firstChoice,
    usuallyEnds: tally.usuallyEnds & ~outside,
    mayAlso: tally.mayAlso & ~outside & ~tally.firm,
    outside,
    disputed: tally.outside & competent,
  };
}

/** Brings all moves together and settles them. */
export function standingOf(moves: Iterable<Move>): Standing {
  const tally = emptyTally();
  for (const move of moves) addMove(tally, move);
  return settle(tally);
}
