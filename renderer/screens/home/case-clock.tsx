import type { CaseClock } from '../../../src/clocks/case-digest.ts';
import { clockKey } from '../../../src/i18n/content-key.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { type Text, useLanguage, useText } from '../../i18n/text.ts';
import { useRuleBook } from '../../rule-book.ts';
import { Icon } from '../../ui/icon.tsx';
import { Passage } from '../../ui/passage.tsx';
import { timeLeft } from './list-wish.ts';

const [hour, day] = [3_600_000, 86_400_000];

function leftOf({ due }: CaseClock, now: number, text: Text): string {
  const left = timeLeft(due, now);
  if (due.length > 10) return text('clock.hours', { count: Math.max(0, Math.floor(left / hour)) });
  const days = Math.floor((left - 1) / day);
  return days <= 0 ? text('clock.today') : text('clock.days', { count: days });
}

/** The clock of an interview that runs out first: what is left of it, and what it is for. */
export function CaseClockView({
  clock,
  urgent,
  now,
}: {
  readonly clock: CaseClock;
  readonly urgent: boolean;
  readonly now: number;
}) {
  const text = useText();
  const say = useSpeak(useLanguage());
  const title = useRuleBook().clocks.find(({ id }) => id === clock.clock)?.title ?? clock.clock;
  return (
    <span className={`case-clock ${urgent ? clock.band : 'far'}`}>
      <Icon name="clock" size={16} />
      <b>{leftOf(clock, now, text)}</b>
      <Passage of={say(clockKey(clock.clock, 'title'), title)} />
    </span>
  );
}
