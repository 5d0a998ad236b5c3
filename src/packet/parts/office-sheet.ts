import type { AnswerKey } from '../../interview/answers.ts';
import { questionsOf } from '../../interview/guide.ts';
import { type PlacedAnswer, reasonAgainst } from '../carry.ts';
import { clausesThatStand, sayClause } from '../clause.ts';
import { type Draft, inPacketLanguage, labelOf, paragraph, partHeading, say, subjectName, textOf } from '../draft.ts';
import type { OfficeSheet, SheetField, SheetValue } from '../office-sheet.ts';
import type { Block, Pair, Span } from '../packet.ts';
import { placeOf } from '../placement.ts';
import { printAnswer } from '../print-answer.ts';
import { printPoint } from '../print-date.ts';

/** Answers to the questions of a field that go along, in the order of the field and then of the subjects. */
export const answersOf = (draft: Draft, { answers = [] }: SheetField): readonly PlacedAnswer[] =>
  answers.flatMap((id) => draft.carriage.carried.filter(({ question }) => question.id === id));

/** Answers of the general data sheet that already stand in the sheet of the office. */
export const keysInSheet = (draft: Draft): ReadonlySet<AnswerKey> =>
  new Set(
    draft.letter.sheet.fields
      .flatMap((field) => answersOf(draft, field))
      .filter((placed) => placeOf(placed) === 'data-sheet')
      .map(({ key }) => key),
  );

const computedValue = (draft: Draft, value: SheetValue): string => {
  const { interview, texts, nameOf } = draft.material;
  switch (value) {
    case 'office':
      return draft.letter.addressee.join(', ');
    case 'identity':
      return textOf(draft, `identity.${draft.identity}`);
    case 'case-code':
      return interview.codeName;
    case 'languages':
      return nameOf(interview.intervieweeLanguage);
    case 'consent': {
      const { until } = draft.consent.grant;
      return textOf(draft, 'sheet.consent', {
        office: draft.channel.name,
        until: until === undefined ? textOf(draft, 'consent.no-end') : printPoint(until, texts.dates),
      });
    }
  }
};

/** Whether the rule, and not the person, keeps a question of this field out; the same whatever was answered. */
function isLeftOut(draft: Draft, { answers = [] }: SheetField): boolean {
  const asked = questionsOf(draft.material.guide).filter(({ question }) => answers.includes(question.id));
  return asked.some(({ section, question }) => {
    const subject =
      section.repeats === undefined ? {} : { subject: { id: '', kind: section.repeats, number: 1 } as const };
    return reasonAgainst({ question, ...subject }, draft.rule) !== undefined;
  });
}

const fieldName = (draft: Draft, sheet: OfficeSheet, field: SheetField): string =>
  sheet.names === 'form' && field.confidence !== 'confirmed'
    ? textOf(draft, 'sheet.unverified', { field: field.label })
    : field.label;

/** What tells a line from the other lines of its field. */
function partOfLine(draft: Draft, field: SheetField, placed: PlacedAnswer): string {
  if ((field.answers ?? []).length > 1) return labelOf(draft, placed, true);
  return placed.subject === undefined ? '' : subjectName(draft, placed.subject);
}

function labelOfLine(
  draft: Draft,
  field: SheetField,
  name: string,
  placed: PlacedAnswer,
  several: boolean,
): Pick<Pair, 'label' | 'under'> {
  const said = (text: string): readonly Span[] => [inPacketLanguage(draft, text)];
  const part = !several && (field.answers ?? []).length === 1 ? '' : partOfLine(draft, field, placed);
  if (part === '' || (!several && part === field.label)) return { label: said(name) };
  const label = said(textOf(draft, 'sheet.field-part', { field: name, part }));
  return several ? { label, under: { field: said(name), part: said(part) } } : { label };
}

function rowsOf(draft: Draft, sheet: OfficeSheet, field: SheetField, owned: Set<AnswerKey>): readonly Pair[] {
  const name = fieldName(draft, sheet, field);
  const fixed = (value: Span): Pair => ({ label: [inPacketLanguage(draft, name)], value: [value] });
  if (field.says !== undefined) return [fixed(say(draft, field.says))];
  if (field.value !== undefined) return [fixed(inPacketLanguage(draft, computedValue(draft, field.value)))];
  const answers = answersOf(draft, field);
  if (answers.length === 0)
    return [fixed(say(draft, isLeftOut(draft, field) ? 'sheet.left-out' : 'sheet.not-answered'))];
  return answers.map((placed) => {
    const { answer, ...printed } = printAnswer(draft, placed);
    const named = labelOfLine(draft, field, name, placed, answers.length > 1);
    // Every carried answer has one place of its own; what other parts show in full is only repeated here.
    const isOwn = answer !== undefined && owned.delete(answer);
    return { ...printed, ...named, ...(isOwn ? { answer } : {}) };
  });
}

function sheetBlocks(draft: Draft, sheet: OfficeSheet, owned: Set<AnswerKey>): readonly Block[] {
  return [
    { kind: 'heading', level: 2, spans: [inPacketLanguage(draft, sheet.title)] },
    paragraph(draft, sheet.names === 'form' ? 'sheet.form-names' : 'sheet.own-names'),
    ...clausesThatStand(draft, sheet.cautions).map(
      (clause): Block => ({ kind: 'notice', tone: 'warning', spans: sayClause(draft, clause) }),
    ),
    { kind: 'pairs', rows: sheet.fields.flatMap((field) => rowsOf(draft, sheet, field, owned)) },
  ];
}

/** The answers in the field names and the order of the office. */
export const officeSheetPart = (draft: Draft): readonly Block[] => [
  partHeading(draft, 'office-sheet'),
  ...sheetBlocks(draft, draft.letter.sheet, new Set(keysInSheet(draft))),
];

/** Sheets for forms that go along; each names the person, so there are none in an anonymous packet. */
export function formsPart(draft: Draft): readonly Block[] {
  const { forms = [], texts } = draft.material;
  const chosen = draft.identity === 'anonymous' ? [] : texts.forms.filter(({ id }) => forms.includes(id));
  if (chosen.length === 0) return [];
  return [
    partHeading(draft, 'forms'),
    ...chosen.flatMap((sheet, index): readonly Block[] => [
      ...(index === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...sheetBlocks(draft, sheet, new Set()),
    ]),
  ];
}

const plain = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

/** The sheet of the office as plain data: field, and the values in it as they are printed. */
export function sheetData(draft: Draft): unknown {
  const { sheet } = draft.letter;
  return {
    id: sheet.id,
    title: sheet.title,
    fields: sheet.fields.map((field) => ({
      id: field.id,
      label: field.label,
      verified: sheet.names === 'form' && field.confidence === 'confirmed',
      values: rowsOf(draft, sheet, field, new Set()).map(({ value }) => plain(value)),
    })),
  };
}
