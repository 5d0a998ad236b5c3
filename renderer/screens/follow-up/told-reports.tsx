import { isCalendarDay } from '../../../src/base/calendar-day.ts';
import type { FollowUp } from '../../../src/interview/filings.ts';
import type { ReportPlain } from '../../../src/interview/plain-facts.ts';
import { sayDate } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { FilingStart } from './filing-dialog.tsx';
import { useOfficeName } from './offices.ts';

type Properties = {
  readonly reports: readonly ReportPlain[];
  readonly followUp: FollowUp;
  readonly onGoOn: (start: FilingStart) => void;
};

/** What is known of a report that was told of, as the beginning of a filing that then stands for it. */
function startOf({ subject, channel, on, reference }: ReportPlain): FilingStart {
  const day = on?.kind === 'exact' && isCalendarDay(on.point) ? on.point : undefined;
  return {
    told: subject,
    ...(channel === undefined ? {} : { channel }),
    ...(day === undefined ? {} : { on: day }),
    ...(reference === undefined ? {} : { reference: reference.original.text.trim().slice(0, 300) }),
  };
}

/** Reports that the person told of and that nobody follows here yet. */
export function ToldReports({ reports, followUp, onGoOn }: Properties) {
  const text = useText();
  const language = useLanguage();
  const name = useOfficeName();
  const taken = new Set(followUp.filings.flatMap(({ told }) => told ?? []));
  const open = reports.filter(({ subject, channel }) => channel !== undefined && !taken.has(subject));
  if (open.length === 0) return null;
  return (
    <>
      <h3>{text('follow.told')}</h3>
      <ul className="follow-list">
        {open.map((report) => (
          <li key={report.subject} className="follow-card told">
            <div className="follow-head">
              <b>
                <bdi>{name(report.channel ?? '')}</bdi>
              </b>
              <Tag colour="plain" small>
                {text('follow.told-tag')}
              </Tag>
              <span className="push" />
              <Button slim onPress={() => onGoOn(startOf(report))}>
                {text('follow.told-go-on')}
                <span className="unseen">, {name(report.channel ?? '')}</span>
              </Button>
            </div>
            {report.on !== undefined && <p className="small quiet">{sayDate(report.on, language, text)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
