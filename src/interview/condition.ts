import { conjoin, evaluate, type Truth } from '../base/truth.ts';
import { type Answer, type Answers, answerKey, readAnswerKey } from './answers.ts';
import { type AnswerLeaf, findQuestion, type Guide, type Question } from './guide.ts';

const listed = (is: string | readonly string[]): readonly string[] => (typeof is === 'string' ? [is] : is);

/** What one answer says to one leaf: not asked and *later* are unknown; *declined* and *does not know* have no content. */
export function judgeAnswer(leaf: AnswerLeaf, answer: Answer | undefined): Truth {
  if (answer === undefined || answer.state === 'later') return 'unknown';
  if ('answered' in leaf) return answer.state === 'given' ? 'yes' : 'no';
  if (answer.state !== 'given') return 'unknown';
  const wanted = listed(leaf.is);
  const { value } = answer;
  switch (value.kind) {
    case 'yes-no':
      return wanted.includes(value.value) ? 'yes' : 'no';
    case 'choice': {
      const said = value.other ? [...value.chosen, 'other'] : value.chosen;
      return said.some((option) => wanted.includes(option)) ? 'yes' : 'no';
    }
    case 'number':
      return wanted.includes(String(value.value)) ? 'yes' : 'no';
    default:
      return 'unknown';
  }
}

/**
 * Whether a question belongs to the interview as answered so far; `unknown` as long as a question it depends on is open,
 * and what is no longer asked for satisfies nothing. Once *yes* or *no*, more answers do not change it.
 * Within a repeated section a cited question means the same subject, else the one without subject. A question outside
 * that cites a repeated one is asked when some subject satisfies it, and is never ruled out, as more may be added.
 */
export function isAsked(guide: Guide, answers: Answers, question: Question, subject?: string): Truth {
  if (question.showIf === undefined) return 'yes';
  return evaluate(question.showIf, (leaf) => {
    const cited = findQuestion(guide, leaf.question);
    if (cited === undefined)
      throw new Error(`Condition of ${question.id} cites a question that the guide does not have`);
    const judge = (on?: string): Truth =>
      conjoin([isAsked(guide, answers, cited.question, on), judgeAnswer(leaf, answers[answerKey(leaf.question, on)])]);
    const home = findQuestion(guide, question.id)?.section;
    if (cited.section.repeats === undefined) return judge();
    if (subject !== undefined && home?.repeats === cited.section.repeats) return judge(subject);
    const subjects = Object.keys(answers).flatMap((key) => {
      const read = readAnswerKey(key);
      return read.question === leaf.question && read.subject !== undefined ? [read.subject] : [];
    });
    return subjects.some((each) => judge(each) === 'yes') ? 'yes' : 'unknown';
  });
}
