import { useEffect, useRef, useState } from 'react';
import type { StatementState } from '../../../src/bridge/calls/statement-calls.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import type { AnswerKey } from '../../../src/interview/answers.ts';
import { stepsOf } from '../../../src/interview/flow.ts';
import { AnswerInput } from '../../answers/answer-input.tsx';
import { call, failureOf } from '../../bridge.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useText } from '../../i18n/text.ts';
import { asksFor } from '../../key-map.ts';
import { useActs, useSaveState, useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Caps } from '../../ui/caps.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useStatementDeed } from './statement-state.ts';

/** The answer itself is corrected here, by the same fields in which it was given; what it was before is in the vault already. */
export function Correction({
  of: key,
  onDone,
}: {
  readonly of: AnswerKey;
  readonly onDone: (state: StatementState) => void;
}) {
  const text = useText();
  const acts = useActs();
  const saved = useSaveState();
  const { interview, aside } = useSitting();
  const { id, subjects, answers, workerLanguage: mine, intervieweeLanguage: theirs } = interview;
  const [sayMine, sayTheirs] = [useSpeak(mine), useSpeak(theirs)];
  const [drawn, setDrawn] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const done = useStatementDeed(() => call('readings.corrected', { id, key }));
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('textarea, input, button')?.focus();
  }, []);
  const step = stepsOf(guide, subjects, answers).find((each) => each.id === key);
  const answer = answers[key];
  const given = answer?.state === 'given' ? answer.value : undefined;
  const finish = () =>
    void acts.flush().then(() => {
      done.mutate(undefined, { onSuccess: onDone });
    });
  const mark = (state: 'unknown' | 'declined') => {
    acts.mark(key, state);
    setDrawn((count) => count + 1);
  };
  return (
    <div
      className="correction"
      ref={box}
      onKeyDownCapture={(event) => {
        if (!asksFor('corrected', event)) return;
        event.preventDefault();
        finish();
      }}
    >
      <p className="change-hint">{text('reading.correct-lead')}</p>
      {step?.kind === 'question' && (
        <AnswerInput
          key={drawn}
          question={step.question}
          stepKey={key}
          given={given}
          kept={given ?? aside[key]}
          tongues={{ mine, theirs }}
          sayMine={sayMine}
          sayTheirs={sayTheirs}
          give={(value) => acts.give(key, value)}
          write={(read) => acts.write(key, read)}
          clear={() => acts.clear(key)}
        />
      )}
      {saved.kind === 'failed' && <Problem failure={saved.failure} />}
      {done.isError && <Problem failure={failureOf(done.error)} />}
      <div className="reading-buttons">
        <Button look="go" icon="check" isDisabled={done.isPending || saved.kind === 'failed'} onPress={finish}>
          {text('reading.corrected')} <Caps of="corrected" />
        </Button>
        <Button look="quiet" onPress={() => mark('unknown')}>
          {text('outs.unknown')}
        </Button>
        <Button look="quiet" onPress={() => mark('declined')}>
          {text('outs.declined')}
        </Button>
      </div>
    </div>
  );
}
