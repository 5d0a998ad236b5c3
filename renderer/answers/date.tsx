import { useState } from 'react';
import { dayFromNumber, dayNumber } from '../../src/base/calendar-day.ts';
import { withLatinDigits } from '../../src/base/own-digits.ts';
import { type CalendarName, dayParts } from '../../src/base/partial-date.ts';
import { mayBeOff } from '../../src/base/told-date.ts';
import { calendarsFor } from '../i18n/calendars.ts';
import { sayDate } from '../i18n/dates.ts';
import { endonymOf, spokenIn } from '../i18n/languages.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Choose } from '../ui/choose.tsx';
import { Field } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { DatePoint } from './date-point.tsx';
import type { InputProperties } from './input.ts';
import { type DateFields, dateKinds, readDate, splitDate } from './read-date.ts';
import './date.css';

const near = [
  { id: 'today', days: 0 },
  { id: 'yesterday', days: 1 },
  { id: 'before-yesterday', days: 2 },
] as const;

/** The calendar day on this laptop some days ago, as three fields. */
function daysAgo(days: number): DateFields['from'] {
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const [year = '', month = '', day = ''] = dayFromNumber(dayNumber(today) - days).split('-');
  return { year, month: String(Number(month)), day: String(Number(day)) };
}

function Told({ fields }: { readonly fields: DateFields }) {
  const text = useText();
  const language = useLanguage();
  const read = readDate(fields);
  if (read.kind === 'empty') return <p className="date-told quiet">{text('date.nothing-yet')}</p>;
  if (read.kind === 'fault') {
    return (
      <p className="date-told wrong" role="status">
        {text(`date.fault.${read.fault}`)}
      </p>
    );
  }
  const said = sayDate(read.date, language, text);
  const { calendar = 'gregorian', told } = read.date;
  return (
    <p className="date-told" role="status">
      {text('date.recorded-as')} <b>{said}</b>
      {told && calendar !== 'gregorian' && mayBeOff(calendar, told) && ` · ${text('date.may-be-off')}`}
      {read.date.words !== undefined && (
        <>
          {said !== '' && ' · '}“<bdi>{read.date.words}</bdi>”
        </>
      )}
    </p>
  );
}

/** When something was, as precisely as the person knows it and no more. */
export function DateInput({ given, kept, tongues, give, clear }: InputProperties<'date'>) {
  const text = useText();
  const [fields, setFields] = useState<DateFields>(() => splitDate(kept?.kind === 'date' ? kept.date : undefined));
  const change = (part: Partial<DateFields>) => {
    const next = { ...fields, ...part };
    setFields(next);
    const read = readDate(next);
    if (read.kind === 'date') give({ kind: 'date', date: read.date });
    else if (read.kind === 'empty' && given) clear();
  };
  const parts = [
    { id: 'none' as const, content: text('date.part-unknown') },
    ...dayParts.map((id) => ({ id, content: text(`date.part.${id}`) })),
  ];
  return (
    <div className="date">
      <Segmented
        label={text('date.how-sure')}
        segments={dateKinds.map((id) => ({ id, content: text(`date.kind.${id}`) }))}
        chosen={fields.kind}
        onChoose={(kind) => change({ kind })}
      />
      {fields.kind !== 'words-only' && (
        <Choose
          slim
          label={text('date.calendar')}
          items={calendarsFor(tongues.theirs).map((id) => ({ id, name: text(`date.calendar.${id}`) }))}
          chosen={fields.calendar}
          onChoose={(calendar) => change({ calendar: calendar as CalendarName })}
        />
      )}
      {fields.kind !== 'words-only' && (
        <div className="date-points">
          <DatePoint
            legend={text(fields.kind === 'between' ? 'date.from' : 'date.when')}
            calendar={fields.calendar}
            point={fields.from}
            onChange={(from) => change({ from })}
          />
          {fields.kind === 'between' && (
            <DatePoint
              legend={text('date.to')}
              calendar={fields.calendar}
              point={fields.to}
              onChange={(to) => change({ to })}
            />
          )}
          {fields.kind === 'exact' && fields.calendar === 'gregorian' && (
            <div className="date-near">
              {near.map(({ id, days }) => (
                <Button key={id} slim onPress={() => change({ from: daysAgo(days) })}>
                  {text(`date.near.${id}`)}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      <Segmented
        label={text('date.part-label')}
        segments={parts}
        chosen={fields.part === '' ? 'none' : fields.part}
        onChoose={(part) => change({ part: part === 'none' ? '' : part })}
      />
      <div className="date-row">
        <Field
          label={text('date.time')}
          value={fields.time}
          placeholder="21:30"
          inputMode="numeric"
          onChange={(time) =>
            change({
              time: withLatinDigits(time)
                .replace(/[^\d:]/g, '')
                .slice(0, 5),
            })
          }
        />
        <Field
          label={text('date.words', { language: endonymOf(tongues.theirs) })}
          spoken={spokenIn(tongues.theirs)}
          value={fields.words}
          onChange={(words) => change({ words })}
          maxLength={2000}
        />
      </div>
      <Told fields={fields} />
    </div>
  );
}
