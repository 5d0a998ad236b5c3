import type { Words } from '../../interview/answers.ts';
import type { PlacedAnswer } from '../carry.ts';
import {
  baseLanguage,
  type Draft,
  inPacketLanguage,
  joined,
  labelOf,
  paragraph,
  partHeading,
  quote,
  say,
} from '../draft.ts';
import type { Block, Span } from '../packet.ts';
import { placeOf } from '../placement.ts';
import { printAnswer } from '../print-answer.ts';
import { printPoint } from '../print-date.ts';

const isForOffice = (draft: Draft, language: string): boolean =>
  baseLanguage(language) === baseLanguage(draft.material.texts.language);

/** Who rendered it and when it was written down. */
function captionOf(draft: Draft, placed: PlacedAnswer, words: Words): readonly Span[] {
  const { dates } = draft.material.texts;
  const { original, rendering } = words;
  const hasEnglish = [original, rendering].some((passage) => passage && isForOffice(draft, passage.language));
  return joined([
    ...(rendering ? [say(draft, `words.by-${rendering.by}`)] : []),
    ...(hasEnglish ? [] : [say(draft, 'words.no-english')]),
    // The day of the visit would show who the person is.
    ...(draft.identity === 'anonymous'
      ? []
      : [say(draft, 'words.recorded-on', { day: printPoint(placed.answer.at.slice(0, 10), dates) })]),
  ]);
}

function statementBlocks(draft: Draft, placed: PlacedAnswer): readonly Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 2,
    spans: [inPacketLanguage(draft, labelOf(draft, placed, true))],
  };
  const { answer } = placed;
  if (answer.state !== 'given' || answer.value.kind !== 'words') {
    return [{ kind: 'pairs', rows: [printAnswer(draft, placed, true)] }];
  }
  const { nameOf } = draft.material;
  const { original, rendering } = answer.value.words;
  return [
    heading,
    {
      kind: 'bilingual',
      original: quote(draft, original),
      ...(rendering ? { rendering: quote(draft, rendering) } : {}),
      heads: {
        original: [say(draft, 'words.column-original', { language: nameOf(original.language) })],
        rendering: rendering ? [say(draft, 'words.column-rendering', { language: nameOf(rendering.language) })] : [],
      },
      caption: captionOf(draft, placed, answer.value.words),
      answer: placed.key,
    },
  ];
}

/** The person's own words, each passage beside what it was rendered as. */
export function statementPart(draft: Draft): readonly Block[] {
  const answers = draft.carriage.carried.filter((placed) => placeOf(placed) === 'statement');
  return [
    partHeading(draft, 'statement'),
    paragraph(draft, answers.length === 0 ? 'statement.none' : 'statement.intro'),
    ...answers.flatMap((placed) => statementBlocks(draft, placed)),
  ];
}
