import { Label, Radio, RadioGroup } from 'react-aria-components';
import { guide } from '../../../src/content/guide/guide.ts';
import { channelKey } from '../../../src/i18n/content-key.ts';
import { questionsOf } from '../../../src/interview/guide.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { findChannel } from '../../rule-book.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Candidate } from './candidates.ts';
import { Fold } from './fold.tsx';
import './choices.css';
import './contents.css';

const consentStep = questionsOf(guide).find(({ question }) => question.answer.kind === 'consent')?.question.id;

/** The way to the question about consent. */
export function AskButton({ look = 'plain' }: { readonly look?: 'plain' | 'go' }) {
  const text = useText();
  const go = useGo();
  const { id: interview } = useSitting().interview;
  if (consentStep === undefined) return null;
  return (
    <Button
      look={look}
      slim={look === 'plain'}
      iconAfter="next"
      onPress={() => go({ screen: 'interview', interview, step: consentStep })}
    >
      {text('packet.ask')}
    </Button>
  );
}

function Name({ of, className }: { readonly of: Candidate; readonly className: string }) {
  const say = useSpeak(useLanguage());
  const channel = findChannel(of.channel);
  return channel ? <Passage className={className} of={say(channelKey(channel.id, 'name'), channel.name)} /> : null;
}

type Possible = Extract<Candidate, { kind: 'possible' }>;
type Refused = Extract<Candidate, { kind: 'refused' }>;
type Properties = {
  readonly possible: readonly Possible[];
  readonly refused: readonly Refused[];
  readonly chosen: Possible | undefined;
  readonly onChoose: (channel: string) => void;
};

/** Consent that was taken back or has run out is said before what never was. */
const said = ['consent-withdrawn', 'consent-expired', 'identity-exceeds-consent', 'channel-dangerous'];
const order = (why: string): number => (said.includes(why) ? 0 : 1);

/** To whom: the offices that the person has agreed to, and apart from them those that there can be no packet for, each with the reason. */
export function Offices({ possible, refused, chosen, onChoose }: Properties) {
  const text = useText();
  const others = refused.toSorted((a, b) => order(a.why) - order(b.why));
  return (
    <section className="packet-part">
      {possible.length > 0 && (
        <RadioGroup className="candidates" value={chosen?.channel ?? null} onChange={onChoose}>
          <Label className="field-label">{text('packet.to')}</Label>
          {possible.map((candidate) => (
            <Radio key={candidate.channel} value={candidate.channel} className="candidate">
              <Name className="candidate-name" of={candidate} />
              <Tag small>{text(`identity.${candidate.packet.identity}`)}</Tag>
            </Radio>
          ))}
        </RadioGroup>
      )}
      {others.length > 0 && (
        <Fold name={text('packet.not-possible')} note={String(others.length)} isOpen={possible.length === 0}>
          <ul className="refused">
            {others.map((candidate) => (
              <li key={candidate.channel}>
                <Name className="refused-name" of={candidate} />
                <span className="candidate-why">{text(`packet.refused.${candidate.why}`)}</span>
              </li>
            ))}
          </ul>
          <AskButton />
        </Fold>
      )}
    </section>
  );
}
