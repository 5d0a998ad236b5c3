import { CheckboxGroup, Label } from 'react-aria-components';
import { isCalendarDay } from '../../src/base/calendar-day.ts';
import { type ConsentGrant, consentForms, dataClasses } from '../../src/interview/answers.ts';
import { useText } from '../i18n/text.ts';
import { Tick } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import type { Closer } from './consenting.ts';

type Properties = { readonly grant: ConsentGrant; readonly onCloser: (closer: Closer) => void };

/** What one office is not to get, until when the consent holds, and how it was given. */
export function ConsentDetails({ grant, onCloser }: Properties) {
  const text = useText();
  return (
    <details className="consent-details">
      <summary>{text('consent.details')}</summary>
      <div className="consent-closer">
        <CheckboxGroup
          value={[...(grant.without ?? [])]}
          onChange={(next) => onCloser({ without: dataClasses.filter((each) => next.includes(each)) })}
        >
          <Label className="field-label">{text('consent.without')}</Label>
          {dataClasses.map((each) => (
            <Tick key={each} value={each}>
              {text(`data.${each}`)}
            </Tick>
          ))}
        </CheckboxGroup>
        <label className="field">
          <span className="field-label">{text('consent.until')}</span>
          <input
            className="input"
            type="date"
            defaultValue={grant.until ?? ''}
            onChange={({ target }) => {
              if (target.value === '') onCloser({ until: undefined });
              else if (isCalendarDay(target.value)) onCloser({ until: target.value });
            }}
          />
          <span className="field-hint">{text('consent.until-hint')}</span>
        </label>
        <Segmented
          label={text('consent.how')}
          segments={consentForms.map((form) => ({ id: form, content: text(`consent.how.${form}`) }))}
          chosen={grant.how}
          onChoose={(how) => onCloser({ how })}
        />
      </div>
    </details>
  );
}
