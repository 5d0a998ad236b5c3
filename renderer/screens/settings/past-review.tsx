import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { type PastReview, pastReview } from '../../../src/clocks/content.ts';
import { channelKey, clockKey, ruleKey } from '../../../src/i18n/content-key.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { type Speech, useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useInfo } from '../../queries.ts';
import { useRuleBook } from '../../rule-book.ts';
import { Notice } from '../../ui/notice.tsx';
import { Passage } from '../../ui/passage.tsx';

/** How many parts of the rule book should have been looked at again before today, and since when. */
export function usePastReview(): { readonly overdue: readonly PastReview[]; readonly line: string } | undefined {
  const text = useText();
  const language = useLanguage();
  const today = useInfo().data?.today;
  const book = useRuleBook();
  const overdue = today === undefined ? [] : pastReview(book, today);
  const [first] = overdue;
  if (!first) return undefined;
  const date = sayPoint(first.reviewBy, language);
  return { overdue, line: text('rule-book.past-review', { count: overdue.length, date }) };
}

/** One quiet line, where the rule book is used. */
export function PastReviewLine() {
  const past = usePastReview();
  return past ? <p className="small quiet past-review">{past.line}</p> : null;
}

function useTitle(): (of: PastReview) => Speech | undefined {
  const say = useSpeak(useLanguage());
  const { rules, channels, clocks } = useRuleBook();
  return ({ part, id }) => {
    const find = <Entry extends { readonly id: string }>(list: readonly Entry[]) => list.find((one) => one.id === id);
    const [rule, channel, clock] = [find(rules), find(channels), find(clocks)];
    if (part === 'rule' && rule) return say(ruleKey(id, 'title'), rule.title);
    if (part === 'channel' && channel) return say(channelKey(id, 'name'), channel.name);
    if (part === 'clock' && clock) return say(clockKey(id, 'title'), clock.title);
    return undefined;
  };
}

/** The same with every part by its name. */
export function PastReviewNotice() {
  const text = useText();
  const language = useLanguage();
  const past = usePastReview();
  const titleOf = useTitle();
  if (!past) return null;
  return (
    <Notice tone="care">
      <p>{past.line}</p>
      <Disclosure>
        <Heading className="past-review-head" level={3}>
          <Button slot="trigger" className="link">
            {text('rule-book.past-review-which')}
          </Button>
        </Heading>
        <DisclosurePanel>
          <ul className="past-review-list small">
            {past.overdue.map((one) => {
              const title = titleOf(one);
              return (
                <li key={`${one.part} ${one.id}`}>
                  {text(`rule-book.part.${one.part}`)}
                  {title && ' · '}
                  {title && <Passage of={title} />} · {sayPoint(one.reviewBy, language)}
                </li>
              );
            })}
          </ul>
        </DisclosurePanel>
      </Disclosure>
    </Notice>
  );
}
