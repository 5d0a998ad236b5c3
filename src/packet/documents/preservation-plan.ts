import type { CalendarDay } from '../../base/calendar-day.ts';
import { daysOf } from '../../base/partial-date.ts';
import type { Answer } from '../../interview/answers.ts';
import { type IncidentScene, readPlainFacts } from '../../interview/read-plain-facts.ts';
import { placeAnswers, sortAnswers } from '../carry.ts';
import { redactNothing } from '../redact.ts';
import { type Withholding, withholdingOf, withholdNothing } from '../withhold.ts';
import type { DocumentMaterial, DocumentRefusal } from './document-shape.ts';
import type { PreservationAddressee, PreservationItem } from './document-texts.ts';
import { wordsInEnglish } from './interpreter.ts';
import {
  incidentsOf,
  type Place,
  placeOf,
  standsFor,
  type TimeWindow,
  windowOfIncident,
} from './preservation-place.ts';
import { agreedAmong, type Recipient, recipientsOf } from './recipients.ts';
import { nameOfPerson } from './stated-part.ts';
import type { Writer } from './writer.ts';

const answersTo = (
  material: DocumentMaterial,
  question: string,
): readonly { readonly subject?: string; readonly answer: Answer }[] =>
  placeAnswers(material.guide, material.interview).flatMap(({ question: { id }, subject, answer }) =>
    id === question ? [{ answer, ...(subject ? { subject: subject.id } : {}) }] : [],
  );

/** Names and numbers of the person must not stand in what is quoted when the person is not named. */
function withholding({ guide, interview, nameOf, texts }: DocumentMaterial, named: boolean): Withholding {
  if (named) return withholdNothing;
  const { leftOut } = sortAnswers(guide, interview, {
    identity: 'anonymous',
    include: [],
    needs: [],
    leaveOut: [],
    redaction: redactNothing,
  });
  const answersOf = (why: string): readonly Answer[] =>
    leftOut.filter((each) => each.why === why).map(({ answer }) => answer);
  return withholdingOf({
    identity: answersOf('identity'),
    numbers: answersOf('immigration'),
    dates: texts.dates,
    common: [interview.intervieweeLanguage, interview.workerLanguage].map(nameOf),
    mark: texts.texts.withheld.text,
  });
}

function spotsOf(writer: Writer, incidents: readonly IncidentScene[], hide: Withholding): readonly string[] {
  return answersTo(writer.material, 'place-spot').flatMap(({ subject, answer }) =>
    incidents.some((one) => one.subject === subject) && answer.state === 'given' && answer.value.kind === 'words'
      ? [writer.english('preservation.spot', { place: hide.from(wordsInEnglish(writer, answer.value.words)) })]
      : [],
  );
}

/** Days on which the letter went out before, oldest first, each once. */
const earlierLetters = ({ exports, madeOn }: DocumentMaterial): readonly CalendarDay[] =>
  [
    ...new Set(exports.filter(({ document, on }) => document === 'preservation' && on < madeOn).map(({ on }) => on)),
  ].toSorted();

/** Everything that is settled before the letter is written. */
export type PreservationPlan = {
  readonly addressees: readonly PreservationAddressee[];
  /** Channels whose consent the letter rests on. */
  readonly offices: readonly string[];
  /** As whom the person appears before all of them, and what none of them gets. */
  readonly recipient: Recipient;
  readonly named: boolean;
  /** Name and town of the place; empty when neither is recorded. */
  readonly facility: string;
  readonly items: readonly PreservationItem[];
  readonly windows: readonly (TimeWindow | undefined)[];
  /** Since when the person is held there: what is asked for while a day is not known. */
  readonly since?: CalendarDay;
  readonly spots: readonly string[];
  readonly accused: readonly string[];
  /** Days on which the letter went out before. */
  readonly earlier: readonly CalendarDay[];
  readonly elsewhere: number;
  readonly notAgreed: number;
};

/** Whom the letter can go to: those addressees of the place whose office the person has agreed to. */
function addresseesOf({ material }: Writer, place: Place) {
  const possible = material.texts.addressees.filter((one) => standsFor(one, place));
  const recipient = agreedAmong(
    material,
    possible.map(({ consent }) => consent),
  );
  const agreed = recipientsOf(material).map(({ id }) => id);
  const addressees = possible.filter(({ consent }) => agreed.includes(consent));
  return recipient && { recipient, addressees, notAgreed: possible.length - addressees.length };
}

function heldSince(material: DocumentMaterial): CalendarDay | undefined {
  const [first] = answersTo(material, 'custody-since').flatMap(({ answer }) =>
    answer.state === 'given' && answer.value.kind === 'date' ? [daysOf(answer.value.date).first] : [],
  );
  return first;
}

/** Those whom the allegation is about, in these incidents, as they were described. */
function accusedIn(writer: Writer, incidents: readonly IncidentScene[], hide: Withholding): readonly string[] {
  const all = new Map(incidents.flatMap(({ plain }) => plain.accused.map((one) => [one.subject, one.name] as const)));
  return [...all.values()].flatMap((name) => (name ? [hide.from(wordsInEnglish(writer, name))] : []));
}

/** Works out whom the letter goes to and what it asks for, or why there is none. */
export function planPreservation(
  writer: Writer,
): { readonly plan: PreservationPlan } | { readonly refused: DocumentRefusal } {
  const { material } = writer;
  const reading = readPlainFacts(material.guide, material.interview);
  const { chosen, elsewhere } = incidentsOf(reading.incidents);
  if (chosen.length === 0) return { refused: { code: 'document-empty' } };
  const place = placeOf(reading, chosen);
  const to = addresseesOf(writer, place);
  if (!to) return { refused: { code: 'consent-missing' } };
  const named = to.recipient.identity !== 'anonymous' && nameOfPerson(material) !== undefined;
  const hide = withholding(material, named);
  const since = heldSince(material);
  return {
    plan: {
      ...to,
      offices: [...new Set(to.addressees.map(({ consent }) => consent))],
      named,
      facility: [place.name, place.town]
        .flatMap((words) => (words ? [hide.from(wordsInEnglish(writer, words))] : []))
        .join(', '),
      items: material.texts.items.filter((item) => standsFor(item, place) && (named || !item.aboutPerson)),
      windows: chosen.map(({ plain }) => windowOfIncident(plain)),
      ...(since === undefined ? {} : { since }),
      spots: spotsOf(writer, chosen, hide),
      accused: accusedIn(writer, chosen, hide),
      earlier: earlierLetters(material),
      elsewhere,
    },
  };
}
