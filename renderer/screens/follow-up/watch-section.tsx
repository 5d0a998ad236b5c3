import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dayOfMoment } from '../../../src/clocks/anchor.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { factsOfAct } from '../../../src/follow-up/act-routing.ts';
import { daysAfterReport, openMarks, type Watch, watchDay, watchedDays } from '../../../src/follow-up/watch.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import type { FollowUp } from '../../../src/interview/filings.ts';
import { stepsOf } from '../../../src/interview/flow.ts';
import type { RetaliationPlain } from '../../../src/interview/plain-facts.ts';
import { headline } from '../../../src/routing/headline.ts';
import { route } from '../../../src/routing/route.ts';
import { failureOf } from '../../bridge.ts';
import { sayDate } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useRuleBook } from '../../rule-book.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { HeadlineView } from '../../sitting/headline-view.tsx';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { keepWhole } from '../../ui/passage.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CheckInDialog } from './check-in-dialog.tsx';
import { useDueDay } from './due-item.tsx';
import { TakeBack } from './filing-card.tsx';

/** Begins to take an act down as the person tells it, in both languages. */
function useNewAct() {
  const acts = useActs();
  const go = useGo();
  const { id } = useSitting().interview;
  return useMutation({
    mutationFn: () => acts.addSubject('retaliation-event'),
    onSuccess: (subject) => {
      const now = acts.current();
      const first = stepsOf(guide, now.subjects, now.answers).find(
        (each) => each.kind === 'question' && each.subject?.id === subject.id,
      );
      go({ screen: 'interview', interview: id, ...(first && { step: first.id }) });
    },
  });
}

function Marks({ watch, followUp }: { readonly watch: Watch; readonly followUp: FollowUp }) {
  const text = useText();
  const day = useDueDay();
  const { timeZone } = useFindings();
  const today = dayOfMoment(Date.now(), timeZone);
  const open = openMarks(watch, followUp);
  return (
    <ol className="follow-marks">
      {watch.marks
        .filter((mark) => mark.report === watch.from || open.includes(mark))
        .map((mark) => {
          const state = !open.includes(mark)
            ? 'done'
            : mark.day < today
              ? 'late'
              : mark.day === today
                ? 'today'
                : 'later';
          return (
            <li key={`${mark.report} ${mark.after}`} className={`follow-mark ${state}`}>
              <Icon name={state === 'done' ? 'check' : 'clock'} size={16} />
              <span>{mark.after === 3 ? text('follow.mark-hours') : text('follow.mark', { days: mark.after })}</span>
              <span className="small quiet">{day({ due: mark.instant ?? mark.day })}</span>
              <span className="unseen">{text(`follow.mark.${state}`)}</span>
            </li>
          );
        })}
    </ol>
  );
}

/** One act as an allegation of its own: when, how many days after the report, and where it goes. */
function ActCard({
  act,
  number,
  followUp,
  onFile,
}: {
  readonly act: RetaliationPlain;
  readonly number: number;
  readonly followUp: FollowUp;
  readonly onFile: () => void;
}) {
  const text = useText();
  const language = useLanguage();
  const { derived } = useFindings();
  const { rules, channels, version, asOf } = useRuleBook();
  const decision = useMemo(() => {
    const facts = factsOfAct(act, { facts: derived.facts, accused: derived.plain.accused, followUp });
    return route({ rules, channels, facts, contentVersion: version, asOf });
  }, [act, derived, followUp, rules, channels, version, asOf]);
  const filed = followUp.filings.some((each) => each.act === act.subject);
  const days = daysAfterReport(act, derived.facts);
  return (
    <li className="follow-card">
      <div className="follow-head">
        <h3>{text('follow.act', { number })}</h3>
        <Tag colour={filed ? 'moss' : 'clay'}>{text(filed ? 'follow.act-filed' : 'follow.act-open')}</Tag>
        {days !== undefined && <Tag colour="plain">{text('follow.act-day', { count: days })}</Tag>}
      </div>
      <p>{act.on === undefined ? text('follow.act-no-day') : sayDate(act.on, language, text)}</p>
      <HeadlineView of={headline(decision)} decision={decision} language={language} />
      <div className="follow-ways">
        <Button slim look="go" icon="pencil" onPress={onFile}>
          {text('follow.act-file')}
        </Button>
      </div>
    </li>
  );
}

type Properties = {
  readonly watch: Watch | undefined;
  readonly followUp: FollowUp;
  readonly acts: readonly RetaliationPlain[];
  readonly onFileAct: (act: string) => void;
  /** Whether the form for asking the person again is open. */
  readonly asking: boolean;
  readonly onAsking: (asking: boolean) => void;
};

/** The watch for retaliation: the day that it is, the times to ask again, what came of asking, and every act as an allegation. */
export function WatchSection({ watch, followUp, acts, onFileAct, asking, onAsking }: Properties) {
  const text = useText();
  const language = useLanguage();
  const { timeZone } = useFindings();
  const newAct = useNewAct();
  const today = watch && watchDay(watch, dayOfMoment(Date.now(), timeZone));
  return (
    <section className="follow-part" aria-labelledby="follow-watch">
      <h2 id="follow-watch">{text('follow.watch')}</h2>
      {watch === undefined && <p className="quiet">{text('follow.watch-none')}</p>}
      {watch !== undefined && today !== undefined && (
        <>
          <p className="follow-day">
            {today > watchedDays
              ? text('follow.watch-over', { until: sayPoint(watch.until, language) })
              : text('follow.watch-day', { day: Math.max(0, today), until: sayPoint(watch.until, language) })}
          </p>
          <p className="small quiet">{keepWhole(text('follow.watch-law'))}</p>
          <Marks watch={watch} followUp={followUp} />
        </>
      )}
      {followUp.checkIns.length > 0 && (
        <ul className="follow-answers">
          {followUp.checkIns.toReversed().map((each) => (
            <li key={each.id} className="follow-answer">
              <p>
                <b>{text(`follow.check.${each.result}`)}</b>{' '}
                <span className="quiet">
                  {sayPoint(each.on, language)} · {text(`follow.way.${each.way}`)}
                </span>
              </p>
              {each.words !== undefined && (
                <p className="follow-words">
                  <bdi>{each.words}</bdi>
                </p>
              )}
              <TakeBack entry={each.id} />
            </li>
          ))}
        </ul>
      )}
      <div className="follow-ways">
        {watch !== undefined && (
          <Button slim look="go" icon="speech" onPress={() => onAsking(true)}>
            {text('follow.check')}
          </Button>
        )}
        <Button slim icon="plus" isDisabled={newAct.isPending} onPress={() => newAct.mutate()}>
          {text('follow.act-new')}
        </Button>
      </div>
      {newAct.isError && <Problem failure={failureOf(newAct.error)} />}
      <ul className="follow-list">
        {acts.map((act, index) => (
          <ActCard
            key={act.subject}
            act={act}
            number={index + 1}
            followUp={followUp}
            onFile={() => onFileAct(act.subject)}
          />
        ))}
      </ul>
      {asking && (
        <CheckInDialog
          onClose={() => onAsking(false)}
          onSomething={() => {
            onAsking(false);
            newAct.mutate();
          }}
        />
      )}
    </section>
  );
}
