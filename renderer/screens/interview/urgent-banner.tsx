import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Urgency } from '../../../src/clocks/urgencies.ts';
import { urgencyTexts } from '../../../src/content/urgencies.ts';
import { sourceKey, urgencyKey } from '../../../src/i18n/content-key.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { type Text, useText } from '../../i18n/text.ts';
import { useRuleBook } from '../../rule-book.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { useSitting } from '../../sitting/provider.tsx';
import { Both } from '../../ui/both.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Tag } from '../../ui/tag.tsx';
import './urgent-banner.css';

function leftOf({ hoursLeft, daysLeft }: Urgency, text: Text): string | undefined {
  if (hoursLeft !== undefined) return text('urgent.hours', { count: hoursLeft });
  if (daysLeft === undefined) return undefined;
  return daysLeft === 0 ? text('urgent.any-day') : text('urgent.days', { count: daysLeft });
}

/** What is said to the person, in both languages, what the worker does, and what that rests on. */
function Advice({ urgency }: { readonly urgency: Urgency }) {
  const text = useText();
  const { workerLanguage, intervieweeLanguage } = useSitting().interview;
  const [mine, theirs] = [useSpeak(workerLanguage), useSpeak(intervieweeLanguage)];
  const book = useRuleBook();
  const words = urgencyTexts.find(({ kind }) => kind === urgency.kind);
  if (words === undefined) return null;
  const { kind, title, say, now, sources, confidence } = words;
  const titleOf = (id: string) =>
    mine(sourceKey(id, 'title'), book.sources.find((source) => source.id === id)?.title ?? id).text;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className="urgent-advice" tabIndex={0} aria-label={mine(urgencyKey(kind, 'title'), title).text}>
      <div>
        <b>{text('urgent.say')}</b>
        <Both theirs={theirs(urgencyKey(kind, 'say'), say)} mine={mine(urgencyKey(kind, 'say'), say)} />
      </div>
      <div>
        <b>{text('urgent.now')}</b>
        <Passage as="p" of={mine(urgencyKey(kind, 'now'), now)} />
        <p className="small quiet">
          {text('urgent.sources')}: {sources.map(titleOf).join('; ')}{' '}
          <Tag small colour={confidence === 'confirmed' ? 'moss' : 'gold'}>
            {text(`routing.confidence.${confidence}`)}
          </Tag>
        </p>
      </div>
    </section>
  );
}

/** What cannot wait, above the question and never over it. One is unfolded at a time. */
export function UrgentBanner() {
  const text = useText();
  const { urgencies } = useFindings();
  const say = useSpeak(useSitting().interview.workerLanguage);
  const [open, setOpen] = useState<string>();
  if (urgencies.length === 0) return null;
  const shown = urgencies.find(({ kind }) => kind === open);
  return (
    <section className={`urgent ${urgencies[0]?.kind ?? ''}`} aria-label={text('urgent.name')}>
      <div role="status">
        <ul className="urgent-list">
          {urgencies.map((urgency) => {
            const { kind } = urgency;
            const title = urgencyTexts.find((each) => each.kind === kind)?.title ?? kind;
            const left = leftOf(urgency, text);
            return (
              <li key={kind}>
                <AriaButton
                  className={`urgent-chip ${kind}`}
                  aria-expanded={open === kind}
                  onPress={() => setOpen(open === kind ? undefined : kind)}
                >
                  <Icon name="care" size={18} />
                  <Passage of={say(urgencyKey(kind, 'title'), title)} />
                  {left !== undefined && <b>{left}</b>}
                  <span className="unseen">: {text(open === kind ? 'urgent.close' : 'urgent.open')}</span>
                </AriaButton>
              </li>
            );
          })}
        </ul>
      </div>
      {shown && <Advice urgency={shown} />}
    </section>
  );
}
