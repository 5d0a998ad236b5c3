import { useState } from 'react';
import { questionKey, sectionKey } from '../../../src/i18n/content-key.ts';
import type { Step } from '../../../src/interview/flow.ts';
import { recordingConsent, recordingQuestion } from '../../../src/interview/recording-consent.ts';
import { languageQuestions } from '../../../src/interview/spoken-language.ts';
import { AnswerInput } from '../../answers/answer-input.tsx';
import { Cards, canPoint } from '../../cards/cards.tsx';
import { useSpeak } from '../../i18n/speak.ts';
import { useText } from '../../i18n/text.ts';
import { usePause } from '../../pausing.ts';
import { RecordControl } from '../../recording/record-control.tsx';
import { Recorded } from '../../recording/recorded.tsx';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { useSubjectLabel } from '../../sitting/subject-label.ts';
import { Button } from '../../ui/button.tsx';
import { HearPrompt } from '../../voices/hear-prompt.tsx';
import { Ask } from './ask.tsx';
import { FindLanguage } from './find-language.tsx';
import { InterpreterFaults } from './interpreter-faults.tsx';
import type { StepProperties } from './interview-page.tsx';
import { useLayoutChoice } from './layout-choice.tsx';
import { NoteField, Outs } from './outs.tsx';
import { Remark } from './remark.tsx';
import { StepFrame } from './step-frame.tsx';

type Properties = StepProperties & { readonly step: Extract<Step, { kind: 'question' }> };

/** One question in both languages, with the input for its answer and the ways out. */
export function QuestionView({ step, steps, onNext, onBack }: Properties) {
  const text = useText();
  const acts = useActs();
  const { interview, aside } = useSitting();
  const { workerLanguage: mine, intervieweeLanguage: theirs } = interview;
  const [sayMine, sayTheirs] = [useSpeak(mine), useSpeak(theirs)];
  const [layout, choice] = useLayoutChoice();
  const [drawn, setDrawn] = useState(0);
  const [pointing, setPointing] = useState(false);
  const pause = usePause();
  const [noting, setNoting] = useState(interview.answers[step.id]?.note !== undefined);
  const { question, section, subject } = step;
  const labelOf = useSubjectLabel(mine);
  const answer = interview.answers[step.id];
  const given = answer?.state === 'given' ? answer.value : undefined;
  const own = steps.filter(
    (each) => each.section.id === section.id && each.kind === 'question' && each.subject?.id === subject?.id,
  );
  const goOn = () => {
    if (question.answer.kind === 'statement' && answer === undefined) acts.give(step.id, { kind: 'heard' });
    onNext();
  };
  const sectionName = sayMine(sectionKey(section.id), section.title).text;
  return (
    <StepFrame
      head={
        <>
          <span>
            {subject !== undefined ? `${sectionName} · ${labelOf(subject).text}` : sectionName}
            {' · '}
            {text('step.place', { place: own.findIndex(({ id }) => id === step.id) + 1, all: own.length })}
          </span>
          <span className="push" />
          {question.id === languageQuestions.language && <FindLanguage onKept={() => setDrawn((count) => count + 1)} />}
          {canPoint(question) && (
            <Button slim icon="cards" onPress={() => setPointing(true)}>
              {text('cards.open')}
            </Button>
          )}
          {choice}
        </>
      }
      onNext={goOn}
      nextLabel={question.answer.kind === 'statement' && answer === undefined ? 'step.said' : 'step.next'}
      onBack={onBack}
      outs={
        <Outs
          stepKey={step.id}
          onSkip={onNext}
          onPutBack={() => setDrawn((count) => count + 1)}
          noting={noting}
          onNoting={setNoting}
        />
      }
    >
      <Ask
        theirs={sayTheirs(questionKey(question.id, 'prompt'), question.prompt)}
        mine={sayMine(questionKey(question.id, 'prompt'), question.prompt)}
        layout={layout}
        hear={
          <HearPrompt
            prompt={questionKey(question.id, 'prompt')}
            {...(question.hint === undefined ? {} : { hint: questionKey(question.id, 'hint') })}
            theirs={sayTheirs(questionKey(question.id, 'prompt'), question.prompt)}
          />
        }
        {...(question.hint === undefined
          ? {}
          : {
              hint: {
                theirs: sayTheirs(questionKey(question.id, 'hint'), question.hint),
                mine: sayMine(questionKey(question.id, 'hint'), question.hint),
              },
            })}
      />
      <Remark step={step} />
      {subject?.kind === 'interpreter' && <InterpreterFaults subject={subject.id} />}
      <div className={answer !== undefined && answer.state !== 'given' ? 'answer-seat marked' : 'answer-seat'}>
        <AnswerInput
          key={drawn}
          question={question}
          stepKey={step.id}
          given={given}
          kept={given ?? aside[step.id]}
          tongues={{ mine, theirs }}
          sayMine={sayMine}
          sayTheirs={sayTheirs}
          give={(value) => acts.give(step.id, value)}
          write={(read) => acts.write(step.id, read)}
          clear={() => acts.clear(step.id)}
        />
      </div>
      {question.answer.kind === 'account' && <RecordControl />}
      {question.id === recordingQuestion && (
        <Recorded interview={interview.id} revoked={recordingConsent(interview) === 'no'} />
      )}
      {noting && <NoteField stepKey={step.id} />}
      {pointing && (
        <Cards
          question={question}
          tongues={{ mine, theirs }}
          sayMine={sayMine}
          sayTheirs={sayTheirs}
          onPointed={(pointed) => {
            if (pointed.kind === 'unknown') acts.mark(step.id, 'unknown', 'cards');
            else acts.give(step.id, pointed, 'cards');
            setPointing(false);
            setDrawn((count) => count + 1);
          }}
          onStop={() => {
            setPointing(false);
            pause();
          }}
          onClose={() => setPointing(false)}
        />
      )}
    </StepFrame>
  );
}
