import { addDays, type CalendarDay } from '../../base/calendar-day.ts';
import { sayPoint } from '../../i18n/days.ts';
import { readPlainFacts } from '../../interview/read-plain-facts.ts';
import type { Block } from '../packet.ts';
import type { DocumentNote } from './document-shape.ts';
import type { TimeWindow } from './preservation-place.ts';
import { type PreservationPlan, planPreservation } from './preservation-plan.ts';
import { nameOfPerson } from './stated-part.ts';
import { type BodyOrRefusal, blanks, fromRows, heading, inEnglish, legal, paragraphs, type Writer } from './writer.ts';

const sayEnglish = ({ material }: Writer, day: CalendarDay): string => sayPoint(day, material.texts.language);

const list = (writer: Writer, entries: readonly string[], ordered = false): Block => ({
  kind: 'list',
  ordered,
  items: entries.map((entry) => [inEnglish(writer, entry)]),
});

function windowLine(writer: Writer, { from, to }: TimeWindow): readonly string[] {
  if (from === undefined) return [];
  // An open end is closed by today: nothing later can have been recorded.
  const end = to ?? { day: writer.material.madeOn };
  const slots = { from: sayEnglish(writer, from.day), to: sayEnglish(writer, end.day) };
  return [
    from.time !== undefined && end.time !== undefined
      ? writer.english('preservation.window-times', { ...slots, fromTime: from.time, toTime: end.time })
      : writer.english('preservation.window', slots),
  ];
}

/** The times to be covered, each once, with the places; where a day is not known, more is asked for. */
function timesAndPlaces(writer: Writer, { windows, since, spots }: PreservationPlan): readonly string[] {
  const open =
    since === undefined
      ? writer.english('preservation.no-window')
      : writer.english('preservation.no-window-since', { day: sayEnglish(writer, since) });
  return [
    ...new Set([
      ...windows.flatMap((one) => (one === undefined ? [] : windowLine(writer, one))),
      ...(windows.includes(undefined) ? [open] : []),
      ...spots,
    ]),
  ];
}

function personLines(writer: Writer, { recipient, named }: PreservationPlan): readonly string[] {
  const { english, material } = writer;
  const { plain } = readPlainFacts(material.guide, material.interview);
  const name = nameOfPerson(material);
  if (!named || name === undefined) return [english('preservation.person-unnamed')];
  const number = recipient.leaveOut.includes('immigration') ? undefined : plain.aNumber?.original.text.trim();
  return [
    english('preservation.person', { name: number === undefined ? name : `${name} (${number})` }),
    ...(recipient.identity === 'confidential' ? [english('preservation.confidential')] : []),
  ];
}

function headRows(writer: Writer, { addressees, facility }: PreservationPlan): Block {
  const { english, material } = writer;
  const row = (label: string, value: string) => ({
    label: [inEnglish(writer, label)],
    value: [inEnglish(writer, value)],
  });
  const blank = '____________________';
  return {
    kind: 'pairs',
    rows: [
      row(english('to'), addressees.map(({ text }) => text).join('\n')),
      ...fromRows(writer),
      row(english('about'), english('preservation.about', { facility: facility === '' ? blank : facility })),
      row(english('case'), material.interview.codeName),
      row(english('made-on'), sayEnglish(writer, material.madeOn)),
    ],
  };
}

function blocksOf(writer: Writer, plan: PreservationPlan): readonly Block[] {
  const { english } = writer;
  const { earlier, accused, items } = plan;
  const days = earlier.map((day) => sayEnglish(writer, day)).join('; ');
  return [
    headRows(writer, plan),
    ...paragraphs(
      writer,
      ...(earlier.length > 0 ? [english('preservation.renews', { days })] : []),
      english('preservation.intro'),
      legal(writer, 'preservation.duty'),
      ...personLines(writer, plan),
    ),
    heading(writer, 2, { english: english('preservation.when') }),
    list(writer, timesAndPlaces(writer, plan)),
    ...(accused.length === 0
      ? []
      : [heading(writer, 2, { english: english('preservation.accused') }), list(writer, accused)]),
    heading(writer, 2, { english: english('preservation.list') }),
    list(
      writer,
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
}

const counted = (code: string, count: number): readonly DocumentNote[] =>
  count > 0 ? [{ code, values: { count: String(count) } }] : [];

function notesOf({ material }: Writer, plan: PreservationPlan) {
  const { earlier, offices, named, windows, facility, elsewhere, notAgreed } = plan;
  const again = { first: addDays(material.madeOn, 7), second: addDays(material.madeOn, 30) };
  const restsOn: readonly DocumentNote[] = [
    ...offices.map((channel) => ({ code: 'consent', values: { channel } })),
    ...earlier.slice(-1).map((day) => ({ code: 'renewal', values: { day } })),
  ];
  const missing: readonly DocumentNote[] = [
    ...(named ? [] : [{ code: 'unnamed-items' }]),
    ...(windows.includes(undefined) ? [{ code: 'no-dates' }] : []),
    ...(facility === '' ? [{ code: 'no-facility' }] : []),
    ...counted('elsewhere', elsewhere),
    ...counted('addressees', notAgreed),
    ...(earlier.length === 0 ? [{ code: 'renew', values: again }] : []),
  ];
  return { restsOn, missing };
}

/** The request to keep evidence, to those of its addressees whom the person has agreed to; it names no act. */
export function writePreservation(writer: Writer): BodyOrRefusal {
  const planned = planPreservation(writer);
  if ('refused' in planned) return planned;
  const { plan } = planned;
  return {
    body: {
      title: { english: writer.english('title.preservation') },
      blocks: blocksOf(writer, plan),
      ...notesOf(writer, plan),
      to: plan.offices,
      identity: plan.recipient.identity,
      data: {
        addressees: plan.addressees.map(({ id }) => id),
        items: plan.items.map(({ id }) => id),
        windows: plan.windows.map((one) => one ?? null),
        earlier: plan.earlier,
      },
    },
  };
}
