import { useMutation } from '@tanstack/react-query';
import { sayPoint } from '../../../src/i18n/days.ts';
import type { Filing, FilingAnswer } from '../../../src/interview/filings.ts';
import { failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useActs } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { keepWhole } from '../../ui/passage.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useOfficeName } from './offices.ts';
import { standingColours } from './standing-colours.ts';

/** The day as a person reads it, and the way. */
function useWhen() {
  const text = useText();
  const language = useLanguage();
  return ({ on, time, way }: { readonly on: string; readonly time?: string; readonly way: Filing['way'] }): string =>
    [sayPoint(on, language), ...(time === undefined ? [] : [time]), text(`follow.way.${way}`)].join(' · ');
}

/** Takes an entry back; it stays in the vault, and nothing is read from it any more. */
export function TakeBack({ entry }: { readonly entry: string }) {
  const text = useText();
  const { follow } = useActs();
  const strike = useMutation({ mutationFn: () => follow({ kind: 'struck', entry }) });
  return (
    <>
      <Button slim look="quiet" icon="undo" isDisabled={strike.isPending} onPress={() => strike.mutate()}>
        {text('follow.take-back')}
      </Button>
      {strike.isError && <Problem failure={failureOf(strike.error)} />}
    </>
  );
}

/** What an office let know, with where it went. */
function AnswerLine({ answer }: { readonly answer: FilingAnswer }) {
  const text = useText();
  const language = useLanguage();
  const name = useOfficeName();
  const when = useWhen();
  const { came, reference, to, toOn, toReference, words } = answer;
  return (
    <li className="follow-answer">
      <p>
        <b>{text(`follow.came.${came}`)}</b> <span className="quiet">{when(answer)}</span>
      </p>
      {reference !== undefined && (
        <p>
          {text('follow.number')} <bdi className="follow-number">{reference}</bdi>
        </p>
      )}
      {to !== undefined && (
        <p>
          {text('follow.went-to', { office: name(to) })} {toOn !== undefined && sayPoint(toOn, language)}{' '}
          {toReference !== undefined && <bdi className="follow-number">{toReference}</bdi>}
        </p>
      )}
      {words !== undefined && (
        <p className="follow-words">
          <bdi>{words}</bdi>
        </p>
      )}
      <TakeBack entry={answer.id} />
    </li>
  );
}

type Properties = {
  readonly filing: Filing;
  readonly onAnswer: () => void;
  /** Opens the letters that fit. */
  readonly onLetter: (kind: 'status-request' | 'decline-reply') => void;
};

/** Something that was sent, how it stands, and everything that came of it. */
export function FilingCard({ filing, onAnswer, onLetter }: Properties) {
  const text = useText();
  const name = useOfficeName();
  const when = useWhen();
  const { channel, matter, standing, number, noneGiven, filedBy, sent, words, answers } = filing;
  const gaveUp = standing === 'declined' || standing === 'handed-back';
  return (
    <li className="follow-card">
      <div className="follow-head">
        <h3>
          <bdi>{name(channel)}</bdi>
        </h3>
        <Tag colour="plain">{text(`follow.matter.${matter}`)}</Tag>
        <Tag colour={standingColours[standing]}>{text(`follow.standing.${standing}`)}</Tag>
      </div>
      <p>{when(filing)}</p>
      <p>
        {number !== undefined && (
          <>
            {text('follow.number')} <bdi className="follow-number">{number}</bdi>
          </>
        )}
        {number === undefined && text(noneGiven ? 'follow.none-given' : 'follow.number-open')}
      </p>
      <p className="small quiet">
        {filedBy !== '' && text('follow.filed-by-name', { name: filedBy })}{' '}
        {sent !== undefined && (
          <>
            {text('follow.sent-sum')} <bdi className="follow-sum">{sent.slice(0, 16)}</bdi>
          </>
        )}
      </p>
      {words !== undefined && (
        <p className="follow-words">
          <bdi>{words}</bdi>
        </p>
      )}
      {answers.length > 0 && (
        <ul className="follow-answers">
          {answers.map((each) => (
            <AnswerLine key={each.id} answer={each} />
          ))}
        </ul>
      )}
      {standing === 'closed' && <p className="follow-warning">{keepWhole(text('follow.closed'))}</p>}
      <div className="follow-ways">
        <Button slim look="go" icon="pencil" onPress={onAnswer}>
          {text('follow.note-answer')}
          <span className="unseen">, {name(channel)}</span>
        </Button>
        <Button slim icon="file" onPress={() => onLetter(gaveUp ? 'decline-reply' : 'status-request')}>
          {text(gaveUp ? 'follow.letter.decline-reply' : 'follow.letter.status-request')}
        </Button>
        <TakeBack entry={filing.id} />
      </div>
    </li>
  );
}
