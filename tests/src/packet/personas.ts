import { readdirSync, readFileSync } from 'node:fs';
import type { ChannelId } from '../../../src/channels/channel.ts';
import { channels } from '../../../src/content/channels/table.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { languageNames } from '../../../src/content/packet/languages.ts';
import { packetTexts } from '../../../src/content/packet/texts.ts';
import { contentAsOf, contentVersion, rules } from '../../../src/content/rules/table.ts';
import { sources } from '../../../src/content/sources.ts';
import type { Interview } from '../../../src/interview/answers.ts';
import { deriveFacts } from '../../../src/interview/derive-facts.ts';
import { parseInterview } from '../../../src/interview/interview-file.ts';
import type { PacketMaterial } from '../../../src/packet/material.ts';
import { packetLanguages } from '../../../src/packet/packet-languages.ts';
import { route } from '../../../src/routing/route.ts';

const folder = new URL('../../fixtures/personas/', import.meta.url);

/** Every persona of the fixtures, by the name of its file. */
export const personas: readonly { readonly name: string; readonly interview: Interview }[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => {
    const parsed = parseInterview(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), guide);
    if (!parsed.ok) throw new Error(`${file}: ${parsed.failure.code} ${parsed.failure.field}`);
    return { name: file.replace('.json', ''), interview: parsed.value };
  });

/** The moment at which the personas' packets are made. */
export const personaNow = '2026-11-25T21:00:00Z';
/** Channels that a packet can be written for. */
export const packetChannels = packetTexts.letters.map((letter) => letter.channel);

/** A persona's packet material with the real content. */
export function personaMaterial(
  interview: Interview,
  channel: ChannelId,
  changes: Partial<PacketMaterial> = {},
): PacketMaterial {
  const { facts, from } = deriveFacts({ guide, interview, now: personaNow, timeZone: 'America/New_York' });
  return {
    guide,
    interview,
    decision: route({ rules, channels, facts, contentVersion, asOf: contentAsOf }),
    factsFrom: from,
    channel,
    channels,
    sources,
    rules,
    texts: packetTexts,
    madeOn: facts.today ?? contentAsOf,
    ...packetLanguages(languageNames),
    ...changes,
  };
}
