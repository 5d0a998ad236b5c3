import { Input, Label, TextField } from 'react-aria-components';
import { almanacs } from '../../src/base/almanac.ts';
import { withLatinDigits } from '../../src/base/own-digits.ts';
import type { CalendarName } from '../../src/base/partial-date.ts';
import { monthName } from '../i18n/calendars.ts';
import { type Text, useLanguage, useText } from '../i18n/text.ts';
import { Choose } from '../ui/choose.tsx';
import type { PointFields } from './read-date.ts';

type Part = keyof PointFields;
const notKnown = 'not-known';

/** Day, month and year in the order in which the language of the screen writes them. */
const orderOf = (language: string): readonly Part[] =>
  new Intl.DateTimeFormat(`${language === 'en' ? 'en-US' : language}-u-ca-gregory-nu-latn`)
    .formatToParts(new Date(2000, 0, 2))
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []));

const monthsOf = (calendar: CalendarName, language: string, text: Text): readonly string[] =>
  Array.from({ length: calendar === 'gregorian' ? 12 : almanacs[calendar].months }, (_, month) =>
    calendar !== 'gregorian'
      ? monthName(calendar, month + 1, language, text)
      : new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' }).format(
          new Date(Date.UTC(2000, month, 1)),
        ),
  );

type Properties = {
  readonly legend: string;
  readonly calendar: CalendarName;
  readonly point: PointFields;
  readonly onChange: (point: PointFields) => void;
};

/** One day, month or year: whatever is not known stays empty. */
export function DatePoint({ legend, calendar, point, onChange }: Properties) {
  const text = useText();
  const language = useLanguage();
  const months = monthsOf(calendar, language, text).map((name, index) => ({ id: String(index + 1), name }));
  const digits = (part: 'day' | 'year', length: number) => (
    <TextField
      key={part}
      className={`field ${part}`}
      value={point[part]}
      onChange={(entry) => onChange({ ...point, [part]: withLatinDigits(entry).replace(/\D/g, '').slice(0, length) })}
    >
      <Label>{text(`date.${part}`)}</Label>
      <Input className="input" inputMode="numeric" autoComplete="off" />
    </TextField>
  );
  const fields = {
    day: digits('day', 2),
    year: digits('year', 4),
    month: (
      <Choose
        key="month"
        label={text('date.month')}
        items={[{ id: notKnown, name: text('date.month-unknown') }, ...months]}
        chosen={point.month === '' ? notKnown : point.month}
        onChoose={(id) => onChange({ ...point, month: id === notKnown ? '' : id })}
      />
    ),
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a flex row in every engine
    <div role="group" aria-label={legend} className="date-point">
      {orderOf(language).map((part) => fields[part])}
    </div>
  );
}
