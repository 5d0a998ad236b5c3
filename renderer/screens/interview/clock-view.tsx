import type { Deadline } from '../../../src/clocks/deadlines.ts';
import { clockKey } from '../../../src/i18n/content-key.ts';
import { sayDayAndTime, sayPoint } from '../../../src/i18n/days.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { type Text, useLanguage, useText } from '../../i18n/text.ts';
import { Passage } from '../../ui/passage.tsx';

/** What is left of a clock, in two or three characters. */
export function leftOf(deadline: Deadline, text: Text): string {
  if (deadline.state === 'past') return text('clock.past');
  if (deadline.state !== 'running') return '?';
  if (deadline.hoursLeft !== undefined) return text('clock.hours', { count: deadline.hoursLeft });
  if (deadline.daysLeft === 0) return text('clock.today');
  return deadline.daysLeft === undefined ? '?' : text('clock.days', { count: deadline.daysLeft });
}

function whenOf(deadline: Deadline, language: string, text: Text): string {
  if (deadline.state === 'look-up') return text('clock.look-up');
  if (deadline.state === 'unknown-anchor' || deadline.due === undefined) return text('clock.unknown');
  const { dueThere, due } = deadline;
  const when = dueThere
    ? sayDayAndTime(dueThere.day, dueThere.time, language, true)
    : sayPoint(due.slice(0, 10), language);
  return text('clock.due', { when });
}

/** One clock: what is left, what it is for, and until when. */
export function ClockView({ deadline, full = false }: { readonly deadline: Deadline; readonly full?: boolean }) {
  const text = useText();
  const language = useLanguage();
  const say = useSpeak(language);
  const colour = deadline.state === 'running' ? deadline.band : deadline.state;
  return (
    <li className={`clock ${colour}`}>
      <b>{leftOf(deadline, text)}</b>
      <Passage of={say(clockKey(deadline.clock, 'title'), deadline.title)} />
      <small>{whenOf(deadline, language, text)}</small>
      {deadline.incident && (
        <small>{text('clock.incident', { number: deadline.incident.number, of: deadline.incident.of })}</small>
      )}
      {full && <Passage as="small" of={say(clockKey(deadline.clock, 'text'), deadline.text)} />}
      {deadline.warnings.includes('may-be-past') && <small>{text('clock.may-be-past')}</small>}
    </li>
  );
}
