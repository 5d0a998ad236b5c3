import { useState } from 'react';
import { safeText } from '../../../src/export/safe-text.ts';
import { anotherTextKey, questionKey } from '../../../src/i18n/content-key.ts';
import type { Step } from '../../../src/interview/flow.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Both } from '../../ui/both.tsx';
import { Button } from '../../ui/button.tsx';
import { AnswerHistory } from './answer-history.tsx';
import { StandingAnswer } from './change-view.tsx';

const english = (step: Step): string =>
  step.kind === 'question' ? step.question.prompt : (step.section.another?.[step.count === 0 ? 'first' : 'next'] ?? '');
const keyOf = (step: Step): string =>
  step.kind === 'question'
    ? questionKey(step.question.id, 'prompt')
    : anotherTextKey(step.section.id, step.count === 0 ? 'first' : 'next');

/** One question with its answer, when and how it was asked, and what it was before. */
export function RecordRow({ step, versions }: { readonly step: Step; readonly versions: number }) {
  const text = useText();
  const language = useLanguage();
  const go = useGo();
  const [open, setOpen] = useState(false);
  const { id, answers, workerLanguage, intervieweeLanguage } = useSitting().interview;
  const [sayMine, sayTheirs] = [useSpeak(workerLanguage), useSpeak(intervieweeLanguage)];
  const answer = answers[step.id];
  const question = step.kind === 'question' ? step.question : undefined;
  const mine = sayMine(keyOf(step), english(step));
  return (
    <li className="record-row">
      <div className="record-asked">
        <Both theirs={sayTheirs(keyOf(step), english(step))} mine={mine} />
      </div>
      <div className="record-answer">
        <StandingAnswer question={question} of={answer} />
        {answer?.note !== undefined && (
          <p className="record-note">
            <b>{text('review.note')}:</b> <bdi>{safeText(answer.note)}</bdi>
          </p>
        )}
        {answer && (
          <p className="record-caption">
            {text('review.asked-at', {
              when: sayWhen(answer.at, new Date(), language),
              language: nameOf(answer.askedIn, language),
            })}{' '}
            {answer.shown === 'cards' && text('review.by-cards')}
          </p>
        )}
        {versions > 1 && (
          <Button
            slim
            look="quiet"
            className="history-button"
            icon="clock"
            aria-expanded={open}
            aria-label={text('history.open-named', { count: versions - 1, question: mine.text })}
            onPress={() => setOpen(!open)}
          >
            {text('history.open', { count: versions - 1 })}
          </Button>
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
      {open && <AnswerHistory of={step.id} question={question} />}
    </li>
  );
}
