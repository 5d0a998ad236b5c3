import { Input, Label, TextField } from 'react-aria-components';
import { almanacs } from '../../src/base/almanac.ts';
import { withLatinDigits } from '../../src/base/own-digits.ts';
import type { CalendarName } from '../../src/base/partial-date.ts';
import { monthNames, orderOfDate } from '../../src/i18n/days.ts';
import { monthName } from '../i18n/calendars.ts';
import { type Text, useLanguage, useText } from '../i18n/text.ts';
import { Choose } from '../ui/choose.tsx';
import type { PointFields } from './read-date.ts';

const notKnown = 'not-known';

const monthsOf = (calendar: CalendarName, language: string, text: Text): readonly string[] =>
  calendar === 'gregorian'
    ? monthNames(language)
    : Array.from({ length: almanacs[calendar].months }, (_, month) => monthName(calendar, month + 1, language, text));

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
      {orderOfDate(language).map((part) => fields[part])}
    </div>
  );
}
