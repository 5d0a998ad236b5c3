import type { ChannelId } from '../../../src/channels/channel.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { languageNames } from '../../../src/content/packet/languages.ts';
import { packetTexts } from '../../../src/content/packet/texts.ts';
import type { IdentityMode, Interview } from '../../../src/interview/answers.ts';
import { identityModes } from '../../../src/interview/facts.ts';
import { assemblePacket } from '../../../src/packet/assemble.ts';
import type { PlacedAnswer } from '../../../src/packet/carry.ts';
import type { PacketMaterial, PacketRefusal } from '../../../src/packet/material.ts';
import { openDraft } from '../../../src/packet/open-draft.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { packetLanguages } from '../../../src/packet/packet-languages.ts';
import { ruleBook } from '../../rule-book.ts';
import type { Findings } from '../../sitting/findings.tsx';
import type { Shown } from './shown.ts';

/** Whether a packet for one office can be made, worked out with the same functions as the export itself. */
export type Candidate = { readonly channel: ChannelId } & (
  | { readonly kind: 'possible'; readonly packet: Packet; readonly modes: readonly IdentityMode[] }
  | { readonly kind: 'refused'; readonly why: PacketRefusal['code'] }
);

type Case = { readonly interview: Interview; readonly findings: Findings };

const languages = packetLanguages(languageNames);

/** How the packet is to be: as whom the person appears in it, and what it shows. */
type Wish = Partial<Shown> & { readonly identity?: IdentityMode };

function materialFor({ interview, findings }: Case, channel: ChannelId, wish: Wish): PacketMaterial {
  const { decision, derived } = findings;
  const { channels, sources, rules } = ruleBook();
  return {
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
    ...wish,
  };
}

/** The packet for one office as the person would appear in it; absent where it is refused. */
export function packetFor(of: Case, channel: ChannelId, wish: Wish): Packet | undefined {
  const made = assemblePacket(materialFor(of, channel, wish));
  return made.ok ? made.value : undefined;
}

/** The answers that would go to one office if nothing were taken out by hand, in the order of asking. */
export function carriedTo(of: Case, channel: ChannelId, wish: Wish): readonly PlacedAnswer[] {
  const draft = openDraft(materialFor(of, channel, wish));
  return draft.ok ? draft.value.carriage.carried : [];
}

/** Every office that packets can be written for, those that can be made first. */
export function candidatesOf(of: Case): readonly Candidate[] {
  const all = packetTexts.letters.map(({ channel }): Candidate => {
    const made = assemblePacket(materialFor(of, channel, {}));
    if (!made.ok) return { channel, kind: 'refused', why: made.failure.code };
    const most = identityModes.indexOf(made.value.identity);
    return { channel, kind: 'possible', packet: made.value, modes: identityModes.slice(0, most + 1) };
  });
  return all.toSorted((a, b) => Number(a.kind === 'refused') - Number(b.kind === 'refused'));
}
