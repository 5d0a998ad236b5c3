import type { DueItem } from '../../../src/follow-up/due-list.ts';
import { clockKey } from '../../../src/i18n/content-key.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { sayMoment } from '../../i18n/dates.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { type Text, useLanguage, useText } from '../../i18n/text.ts';
import { useRuleBook } from '../../rule-book.ts';
import { Passage } from '../../ui/passage.tsx';
import { timeLeft } from '../home/list-wish.ts';
import { useOfficeName } from './offices.ts';

const [hour, day] = [3_600_000, 86_400_000];

/** How long there is, or that it is today or late. */
export function sayLeft({ due }: Pick<DueItem, 'due'>, now: number, text: Text): string {
  const left = timeLeft(due, now);
  if (left <= 0) return text('follow.late');
  if (due.length > 10) return text('clock.hours', { count: Math.floor(left / hour) });
  const days = Math.floor((left - 1) / day);
  return days <= 0 ? text('clock.today') : text('clock.days', { count: days });
}

/** What is due, in words. */
export function DueTitle({ item }: { readonly item: DueItem }) {
  const text = useText();
  const say = useSpeak(useLanguage());
  const name = useOfficeName();
  const { clocks } = useRuleBook();
  if ('clock' in item) {
    const title = clocks.find(({ id }) => id === item.clock)?.title ?? item.clock;
    return <Passage of={say(clockKey(item.clock, 'title'), title)} />;
  }
  if (item.step === 'check-in' && item.after === 3) return <span>{text('follow.step.check-in-hours')}</span>;
  return (
    <span>
      {text(`follow.step.${item.step}`, {
        office: item.channel === undefined ? '' : name(item.channel),
        days: item.after ?? 0,
      })}
    </span>
  );
}

/** The day on which it is due; an hour is said by the clock of this laptop. */
export function useDueDay(): (item: Pick<DueItem, 'due'>) => string {
  const language = useLanguage();
  return ({ due }) => (due.length === 10 ? sayPoint(due, language) : sayMoment(due, language));
}
