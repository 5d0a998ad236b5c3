import { sayPoint } from '../../i18n/days.ts';
import { isAsked } from '../../interview/condition.ts';
import type { FrozenStatement } from '../../interview/frozen-statement.ts';
import { findQuestion } from '../../interview/guide.ts';
import { readPlainFacts } from '../../interview/read-plain-facts.ts';
import { entriesOf, paragraphsOf, type Statement, type StatementEntry } from '../../interview/statement.ts';
import type { Block, Pair } from '../packet.ts';
import type { DocumentMaterial, DocumentNote } from './document-shape.ts';
import { chosenRecipient, type Recipient } from './recipients.ts';
import { shortCode } from './short-code.ts';
import { nameOfPerson, rangesOf, statementOf, staysOut } from './stated-part.ts';
import { linesOfEntry, titleOfPart } from './tell-entry.ts';
import {
  type BodyOrRefusal,
  blanks,
  hasTranslation,
  heading,
  type Line,
  nameOfLanguage,
  pair,
  passages,
  same,
  spansOfLine,
  type Writer,
} from './writer.ts';

/** Asked whether they want to sign, the person said no. */
function hasDeclined({ guide, interview }: DocumentMaterial): boolean {
  const found = findQuestion(guide, 'declaration-form');
  const answer = found && interview.answers[found.question.id];
  if (!found || answer?.state !== 'given' || answer.value.kind !== 'choice') return false;
  return answer.value.chosen.includes('no') && isAsked(guide, interview.answers, found.question) !== 'no';
}

type Knowledge = 'own' | 'heard' | 'mixed';

/** How the person knows: where both were said, each paragraph is to be marked. */
function knowledgeIn({ guide, interview }: DocumentMaterial, statement: Statement): Knowledge {
  const { intervieweePart } = readPlainFacts(guide, interview).plain;
  if (intervieweePart === 'both' || statement.knowledge === 'not-said') return 'mixed';
  return statement.knowledge === 'told' ? 'heard' : 'own';
}

function statementBlocks(
  writer: Writer,
  statement: Statement,
  out: (entry: StatementEntry) => boolean,
  knows: Knowledge,
) {
  return statement.parts.flatMap((part): readonly Block[] => {
    const lines = part.entries.filter((entry) => !out(entry)).flatMap((entry) => linesOfEntry(writer, entry));
    if (lines.length === 0) return [];
    const mark = writer.line('declaration.mark-know');
    const marked = (line: Line): Line =>
      knows === 'mixed'
        ? {
            english: `${line.english} ${mark.english}`,
            ...(line.theirs === undefined ? {} : { theirs: `${line.theirs} ${mark.theirs ?? mark.english}` }),
          }
        : line;
    return [heading(writer, 2, titleOfPart(writer, part)), ...passages(writer, lines.map(marked))];
  });
}

/** What is said about reading back, from the record of it that the version keeps. */
function readBackLines(writer: Writer): readonly Line[] {
  const { material, line } = writer;
  const { version } = material;
  const reading = version?.frozen.reading;
  if (!version || !reading) return [];
  const all = paragraphsOf(version.frozen.statement).length;
  return [
    line('declaration.read-back', (language) => ({
      language: nameOfLanguage(writer, reading.language, language),
      day: sayPoint(writer.dayOf(reading.endedAt), language),
      confirmed: String(reading.confirmed),
      all: String(all),
    })),
    ...(reading.interpreter === '' ? [] : [line('declaration.read-back-by', () => ({ name: reading.interpreter }))]),
  ];
}

/** Lines for signing by hand: signature, or mark with a witness. */
export const signatureBlanks = (writer: Writer): readonly Block[] => [
  blanks(
    writer,
    (['sign.executed', 'sign.place', 'sign.signature', 'sign.name'] as const).map((id) => writer.line(id)),
  ),
  heading(writer, 3, writer.line('signature-page.mark')),
  blanks(
    writer,
    (['sign.mark', 'sign.witness', 'sign.witness-signature', 'sign.witness-date'] as const).map((id) =>
      writer.line(id),
    ),
  ),
];

/** Which frozen version it is, and since when it stands unchanged. */
export const versionPair = (writer: Writer, { number, frozenAt }: FrozenStatement): Pair =>
  pair(
    writer,
    writer.line('version.label'),
    writer.line('version', (language) => ({ number: String(number), day: sayPoint(writer.dayOf(frozenAt), language) })),
  );

function headRows(writer: Writer): Block {
  const { version, interview } = writer.material;
  return {
    kind: 'pairs',
    rows: [
      pair(writer, writer.line('case'), same(interview.codeName)),
      ...(version
        ? [
            pair(writer, writer.line('short-code'), same(shortCode(version.sha256))),
            versionPair(writer, version.frozen),
          ]
        : []),
    ],
  };
}

function notesOf(writer: Writer, recipient: Recipient, knows: Knowledge) {
  const { version } = writer.material;
  const reading = version?.frozen.reading;
  const restsOn: readonly DocumentNote[] = [
    version
      ? {
          code: 'version',
          values: { number: String(version.frozen.number), day: writer.dayOf(version.frozen.frozenAt) },
        }
      : { code: 'record' },
    ...(reading ? [{ code: 'reading', values: { confirmed: String(reading.confirmed) } }] : []),
    { code: 'consent', values: { channel: recipient.id } },
  ];
  const all = version ? paragraphsOf(version.frozen.statement).length : 0;
  const missing: readonly DocumentNote[] = [
    ...(version ? [] : [{ code: 'not-frozen' }]),
    ...(version && !version.isCurrent ? [{ code: 'answers-changed' }] : []),
    ...(version && (reading?.confirmed ?? 0) < all ? [{ code: 'not-read-back' }] : []),
    ...(nameOfPerson(writer.material) === undefined ? [{ code: 'no-name' }] : []),
    ...(knows === 'mixed' ? [{ code: 'mark-knowledge' }] : []),
    ...(hasTranslation(writer) ? [] : [{ code: 'no-translation' }]),
  ];
  return { restsOn, missing };
}

/** Who speaks, how they know, and what is not among it; a draft says first that it is one. */
function openingBlocks(writer: Writer, left: readonly number[], knows: Knowledge): readonly Block[] {
  const { material, line } = writer;
  const name = nameOfPerson(material);
  const draft = line('declaration.draft', (language) => ({ day: sayPoint(material.madeOn, language) }));
  return [
    headRows(writer),
    ...(material.version ? [] : [{ kind: 'notice', tone: 'warning', spans: spansOfLine(writer, draft) } as const]),
    ...passages(writer, [
      name === undefined ? line('declaration.opening-blank') : line('declaration.opening', () => ({ name })),
      line(`declaration.${knows}`),
      ...(left.length === 0 ? [] : [line('declaration.left-out', () => ({ numbers: rangesOf(left) }))]),
    ]),
  ];
}

/** Reading back, the words of the law and the lines to sign on; a draft has none of them. */
function closingBlocks(writer: Writer): readonly Block[] {
  const { material, line } = writer;
  if (!material.version) return [];
  return [
    heading(writer, 2, line('sign.signature')),
    ...passages(writer, [
      ...readBackLines(writer),
      line(material.signedOutside ? 'declaration.outside' : 'declaration.inside'),
    ]),
    { kind: 'notice', tone: 'plain', spans: spansOfLine(writer, line('declaration.variation')) },
    ...signatureBlanks(writer),
  ];
}

/**
 * A declaration under 28 U.S.C. 1746, in the language of the person and in English: of the frozen statement where there is one,
 * else a draft of the record that has no line to sign on.
 */
export function writeDeclaration(writer: Writer): BodyOrRefusal {
  const { material, line } = writer;
  const { version } = material;
  const statement = statementOf(material);
  if (entriesOf(statement).length === 0) return { refused: { code: 'document-empty' } };
  if (hasDeclined(material)) return { refused: { code: 'document-declined' } };
  const chosen = chosenRecipient(material);
  if ('refused' in chosen) return chosen;
  const { recipient } = chosen;
  if (recipient.identity === 'anonymous')
    return { refused: { code: 'document-names', values: { channel: recipient.id } } };
  const knows = knowledgeIn(material, statement);
  const out = staysOut(material, recipient.leaveOut);
  const left = paragraphsOf(statement)
    .filter(({ entry }) => out(entry))
    .map(({ paragraph }) => paragraph.number);
  return {
    body: {
      title: line('title.declaration'),
      blocks: [
        ...openingBlocks(writer, left, knows),
        ...statementBlocks(writer, statement, out, knows),
        ...closingBlocks(writer),
      ],
      ...notesOf(writer, recipient, knows),
      to: [recipient.id],
      identity: recipient.identity,
      ...(version ? { code: shortCode(version.sha256) } : {}),
      data: {
        knowledge: knows,
        signedOutside: material.signedOutside === true,
        leftOut: left,
        ...(version ? { statement: { number: version.frozen.number, sha256: version.sha256 } } : {}),
      },
    },
  };
}
