import { type Channel, type ChannelId, channelIds } from '../channels/channel.ts';
import type { Caution, Decision } from './decision.ts';
import { idsOf, unique } from './explain.ts';
import type { Ground } from './judge.ts';
import type { Contribution, Placement } from './placement.ts';

const isChosen = (ground: Ground, id: ChannelId): boolean => ground.facts.chosenChannels?.includes(id) ?? false;

/** Rules that hold and speak of the status of chosen channels. */
const speaking = (contributions: readonly Contribution[]): readonly Contribution[] =>
  contributions.filter(({ effect }) => effect.effect === 'channel-status');

/** Where to turn instead of the chosen channels that do not work normally, as contributions of the rule that says so. */
export function fallbacks(
  contributions: readonly Contribution[],
  channels: readonly Channel[],
  ground: Ground,
): readonly Contribution[] {
  const broken = channels.filter(({ id, status }) => status !== 'active' && isChosen(ground, id));
  const instead = unique(broken.flatMap(({ fallback }) => fallback ?? []));
  if (instead.length === 0) return [];
  return speaking(contributions).map(({ rule }) => ({ rule, effect: { effect: 'may-also', channels: instead } }));
}

const placed = (placement: Placement, id: ChannelId): readonly Contribution[] =>
  [placement.mustTell, placement.firstChoice, placement.usuallyEnds, placement.mayAlso].flatMap(
    (list) => list.get(id) ?? [],
  );

/** Channels, decided or chosen, that do not work normally, in the order of the channel ids. */
function brokenChannels(placement: Placement, channels: readonly Channel[], ground: Ground): readonly Channel[] {
  return channels
    .filter(({ id, status }) => status !== 'active' && (placed(placement, id).length > 0 || isChosen(ground, id)))
    .toSorted((a, b) => channelIds.indexOf(a.id) - channelIds.indexOf(b.id));
}

/** The status of every channel, decided or chosen, that does not work normally, and the caution that says it: none passes in silence. */
export function channelStatusOf(
  contributions: readonly Contribution[],
  placement: Placement,
  channels: readonly Channel[],
  ground: Ground,
): { readonly channelStatus: Decision['channelStatus']; readonly cautions: readonly Caution[] } {
  const broken = brokenChannels(placement, channels, ground);
  const cautions = broken.map(({ id, statusText, confidence, sources }) => {
    const because = idsOf([...placed(placement, id), ...(isChosen(ground, id) ? speaking(contributions) : [])]);
    return { id: `channel-${id}`, text: statusText ?? '', because, sources, confidence };
  });
  return { channelStatus: broken.map(({ id, status }) => ({ channel: id, status })), cautions };
}
