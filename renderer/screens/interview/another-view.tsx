import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { guide } from '../../../src/content/guide/guide.ts';
import { anotherTextKey, sectionKey } from '../../../src/i18n/content-key.ts';
import type { Subject } from '../../../src/interview/answers.ts';
import type { Step } from '../../../src/interview/flow.ts';
import { stepsOf } from '../../../src/interview/flow.ts';
import { YesNoInput } from '../../answers/yes-no.tsx';
import { failureOf } from '../../bridge.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useText } from '../../i18n/text.ts';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { useSubjectLabel } from '../../sitting/subject-label.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { HearPrompt } from '../../voices/hear-prompt.tsx';
import { Ask } from './ask.tsx';
import type { StepProperties } from './interview-page.tsx';
import { useLayoutChoice } from './layout-choice.tsx';
import { NoteField, Outs } from './outs.tsx';
import { Remark } from './remark.tsx';
import { RemoveSubject } from './remove-subject.tsx';
import { StepFrame } from './step-frame.tsx';

type Properties = StepProperties & { readonly step: Extract<Step, { kind: 'another' }> };

/** Whether there is somebody, or something, else of the kind that a section asks about one by one. */
export function AnotherView({ step, steps, onNext, onBack, onGo }: Properties) {
  const text = useText();
  const acts = useActs();
  const { interview } = useSitting();
  const { workerLanguage: mine, intervieweeLanguage: theirs } = interview;
  const [sayMine, sayTheirs] = [useSpeak(mine), useSpeak(theirs)];
  const [layout, choice] = useLayoutChoice();
  const { section, subjectKind, count } = step;
  const part = count === 0 ? 'first' : 'next';
  const english = section.another?.[part] ?? section.title;
  const answer = interview.answers[step.id];
  const stored = answer?.state === 'given' && answer.value.kind === 'yes-no' ? answer.value : undefined;
  // An earlier yes was answered by adding somebody; the question is open again until it is answered anew.
  const [saidYes, setSaidYes] = useState(false);
  const given = stored?.value === 'yes' && !saidYes ? undefined : stored;
  const subjects = interview.subjects.filter(({ kind }) => kind === subjectKind);
  const [noting, setNoting] = useState(answer?.note !== undefined);
  const [removing, setRemoving] = useState<Subject>();
  const labelOf = useSubjectLabel(mine);
  const add = useMutation({
    mutationFn: () => acts.addSubject(subjectKind),
    onSuccess: (subject) => {
      const now = acts.current();
      const first = stepsOf(guide, now.subjects, now.answers).find(
        (each) => each.kind === 'question' && each.subject?.id === subject.id,
      );
      if (first) onGo(first.id);
    },
  });
  const firstOf = (id: string) => steps.find((each) => each.kind === 'question' && each.subject?.id === id);
  return (
    <StepFrame
      head={
        <>
          <span>{sayMine(sectionKey(section.id), section.title).text}</span>
          <span className="push" />
          {choice}
        </>
      }
      onNext={() => (saidYes ? add.mutate() : onNext())}
      onBack={onBack}
      outs={<Outs stepKey={step.id} onSkip={onNext} onPutBack={() => undefined} noting={noting} onNoting={setNoting} />}
    >
      <Ask
        theirs={sayTheirs(anotherTextKey(section.id, part), english)}
        mine={sayMine(anotherTextKey(section.id, part), english)}
        layout={layout}
        hear={
          <HearPrompt
            prompt={anotherTextKey(section.id, part)}
            theirs={sayTheirs(anotherTextKey(section.id, part), english)}
          />
        }
      />
      <Remark step={step} />
      {subjects.length > 0 && section.another && (
        <ul className="outs" aria-label={text('another.so-far')}>
          {subjects.map((subject) => (
            <li key={subject.id}>
              <Button
                slim
                icon="pencil"
                onPress={() => {
                  const first = firstOf(subject.id);
                  if (first) onGo(first.id);
                }}
              >
                {labelOf(subject).text}
              </Button>{' '}
              <IconButton
                icon="bin"
                name={text('another.remove', { name: labelOf(subject).text })}
                onPress={() => setRemoving(subject)}
              />
            </li>
          ))}
        </ul>
      )}
      <YesNoInput
        given={given}
        tongues={{ mine, theirs }}
        give={(value) => {
          setSaidYes(value.kind === 'yes-no' && value.value === 'yes');
          acts.give(step.id, value);
        }}
      />
      {add.isError && <Problem failure={failureOf(add.error)} />}
      {noting && <NoteField stepKey={step.id} />}
      {removing && (
        <RemoveSubject subject={removing} name={labelOf(removing).text} onClose={() => setRemoving(undefined)} />
      )}
    </StepFrame>
  );
}
