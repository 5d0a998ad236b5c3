import type { HandOverPreview } from '../../../src/bridge/calls/hand-over-calls.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { questionKey } from '../../../src/i18n/content-key.ts';
import { type Answer, type Interview, readAnswerKey } from '../../../src/interview/answers.ts';
import type { Question } from '../../../src/interview/guide.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { SittingProvider } from '../../sitting/provider.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AnswerText } from '../review/answer-text.tsx';
import { sayMoment } from '../vault/custody-words.ts';
import '../review/review.css';

export type Decisions = Readonly<Record<string, 'ours' | 'theirs'>>;
type Conflict = HandOverPreview['conflicts'][number];
type Properties = {
  readonly preview: HandOverPreview;
  readonly decisions: Decisions;
  readonly onDecide: (key: string, side: 'ours' | 'theirs') => void;
};

const questions: readonly Question[] = guide.sections.flatMap((section) => section.questions);

function SideView({ title, answer, saved, question }: SideProperties) {
  const text = useText();
  const language = useLanguage();
  return (
    <div className="conflict-side">
      <p className="field-label">{title}</p>
      {answer?.state === 'given' ? (
        <AnswerText question={question} value={answer.value} />
      ) : (
        <span>
          <Tag colour="gold">{answer ? text(`review.state.${answer.state}`) : text('hand-over.taken-back')}</Tag>
        </span>
      )}
      <p className="small quiet">
        <bdi>{saved.by === '' ? text('custody.nobody') : saved.by}</bdi> · {sayMoment(saved.at, language)}
      </p>
    </div>
  );
}
type SideProperties = {
  readonly title: string;
  readonly answer: Answer | undefined;
  readonly saved: Conflict['oursSaved'];
  readonly question: Question | undefined;
};

/** Which of several people or incidents a question is about, counted from 1. */
const numberOf = ({ subjects }: HandOverPreview, subject: string | undefined): number => {
  const own = subjects.find(({ id }) => id === subject);
  return subjects.filter(({ kind }) => kind === own?.kind).findIndex(({ id }) => id === subject) + 1;
};

function ConflictView({ of, preview, decisions, onDecide }: Properties & { readonly of: Conflict }) {
  const text = useText();
  const say = useSpeak(useLanguage());
  const { question: id, subject } = readAnswerKey(of.key);
  const question = questions.find((each) => each.id === id);
  const asked = say(questionKey(id, 'prompt'), question?.prompt ?? id);
  const number = numberOf(preview, subject);
  const sides = (['ours', 'theirs'] as const).map((side) => ({ id: side, content: text(`hand-over.keep.${side}`) }));
  return (
    <li className="conflict">
      <h3>
        <Passage of={asked} /> {number > 0 && <Tag small>{number}</Tag>}
      </h3>
      <div className="conflict-sides">
        <SideView title={text('hand-over.ours')} answer={of.ours} saved={of.oursSaved} question={question} />
        <SideView title={text('hand-over.theirs')} answer={of.theirs} saved={of.theirsSaved} question={question} />
      </div>
      <Segmented
        label={text('hand-over.which', { question: asked.text })}
        labelUnseen
        segments={sides}
        chosen={decisions[of.key]}
        onChoose={(side) => onDecide(of.key, side)}
      />
    </li>
  );
}

/** Answers that were changed on both sides, each to be decided; the other one stays in the history. */
export function Conflicts(properties: Properties) {
  const { preview } = properties;
  const { workerLanguage, intervieweeLanguage, codeName, by, at, subjects } = preview;
  const shown: Interview = {
    ...{ id: preview.id, codeName, workerLanguage, intervieweeLanguage, subjects, answers: {} },
    ...{ interviewer: by, guideVersion: guide.version, createdAt: at, changedAt: at },
  };
  return (
    <SittingProvider interview={shown}>
      <ul className="conflicts">
        {preview.conflicts.map((conflict) => (
          <ConflictView key={conflict.key} of={conflict} {...properties} />
        ))}
      </ul>
    </SittingProvider>
  );
}
