import { type ReactNode, useState } from 'react';
import type { ChannelId } from '../../../src/channels/channel.ts';
import type { IdentityMode } from '../../../src/interview/answers.ts';
import { type ExhibitStyle, usualStyle } from '../../../src/packet/exhibit-plan.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useSettings } from '../../queries.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { useSitting } from '../../sitting/provider.tsx';
import { useArrival } from '../../ui/arrival.ts';
import { Scene } from '../../ui/scene.tsx';
import { useExhibits } from '../exhibits/use-exhibits.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { AskButton, Offices } from './offices.tsx';
import { PacketForm } from './packet-form.tsx';
import { Preview } from './preview.tsx';
import { askedFor, type Shown, usuallyShown } from './shown.ts';
import { usePages } from './use-pages.ts';
import { usualExhibits } from './usual-exhibits.ts';
import './packet.css';

type Possible = Extract<Candidate, { kind: 'possible' }>;

function NobodyYet() {
  const text = useText();
  return (
    <section className="empty packet-empty">
      <div className="empty-scene">
        <Scene />
      </div>
      <div className="empty-words">
        <h2>{text('packet.none-title')}</h2>
        <p className="quiet">{text('packet.none')}</p>
        <AskButton look="go" />
      </div>
    </section>
  );
}

/** What was chosen for one office; what was chosen for another stays with it. */
type Choice = {
  readonly identity?: IdentityMode;
  readonly picked?: { readonly as: IdentityMode; readonly ids: readonly string[] };
  readonly style: ExhibitStyle;
  readonly shown: Shown;
};
const usualChoice: Choice = { style: usualStyle, shown: usuallyShown };

type Properties = {
  readonly chosen: Possible;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly head: ReactNode;
};

function PossiblePacket({ chosen, choice, onChoice, head }: Properties) {
  const { interview } = useSitting();
  const { channel, modes, packet } = chosen;
  const { picked, style, shown } = choice;
  const identity = choice.identity !== undefined && modes.includes(choice.identity) ? choice.identity : packet.identity;
  const { data: all = [] } = useExhibits(interview.id);
  // What was chosen for one way of appearing is not chosen for another.
  const ids = picked?.as === identity ? picked.ids : usualExhibits(all, identity === 'anonymous');
  const wish = { identity, exhibits: [...ids], style, ...askedFor(shown) };
  const pages = usePages(`packet ${interview.id} ${channel}`, [interview.changedAt, wish], (job) =>
    call('packets.preview', { id: interview.id, channel, ...wish, job }),
  );
  const exhibits = {
    all,
    chosen: ids,
    onChoose: (next: readonly string[]) => onChoice({ ...choice, picked: { as: identity, ids: next } }),
    style,
    onStyle: (next: ExhibitStyle) => onChoice({ ...choice, style: next }),
  };
  return (
    <>
      <div className="packet-side scroll">
        {head}
        <PacketForm
          key={channel}
          candidate={chosen}
          identity={identity}
          onIdentity={(next) => onChoice({ ...choice, identity: next })}
          exhibits={exhibits}
          showing={{ shown, onShown: (next) => onChoice({ ...choice, shown: next }) }}
          pages={pages}
        />
      </div>
      <Preview className="preview" of={pages} />
    </>
  );
}

/** One packet for one office: to whom, what goes into it page by page, what stays out, resting on what, and the pages themselves. */
export function PacketPage() {
  const text = useText();
  const heading = useArrival();
  const { interview } = useSitting();
  const candidates = candidatesOf({ interview, findings: useFindings() });
  const first = useSettings().data?.offices ?? [];
  const rank = (channel: ChannelId): number => (first.includes(channel) ? first.indexOf(channel) : first.length);
  const possible = candidates
    .filter((each) => each.kind === 'possible')
    .toSorted((one, other) => rank(one.channel) - rank(other.channel));
  const [wanted, setWanted] = useState<string>();
  const chosen = possible.find(({ channel }) => channel === wanted) ?? possible[0];
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const head = (
    <>
      <div className="packet-head">
        <h1 ref={heading} tabIndex={-1}>
          {text('packet.title')}
        </h1>
        <p className="small quiet">{text('packet.lead')}</p>
      </div>
      <Offices
        possible={possible}
        refused={candidates.filter((each) => each.kind === 'refused')}
        chosen={chosen}
        onChoose={setWanted}
      />
    </>
  );
  return (
    <main className={chosen ? 'packet' : 'packet scroll'}>
      {chosen ? (
        <PossiblePacket
          chosen={chosen}
          choice={choices[chosen.channel] ?? usualChoice}
          onChoice={(next) => setChoices({ ...choices, [chosen.channel]: next })}
          head={head}
        />
      ) : (
        <div className="packet-side scroll">
          {head}
          <NobodyYet />
        </div>
      )}
    </main>
  );
}
