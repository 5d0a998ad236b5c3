import { assertNever } from '../../src/base/assert-never.ts';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { PartialDate } from '../../src/base/partial-date.ts';
import { sayDayAndTime, sayNearDay, sayPoint, sayTimeOfDay } from '../../src/i18n/days.ts';
import { commaOf } from '../../src/i18n/lists.ts';
import { sayTold } from './calendars.ts';
import type { Text } from './text.ts';

function sayPoints(date: PartialDate, language: LanguageTag, text: Text): string {
  switch (date.kind) {
    case 'exact':
      return sayPoint(date.point, language);
    case 'about':
      return text('date.said.about', { date: sayPoint(date.point, language) });
    case 'before':
      return text('date.said.before', { date: sayPoint(date.point, language) });
    case 'after':
      return text('date.said.after', { date: sayPoint(date.point, language) });
    case 'between':
      return text('date.said.between', { from: sayPoint(date.from, language), to: sayPoint(date.to, language) });
    case 'words-only':
      return '';
    default:
      return assertNever(date);
  }
}

/** The same in the calendar in which it was told. */
function sayInCalendar({ calendar, told }: PartialDate, language: LanguageTag, text: Text): string {
  if (told === undefined || calendar === undefined || calendar === 'gregorian') return '';
  const values = { told: sayTold(calendar, told, language, text), calendar: text(`date.calendar.${calendar}`) };
  return ` (${text('date.said.calendar', values)})`;
}

/** A partial date as it was told, without the words, which have a language of their own. */
export function sayDate(date: PartialDate, language: LanguageTag, text: Text): string {
  const pieces = [
    sayPoints(date, language, text),
    date.part ? text(`date.part.${date.part}`) : '',
    date.time ? text('date.said.time', { time: date.time }) : '',
  ]
    .filter((piece) => piece !== '')
    .join(commaOf(language));
  return pieces + sayInCalendar(date, language, text);
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** A moment on the clock of this laptop. */
export function sayTime(instant: string, language: LanguageTag): string {
  const moment = new Date(instant);
  return sayTimeOfDay(`${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`, language);
}

/** A moment with its day, by the clock of this laptop. */
export function sayMoment(instant: string, language: LanguageTag): string {
  const moment = new Date(instant);
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map(twoDigits);
  const time = `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
  return sayDayAndTime(`${moment.getFullYear()}-${month}-${day}`, time, language);
}

const dayOf = (moment: Date): number => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();

/** When something was changed, as people say it: *today, 14:10*, *yesterday, 9:05*, *12 March 2026*. */
export function sayWhen(instant: string, now: Date, language: LanguageTag): string {
  const days = Math.round((dayOf(now) - dayOf(new Date(instant))) / 86_400_000);
  if (days !== 0 && days !== 1) return sayPoint(instant.slice(0, 10), language);
  return `${sayNearDay(days === 0 ? 0 : -1, language)}${commaOf(language)}${sayTime(instant, language)}`;
}
