import { createContext, type ReactNode, useContext } from 'react';
import { type Speak, type Speech, useSpeak, useVoice, type Voice } from '../../i18n/speak.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Passage } from '../../ui/passage.tsx';

export type Shown = 'mine' | 'theirs' | 'both';

type Tongue = { readonly language: string; readonly speak: Speak; readonly voice: Voice };
/** The languages in which the page explains, the interviewee's first. */
const TonguesContext = createContext<readonly Tongue[]>([]);
export const useTongues = (): readonly Tongue[] => useContext(TonguesContext);

/** Sets in which languages everything below is explained. */
export function Tongues({ shown, children }: { readonly shown: Shown; readonly children: ReactNode }) {
  const { workerLanguage, intervieweeLanguage } = useSitting().interview;
  const mine = { language: workerLanguage, speak: useSpeak(workerLanguage), voice: useVoice(workerLanguage) };
  const theirs = {
    language: intervieweeLanguage,
    speak: useSpeak(intervieweeLanguage),
    voice: useVoice(intervieweeLanguage),
  };
  const all =
    workerLanguage === intervieweeLanguage || shown === 'mine'
      ? [mine]
      : shown === 'theirs'
        ? [theirs]
        : [theirs, mine];
  return <TonguesContext.Provider value={all}>{children}</TonguesContext.Provider>;
}

/** One statement in the languages of the page: the first as it is, a second one below it and quieter. */
export function Said({ say, className }: { readonly say: (tongue: Tongue) => Speech; readonly className?: string }) {
  const tongues = useTongues();
  return (
    <div className={className ? `said ${className}` : 'said'}>
      {tongues.map((tongue, index) => (
        <Passage key={tongue.language} as="p" className={index === 0 ? 'said-first' : 'said-second'} of={say(tongue)} />
      ))}
    </div>
  );
}
