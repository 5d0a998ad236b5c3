import { useState } from 'react';
import { type AnswerValue, readAnswerKey, type Words } from '../../src/interview/answers.ts';
import { FacilityHints } from './facility-hints.tsx';
import type { InputProperties } from './input.ts';
import { WordsPanes } from './words-panes.tsx';

const wordsOf = (words: Words | undefined) => (words === undefined ? undefined : ({ kind: 'words', words } as const));
const textOf = (value: AnswerValue | undefined): string => (value?.kind === 'words' ? value.words.original.text : '');
/** Facts that hold the name of a place, for which the list of facilities can help. */
const placeFacts: readonly (string | undefined)[] = ['facilityName', 'placeName'];

/** A few words. */
export function WordsInput(properties: InputProperties<'words'>) {
  const { stepKey, kept, tongues, write, question } = properties;
  if (placeFacts.includes(question.fact)) return <PlaceInput {...properties} />;
  return (
    <WordsPanes
      key={stepKey}
      lines={3}
      given={kept?.kind === 'words' ? kept.words : undefined}
      tongues={tongues}
      onWrite={(read) => write(() => wordsOf(read()))}
    />
  );
}

/** The name of a place: any words, with help from the list of facilities. */
function PlaceInput({ stepKey, kept, tongues, write, give, question }: InputProperties<'words'>) {
  const [typed, setTyped] = useState(textOf(kept));
  const [picked, setPicked] = useState<AnswerValue>();
  const [drawn, setDrawn] = useState(0);
  const shown = picked ?? kept;
  return (
    <div className="answer-stack">
      <WordsPanes
        key={`${stepKey} ${drawn}`}
        lines={2}
        given={shown?.kind === 'words' ? shown.words : undefined}
        tongues={tongues}
        onWrite={(read) => {
          setTyped(textOf(wordsOf(read())));
          write(() => wordsOf(read()));
        }}
      />
      <FacilityHints
        fact={question.fact ?? ''}
        subject={readAnswerKey(stepKey).subject}
        typed={typed}
        onPick={(value) => {
          give(value);
          setPicked(value);
          setTyped(textOf(value));
          setDrawn((count) => count + 1);
        }}
      />
    </div>
  );
}

/** The account: the same, with room. */
export function AccountInput({ stepKey, kept, tongues, write }: InputProperties<'account'>) {
  return (
    <WordsPanes
      key={stepKey}
      tall
      lines={8}
      given={kept?.kind === 'words' ? kept.words : undefined}
      tongues={tongues}
      onWrite={(read) => write(() => wordsOf(read()))}
    />
  );
}
