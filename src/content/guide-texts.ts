import {
  anotherTextKey,
  interviewerNoteKey,
  optionKey,
  questionKey,
  sectionKey,
  urgencyKey,
} from '../i18n/content-key.ts';
import type { ConsentUse, Option, Question, Section } from '../interview/guide.ts';
import { guide } from './guide/guide.ts';
import type { ContentText } from './texts.ts';
import { urgencyTexts } from './urgencies.ts';

/** Leaves out a text that the content does not have. */
const text = (key: string, english: string | undefined, note?: string): readonly ContentText[] =>
  english === undefined ? [] : [{ key, english, ...(note === undefined ? {} : { note }) }];

const optionTexts = (question: Question, option: Option | ConsentUse): readonly ContentText[] => [
  ...text(optionKey(question.id, option.id), option.label, question.translatorNote),
  ...text(optionKey(question.id, option.id, 'note'), option.note, question.translatorNote),
];

const questionTexts = (question: Question): readonly ContentText[] => [
  ...text(questionKey(question.id, 'prompt'), question.prompt, question.translatorNote),
  ...text(questionKey(question.id, 'hint'), question.hint, question.translatorNote),
  ...text(interviewerNoteKey(question.id), question.interviewerNote, 'For the interviewer only; never read aloud.'),
  ...(question.answer.kind === 'choice'
    ? question.answer.options.flatMap((option) => optionTexts(question, option))
    : []),
  ...(question.answer.kind === 'consent'
    ? (question.answer.uses ?? []).flatMap((use) => optionTexts(question, use))
    : []),
];

function anotherTexts({ id, another }: Section): readonly ContentText[] {
  if (another === undefined) return [];
  const { first, next, name, interviewerNote, translatorNote } = another;
  return [
    ...text(anotherTextKey(id, 'first'), first, translatorNote),
    ...text(anotherTextKey(id, 'next'), next, translatorNote),
    ...text(anotherTextKey(id, 'name'), name, translatorNote),
    ...text(anotherTextKey(id, 'interviewer'), interviewerNote, 'For the interviewer only; never read aloud.'),
  ];
}

const sectionTexts = (section: Section): readonly ContentText[] => [
  ...text(sectionKey(section.id), section.title, 'Title of a part of the interview; short.'),
  ...anotherTexts(section),
  ...section.questions.flatMap(questionTexts),
];

const urgent = urgencyTexts.flatMap(({ kind, title, say, now }) => [
  ...text(urgencyKey(kind, 'title'), title, 'Heading of a banner; short and calm.'),
  ...text(urgencyKey(kind, 'say'), say, 'Said to the person. Calm and warm, never alarming.'),
  ...text(urgencyKey(kind, 'now'), now, 'For the interviewer only; never read aloud. Short sentences.'),
]);

/** Every text of the guide that can be spoken or read in another language. */
export const guideTexts = (): readonly ContentText[] => [...guide.sections.flatMap(sectionTexts), ...urgent];
