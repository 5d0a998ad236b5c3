import { type PartialDate, sortKeyOf } from '../../base/partial-date.ts';
import type { PlacedAnswer } from '../carry.ts';
import { type Draft, inPacketLanguage, labelOf, paragraph, partHeading, say } from '../draft.ts';
import type { Block } from '../packet.ts';
import { printDateSpans } from '../print-answer.ts';

type Dated = { readonly placed: PlacedAnswer; readonly date: PartialDate };

/** Dates that say who someone is do not belong to what happened. */
const datesOf = (draft: Draft): readonly Dated[] =>
  draft.carriage.carried.flatMap((placed) =>
    placed.answer.state === 'given' && placed.answer.value.kind === 'date' && placed.question.sensitivity !== 'identity'
      ? [{ placed, date: placed.answer.value.date }]
      : [],
  );

/** Everything with a date, earliest first; dates told only in words stand last. */
export function chronologyPart(draft: Draft): readonly Block[] {
  const dated = [...datesOf(draft)].sort((a, b) => {
    const [left, right] = [sortKeyOf(a.date), sortKeyOf(b.date)];
    return left < right ? -1 : Number(left > right);
  });
  if (dated.length === 0) return [partHeading(draft, 'chronology'), paragraph(draft, 'chronology.none')];
  return [
    partHeading(draft, 'chronology'),
    paragraph(draft, 'chronology.intro'),
    {
      kind: 'table',
      head: [[say(draft, 'chronology.when')], [say(draft, 'chronology.what')]],
      rows: dated.map(({ placed, date }) => [
        printDateSpans(draft, date, placed.answer.askedIn),
        [inPacketLanguage(draft, labelOf(draft, placed, true))],
      ]),
    },
  ];
}
