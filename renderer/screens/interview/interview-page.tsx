import { useState } from 'react';
import { guide } from '../../../src/content/guide/guide.ts';
import type { Interview } from '../../../src/interview/answers.ts';
import { nextStep, type Path, previousStep, resumeStep, type Step, stepsOf } from '../../../src/interview/flow.ts';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { AnotherView } from './another-view.tsx';
import { EndView } from './end-view.tsx';
import { usePath } from './path-choice.tsx';
import { QuestionView } from './question-view.tsx';
import { Rail } from './rail.tsx';
import { Remark } from './remark.tsx';
import { SoFar, SoFarStrip } from './so-far.tsx';
import { UrgentBanner } from './urgent-banner.tsx';
import './interview.css';

/** The step after the last one. */
const theEnd = 'the-end';

type Properties = {
  readonly wanted: string | undefined;
  /** Tells where the interview stands, so that it goes on there after a look at another page. */
  readonly onAt: (id: string) => void;
};

/** The interview itself: the sections, one step, and what it has come to so far. */
export function InterviewPage({ wanted, onAt }: Properties) {
  const { subjects, answers } = useSitting().interview;
  const { flush, current } = useActs();
  const [path, choosePath] = usePath();
  const steps = stepsOf(guide, subjects, answers, path);
  const [at, setAt] = useState(() => wanted ?? resumeStep(guide, subjects, answers, path)?.id ?? theEnd);
  const step =
    stepsOf(guide, subjects, answers).find(({ id }) => id === at) ??
    (at === theEnd ? undefined : nextStep(guide, subjects, answers, at, path));
  const from = step?.id ?? theEnd;

  /** Everything is saved before a step is left; where to go is decided on what is then known. */
  const leave = (choose: (now: Interview) => string | undefined) =>
    void flush().then(() => {
      const id = choose(current()) ?? theEnd;
      onAt(id);
      setAt(id);
    });
  const onNext = () => leave((now) => nextStep(guide, now.subjects, now.answers, from, path)?.id);
  const back = step ? previousStep(guide, subjects, answers, from, path) : steps.at(-1);

  return (
    <div className="interview">
      <Rail steps={steps} path={path} onPath={choosePath} current={step?.section.id} onGo={(id) => leave(() => id)} />
      <main className="stage">
        <div className="stage-top">
          <SoFarStrip />
          <UrgentBanner />
        </div>
        <StepView
          key={from}
          step={step}
          steps={steps}
          onNext={onNext}
          onBack={back && (() => leave(() => back.id))}
          onGo={(id) => leave(() => id)}
          path={path}
          onFullPath={() => {
            choosePath('full');
            leave((now) => resumeStep(guide, now.subjects, now.answers)?.id);
          }}
        />
      </main>
      <SoFar>{step && <Remark step={step} />}</SoFar>
    </div>
  );
}

export type StepProperties = {
  readonly steps: readonly Step[];
  readonly onNext: () => void;
  readonly onBack: (() => void) | undefined;
  readonly onGo: (id: string) => void;
  readonly path: Path;
  /** Goes on with every question that is still open. */
  readonly onFullPath: () => void;
};

function StepView({ step, ...rest }: StepProperties & { readonly step: Step | undefined }) {
  if (!step) return <EndView {...rest} />;
  if (step.kind === 'another') return <AnotherView step={step} {...rest} />;
  return <QuestionView step={step} {...rest} />;
}
