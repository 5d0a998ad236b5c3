import type { LanguageTag } from '../../base/language-tag.ts';
import { wordsOf } from '../../interview/answer-difference.ts';
import type { Passage } from '../../interview/answers.ts';
import type { Bilingual, StatementEntry, StatementParagraph, StatementPart } from '../../interview/statement.ts';
import { baseLanguage } from '../draft.ts';
import { type SayWord, sayPartialDate } from './tell-date.ts';
import type { Line, Writer } from './writer.ts';

type Side = { readonly language: LanguageTag; readonly say: SayWord; readonly pick: (of: Bilingual) => Passage };

const isIn = (passage: Passage | undefined, language: LanguageTag): boolean =>
  passage !== undefined && baseLanguage(passage.language) === baseLanguage(language);

/** Free words in one of the two languages; where there are none in it, that is said. */
function sayWords(entry: StatementEntry, { said, rendering }: StatementParagraph, { language, say }: Side): string {
  const words = wordsOf(entry.answer);
  if (isIn(words?.original, language)) {
    const text = said ?? words?.original.text.trim() ?? '';
    return words?.renderedBy === 'machine' ? `${text} ${say('answer.machine')}` : text;
  }
  if (!words?.rendering || !isIn(words.rendering, language)) return say('answer.not-rendered');
  const text = rendering ?? words.rendering.text.trim();
  return words.rendering.by === 'machine' ? `${text} ${say('answer.machine')}` : text;
}

function sayAnswer(entry: StatementEntry, paragraph: StatementParagraph, side: Side): string {
  const { say, language, pick } = side;
  const { answer } = entry;
  if (answer.state === 'declined') return say('answer.declined');
  if (answer.state !== 'given') return say('answer.unknown');
  const { value } = answer;
  switch (value.kind) {
    case 'words':
      return sayWords(entry, paragraph, side);
    case 'yes-no':
      return say(`answer.${value.value}`);
    case 'number':
      return `${value.value}.`;
    case 'date':
      return `${sayPartialDate(value.date, language, say)}.`;
    case 'choice':
    case 'subjects': {
      const chosen = (entry.chosen ?? []).map(({ label }) => pick(label).text);
      const other = value.kind === 'choice' && value.other ? [sayWords(entry, paragraph, side)] : [];
      const all = [...chosen, ...other];
      return all.length === 0 ? say('answer.none') : `${all.join('; ')}.`;
    }
    default:
      return '';
  }
}

/** The sides of the statement: the worker's texts stand for English only when the worker's language is English. */
function sidesOf({ material, english, their, theirs }: Writer) {
  const { language } = material.texts;
  const mine: Side = {
    language,
    say: english,
    pick: (of) => (isIn(of.mine, language) ? of.mine : of.theirs),
  };
  return {
    mine,
    theirs: theirs === undefined ? undefined : { language: theirs, say: their, pick: (of: Bilingual) => of.theirs },
  };
}

/** One answer of a statement as numbered paragraphs in the first person, in English and in the language of the person. */
export function linesOfEntry(writer: Writer, entry: StatementEntry): readonly Line[] {
  const sides = sidesOf(writer);
  return entry.paragraphs.map((paragraph, index) => {
    const put = (side: Side): string => {
      const answer = sayAnswer(entry, paragraph, side);
      const asked = index === 0 ? side.say('answer.asked', { question: side.pick(entry.asked).text, answer }) : answer;
      return `${paragraph.number}. ${asked}${entry.estimate ? ` ${side.say('answer.estimate')}` : ''}`;
    };
    return { english: put(sides.mine), ...(sides.theirs ? { theirs: put(sides.theirs) } : {}) };
  });
}

/** Heading of a part of a statement, with the name of the person or thing that it is about. */
export function titleOfPart(writer: Writer, { title, subject }: StatementPart): Line {
  const sides = sidesOf(writer);
  const put = ({ pick }: Side): string =>
    subject ? `${pick(title).text}: ${pick(subject.name).text} ${subject.number}` : pick(title).text;
  return { english: put(sides.mine), ...(sides.theirs ? { theirs: put(sides.theirs) } : {}) };
}
