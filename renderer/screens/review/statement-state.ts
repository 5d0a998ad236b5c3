import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { LanguageTag } from '../../../src/base/language-tag.ts';
import type { StatementState } from '../../../src/bridge/calls/statement-calls.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { statementScope } from '../../../src/content/statement-scope.ts';
import { directionOf } from '../../../src/i18n/direction.ts';
import type { Passage } from '../../../src/interview/answers.ts';
import { composeStatement } from '../../../src/interview/compose-statement.ts';
import type { SayText, Statement } from '../../../src/interview/statement.ts';
import { call } from '../../bridge.ts';
import { bookOf, onArrival } from '../../i18n/shelf.ts';
import type { Speech } from '../../i18n/speak.ts';
import { translationOf } from '../../i18n/translation.ts';
import { useActs, useSitting } from '../../sitting/provider.tsx';

const sayText: SayText = (key, english, language) => {
  const book = bookOf(language);
  const text = book && translationOf(key, english, book);
  return text === undefined ? { text: english, language: 'en' } : { text, language };
};

/** What the record states now, as it is on the screen; the main process composes the same from the vault. */
export function useStatement(): Statement {
  const { interview } = useSitting();
  const theirs = useSyncExternalStore(onArrival, () => bookOf(interview.intervieweeLanguage));
  const mine = useSyncExternalStore(onArrival, () => bookOf(interview.workerLanguage));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the books are what the texts are read from
  return useMemo(() => composeStatement(interview, guide, statementScope, sayText), [interview, theirs, mine]);
}

const base = (language: LanguageTag): string => language.split('-')[0] ?? language;

/** A text of a statement, for a `Passage`; English that stands in for another language says so. */
export const speechOf = (passage: Passage, wanted: LanguageTag): Speech => ({
  ...passage,
  direction: directionOf(passage.language),
  translated: base(passage.language) === base(wanted),
});

/** Versions and the reading under way; asked anew whenever the page is opened. */
export function useStatementState() {
  const { id } = useSitting().interview;
  const { flush } = useActs();
  return useQuery({
    queryKey: ['statements', id],
    queryFn: () => flush().then(() => call('statements.state', { id })),
    staleTime: 0,
    gcTime: 0,
  });
}

/** A deed after which the main process says how things stand; words on their way are saved first. */
export function useStatementDeed<Input>(deed: (input: Input) => Promise<StatementState>) {
  const { id } = useSitting().interview;
  const { flush } = useActs();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => flush().then(() => deed(input)),
    onSuccess: (state) => client.setQueryData(['statements', id], state),
    // What failed may have failed because the record is not what was shown.
    onError: () => client.invalidateQueries({ queryKey: ['statements', id] }),
  });
}
