import fc from 'fast-check';
import {
  type Answer,
  type AnswerValue,
  answerKey,
  type Interview,
  type Subject,
  type Words,
} from '../../../src/interview/answers.ts';
import { anotherKey } from '../../../src/interview/flow.ts';
import type { AnswerKind, Guide, SubjectKind } from '../../../src/interview/guide.ts';
import { interviewWith } from './small-guide.ts';

const words: fc.Arbitrary<Words> = fc.record({
  original: fc.record({
    text: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map((text) => `${text}.`),
    language: fc.constantFrom('en', 'es', 'ar', 'mam'),
  }),
});
const day = fc
  .date({ min: new Date('1940-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const point = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));

function arbitraryValue(answer: AnswerKind, subjects: readonly Subject[]): fc.Arbitrary<AnswerValue> {
  switch (answer.kind) {
    case 'statement':
      return fc.constant({ kind: 'heard' as const });
    case 'yes-no':
      return fc.record({ kind: fc.constant('yes-no' as const), value: fc.constantFrom('yes' as const, 'no' as const) });
    case 'number':
      return fc.record({
        kind: fc.constant('number' as const),
        value: fc.integer({ min: answer.least, max: answer.most }),
      });
    case 'words':
    case 'account':
      return fc.record({ kind: fc.constant('words' as const), words });
    case 'date':
      return fc.record({
        kind: fc.constant('date' as const),
        date: fc.record({ kind: fc.constantFrom('exact' as const, 'about' as const, 'before' as const), point }),
      });
    case 'subjects':
      return fc
        .subarray(subjects.filter(({ kind }) => answer.of.includes(kind)).map(({ id }) => id))
        .map((chosen) => ({ kind: 'subjects' as const, chosen }));
    case 'consent': {
      const uses = answer.uses ?? [];
      return fc.subarray([...answer.recipients, ...uses.map(({ id }) => id)]).chain((recipients) =>
        fc
          .tuple(
            ...recipients.map((recipient) =>
              fc.record({
                recipient: fc.constant(recipient),
                decision: fc.constantFrom('agreed' as const, 'refused' as const, 'withdrawn' as const),
                identity: fc.constantFrom('anonymous' as const, 'confidential' as const, 'identified' as const),
                on: fc.constant('2026-11-25T12:00:00Z'),
              }),
            ),
          )
          .map((grants) => ({
            kind: 'consent' as const,
            grants: grants.map((grant) => {
              const purpose = uses.find(({ id }) => id === grant.recipient)?.purpose;
              return purpose === undefined ? grant : { ...grant, purpose };
            }),
          })),
      );
    }
    case 'choice': {
      const alone = answer.options.filter((option) => option.alone).map((option) => [option.id]);
      const plain = answer.options.filter((option) => !option.alone).map((option) => option.id);
      const most = answer.many ? plain.length : 1;
      const several = fc.subarray(plain, { minLength: 1, maxLength: most });
      const chosen = alone.length > 0 ? fc.oneof(several, fc.constantFrom(...alone)) : several;
      const listed: fc.Arbitrary<AnswerValue> = chosen.map((ids) => ({ kind: 'choice', chosen: ids }));
      const other: fc.Arbitrary<AnswerValue> = words.map((text) => ({ kind: 'choice', chosen: [], other: text }));
      return answer.other ? fc.oneof(listed, other) : listed;
    }
  }
}

const meta = { at: '2026-11-25T12:00:00Z', askedIn: 'en', by: 'Interviewer' } as const;
const arbitraryAnswer = (kind: AnswerKind, subjects: readonly Subject[] = []): fc.Arbitrary<Answer> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: arbitraryValue(kind, subjects).map((value): Answer => ({ state: 'given', value, ...meta })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('declined' as const, 'unknown' as const, 'later' as const)
        .map((state): Answer => ({ state, ...meta })),
    },
  );

/** An interview with up to two subjects of each kind, in which any question may be answered in any fitting way. */
export function arbitraryInterview(guide: Guide): fc.Arbitrary<Interview> {
  const kinds = [...new Set(guide.sections.flatMap((section) => section.repeats ?? []))];
  const counts = fc.tuple(...kinds.map(() => fc.integer({ min: 0, max: 2 })));
  return counts.chain((numbers) => {
    const subjects: readonly Subject[] = kinds.flatMap((kind, index) =>
      Array.from({ length: numbers[index] ?? 0 }, (_, at) => ({ id: `${kind}-${at + 1}`, kind })),
    );
    const idsOf = (kind: SubjectKind | undefined): readonly (string | undefined)[] =>
      kind === undefined ? [undefined] : subjects.filter((each) => each.kind === kind).map(({ id }) => id);
    const questions = guide.sections.flatMap((section) =>
      section.questions.flatMap((question) =>
        idsOf(section.repeats).map((subject): [string, fc.Arbitrary<Answer>] => [
          answerKey(question.id, subject),
          arbitraryAnswer(question.answer, subjects),
        ]),
      ),
    );
    const another = kinds.map((kind): [string, fc.Arbitrary<Answer>] => [
      anotherKey(kind),
      arbitraryAnswer({ kind: 'yes-no' }),
    ]);
    const all: readonly (readonly [string, fc.Arbitrary<Answer>])[] = [...questions, ...another];
    return fc
      .tuple(
        ...all.map(([key, answer]) =>
          fc.option(
            answer.map((value) => [key, value] as const),
            { freq: 4 },
          ),
        ),
      )
      .map((entries) => Object.fromEntries(entries.flatMap((entry) => (entry === null ? [] : [entry]))))
      .map((answers) => interviewWith(answers, subjects, guide.version));
  });
}
