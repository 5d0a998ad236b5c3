import { type Aspect, aspectsOf } from './answer-difference.ts';
import { type Answer, type AnswerKey, readAnswerKey, type Subject } from './answers.ts';
import { findQuestion, type Guide, type Section, type SubjectKind } from './guide.ts';

/** What an answer was at some time; without `answer` it had been taken back. Times are ISO instants of the vault. */
export type KeptVersion = {
  /** Grows with time. */
  readonly id: number;
  readonly answer?: Answer;
  readonly savedBy: string;
  readonly firstSavedAt: string;
  readonly savedAt: string;
};

/** How many versions an answer has; one means that it was given and never changed. */
export type VersionCount = { readonly key: AnswerKey; readonly versions: number };

/** One change of an answer, with what it was before; without `to` it was taken back, without `from` it was given for the first time. */
export type AnswerChange = {
  readonly id: number;
  readonly by: string;
  readonly at: string;
  readonly from?: Answer;
  readonly to?: Answer;
  readonly aspects: readonly Aspect[];
};

/** The changes that lie between versions, newest first; `versions` come oldest first, and nothing is known from before the first. */
export function changesOf(versions: readonly KeptVersion[], isFromTheStart: boolean): readonly AnswerChange[] {
  const changes = versions.map(({ id, answer, savedBy, savedAt }, index): AnswerChange => {
    const from = versions[index - 1]?.answer;
    return {
      id,
      by: savedBy,
      at: savedAt,
      ...(from && { from }),
      ...(answer && { to: answer }),
      aspects: aspectsOf(from, answer),
    };
  });
  return (isFromTheStart ? changes : changes.slice(1)).reverse();
}

/** Answers that stand in the record no more: taken back, or about somebody or something that was removed. */
export type GoneAnswers = {
  readonly section: Section;
  /** Present when what the answers are about was removed; the numbers of those that are left have moved up since. */
  readonly removed?: { readonly subject: string; readonly kind: SubjectKind };
  readonly keys: readonly AnswerKey[];
};

/** Everything that was answered once and is not now, in the order of the guide, one group per section and subject. */
export function goneAnswers(
  guide: Guide,
  subjects: readonly Subject[],
  isAnswered: (key: AnswerKey) => boolean,
  counts: readonly VersionCount[],
): readonly GoneAnswers[] {
  const groups = new Map<string, GoneAnswers>();
  for (const { key } of counts) {
    const { question, subject } = readAnswerKey(key);
    const section = findQuestion(guide, question)?.section;
    if (section === undefined || isAnswered(key)) continue;
    const isThere = subject === undefined || subjects.some(({ id }) => id === subject);
    const removed = isThere || section.repeats === undefined ? undefined : { subject, kind: section.repeats };
    const name = `${section.id}@${removed?.subject ?? ''}`;
    const known = groups.get(name);
    groups.set(name, { section, ...(removed && { removed }), keys: [...(known?.keys ?? []), key] });
  }
  const place = ({ section }: GoneAnswers): number => guide.sections.indexOf(section);
  const order = (section: Section, key: AnswerKey): number =>
    section.questions.findIndex(({ id }) => id === readAnswerKey(key).question);
  return [...groups.values()]
    .map((group) => ({
      ...group,
      keys: group.keys.toSorted((one, other) => order(group.section, one) - order(group.section, other)),
    }))
    .toSorted((one, other) => place(one) - place(other));
}
