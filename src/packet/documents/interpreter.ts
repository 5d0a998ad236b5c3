import { sayPoint } from '../../i18n/days.ts';
import type { Words } from '../../interview/answers.ts';
import { readBackOf } from '../../interview/frozen-statement.ts';
import { type InterpreterLeg, interpreterStatement } from '../../interview/interpreter-statement.ts';
import { paragraphsOf } from '../../interview/statement.ts';
import { baseLanguage } from '../draft.ts';
import type { Block } from '../packet.ts';
import { type BodyOrRefusal, blanks, heading, inEnglish, legal, paragraphs, type Writer } from './writer.ts';

/** Words for a professional who reads English: the rendering where the original is in another language. */
export function wordsInEnglish({ material }: Writer, { original, rendering }: Words): string {
  const isEnglish = baseLanguage(original.language) === baseLanguage(material.texts.language);
  return (isEnglish ? original : (rendering ?? original)).text.trim();
}

const list = (writer: Writer, items: readonly string[]): Block => ({
  kind: 'list',
  ordered: true,
  items: items.map((item) => [inEnglish(writer, item)]),
});

/** Sentences about reading back, from the marks kept with the frozen version; only from the answers where there are no marks. */
function readBackLines(writer: Writer, answered: 'confirmed' | 'corrected' | 'not-yet'): readonly string[] {
  const { english, material } = writer;
  const { version, texts, nameOf } = material;
  const reading = version?.frozen.reading;
  if (!version || !reading) {
    return [english(answered === 'not-yet' ? 'interpreter.read-back-not' : 'interpreter.read-back-answer')];
  }
  const all = paragraphsOf(version.frozen.statement).length;
  const say = (instant: string): string =>
    `${sayPoint(writer.dayOf(instant), texts.language)}, ${writer.timeOf(instant)}`;
  const corrections = String(reading.corrections.length);
  return [
    english('interpreter.read-back', {
      language: nameOf(reading.language),
      from: say(reading.begunAt),
      to: say(reading.endedAt),
    }),
    reading.confirmed >= all
      ? english('interpreter.read-back-whole', { all: String(all), corrections })
      : english('interpreter.read-back-partly', {
          confirmed: String(reading.confirmed),
          all: String(all),
          corrections,
        }),
  ];
}

/** What one interpreter declares; what was not recorded is a line to fill in, or marked as not promised. */
function sentencesOf(writer: Writer, leg: InterpreterLeg, days: string): readonly string[] {
  const { english } = writer;
  const promised = (what: InterpreterLeg['told'][number]): string =>
    leg.told.includes(what)
      ? english(`interpreter.${what}`)
      : `${english(`interpreter.${what}`)} ${english('interpreter.not-promised')}`;
  const basis = leg.basis.flatMap((one) =>
    one === 'none' || one === 'other' ? [] : [english(`interpreter.basis.${one}`)],
  );
  const barred = leg.faults.some(({ weight }) => weight === 'barred');
  return [
    leg.name
      ? english('interpreter.name', { name: wordsInEnglish(writer, leg.name) })
      : english('interpreter.name-blank'),
    leg.from && leg.to
      ? english('interpreter.languages', {
          from: wordsInEnglish(writer, leg.from),
          to: wordsInEnglish(writer, leg.to),
        })
      : english('interpreter.languages-blank'),
    ...(leg.legs > 1 ? [english('interpreter.relay', { legs: String(leg.legs) })] : []),
    basis.length === 0
      ? english('interpreter.competence-blank')
      : english('interpreter.competence', { basis: basis.join('; ') }),
    english('interpreter.way', { way: english(`interpreter.way.${leg.way ?? 'none'}`) }),
    ...(days === '' ? [] : [english('interpreter.when', { case: writer.material.interview.codeName, days })]),
    leg.minutes === undefined
      ? english('interpreter.minutes-blank')
      : english('interpreter.minutes', { minutes: String(leg.minutes) }),
    promised('accurate'),
    ...(barred ? [] : [promised('no-tie')]),
    promised('confidential'),
  ];
}

function legBlocks(writer: Writer, leg: InterpreterLeg, days: string, readBack: readonly string[]): readonly Block[] {
  const { english, material } = writer;
  const barred = leg.faults.some(({ weight }) => weight === 'barred');
  const oath = material.signedOutside ? ('declaration.outside' as const) : ('declaration.inside' as const);
  return [
    ...(leg.leg > 1 ? [{ kind: 'page-break' } as const] : []),
    heading(writer, 2, { english: english('interpreter.leg', { leg: String(leg.leg), legs: String(leg.legs) }) }),
    ...(barred
      ? [{ kind: 'notice', tone: 'warning', spans: [inEnglish(writer, english('interpreter.strike'))] } as const]
      : []),
    list(writer, [...sentencesOf(writer, leg, days), ...readBack]),
    ...paragraphs(writer, legal(writer, oath)),
    blanks(
      writer,
      (['sign.executed', 'sign.place', 'sign.signature', 'sign.name'] as const).map((id) => ({ english: english(id) })),
    ),
  ];
}

/** One declaration for each interpreter, on a page of its own; in a relay each speaks for one leg. */
export function writeInterpreter(writer: Writer): BodyOrRefusal {
  const { material, english } = writer;
  const { guide, interview, texts, version } = material;
  const statement = interpreterStatement(guide, interview);
  if (statement.legs.length === 0) return { refused: { code: 'document-empty' } };
  const days = [statement.begunAt, statement.endedAt].flatMap((at) => (at === undefined ? [] : [writer.dayOf(at)]));
  const said = [...new Set(days)].map((day) => sayPoint(day, texts.language)).join(' to ');
  const readBack = readBackLines(writer, statement.readBack);
  const lacks = (leg: InterpreterLeg): boolean =>
    leg.name === undefined ||
    leg.from === undefined ||
    leg.to === undefined ||
    leg.minutes === undefined ||
    leg.told.length < 3;
  return {
    body: {
      title: { english: english('title.interpreter') },
      blocks: statement.legs.flatMap((leg) => legBlocks(writer, leg, said, readBack)),
      restsOn: [
        { code: 'interpreters', values: { count: String(statement.legs.length) } },
        ...(version?.frozen.reading
          ? [{ code: 'reading', values: { confirmed: String(version.frozen.reading.confirmed) } }]
          : []),
      ],
      missing: [
        ...(statement.legs.some(lacks) ? [{ code: 'interpreter-details' }] : []),
        ...(statement.legs.some(({ faults }) => faults.some(({ weight }) => weight === 'barred'))
          ? [{ code: 'interpreter-barred' }]
          : []),
        ...(version && readBackOf(version.frozen) === 'whole' ? [] : [{ code: 'not-read-back' }]),
      ],
      data: {
        legs: statement.legs.map(({ leg, legs, way, basis, minutes, told }) => ({
          leg,
          legs,
          way,
          basis,
          minutes,
          told,
        })),
      },
    },
  };
}
