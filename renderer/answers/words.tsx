import type { Words } from '../../src/interview/answers.ts';
import type { InputProperties } from './input.ts';
import { WordsPanes } from './words-panes.tsx';

const wordsOf = (words: Words | undefined) => (words === undefined ? undefined : ({ kind: 'words', words } as const));

/** A few words. */
export function WordsInput({ stepKey, kept, tongues, write }: InputProperties<'words'>) {
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
