import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { guide } from '../../../src/content/guide/guide.ts';
import { sectionKey } from '../../../src/i18n/content-key.ts';
import { type Step, stepsOf } from '../../../src/interview/flow.ts';
import { call } from '../../bridge.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { useSubjectLabel } from '../../sitting/subject-label.ts';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/field.tsx';
import { GoneSection } from './gone-answers.tsx';
import { RecordRow } from './record-row.tsx';

/** What was only said to the person is no part of what is read back to them. */
const isStatement = (step: Step): boolean => step.kind === 'question' && step.question.answer.kind === 'statement';
const subjectOf = (step: Step): string | undefined => (step.kind === 'question' ? step.subject?.id : undefined);

/** Sections with their steps, one group for each person or thing that they are about. */
function groupsOf(steps: readonly Step[]) {
  return guide.sections.flatMap((section) => {
    const own = steps.filter((step) => step.section.id === section.id);
    return [...new Set(own.map(subjectOf))].map((subject) => ({
      section,
      key: `${section.id}-${subject ?? ''}`,
      steps: own.filter((step) => subjectOf(step) === subject),
    }));
  });
}

/** How many versions each answer has; asked anew whenever the record is looked at. */
export function useVersionCounts() {
  const { id } = useSitting().interview;
  const { flush } = useActs();
  return useQuery({
    queryKey: ['history-counts', id],
    queryFn: () => flush().then(() => call('history.counts', { id })),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Sections that fill the tallest window. */
const firstDrawn = 3;

/** Every question with its answer, in both languages; every line leads to its question and to what it was before. */
export function RecordView({ aside }: { readonly aside: ReactNode }) {
  const text = useText();
  const go = useGo();
  const { id, subjects, answers, workerLanguage } = useSitting().interview;
  const say = useSpeak(workerLanguage);
  const labelOf = useSubjectLabel(workerLanguage);
  const [onlyAnswered, setOnlyAnswered] = useState(true);
  const counts = useVersionCounts().data ?? [];
  const versions = new Map(counts.map((count) => [count.key, count.versions]));
  const steps = stepsOf(guide, subjects, answers).filter(
    (step) => !onlyAnswered || (answers[step.id] !== undefined && !isStatement(step)),
  );
  const groups = groupsOf(steps);
  // What is in sight first, the rest right after: a long record is there at once.
  const drawn = useDeferredValue(groups.length, firstDrawn);
  return (
    <>
      <div className="review-tools">
        <Tick isSelected={onlyAnswered} onChange={setOnlyAnswered}>
          {text('review.only-answered')}
        </Tick>
        {aside}
      </div>
      {groups.length === 0 && (
        <div className="review-empty">
          <p className="quiet">{text('review.empty')}</p>
          <Button look="go" iconAfter="next" onPress={() => go({ screen: 'interview', interview: id })}>
            {text('review.start')}
          </Button>
        </div>
      )}
      {groups.slice(0, drawn).map(({ section, key, steps: own }) => {
        const [first] = own;
        const title = say(sectionKey(section.id), section.title).text;
        const subject = first?.kind === 'question' ? first.subject : undefined;
        return (
          <section key={key} className="record-section">
            <h2>{subject === undefined ? title : `${title} · ${labelOf(subject).text}`}</h2>
            <ul>
              {own.map((step) => (
                <RecordRow key={step.id} step={step} versions={versions.get(step.id) ?? 0} />
              ))}
            </ul>
          </section>
        );
      })}
      <GoneSection counts={counts} />
    </>
  );
}
