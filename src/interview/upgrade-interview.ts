import { answerKey, type Interview, readAnswerKey, type Subject } from './answers.ts';
import { findQuestion, type Guide, type SubjectKind } from './guide.ts';

/** The subject that stands for what was asked once and for all before it could be asked of several. */
const firstOf = (kind: SubjectKind, subjects: readonly Subject[]): Subject => {
  const taken = new Set(subjects.map(({ id }) => id));
  const id = Array.from({ length: taken.size + 1 }, (_, index) => `${kind}-${index + 1}`).find(
    (each) => !taken.has(each),
  );
  return { id: id ?? kind, kind };
};

/**
 * Brings an interview of format 1 up to the guide: an answer to a question that is now asked of every incident, or of every
 * interpreter, becomes the answer about the first one. Nothing is lost and nothing is added but those subjects.
 */
export function upgradeInterview(interview: Interview, guide: Guide): Interview {
  const moves = new Map<SubjectKind, Subject>();
  const answers = Object.entries(interview.answers).map(([key, answer]) => {
    const { question, subject } = readAnswerKey(key);
    const kind = findQuestion(guide, question)?.section.repeats;
    if (subject !== undefined || kind === undefined) return [key, answer] as const;
    const first = moves.get(kind) ?? firstOf(kind, interview.subjects);
    moves.set(kind, first);
    return [answerKey(question, first.id), answer] as const;
  });
  return { ...interview, subjects: [...interview.subjects, ...moves.values()], answers: Object.fromEntries(answers) };
}
