import { addDays, type CalendarDay } from '../base/calendar-day.ts';

/** One day or moment for a calendar. `at` is a calendar day for the whole day, or an ISO instant; `uid` stays the same in every export. */
export type CalendarEvent = { readonly uid: string; readonly at: string; readonly title: string };

const bytesOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Lines hold at most 75 bytes; what is longer goes on after a line break and a blank (RFC 5545, 3.1). */
function fold(line: string): string {
  let [folded, length] = ['', 0];
  for (const sign of line) {
    const size = bytesOf(sign);
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += sign;
    length += size;
  }
  return folded;
}

/** Text as a value: signs with a meaning are escaped, and other control characters have no place in it (RFC 5545, 3.3.11). */
const textValue = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, '');

const dayValue = (day: CalendarDay): string => day.replaceAll('-', '');
const instantValue = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;

const whenLines = (at: string): readonly string[] =>
  at.length === 10
    ? [`DTSTART;VALUE=DATE:${dayValue(at)}`, `DTEND;VALUE=DATE:${dayValue(addDays(at, 1))}`]
    : [`DTSTART:${instantValue(at)}`, 'DURATION:PT30M'];

/**
 * A calendar file (RFC 5545) that every calendar program can take in; `madeAt` is an ISO instant. It says nothing but titles and
 * times: no place, no description, no name of this program, and no alarm that a locked screen would show.
 */
export function calendarText(events: readonly CalendarEvent[], madeAt: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(({ uid, at, title }) => [
      'BEGIN:VEVENT',
      `UID:${textValue(uid)}`,
      `DTSTAMP:${instantValue(madeAt)}`,
      ...whenLines(at),
      `SUMMARY:${textValue(title)}`,
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}
