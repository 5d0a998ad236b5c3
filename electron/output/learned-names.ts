import { guide } from '../../src/content/guide/guide.ts';
import { packetTexts } from '../../src/content/packet/texts.ts';
import { type Answer, type Interview, readAnswerKey } from '../../src/interview/answers.ts';
import type { FollowUpEntry } from '../../src/interview/follow-up-entry.ts';
import { questionsOf } from '../../src/interview/guide.ts';
import { allWithholdings } from '../../src/packet/redact.ts';
import { escaped, type Withholding, withholdingOf, withholdMatches } from '../../src/packet/withhold.ts';

/** Questions whose answers name somebody. */
const naming = new Set(
  questionsOf(guide).flatMap(({ question }) => (question.sensitivity === 'identity' ? [question.id as string] : [])),
);
const known = new Set(questionsOf(guide).map(({ question }) => question.id as string));

/** Texts as an answer in which they stand. */
const inWords = (text: string): Answer => ({
  state: 'given',
  at: '',
  askedIn: 'en',
  by: '',
  value: { kind: 'words', words: { original: { text, language: 'en' } } },
});

const textsOf = ({ what }: FollowUpEntry): readonly string[] => {
  if (what.kind === 'filing') return [what.filedBy, what.reference ?? '', what.words ?? ''];
  if (what.kind === 'answer') return [what.reference ?? '', what.toReference ?? '', what.words ?? ''];
  return [what.words ?? ''];
};

/** Finds what names anybody of one interview: the person, others in it, who took it down, and what it is called here. */
export function namesOfCase(interview: Interview): Withholding {
  const entries = Object.entries(interview.answers);
  // An answer to a question that the guide no longer has may have named anybody.
  const names = ([key]: readonly [string, Answer]): boolean => {
    const { question } = readAnswerKey(key);
    return naming.has(question) || !known.has(question);
  };
  const followed = (interview.followUp ?? []).flatMap(textsOf).filter((text) => text !== '');
  return allWithholdings([
    withholdMatches(`(?<![\\p{L}\\p{N}])${escaped(interview.codeName)}(?![\\p{L}\\p{N}])`, ''),
    withholdingOf({
      identity: [...entries.filter(names).map(([, answer]) => answer), inWords(interview.interviewer)],
      numbers: [...entries.filter((each) => !names(each)).map(([, answer]) => answer), ...followed.map(inWords)],
      dates: packetTexts.dates,
      common: [],
      mark: '',
    }),
  ]);
}
