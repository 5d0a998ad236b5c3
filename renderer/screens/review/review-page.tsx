import { useState } from 'react';
import { guide } from '../../../src/content/guide/guide.ts';
import { anotherTextKey, questionKey, sectionKey } from '../../../src/i18n/content-key.ts';
import { type Step, stepsOf } from '../../../src/interview/flow.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { useSubjectLabel } from '../../sitting/subject-label.ts';
import { Both } from '../../ui/both.tsx';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/field.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AnswerText } from './answer-text.tsx';
import { CustodyButton } from './custody-button.tsx';
import './review.css';
import { useArrival } from '../../ui/arrival.ts';

const english = (step: Step): string =>
  step.kind === 'question' ? step.question.prompt : (step.section.another?.[step.count === 0 ? 'first' : 'next'] ?? '');
const keyOf = (step: Step): string =>
  step.kind === 'question'
    ? questionKey(step.question.id, 'prompt')
    : anotherTextKey(step.section.id, step.count === 0 ? 'first' : 'next');

/** What was only said to the person is no part of what is read back to them. */
const isStatement = (step: Step): boolean => step.kind === 'question' && step.question.answer.kind === 'statement';

function Row({ step }: { readonly step: Step }) {
  const text = useText();
  const language = useLanguage();
  const go = useGo();
  const { id, answers, workerLanguage, intervieweeLanguage } = useSitting().interview;
  const [sayMine, sayTheirs] = [useSpeak(workerLanguage), useSpeak(intervieweeLanguage)];
  const answer = answers[step.id];
  const mine = sayMine(keyOf(step), english(step));
  return (
    <li className="record-row">
      <div className="record-asked">
        <Both theirs={sayTheirs(keyOf(step), english(step))} mine={mine} />
      </div>
      <div className="record-answer">
        {answer?.state === 'given' ? (
          <AnswerText question={step.kind === 'question' ? step.question : undefined} value={answer.value} />
        ) : (
          <span>
            <Tag colour={answer ? 'gold' : 'plain'}>{text(`review.state.${answer?.state ?? 'unanswered'}`)}</Tag>
          </span>
        )}
        {answer?.note !== undefined && (
          <p className="record-note">
            <b>{text('review.note')}:</b> <bdi>{answer.note}</bdi>
          </p>
        )}
        {answer && (
          <p className="record-caption">
            {text('review.asked-at', {
              when: sayWhen(answer.at, new Date(), language),
              language: nameOf(answer.askedIn, language),
            })}
          </p>
        )}
      </div>
      <Button
        slim
        look="quiet"
        icon="pencil"
        aria-label={text('review.change-named', { question: mine.text })}
        onPress={() => go({ screen: 'interview', interview: id, step: step.id })}
      >
        {text('review.change')}
      </Button>
    </li>
  );
}

/** The whole record in both languages, to be read back; every line leads to its question. */
export function ReviewPage() {
  const text = useText();
  const heading = useArrival();
  const go = useGo();
  const { interview } = useSitting();
  const { id, subjects, answers, workerLanguage } = interview;
  const say = useSpeak(workerLanguage);
  const labelOf = useSubjectLabel(workerLanguage);
  const [onlyAnswered, setOnlyAnswered] = useState(true);
  const steps = stepsOf(guide, subjects, answers).filter(
    (step) => !onlyAnswered || (answers[step.id] !== undefined && !isStatement(step)),
  );
  const groups = guide.sections.flatMap((section) => {
    const own = steps.filter((step) => step.section.id === section.id);
    const ids = [...new Set(own.map((step) => (step.kind === 'question' ? step.subject?.id : undefined)))];
    return ids.map((subject) => ({
      section,
      key: `${section.id}-${subject ?? ''}`,
      steps: own.filter((step) => (step.kind === 'question' ? step.subject?.id : undefined) === subject),
    }));
  });
  return (
    <main className="review scroll">
      <div className="review-top">
        <h1 ref={heading} tabIndex={-1}>
          {text('review.title')}
        </h1>
        <p className="quiet">{text('review.lead')}</p>
        <Tick isSelected={onlyAnswered} onChange={setOnlyAnswered}>
          {text('review.only-answered')}
        </Tick>
        <CustodyButton />
      </div>
      {groups.length === 0 && (
        <div className="review-empty">
          <p className="quiet">{text('review.empty')}</p>
          <Button look="go" iconAfter="next" onPress={() => go({ screen: 'interview', interview: id })}>
            {text('review.start')}
          </Button>
        </div>
      )}
      {groups.map(({ section, key, steps: own }) => {
        const [first] = own;
        const title = say(sectionKey(section.id), section.title).text;
        const subject = first?.kind === 'question' ? first.subject : undefined;
        return (
          <section key={key} className="record-section">
            <h2>{subject === undefined ? title : `${title} · ${labelOf(subject).text}`}</h2>
            <ul>
              {own.map((step) => (
                <Row key={step.id} step={step} />
              ))}
            </ul>
          </section>
        );
      })}
    </main>
  );
}
