import type { ChannelId } from '../../../src/channels/channel.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { languageNames } from '../../../src/content/packet/languages.ts';
import { packetTexts } from '../../../src/content/packet/texts.ts';
import type { IdentityMode, Interview } from '../../../src/interview/answers.ts';
import { identityModes } from '../../../src/interview/facts.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { PacketRefusal } from '../../../src/packet/material.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { packetLanguages } from '../../../src/packet/packet-languages.ts';
import { ruleBook } from '../../rule-book.ts';
import type { Findings } from '../../sitting/findings.tsx';

/** Whether a packet for one office can be made, worked out with the same functions as the export itself. */
export type Candidate = { readonly channel: ChannelId } & (
  | { readonly kind: 'possible'; readonly packet: Packet; readonly modes: readonly IdentityMode[] }
  | { readonly kind: 'refused'; readonly why: PacketRefusal['code'] }
);

type Case = { readonly interview: Interview; readonly findings: Findings };

const languages = packetLanguages(languageNames);

function assemble({ interview, findings }: Case, channel: ChannelId, identity?: IdentityMode) {
  const { decision, derived } = findings;
  const { channels, sources, rules } = ruleBook();
  return assemblePacket({
    guide,
    interview,
    decision,
    factsFrom: derived.from,
    channel,
    channels,
    sources,
    rules,
    texts: packetTexts,
    madeOn: derived.facts.today ?? new Date().toISOString().slice(0, 10),
    ...languages,
    ...(identity === undefined ? {} : { identity }),
  });
}

/** The packet for one office as the person would appear in it; absent where it is refused. */
export function packetFor(of: Case, channel: ChannelId, identity: IdentityMode): Packet | undefined {
  const made = assemble(of, channel, identity);
  return made.ok ? made.value : undefined;
}

/** Every office that packets can be written for, those that can be made first. */
export function candidatesOf(of: Case): readonly Candidate[] {
  const all = packetTexts.letters.map(({ channel }): Candidate => {
    const made = assemble(of, channel);
    if (!made.ok) return { channel, kind: 'refused', why: made.failure.code };
    const most = identityModes.indexOf(made.value.identity);
    return { channel, kind: 'possible', packet: made.value, modes: identityModes.slice(0, most + 1) };
  });
  return all.toSorted((a, b) => Number(a.kind === 'refused') - Number(b.kind === 'refused'));
}
