import { type Draft, inPacketLanguage, paragraph, partHeading, say, textOf } from '../draft.ts';
import type { Block, Pair } from '../packet.ts';
import { placeOf } from '../placement.ts';
import { printAnswer } from '../print-answer.ts';
import { printPoint } from '../print-date.ts';
import type { LabelId } from '../texts.ts';

/** The consent for this recipient, and nothing about any other. */
export function consentPart(draft: Draft): readonly Block[] {
  const { grant, askedIn } = draft.consent;
  const { dates } = draft.material.texts;
  const row = (label: LabelId, value: string): Pair => ({
    label: [say(draft, label)],
    value: [inPacketLanguage(draft, value)],
  });
  // The day of the visit would show who an anonymous person is.
  const on = draft.identity === 'anonymous' ? [] : [row('consent.on', printPoint(grant.on.slice(0, 10), dates))];
  return [
    partHeading(draft, 'consent'),
    paragraph(draft, 'consent.intro'),
    {
      kind: 'pairs',
      rows: [
        row('consent.recipient', draft.channel.name),
        row('consent.decision', textOf(draft, 'consent.agreed')),
        row('consent.identity', textOf(draft, `identity.${draft.identity}`)),
        ...on,
        row(
          'consent.until',
          grant.until === undefined ? textOf(draft, 'consent.no-end') : printPoint(grant.until, dates),
        ),
        row('consent.language', draft.material.nameOf(askedIn)),
        ...draft.carriage.carried
          .filter((placed) => placeOf(placed) === 'consent')
          .map((placed) => printAnswer(draft, placed, placed.subject !== undefined)),
      ],
    },
    paragraph(draft, 'consent.limits'),
  ];
}
