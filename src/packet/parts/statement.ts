import type { Words } from '../../interview/answers.ts';
import { type FrozenStatement, readBackOf } from '../../interview/frozen-statement.ts';
import { paragraphsOf } from '../../interview/statement.ts';
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
import { facilityDay } from '../facility-day.ts';
import { type FrozenAnswer, frozenAnswers } from '../frozen-answers.ts';
import type { Block, Span } from '../packet.ts';
import { placeOf } from '../placement.ts';
import { printAnswer } from '../print-answer.ts';
import { printPoint } from '../print-date.ts';

const isForOffice = (draft: Draft, language: string): boolean =>
  baseLanguage(language) === baseLanguage(draft.material.texts.language);

/** Who rendered it and when it was written down. */
function captionOf(draft: Draft, placed: PlacedAnswer, words: Words): readonly Span[] {
  const { dates } = draft.material.texts;
  const { original, rendering, renderedBy } = words;
  const hasEnglish = [original, rendering].some((passage) => passage && isForOffice(draft, passage.language));
  return joined([
    ...(rendering ? [say(draft, `words.by-${rendering.by}`)] : []),
    ...(renderedBy ? [say(draft, 'words.not-written'), say(draft, `words.by-${renderedBy}`)] : []),
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

const readBackText = (draft: Draft, statement: FrozenStatement): Span => {
  const readBack = readBackOf(statement);
  if (readBack !== 'partly') return say(draft, `statement.read-${readBack}`);
  return say(draft, 'statement.read-partly', {
    confirmed: String(statement.reading?.confirmed ?? 0),
    all: String(paragraphsOf(statement.statement).length),
  });
};

/** Which version the words are of; its day and its sum would show an anonymous person's visit or text. */
function versionBlocks(draft: Draft): readonly Block[] {
  const { frozen, texts } = draft.material;
  if (!frozen) return [];
  const { number, frozenAt } = frozen.statement;
  const version =
    draft.identity === 'anonymous'
      ? say(draft, 'statement.version-anonymous', { number: String(number) })
      : say(draft, 'statement.version', {
          number: String(number),
          day: printPoint(facilityDay(draft.material, frozenAt), texts.dates),
          sum: frozen.sha256,
        });
  return [{ kind: 'paragraph', spans: joined([version, readBackText(draft, frozen.statement)]) }];
}

/** An answer with what came after the frozen version; every answer is named once only. */
function frozenBlocks(draft: Draft, { placed, from }: FrozenAnswer, now: PlacedAnswer): readonly Block[] {
  const blocks = statementBlocks(draft, placed);
  if (from === 'later') return [...blocks, paragraph(draft, 'statement.later')];
  if (from !== 'changed') return blocks;
  const [, ...later] = statementBlocks(draft, now);
  const unnamed = (later.length === 0 ? statementBlocks(draft, now) : later).map(withoutAnswer);
  return [...blocks, paragraph(draft, 'statement.changed'), ...unnamed];
}

function withoutAnswer(block: Block): Block {
  if (block.kind === 'pairs') return { ...block, rows: block.rows.map(({ answer: _, ...row }) => row) };
  if (block.kind !== 'bilingual') return block;
  const { answer: _, ...rest } = block;
  return rest;
}

/** The person's own words, each passage beside what it was rendered as: those of the frozen version where there is one. */
export function statementPart(draft: Draft): readonly Block[] {
  const answers = draft.carriage.carried.filter((placed) => placeOf(placed) === 'statement');
  const frozen = frozenAnswers(draft.material, answers);
  return [
    partHeading(draft, 'statement'),
    paragraph(draft, answers.length === 0 ? 'statement.none' : 'statement.intro'),
    ...(answers.length === 0 ? [] : versionBlocks(draft)),
    ...answers.flatMap((placed, index) => frozenBlocks(draft, frozen[index] ?? { placed, from: 'record' }, placed)),
  ];
}
