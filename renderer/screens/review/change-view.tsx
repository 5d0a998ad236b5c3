import { type ReactNode, useMemo } from 'react';
import { differenceOfAnswers, wordsOf } from '../../../src/interview/answer-difference.ts';
import type { AnswerState } from '../../../src/interview/answers.ts';
import type { Question } from '../../../src/interview/guide.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/tag.tsx';
import { AnswerText } from './answer-text.tsx';
import { DifferenceText } from './difference-text.tsx';

type Sides = {
  readonly before: AnswerState | undefined;
  readonly after: AnswerState | undefined;
  /** How each of them is shown where their words cannot be compared. */
  readonly shown: { readonly before: ReactNode; readonly after: ReactNode };
};

/** An answer as it stood, or the word for why there was none. */
export function StandingAnswer({
  question,
  of,
}: {
  readonly question: Question | undefined;
  readonly of: AnswerState | undefined;
}) {
  const text = useText();
  if (of?.state === 'given') return <AnswerText question={question} value={of.value} />;
  return (
    <span>
      <Tag colour={of ? 'gold' : 'plain'}>{text(of ? `review.state.${of.state}` : 'history.nothing')}</Tag>
    </span>
  );
}

function Half({ side, children }: { readonly side: 'before' | 'after'; readonly children: ReactNode }) {
  const text = useText();
  return (
    <div className={`change-half ${side}`}>
      <p className="record-caption">{text(`difference.${side}`)}</p>
      {children}
    </div>
  );
}

/** What an answer was and what it became: words compared with each other, everything else side by side. */
export function ChangeView({ before, after, shown }: Sides) {
  const text = useText();
  const screen = useLanguage();
  const { aspects, said, rendering } = useMemo(() => differenceOfAnswers(before, after), [before, after]);
  const words = wordsOf(after);
  if (!said || !words || aspects.includes('value')) {
    return (
      <div className="change-pair">
        <Half side="before">{shown.before}</Half>
        <Half side="after">{shown.after}</Half>
      </div>
    );
  }
  const { original, rendering: rendered } = words;
  const only = aspects.length > 0 && !aspects.includes('said');
  return (
    <div className="change-view">
      {only && <p className="change-hint">{text('difference.only-rendering')}</p>}
      <div className="change-pair">
        <div>
          <p className="record-caption">
            {text('review.said')} {text('review.said-in', { language: nameOf(original.language, screen) })}
          </p>
          <DifferenceText of={said} language={original.language} />
        </div>
        {rendering && (
          <div>
            <p className="record-caption">
              {rendered
                ? text('review.rendered-by', {
                    language: nameOf(rendered.language, screen),
                    by: text(`words.by.${rendered.by}`),
                  })
                : text('difference.rendering-gone')}
            </p>
            <DifferenceText
              of={rendering}
              language={rendered?.language ?? wordsOf(before)?.rendering?.language ?? screen}
            />
          </div>
        )}
      </div>
    </div>
  );
}
