import type { Answer } from '../interview/answers.ts';
import { subjectKinds } from '../interview/guide.ts';
import { type Carriage, type CarryRule, subjectsOf } from './carry.ts';
import type { PacketMaterial } from './material.ts';
import { fillSlots } from './print-date.ts';

/** A person who is not named, the answers that name them, and what stands in their place everywhere. */
export type HiddenPerson = { readonly answers: readonly Answer[]; readonly label: string };

/** The persons whose names do not go along, each under one label such as *[Witness 1]* in all parts and data. */
export function labelsOfHidden(
  { interview, texts }: Pick<PacketMaterial, 'interview' | 'texts'>,
  carriage: Carriage,
  { redaction }: CarryRule,
): readonly HiddenPerson[] {
  const numbered = subjectKinds.flatMap((kind) => subjectsOf(interview, kind));
  return numbered.flatMap(({ id, kind, number }) => {
    const answers = carriage.leftOut
      .filter(
        ({ subject, question, why }) =>
          subject?.id === id &&
          (why === 'witnesses' ||
            (question.sensitivity === 'identity' &&
              (why === 'redacted' || (why === 'identity' && kind === 'witness')))),
      )
      .map(({ answer }) => answer);
    if (answers.length === 0) return [];
    const name = fillSlots(texts.labels[`subject.${kind}`].text, { number: String(number) });
    const label = redaction.persons[id] === 'leave-out' ? texts.labels['answer.person-left-out'].text : `[${name}]`;
    return [{ answers, label }];
  });
}
