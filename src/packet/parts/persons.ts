import { type Draft, paragraph, partHeading } from '../draft.ts';
import type { Block } from '../packet.ts';
import { placeOf } from '../placement.ts';
import { sheetsOf } from './data-sheet.ts';

/** Whom the allegation is about, and who saw or heard something. */
export function personsPart(draft: Draft): readonly Block[] {
  const answers = draft.carriage.carried.filter((placed) => placeOf(placed) === 'persons');
  return [
    partHeading(draft, 'persons'),
    paragraph(draft, answers.length === 0 ? 'persons.none' : 'persons.intro'),
    ...sheetsOf(draft, answers),
  ];
}

/** What was reported before, to whom, and what came of it. */
export function earlierReportsPart(draft: Draft): readonly Block[] {
  const answers = draft.carriage.carried.filter((placed) => placeOf(placed) === 'earlier-reports');
  return [
    partHeading(draft, 'earlier-reports'),
    ...(answers.length === 0 ? [paragraph(draft, 'earlier-reports.none')] : sheetsOf(draft, answers)),
  ];
}
