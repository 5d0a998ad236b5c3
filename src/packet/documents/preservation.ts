import { addDays, type CalendarDay } from '../../base/calendar-day.ts';
import { daysOf, type PartialDate } from '../../base/partial-date.ts';
import type { Answer, Words } from '../../interview/answers.ts';
import type { FacilityType } from '../../interview/facts.ts';
import { questionsOf } from '../../interview/guide.ts';
import { type IncidentScene, readPlainFacts } from '../../interview/read-plain-facts.ts';
import { placeAnswers, sortAnswers } from '../carry.ts';
import { sayDay } from '../handout-words.ts';
import type { Block } from '../packet.ts';
import { redactNothing } from '../redact.ts';
import { type Withholding, withholdingOf, withholdNothing } from '../withhold.ts';
import type { DocumentMaterial, DocumentNote } from './document-shape.ts';
import type { PlaceLimit } from './document-texts.ts';
import { wordsInEnglish } from './interpreter.ts';
import { agreedAmong, type Recipient, recipientsOf } from './recipients.ts';
import { nameOfPerson } from './stated-part.ts';
import { type BodyOrRefusal, blanks, heading, inEnglish, legal, paragraphs, type Writer } from './writer.ts';

type Place = { readonly name?: Words; readonly town?: Words; readonly type?: FacilityType; readonly operator?: string };

/** What is known of the place that the letter is about: where the person is held, or an earlier facility. */
function placeOf(reading: ReturnType<typeof readPlainFacts>, incidents: readonly IncidentScene[]): Place {
  const { plain } = reading;
  const earlier = incidents.find(({ plain: { place } }) => place === 'earlier-facility')?.plain;
  if (earlier) {
    return {
      ...(earlier.placeName === undefined ? {} : { name: earlier.placeName }),
      ...(earlier.placeFacilityType === undefined ? {} : { type: earlier.placeFacilityType }),
    };
  }
  return {
    ...(plain.facilityName === undefined ? {} : { name: plain.facilityName }),
    ...(plain.facilityTown === undefined ? {} : { town: plain.facilityTown }),
    ...(plain.facilityType === undefined ? {} : { type: plain.facilityType }),
    ...(plain.operator === undefined ? {} : { operator: plain.operator }),
  };
}

/** Whether a line stands for a place; what is not known of the place keeps a line that is not limited to others. */
function standsFor({ types, notTypes, operators }: PlaceLimit, { type, operator }: Place): boolean {
  if (type !== undefined && notTypes?.includes(type)) return false;
  if (types !== undefined && (type === undefined || !types.includes(type))) return false;
  return operators === undefined || operators.some((one) => one === operator);
}

/** The incidents that one letter is about: those where the person is held, or all those at an earlier facility. */
function incidentsOf(all: readonly IncidentScene[]) {
  const inside = all.filter(({ plain: { place } }) => place === undefined || place === 'here');
  const chosen = inside.length > 0 ? inside : all.filter(({ plain: { place } }) => place === 'earlier-facility');
  return { chosen, elsewhere: all.length - chosen.length };
}

type Moment = { readonly day: CalendarDay; readonly time?: string };

/** From one day before the earliest to one day after the latest that a date allows; to the hour where it was told. */
export function windowOf(date: PartialDate): { readonly from?: Moment; readonly to?: Moment } {
  const { first, last } = daysOf(date);
  const time = date.kind === 'exact' && date.point.length === 10 && date.time !== undefined ? { time: date.time } : {};
  return {
    ...(first === undefined ? {} : { from: { day: addDays(first, -1), ...time } }),
    ...(last === undefined ? {} : { to: { day: addDays(last, 1), ...time } }),
  };
}

function windowLine(writer: Writer, date: PartialDate | undefined): string | undefined {
  const { english, material } = writer;
  const { from, to } = date === undefined ? {} : windowOf(date);
  if (from === undefined) return undefined;
  const say = (day: CalendarDay): string => sayDay(day, material.texts.language);
  // An open end is closed by today: nothing later can have been recorded.
  const end = to ?? { day: material.madeOn };
  const slots = { from: say(from.day), to: say(end.day) };
  return from.time !== undefined && end.time !== undefined
    ? english('preservation.window-times', { ...slots, fromTime: from.time, toTime: end.time })
    : english('preservation.window', slots);
}

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

function personLines(writer: Writer, recipient: Recipient): readonly string[] {
  const { english, material } = writer;
  const { plain } = readPlainFacts(material.guide, material.interview);
  const name = nameOfPerson(material);
  if (recipient.identity === 'anonymous' || name === undefined) return [english('preservation.person-unnamed')];
  const number = recipient.leaveOut.includes('immigration') ? undefined : plain.aNumber?.original.text.trim();
  return [
    english('preservation.person', { name: number === undefined ? name : `${name} (${number})` }),
    ...(recipient.identity === 'confidential' ? [english('preservation.confidential')] : []),
  ];
}

/** Days on which the letter went out before, oldest first, each once. */
const earlierLetters = ({ exports, madeOn }: DocumentMaterial): readonly CalendarDay[] =>
  [
    ...new Set(exports.filter(({ document, on }) => document === 'preservation' && on < madeOn).map(({ on }) => on)),
  ].toSorted();

function notesOf(
  writer: Writer,
  recipient: Recipient,
  offices: readonly string[],
  lacks: { readonly dates: boolean; readonly place: boolean; readonly elsewhere: number; readonly addressees: number },
) {
  const earlier = earlierLetters(writer.material);
  const restsOn: readonly DocumentNote[] = [
    ...offices.map((channel) => ({ code: 'consent', values: { channel } })),
    ...(earlier.length > 0 ? [{ code: 'renewal', values: { day: earlier.at(-1) ?? '' } }] : []),
  ];
  const missing: readonly DocumentNote[] = [
    ...(recipient.identity === 'anonymous' || nameOfPerson(writer.material) === undefined
      ? [{ code: 'unnamed-items' }]
      : []),
    ...(lacks.dates ? [{ code: 'no-dates' }] : []),
    ...(lacks.place ? [{ code: 'no-facility' }] : []),
    ...(lacks.elsewhere > 0 ? [{ code: 'elsewhere', values: { count: String(lacks.elsewhere) } }] : []),
    ...(lacks.addressees > 0 ? [{ code: 'addressees', values: { count: String(lacks.addressees) } }] : []),
    ...(earlier.length === 0
      ? [
          {
            code: 'renew',
            values: { first: addDays(writer.material.madeOn, 7), second: addDays(writer.material.madeOn, 30) },
          },
        ]
      : []),
  ];
  return { restsOn, missing };
}

/** The request to keep evidence, to those of its addressees whom the person has agreed to; it names no act. */
export function writePreservation(writer: Writer): BodyOrRefusal {
  const { english, material } = writer;
  const { interview, texts, madeOn } = material;
  const reading = readPlainFacts(material.guide, interview);
  const { chosen, elsewhere } = incidentsOf(reading.incidents);
  if (chosen.length === 0) return { refused: { code: 'document-empty' } };
  const place = placeOf(reading, chosen);
  const possible = texts.addressees.filter((one) => standsFor(one, place));
  const wanted =
    material.recipient === undefined ? possible : possible.filter(({ consent }) => consent === material.recipient);
  const recipient = agreedAmong(
    material,
    wanted.map(({ consent }) => consent),
  );
  if (!recipient) return { refused: { code: 'consent-missing' } };
  const agreed = recipientsOf(material).map(({ id }) => id);
  const addressees = wanted.filter(({ consent }) => agreed.includes(consent));
  const offices = [...new Set(addressees.map(({ consent }) => consent))];
  const named = recipient.identity !== 'anonymous' && nameOfPerson(material) !== undefined;
  const hide = withholding(material, named);
  const windows = chosen.map(({ plain }) => windowLine(writer, plain.incidentAt));
  const lacksDates = windows.includes(undefined);
  const since = questionsOf(material.guide).some(({ question }) => question.id === 'custody-since')
    ? answersTo(material, 'custody-since').flatMap(({ answer }) =>
        answer.state === 'given' && answer.value.kind === 'date' ? [daysOf(answer.value.date).first] : [],
      )[0]
    : undefined;
  const facility = [place.name, place.town]
    .flatMap((words) => (words ? [hide.from(wordsInEnglish(writer, words))] : []))
    .join(', ');
  const accused = reading.plain.accused.flatMap(({ name }) => (name ? [hide.from(wordsInEnglish(writer, name))] : []));
  const items = texts.items.filter((item) => standsFor(item, place) && (named || !item.aboutPerson));
  const earlier = earlierLetters(material);
  const list = (entries: readonly string[], ordered = false): Block => ({
    kind: 'list',
    ordered,
    items: entries.map((entry) => [inEnglish(writer, entry)]),
  });
  const row = (label: string, value: string) => ({
    label: [inEnglish(writer, label)],
    value: [inEnglish(writer, value)],
  });
  const say = (day: CalendarDay): string => sayDay(day, texts.language);
  const blocks: readonly Block[] = [
    {
      kind: 'pairs',
      rows: [
        row(english('to'), addressees.map(({ text }) => text).join('\n')),
        row(
          english('about'),
          english('preservation.about', { facility: facility === '' ? '____________________' : facility }),
        ),
        row(english('case'), interview.codeName),
        row(english('made-on'), say(madeOn)),
      ],
    },
    ...paragraphs(
      writer,
      ...(earlier.length > 0 ? [english('preservation.renews', { days: earlier.map(say).join('; ') })] : []),
      english('preservation.intro'),
      legal(writer, 'preservation.duty'),
      ...personLines(writer, recipient),
    ),
    heading(writer, 2, { english: english('preservation.when') }),
    list([
      ...new Set([
        ...windows.flatMap((line) => (line === undefined ? [] : [line])),
        ...(lacksDates
          ? [
              since === undefined
                ? english('preservation.no-window')
                : english('preservation.no-window-since', { day: say(since) }),
            ]
          : []),
        ...spotsOf(writer, chosen, hide),
      ]),
    ]),
    ...(accused.length === 0 ? [] : [heading(writer, 2, { english: english('preservation.accused') }), list(accused)]),
    heading(writer, 2, { english: english('preservation.list') }),
    list(
      items.map(({ text }) => `${text}.`),
      true,
    ),
    ...paragraphs(
      writer,
      english('preservation.until'),
      english('preservation.ask-confirm'),
      english('preservation.ask-period'),
      english('preservation.ask-lost'),
      ...(earlier.length === 0 ? [english('preservation.renewal')] : []),
    ),
    blanks(
      writer,
      (['sign.name', 'sign.role', 'sign.reply', 'sign.executed'] as const).map((id) => ({ english: english(id) })),
    ),
  ];
  return {
    body: {
      title: { english: english('title.preservation') },
      blocks,
      ...notesOf(writer, recipient, offices, {
        dates: lacksDates,
        place: facility === '',
        elsewhere,
        addressees: possible.length - addressees.length,
      }),
      to: offices,
      identity: recipient.identity,
      data: {
        addressees: addressees.map(({ id }) => id),
        items: items.map(({ id }) => id),
        windows: chosen.map(({ plain }) => (plain.incidentAt === undefined ? null : windowOf(plain.incidentAt))),
        earlier,
      },
    },
  };
}
