import { Button, ToggleButton } from 'react-aria-components';
import type { AnswerKey } from '../../../src/interview/answers.ts';
import { useText } from '../../i18n/text.ts';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { Icon } from '../../ui/icon.tsx';
import './outs.css';

const marks = ['unknown', 'declined', 'later'] as const;

type Properties = {
  readonly stepKey: AnswerKey;
  readonly onSkip: () => void;
  readonly onPutBack: () => void;
  readonly noting: boolean;
  readonly onNoting: (noting: boolean) => void;
};

/** The ways out of a question that are always there: does not know, would rather not say, ask later, skip; and a remark. */
export function Outs({ stepKey, onSkip, onPutBack, noting, onNoting }: Properties) {
  const text = useText();
  const { mark, clear, give } = useActs();
  const { interview, aside } = useSitting();
  const answer = interview.answers[stepKey];
  const put = aside[stepKey];
  const toggle = (state: (typeof marks)[number], on: boolean) => (on ? mark(stepKey, state) : clear(stepKey));
  const putBack = () => {
    if (put) give(stepKey, put);
    onPutBack();
  };
  return (
    <div className="outs">
      {marks.map((state) => (
        <ToggleButton
          key={state}
          className="chip"
          isSelected={answer?.state === state}
          onChange={(on) => toggle(state, on)}
        >
          {answer?.state === state && <Icon name="check" size={16} />}
          {text(`outs.${state}`)}
        </ToggleButton>
      ))}
      <Button className="chip" onPress={onSkip}>
        {text('outs.skip')}
      </Button>
      <ToggleButton className="chip" isSelected={noting} onChange={onNoting}>
        <Icon name="note" size={16} />
        {text('outs.note')}
      </ToggleButton>
      {put && answer?.state !== 'given' && (
        <Button className="chip" onPress={putBack}>
          <Icon name="undo" size={16} turns />
          {text('outs.put-back')}
        </Button>
      )}
    </div>
  );
}

/** The interviewer's own remark beside an answer. */
export function NoteField({ stepKey }: { readonly stepKey: AnswerKey }) {
  const text = useText();
  const { note } = useActs();
  const kept = useSitting().interview.answers[stepKey]?.note ?? '';
  return (
    <label className="step-note">
      <span className="field-label">{text('outs.note-label')}</span>
      <textarea
        className="input"
        defaultValue={kept}
        spellCheck={false}
        onInput={(event) => {
          const field = event.currentTarget;
          note(stepKey, () => field.value);
        }}
      />
    </label>
  );
}
