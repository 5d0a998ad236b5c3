import { channelKey, comparisonKey, figureKey } from '../../../src/i18n/content-key.ts';
import { standIn } from '../../../src/i18n/stand-in.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { ruleBook } from '../../rule-book.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PastReviewLine } from '../settings/past-review.tsx';
import { Reliability, SourceList, SourceNote } from './sources.tsx';
import { Said, type Shown } from './tongues.tsx';

/** ICE OPR beside DHS OIG, each statement with its source; in one language at a time, because the columns are narrow. */
export function ComparisonTable({ shown }: { readonly shown: Shown }) {
  const text = useText();
  const { workerLanguage, intervieweeLanguage } = useSitting().interview;
  const { comparison } = ruleBook();
  const say = useSpeak(shown === 'theirs' ? intervieweeLanguage : workerLanguage);
  return (
    <section className="routing-part">
      <PastReviewLine />
      <h2>{text('routing.comparison')}</h2>
      <Passage as="p" className="small" of={say(comparisonKey('summary'), comparison.summary.text)} />
      <table className="beside">
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{text('routing.comparison-topic')}</span>
            </th>
            <th scope="col">ICE OPR</th>
            <th scope="col">DHS OIG</th>
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Passage of={say(comparisonKey(row.id, 'topic'), row.topic)} />
              </th>
              {(['opr', 'oig'] as const).map((office) => (
                <td key={office}>
                  <Passage as="p" of={say(comparisonKey(row.id, office), row[office].text)} />
                  <SourceNote ids={row[office].sources} confidence={row[office].confidence} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Published figures, never without their years and limits. */
export function Figures() {
  const text = useText();
  const say = useSpeak(useLanguage());
  const yearsOf = (id: string, english: string): string => {
    const { text: years, translated } = say(figureKey(id, 'years'), english);
    return translated ? years : standIn(years);
  };
  const { comparison } = ruleBook();
  return (
    <section className="routing-part">
      <h2>{text('routing.figures')}</h2>
      <ul className="figures">
        {comparison.figures.map((figure) => (
          <li key={figure.id}>
            <Said say={({ speak }) => speak(figureKey(figure.id, 'text'), figure.text)} />
            <Said className="small" say={({ speak }) => speak(figureKey(figure.id, 'limits'), figure.limits)} />
            <p className="small quiet">
              {text('routing.years', { years: yearsOf(figure.id, figure.years) })}{' '}
              <Reliability of={figure.confidence} />
            </p>
            <SourceList ids={figure.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Offices that do not work normally, whether or not this decision names them. */
export function Closed() {
  const text = useText();
  const say = useSpeak(useLanguage());
  const broken = ruleBook().channels.filter(({ status }) => status !== 'active');
  return (
    <section className="routing-part">
      <h2>{text('routing.closed')}</h2>
      <ul className="closed">
        {broken.map(({ id, shortName, status, statusText, confidence, sources }) => (
          <li key={id}>
            <p className="finding-who">
              <Tag colour="gold">{say(channelKey(id, 'shortName'), shortName).text}</Tag>
              <span className="small">{text(`status.${status}`)}</span>
              <Reliability of={confidence} />
            </p>
            {statusText !== undefined && <Said say={({ speak }) => speak(channelKey(id, 'statusText'), statusText)} />}
            <SourceList ids={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
