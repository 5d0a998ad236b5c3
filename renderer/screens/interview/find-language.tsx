import { useState } from 'react';
import { languageQuestions } from '../../../src/interview/spoken-language.ts';
import { useText } from '../../i18n/text.ts';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { type FoundLanguage, WhichLanguage } from '../../which-language/which-language.tsx';

/** Beside the question for the language: the cards to point at. What is found is the answer to that question and to the next. */
export function FindLanguage({ onKept }: { readonly onKept: () => void }) {
  const text = useText();
  const acts = useActs();
  const { workerLanguage } = useSitting().interview;
  const [asking, setAsking] = useState(false);
  const keep = async ({ words, town, texts }: FoundLanguage) => {
    setAsking(false);
    // Where there are no texts, the language between the two stays the one that the worker has chosen.
    if (texts !== undefined) await acts.speak(workerLanguage, texts);
    acts.give(languageQuestions.language, { kind: 'words', words }, 'cards');
    if (town) acts.give(languageQuestions.town, { kind: 'words', words: town });
    onKept();
  };
  return (
    <>
      <Button slim icon="languages" onPress={() => setAsking(true)}>
        {text('which.open')}
      </Button>
      {asking && <WhichLanguage onFound={(found) => void keep(found)} onClose={() => setAsking(false)} />}
    </>
  );
}
