import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';

export type WordLanguage = 'en' | 'es';
const counts = ['6', '7', '8'] as const;

/** The languages that there are word lists in, each by the name it gives itself. */
export const wordLanguages = [
  { id: 'en' as const, content: <span lang="en">English</span> },
  { id: 'es' as const, content: <span lang="es">Español</span> },
];
/** The one to begin with for a screen in this language. */
export const wordLanguageFor = (language: string): WordLanguage => (language.startsWith('es') ? 'es' : 'en');

type Properties = { readonly onUse: (passphrase: string) => void };

/** Words drawn at random, to be taken or drawn again; nothing is copied anywhere. */
export function Suggestion({ onUse }: Properties) {
  const text = useText();
  const [language, setLanguage] = useState(wordLanguageFor(useLanguage()));
  const [count, setCount] = useState<(typeof counts)[number]>('6');
  const { mutate, data, isError, error } = useMutation({
    mutationFn: (wish: { readonly language: WordLanguage; readonly words: number }) => call('keys.suggest', wish),
  });
  useEffect(() => mutate({ language, words: Number(count) }), [mutate, language, count]);
  return (
    <div className="suggestion">
      <div className="suggestion-wishes">
        <Segmented
          label={text('suggest.language')}
          labelUnseen
          segments={wordLanguages}
          chosen={language}
          onChoose={setLanguage}
        />
        <Segmented
          label={text('suggest.count')}
          labelUnseen
          segments={counts.map((id) => ({ id, content: id, name: text('suggest.words', { count: Number(id) }) }))}
          chosen={count}
          onChoose={setCount}
        />
      </div>
      <p className="suggestion-words" lang={language} dir="ltr" aria-live="polite">
        {data?.passphrase ?? ' '}
      </p>
      {data && <p className="small quiet">{text('suggest.bits', { bits: data.bits })}</p>}
      {isError && <Problem failure={failureOf(error)} />}
      <div className="suggestion-ways">
        <Button slim icon="undo" look="quiet" onPress={() => mutate({ language, words: Number(count) })}>
          {text('suggest.another')}
        </Button>
        <Button slim icon="check" isDisabled={!data} onPress={() => data && onUse(data.passphrase)}>
          {text('suggest.use')}
        </Button>
      </div>
    </div>
  );
}
