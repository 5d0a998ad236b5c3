import { guide } from '../../src/content/guide/guide.ts';
import { anotherTextKey, optionKey } from '../../src/i18n/content-key.ts';
import { type Answers, answerKey, type Subject } from '../../src/interview/answers.ts';
import { findAnother, findQuestion } from '../../src/interview/guide.ts';
import { sayDate } from '../i18n/dates.ts';
import { type Speak, type Speech, useSpeak, useVoice, type Voice } from '../i18n/speak.ts';
import { useSitting } from './provider.tsx';

const longestHint = 60;
const isolate = (text: string): string => `\u2068${text}\u2069`;
const short = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  const letters = [...line];
  return isolate(letters.length > longestHint ? `${letters.slice(0, longestHint).join('')}…` : line);
};

/** What tells a subject apart beside its number: a name, a day, an office, in the words that were given. */
function hintOf(subject: Subject, answers: Answers, speak: Speak, voice: Voice, language: string): string | undefined {
  const namedBy = findAnother(guide, subject.kind)?.another?.namedBy;
  const question = namedBy === undefined ? undefined : findQuestion(guide, namedBy)?.question;
  const answer = namedBy === undefined ? undefined : answers[answerKey(namedBy, subject.id)];
  if (question === undefined || answer?.state !== 'given') return undefined;
  const { value } = answer;
  if (value.kind === 'words') {
    const { original, rendering } = value.words;
    return short(rendering?.language === language ? rendering.text : original.text);
  }
  if (value.kind === 'date') {
    if (value.date.kind === 'words-only') return short(value.date.words ?? '');
    return sayDate(value.date, language, (key, values) => voice(key, values).text);
  }
  if (value.kind !== 'choice' || question.answer.kind !== 'choice') return undefined;
  const option = question.answer.options.find(({ id }) => id === value.chosen[0]);
  if (option) return speak(optionKey(question.id, option.id), option.label).text;
  return value.other && short(value.other.original.text);
}

/** Names one of several people, incidents or events in a language: "Incident 2 (March 2024)". */
export function useSubjectLabel(language: string): (subject: Subject) => Speech {
  const speak = useSpeak(language);
  const voice = useVoice(language);
  const { subjects, answers } = useSitting().interview;
  return (subject) => {
    const section = findAnother(guide, subject.kind);
    const name = speak(anotherTextKey(section?.id ?? '', 'name'), section?.another?.name ?? subject.kind);
    const number = subjects.filter(({ kind }) => kind === subject.kind).findIndex(({ id }) => id === subject.id) + 1;
    const hint = hintOf(subject, answers, speak, voice, language);
    return { ...name, text: `${name.text} ${number}${hint === undefined ? '' : ` (${hint})`}` };
  };
}
