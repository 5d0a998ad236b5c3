import { Button } from 'react-aria-components';
import { guide } from '../../../src/content/guide/guide.ts';
import { sectionKey } from '../../../src/i18n/content-key.ts';
import { type Path, progressOf, type SectionProgress, type Step, stateOfStep } from '../../../src/interview/flow.ts';
import type { Section } from '../../../src/interview/guide.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { PathChoice } from './path-choice.tsx';
import './rail.css';

/** Whether a part has anything that is asked on the short path. */
const isShort = ({ questions, another }: Section): boolean =>
  another?.short === true || questions.some(({ short }) => short);

type DotState = SectionProgress['state'] | 'now';

function StateDot({ state }: { readonly state: DotState }) {
  return (
    <svg className={`state-dot ${state}`} viewBox="0 0 18 18" width="18" height="18" fill="none" aria-hidden="true">
      <circle cx="9" cy="9" r="7.8" stroke="currentColor" strokeWidth="2" />
      {state === 'done' && (
        <path d="M5.2 9.4l2.7 2.7 5-5.4" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      )}
      {state === 'later' && <path d="M9 1.2a7.8 7.8 0 0 1 0 15.6z" fill="currentColor" />}
      {state === 'started' && <path d="M9 9V1.2A7.8 7.8 0 0 1 16.8 9z" fill="currentColor" />}
      {state === 'now' && <circle cx="9" cy="9" r="3.4" fill="currentColor" />}
    </svg>
  );
}

type Properties = {
  readonly steps: readonly Step[];
  readonly path: Path;
  readonly onPath: (path: Path) => void;
  readonly current: string | undefined;
  readonly onGo: (id: string) => void;
};

/** The sections with their state; they can be taken in any order. */
export function Rail({ steps, path, onPath, current, onGo }: Properties) {
  const text = useText();
  const { subjects, answers, workerLanguage } = useSitting().interview;
  const say = useSpeak(workerLanguage);
  const progress = progressOf(guide, subjects, answers, path);
  const enter = (section: string) => {
    const own = steps.filter((step) => step.section.id === section);
    const open = own.find((step) => stateOfStep(step, answers) === 'unanswered');
    // A part about incidents or people of whom none was named yet begins with the question for the first.
    const kind = guide.sections.find(({ id }) => id === section)?.repeats;
    const naming = steps.find((step) => step.kind === 'another' && step.subjectKind === kind);
    const first = open ?? own[0] ?? naming;
    if (first) onGo(first.id);
  };
  return (
    <nav className="rail scroll" aria-label={text('rail.name')}>
      <PathChoice path={path} onPath={onPath} />
      <ul>
        {guide.sections.map((section, index) => {
          if (path === 'short' && !isShort(section)) return null;
          const counts = progress[index];
          const state = counts?.state ?? 'todo';
          const isCurrent = section.id === current;
          return (
            <li key={section.id}>
              <Button
                className="rail-section"
                {...(isCurrent ? { 'aria-current': 'step' as const } : {})}
                onPress={() => enter(section.id)}
              >
                <StateDot state={isCurrent && state !== 'done' ? 'now' : state} />
                <span>
                  {say(sectionKey(section.id), section.title).text}
                  <span className="unseen">, {text(`rail.state.${state}`)}</span>
                </span>
                {counts !== undefined && counts.later > 0 && (
                  <small>{text('rail.later', { count: counts.later })}</small>
                )}
              </Button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
