import { type AnswerKey, type Answers, type AnswerValue, answerKey } from '../../src/interview/answers.ts';
import type { Facility } from '../../src/interview/facility.ts';
import { type Guide, type Question, questionsOf } from '../../src/interview/guide.ts';

/** An answer that a list could give; `instead` where another one stands there already. */
export type Filling = {
  readonly key: AnswerKey;
  readonly question: Question;
  readonly value: AnswerValue;
  readonly instead: boolean;
};

const words = (text: string): AnswerValue => ({ kind: 'words', words: { original: { text, language: 'en' } } });

/** Facts that belong to the name of a place, with what a list says to them. */
function toldBy(
  { city, state, type, operator, operatorName }: Facility,
  nameFact: string,
): Readonly<Record<string, string | undefined>> {
  if (nameFact === 'placeName') return { placeFacilityType: type };
  const town = [city, state].filter((part) => part !== '').join(', ');
  return { facilityTown: town === '' ? undefined : town, facilityType: type, operator, operatorName };
}

function valueFor({ answer }: Question, told: string): AnswerValue | undefined {
  if (answer.kind === 'words') return words(told);
  if (answer.kind !== 'choice') return undefined;
  return answer.options.some(({ id }) => id === told) ? { kind: 'choice', chosen: [told] } : undefined;
}

const says = (value: AnswerValue): string => {
  if (value.kind === 'words') return value.words.original.text.trim();
  return value.kind === 'choice' ? value.chosen.join(' ') : '';
};

/**
 * What a list could fill in beside the name of a place, in the order of the guide; what already stands so is left out. `subject`: the
 * incident whose place was named.
 */
export function fillingsFor(
  guide: Guide,
  facility: Facility,
  nameFact: string,
  answers: Answers,
  subject?: string,
): readonly Filling[] {
  const told = toldBy(facility, nameFact);
  return questionsOf(guide).flatMap(({ section, question }): readonly Filling[] => {
    const fits = subject === undefined ? section.repeats === undefined : section.repeats === 'incident';
    const text = question.fact === undefined || !fits ? undefined : told[question.fact];
    const value = text === undefined ? undefined : valueFor(question, text);
    if (value === undefined) return [];
    const key = answerKey(question.id, subject);
    const answer = answers[key];
    const given = answer?.state === 'given' ? says(answer.value) : undefined;
    return given === says(value) ? [] : [{ key, question, value, instead: given !== undefined }];
  });
}
