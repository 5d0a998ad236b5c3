import { conjoin, evaluate, type Truth } from '../base/truth.ts';
import { type Answer, type Answers, answerKey } from './answers.ts';
import { type AnswerLeaf, findQuestion, type Guide, type Question, type ShowIf, type SubjectKind } from './guide.ts';

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

/** Whether a question was dealt with: answered, declined or not known. Asked later, or not yet, is *unknown*. */
const isSettled = (answer: Answer | undefined): Truth =>
  answer === undefined || answer.state === 'later' ? 'unknown' : 'yes';

/** Whether a condition of the guide holds. `home` is the kind of subject that its own section repeats for, if any. */
export function isMet(
  guide: Guide,
  answers: Answers,
  showIf: ShowIf,
  home: SubjectKind | undefined,
  subject?: string,
): Truth {
  return evaluate(showIf, (leaf) => {
    const cited = findQuestion(guide, leaf.question);
    if (cited === undefined) throw new Error(`A condition cites ${leaf.question}, which the guide does not have`);
    const judge = (on?: string): Truth =>
      conjoin([isAsked(guide, answers, cited.question, on), judgeAnswer(leaf, answers[answerKey(leaf.question, on)])]);
    if (cited.section.repeats === undefined) return judge();
    if (subject !== undefined && home === cited.section.repeats) return judge(subject);
    const prefix = `${leaf.question}@`;
    const keys = Object.keys(answers).filter((key) => key.startsWith(prefix));
    return keys.some((key) => judge(key.slice(prefix.length)) === 'yes') ? 'yes' : 'unknown';
  });
}

/**
 * Whether a question belongs to the interview as answered so far; `unknown` as long as a question it depends on is open,
 * and what is no longer asked for satisfies nothing. Once *yes* or *no*, more answers do not change it.
 * Within a repeated section a cited question means the same subject, else the one without subject. A question outside
 * that cites a repeated one is asked when some subject satisfies it, and is never ruled out, as more may be added. Where the
 * section waits for a question (`after`), it is *unknown* until that one is settled: closed questions follow the account.
 */
export function isAsked(guide: Guide, answers: Answers, question: Question, subject?: string): Truth {
  const section = findQuestion(guide, question.id)?.section;
  const gate = section?.after === undefined ? 'yes' : isSettled(answers[answerKey(section.after, subject)]);
  if (question.showIf === undefined) return gate;
  return conjoin([gate, isMet(guide, answers, question.showIf, section?.repeats, subject)]);
}
