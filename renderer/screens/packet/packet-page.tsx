import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { guide } from '../../../src/content/guide/guide.ts';
import { channelKey } from '../../../src/i18n/content-key.ts';
import type { IdentityMode } from '../../../src/interview/answers.ts';
import { questionsOf } from '../../../src/interview/guide.ts';
import { call } from '../../bridge.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { findChannel } from '../../rule-book.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Scene } from '../../ui/scene.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useExhibits } from '../exhibits/use-exhibits.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { PacketForm } from './packet-form.tsx';
import { Preview } from './preview.tsx';
import { askedFor, type Shown, usuallyShown } from './shown.ts';
import { usualExhibits } from './usual-exhibits.ts';
import './packet.css';
import { useArrival } from '../../ui/arrival.ts';

const consentStep = questionsOf(guide).find(({ question }) => question.answer.kind === 'consent')?.question.id;

function CandidateRow({ candidate }: { readonly candidate: Candidate }) {
  const text = useText();
  const say = useSpeak(useLanguage());
  const channel = findChannel(candidate.channel);
  if (!channel) return null;
  return (
    <Radio value={candidate.channel} className="candidate" isDisabled={candidate.kind === 'refused'}>
      <Passage className="candidate-name" of={say(channelKey(channel.id, 'name'), channel.name)} />
      {candidate.kind === 'possible' ? (
        <Tag small>{text(`identity.${candidate.packet.identity}`)}</Tag>
      ) : (
        <span className="candidate-why">{text(`packet.refused.${candidate.why}`)}</span>
      )}
    </Radio>
  );
}

function NobodyYet() {
  const text = useText();
  const go = useGo();
  const { id } = useSitting().interview;
  return (
    <section className="empty packet-empty">
      <div className="empty-scene">
        <Scene />
      </div>
      <div className="empty-words">
        <h2>{text('packet.none-title')}</h2>
        <p className="quiet">{text('packet.none')}</p>
        {consentStep !== undefined && (
          <Button
            look="go"
            iconAfter="next"
            onPress={() => go({ screen: 'interview', interview: id, step: consentStep })}
          >
            {text('packet.ask')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** One packet for one office: to whom, resting on what, as whom, what stays out, and the pages themselves. */
export function PacketPage() {
  const text = useText();
  const heading = useArrival();
  const { interview } = useSitting();
  const candidates = candidatesOf({ interview, findings: useFindings() });
  const [wanted, setWanted] = useState<string>();
  const possible = candidates.filter((each) => each.kind === 'possible');
  const [identity, setIdentity] = useState<IdentityMode>();
  const chosen = possible.find(({ channel }) => channel === wanted) ?? possible[0];
  const as =
    identity !== undefined && chosen?.modes.includes(identity) ? identity : (chosen?.packet.identity ?? 'anonymous');
  const { data: all = [] } = useExhibits(interview.id);
  const [picked, setPicked] = useState<{ readonly as: IdentityMode; readonly ids: readonly string[] }>();
  // What was chosen for one way of appearing is not chosen for another.
  const ids = picked?.as === as ? picked.ids : usualExhibits(all, as === 'anonymous');
  const exhibits = { all, chosen: ids, onChoose: (next: readonly string[]) => setPicked({ as, ids: next }) };
  const [choices, setChoices] = useState<Readonly<Record<string, Shown>>>({});
  const shown = (chosen && choices[chosen.channel]) ?? usuallyShown;
  const onShown = (next: Shown) => chosen && setChoices({ ...choices, [chosen.channel]: next });
  return (
    <main className={chosen ? 'packet' : 'packet scroll'}>
      <div className="packet-side scroll">
        <div className="packet-head">
          <h1 ref={heading} tabIndex={-1}>
            {text('packet.title')}
          </h1>
          <p className="small quiet">{text('packet.lead')}</p>
        </div>
        <RadioGroup className="candidates" value={chosen?.channel ?? null} onChange={setWanted}>
          <Label className="field-label">{text('packet.to')}</Label>
          {candidates.map((candidate) => (
            <CandidateRow key={candidate.channel} candidate={candidate} />
          ))}
        </RadioGroup>
        {chosen ? (
          <PacketForm
            key={chosen.channel}
            candidate={chosen}
            identity={as}
            onIdentity={setIdentity}
            exhibits={exhibits}
            showing={{ shown, onShown }}
          />
        ) : (
          <NobodyYet />
        )}
      </div>
      {chosen && (
        <Preview
          className="preview"
          of={['packet', interview.id, chosen.channel, as, shown, ...ids]}
          make={() =>
            call('packets.preview', {
              id: interview.id,
              channel: chosen.channel,
              identity: as,
              exhibits: [...ids],
              ...askedFor(shown),
            })
          }
        />
      )}
    </main>
  );
}
