import type { DateWords } from '../../packet/print-date.ts';

/** Dates as an English packet writes them. */
export const dateWords: DateWords = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  day: '{{month}} {{day}}, {{year}}',
  month: '{{month}} {{year}}',
  kinds: {
    exact: '{{date}}',
    about: 'about {{date}}',
    before: 'before {{date}}',
    after: 'after {{date}}',
    between: 'between {{from}} and {{to}}',
  },
  parts: {
    morning: 'in the morning',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    night: 'at night',
    'after-midnight': 'after midnight',
  },
  time: 'at {{time}} (local time there)',
  wordsOnly: '{{words}} (as told)',
  wordsBeside: '; as told: “{{words}}”',
  toldIn: '(told in the {{calendar}} calendar)',
  toldAs: '(told as {{told}} in the {{calendar}} calendar)',
  calendars: {
    gregorian: 'Gregorian',
    persian: 'Persian',
    ethiopian: 'Ethiopian',
    islamic: 'Islamic (Umm al-Qura)',
    'islamic-civil': 'Islamic (counted; a day may be off by one)',
    nepali: 'Nepali',
  },
};
