import { useSyncExternalStore } from 'react';
import { nearestLanguage } from '../../src/i18n/nearest.ts';
import { silence, sounds } from './silence.ts';

const subscribe = (reader: () => void): (() => void) => {
  window.speechSynthesis?.addEventListener('voiceschanged', reader);
  return () => window.speechSynthesis?.removeEventListener('voiceschanged', reader);
};

/** A voice of this machine for a language. One that speaks through a network is never used, whatever it offers. */
function localVoice(language: string): SpeechSynthesisVoice | undefined {
  const local = (window.speechSynthesis?.getVoices() ?? []).filter(({ localService }) => localService);
  const tagOf = ({ lang }: SpeechSynthesisVoice): string => lang.replace('_', '-');
  const same = local.find((voice) => tagOf(voice) === language);
  if (same) return same;
  const base = language.split('-')[0] ?? language;
  return local.find((voice) => nearestLanguage(tagOf(voice), [language, base]) !== undefined);
}

/** The way to read a text aloud in its language; nothing where this machine has no voice of its own for it. */
export function useReadAloud(language: string): ((text: string) => void) | undefined {
  const isThere = useSyncExternalStore(subscribe, () => localVoice(language) !== undefined);
  if (!isThere) return undefined;
  return (text) => {
    const voice = localVoice(language);
    if (!voice) return;
    silence();
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = voice.lang;
    const release = sounds(() => window.speechSynthesis.cancel());
    said.addEventListener('end', release);
    said.addEventListener('error', release);
    window.speechSynthesis.speak(said);
  };
}
