import type { Interview } from '../interview/answers.ts';
import type { Block, Span } from './packet.ts';

/** Stands in front of every code name and file name that comes out of a practice vault. */
export const practiceMark = 'PRACTICE';
/** Stands on the first page of whatever is made in a practice vault. */
export const practiceSentence = 'PRACTICE. Invented for training: this is not a report, and nobody in it is real.';

/** The interview under a code name that says what it is; feet, data sheets, numbers and names of files follow it. */
export const markInterview = (interview: Interview): Interview => ({
  ...interview,
  codeName: `${practiceMark} ${interview.codeName}`,
});

const notice = (span: Span): Block => ({ kind: 'notice', tone: 'warning', spans: [span] });

/** The mark in a sentence of its own, in the language given. */
export const practiceNotice = (sentence: string, language: string, direction: Span['direction']): Block =>
  notice({ text: sentence, language, direction, strong: true });

/** A packet or a document with the mark in its title, on its first and its last page and in its data. */
export function markPractice<
  Marked extends {
    readonly title: string;
    readonly blocks: readonly Block[];
    readonly data: Readonly<Record<string, unknown>>;
    readonly footer: string;
  },
>(made: Marked): Marked {
  const said = practiceNotice(practiceSentence, 'en', 'ltr');
  return {
    ...made,
    title: `${practiceMark} · ${made.title}`,
    footer: `${practiceMark} · ${made.footer}`,
    blocks: [said, ...made.blocks, said],
    data: { ...made.data, practice: true },
  };
}
