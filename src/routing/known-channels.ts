import { type ChannelId, channelIds } from '../channels/channel.ts';
import type { Facts } from '../interview/facts.ts';
import type { FactsFault } from '../interview/facts-schema.ts';

/** True for one of the bodies that can receive a report. */
export const isChannelId = (id: string): id is ChannelId => (channelIds as readonly string[]).includes(id);

/** The first field of the facts that names a channel which does not exist; `undefined` when all exist. */
export function unknownChannelOf(facts: Facts): FactsFault | undefined {
  const reported = facts.reportedAlready?.findIndex(({ channel }) => !isChannelId(channel)) ?? -1;
  const chosen = facts.chosenChannels?.findIndex((channel) => !isChannelId(channel)) ?? -1;
  if (reported < 0 && chosen < 0) return undefined;
  const field = reported >= 0 ? `reportedAlready[${reported}].channel` : `chosenChannels[${chosen}]`;
  return { code: 'unknown-channel', field, allowed: channelIds };
}
