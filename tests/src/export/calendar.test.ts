import { describe, expect, it } from 'vitest';
import { calendarText } from '../../../src/export/calendar.ts';

const madeAt = '2026-11-25T18:30:15.123Z';

describe('a calendar file', () => {
  it('holds days, moments and one plain title, and nothing else', () => {
    const text = calendarText(
      [
        { uid: 'u1', at: '2026-12-31', title: 'Appointment' },
        { uid: 'u2', at: '2028-02-28', title: 'Appointment' },
        { uid: 'u3', at: '2026-11-26T07:30:00.000Z', title: 'Appointment' },
      ],
      madeAt,
    );
    const event = (uid: string, ...when: readonly string[]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTAMP:20261125T183015Z',
      ...when,
      'SUMMARY:Appointment',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Calendar//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      // The end of a whole day is the day after: over the year end, and onto a leap day.
      ...event('u1', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101'),
      ...event('u2', 'DTSTART;VALUE=DATE:20280228', 'DTEND;VALUE=DATE:20280229'),
      ...event('u3', 'DTSTART:20261126T073000Z', 'DURATION:PT30M'),
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    ['a; b, c\\d', 'a\\; b\\, c\\\\d'],
    ['one\ntwo\rthree\r\nfour', 'one\\ntwo\\nthree\\nfour'],
    ['bell\u0007 and BEGIN:VALARM', 'bell and BEGIN:VALARM'],
  ])('cannot be broken out of with %j', (title, written) => {
    expect(calendarText([{ uid: 'u', at: '2026-12-31', title }], madeAt)).toContain(`\r\nSUMMARY:${written}\r\n`);
  });

  it.each(['موعد '.repeat(12), '約束'.repeat(20), 'x'.repeat(60), '🕊️'.repeat(15)])(
    'folds long lines by bytes and never within a sign: %s',
    (title) => {
      const text = calendarText([{ uid: 'u', at: '2026-12-31', title: title.trim() }], madeAt);
      const lines = text.split('\r\n');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title.trim()}\r\n`);
    },
  );
});
