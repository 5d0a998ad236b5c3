import type { ChannelId } from '../../../src/channels/channel.ts';
import { packetTexts } from '../../../src/content/packet/texts.ts';
import type { Answer, Answers, ConsentGrant, Interview } from '../../../src/interview/answers.ts';
import type { PacketMaterial } from '../../../src/packet/material.ts';
import { personaMaterial, personas } from './personas.ts';
import { given } from './small-case.ts';

const cook = personas.find(({ name }) => name === 'kitchen-worker')?.interview;
if (!cook) throw new Error('no kitchen worker');
/** A person who has answered nearly everything. */
export const kitchenWorker: Interview = cook;

/** An interview with one consent for one office, and other answers where they are given. */
export function agreedInterview(
  channel: ChannelId,
  change: Partial<ConsentGrant> = {},
  answers: Answers = {},
  interview: Interview = kitchenWorker,
): Interview {
  const letter = packetTexts.letters.find((one) => one.channel === channel);
  const grants = (letter?.consentFrom ?? []).map(
    (recipient): ConsentGrant => ({
      recipient,
      decision: 'agreed',
      identity: 'confidential',
      on: '2026-11-25T20:00:00Z',
      purpose: letter?.consentPurpose ?? 'file',
      ...change,
    }),
  );
  const said = interview.answers['consent-channels'];
  const answer: Answer = given({ kind: 'consent', grants }, said?.askedIn ?? 'es');
  return { ...interview, answers: { ...interview.answers, ...answers, 'consent-channels': answer } };
}

/** The packet material of an agreed interview for an office that is said to work and to be competent. */
export function agreedMaterial(
  channel: ChannelId,
  ...rest: readonly [Partial<ConsentGrant>?, Answers?, Interview?]
): PacketMaterial {
  const material = personaMaterial(agreedInterview(channel, ...rest), channel);
  const facts = { ...material.decision.facts, fearsOwnGovernment: 'no' as const };
  return {
    ...material,
    channels: material.channels.map((one) => ({ ...one, status: 'active' as const })),
    decision: { ...material.decision, outside: [], facts },
  };
}
