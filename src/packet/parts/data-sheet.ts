import type { PlacedAnswer } from '../carry.ts';
import { type Draft, groupBy, inPacketLanguage, paragraph, partHeading, subjectName, textOf } from '../draft.ts';
import type { Block } from '../packet.ts';
import { placeOf } from '../placement.ts';
import { printAnswer } from '../print-answer.ts';
import { keysInSheet } from './office-sheet.ts';

function headingOf(draft: Draft, { section, subject }: PlacedAnswer): string {
  const { guide, texts } = draft.material;
  const title = texts.sections[section.id]?.text ?? section.title;
  if (!subject) return title;
  const name = subjectName(draft, subject);
  const isOneOfSeveral = guide.sections.filter(({ repeats }) => repeats === subject.kind).length > 1;
  return isOneOfSeveral ? textOf(draft, 'subject.label', { subject: name, label: title }) : name;
}

/** Answers as data sheets, one for each section or subject, each under its heading. */
export function sheetsOf(draft: Draft, answers: readonly PlacedAnswer[]): readonly Block[] {
  const groups = groupBy(answers, (placed) => `${placed.section.id}@${placed.subject?.id ?? ''}`);
  return groups.flatMap((group): readonly Block[] => {
    const [first] = group;
    if (!first) return [];
    return [
      { kind: 'heading', level: 2, spans: [inPacketLanguage(draft, headingOf(draft, first))] },
      { kind: 'pairs', rows: group.map((placed) => printAnswer(draft, placed)) },
    ];
  });
}

/** Everything else that was answered outside the account and is not about a person or an earlier report. */
export function dataSheetPart(draft: Draft): readonly Block[] {
  const inSheet = keysInSheet(draft);
  const answers = draft.carriage.carried.filter(
    (placed) => placeOf(placed) === 'data-sheet' && !inSheet.has(placed.key),
  );
  return [
    partHeading(draft, 'data-sheet'),
    paragraph(draft, answers.length === 0 ? 'data-sheet.empty' : 'data-sheet.intro'),
    ...sheetsOf(draft, answers),
  ];
}
