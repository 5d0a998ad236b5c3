import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { channelKey, ruleKey } from '../../../src/i18n/content-key.ts';
import type { Finding } from '../../../src/routing/decision.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { findChannel, ruleBook } from '../../rule-book.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { FactsUsed } from './facts-used.tsx';
import { type Reason, reasonsOf } from './reasons.ts';
import { Reliability, SourceList } from './sources.tsx';
import { Said } from './tongues.tsx';
import './finding-card.css';

const colours = {
  required: 'deep',
  'first-choice': 'gold',
  usual: 'moss',
  possible: 'plain',
  outside: 'plain',
} as const;

function useOfficeName(): (id: string) => string {
  const say = useSpeak(useLanguage());
  return (id) => say(channelKey(id, 'shortName'), findChannel(id)?.shortName ?? id).text;
}

/** One reason: its name, where it comes from, and on opening why it holds and which answers it rests on. */
function ReasonView({
  reason,
  offices,
  open,
}: {
  readonly reason: Reason;
  readonly offices: boolean;
  readonly open: boolean;
}) {
  const text = useText();
  const nameOf = useOfficeName();
  const rule = ruleBook().rules.find(({ id }) => id === reason.rule);
  if (!rule) return null;
  return (
    <Disclosure className="reason" defaultExpanded={open}>
      <Heading className="reason-head" level={3}>
        <Button slot="trigger" className="reason-button">
          <Said say={({ speak }) => speak(ruleKey(rule.id, 'title'), rule.title)} />
          <Icon name="down" size={16} />
        </Button>
      </Heading>
      {offices && <p className="small quiet">{reason.channels.map(nameOf).join(' · ')}</p>}
      <DisclosurePanel className="reason-more">
        <Said say={({ speak }) => speak(ruleKey(rule.id, 'why'), rule.why)} />
        <p className="field-label">{text('routing.because')}</p>
        <FactsUsed facts={reason.facts} />
      </DisclosurePanel>
      <p className="finding-who">
        <Reliability of={reason.confidence} />
        <SourceList ids={reason.sources} />
      </p>
    </Disclosure>
  );
}

type Properties = {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly none: string;
  readonly open?: boolean;
};

/** One of the cards: must be told, has first choice, usually ends with; who, and every reason once. */
export function FindingCard({ title, findings, none, open = true }: Properties) {
  const text = useText();
  const nameOf = useOfficeName();
  const strength = findings.find((finding) => finding.strength)?.strength;
  const oneOf = findings.filter((finding) => finding.oneOf);
  const reasons = reasonsOf(findings);
  return (
    <section className="card finding-card">
      <h2>{title}</h2>
      {findings.length === 0 && <p className="quiet">{none}</p>}
      <p className="finding-who">
        {findings.map(({ channel, level }) => (
          <Tag key={channel} colour={colours[level]}>
            {nameOf(channel)}
          </Tag>
        ))}
        {strength && (
          <Tag colour="gold" small>
            {text(`routing.strength.${strength}`)}
          </Tag>
        )}
      </p>
      {oneOf.length > 1 && (
        <p className="small quiet">
          {oneOf.map(({ channel }) => nameOf(channel)).join(' · ')}: {text('routing.one-of')}
        </p>
      )}
      {reasons.map((reason, index) => (
        <ReasonView
          key={reason.rule}
          reason={reason}
          offices={reason.channels.length < findings.length}
          open={open && index === 0}
        />
      ))}
    </section>
  );
}
