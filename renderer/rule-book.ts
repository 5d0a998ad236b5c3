import type { Channel } from '../src/channels/channel.ts';
import { channels } from '../src/content/channels/table.ts';

/** One office by its id. */
export const findChannel = (id: string): Channel | undefined => channels.find((channel) => channel.id === id);
