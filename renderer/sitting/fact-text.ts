import { guide } from '../../src/content/guide/guide.ts';
import type { AnswerKey, Subject } from '../../src/interview/answers.ts';
import { answerKey } from '../../src/interview/answers.ts';
import {
  accusedRoles,
  conductCodes,
  custodyAgencies,
  employers,
  type FactPath,
  facilityTypes,
  operators,
  places,
  reportWishes,
  triStates,
} from '../../src/interview/facts.ts';
import { type Question, questionsOf } from '../../src/interview/guide.ts';
import type { TextKey, TextValues } from '../i18n/text.ts';

type Say = (key: TextKey, values?: TextValues) => string;

/** Vocabularies of the facts, with the name that their values have in the catalogue. */
const groups = {
  agency: custodyAgencies,
  facility: facilityTypes,
  operator: operators,
  role: accusedRoles,
  employer: employers,
  place: places,
  conduct: conductCodes,
} as const;

const groupOf: Readonly<Record<FactPath, keyof typeof groups>> = {
  custodyAgency: 'agency',
  facilityType: 'facility',
  placeFacilityType: 'facility',
  operator: 'operator',
  'accused.role': 'role',
  'accused.employer': 'employer',
  place: 'place',
  conduct: 'conduct',
};

const plainValues: readonly string[] = [...triStates, ...reportWishes];

function sayValue(path: FactPath, value: unknown, say: Say): string {
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '';
  const group = groupOf[path];
  if (group && (groups[group] as readonly string[]).includes(value)) return say(`value.${group}.${value}` as TextKey);
  return plainValues.includes(value) ? say(`value.${value}` as TextKey) : value;
}

/** Values of a fact in words; a list in the order given. */
export function sayValues(path: FactPath, value: unknown, say: Say): readonly string[] {
  if (!Array.isArray(value)) return [sayValue(path, value, say)].filter((text) => text !== '');
  const texts = value.map((each) => sayValue(path, each, say)).filter((text) => text !== '');
  return texts.length === 0 && path === 'conduct' ? [say('value.conduct.none')] : texts;
}

/** Name of a fact in words. */
export const sayFact = (path: FactPath, say: Say): string => say(`fact.${path}` as TextKey);

const settersOf = ({ fact, answer }: Question): readonly string[] => [
  ...(fact === undefined ? [] : [fact]),
  ...(answer.kind === 'choice' ? answer.options.flatMap(({ sets }) => (sets ?? []).map((set) => set.fact)) : []),
  ...(answer.kind === 'yes-no' ? [...(answer.yes ?? []), ...(answer.no ?? [])].map((set) => set.fact) : []),
];

/** Facts that no single question asks for, with the plain fact that they mostly follow from. */
const behind: Readonly<Record<FactPath, string>> = {
  conduct: 'acts',
  consentLacking: 'means',
  potentiallyCriminal: 'acts',
  hoursSince: 'incidentAt',
  identityMode: 'consent',
  chosenChannels: 'consent',
};

/** The step at which a fact is asked for, so that a link can lead there. */
export function stepFor(path: FactPath, subjects: readonly Subject[]): AnswerKey | undefined {
  const wanted = behind[path] ?? path.replace(/^accused\./, '');
  const found = questionsOf(guide).find(({ question }) =>
    wanted === 'consent' ? question.answer.kind === 'consent' : settersOf(question).includes(wanted),
  );
  if (!found) return undefined;
  const kind = found.section.repeats;
  if (kind === undefined) return found.question.id;
  const subject = subjects.find((each) => each.kind === kind);
  return subject ? answerKey(found.question.id, subject.id) : `another:${kind}`;
}
