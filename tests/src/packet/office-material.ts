import { packetTexts } from '../../../src/content/packet/texts.ts';
import type { Answer, Answers, ConsentGrant } from '../../../src/interview/answers.ts';
import type { PacketMaterial } from '../../../src/packet/material.ts';
import { personaMaterial, personas } from './personas.ts';
import { given } from './small-case.ts';

const cook = personas.find(({ name }) => name === 'kitchen-worker')?.interview;
if (!cook) throw new Error('no kitchen worker');

/** The kitchen worker with one consent for one office, which is said to work. */
export function materialFor(
  channel: (typeof packetTexts.letters)[number]['channel'],
  change?: Partial<ConsentGrant>,
  own: Answers = {},
): PacketMaterial {
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
  const { 'consent-channels': said, ...rest } = cook?.answers ?? {};
  const answer: Answer = given({ kind: 'consent', grants }, said?.askedIn ?? 'es');
  const interview = { ...(cook as NonNullable<typeof cook>), answers: { ...rest, ...own, 'consent-channels': answer } };
  const material = personaMaterial(interview, channel);
  const facts = { ...material.decision.facts, fearsOwnGovernment: 'no' as const };
  return {
    ...material,
    channels: material.channels.map((one) => ({ ...one, status: 'active' as const })),
    decision: { ...material.decision, outside: [], facts },
  };
}
