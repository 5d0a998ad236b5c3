import { sayPoint } from '../../i18n/days.ts';
import { lastWordOn } from '../consent.ts';
import type { Block } from '../packet.ts';
import { nameOfOffice } from './consent-record.ts';
import type { DocumentMaterial, RecordedExport } from './document-shape.ts';
import type { SayWord } from './tell-date.ts';
import { type BodyOrRefusal, blanks, hasTranslation, type Line, pair, passages, same, type Writer } from './writer.ts';

/** What was written out of the vault for an office, as the custody log has it. */
export const exportsTo = ({ exports }: Pick<DocumentMaterial, 'exports'>, office: string): readonly RecordedExport[] =>
  exports.filter(({ to, document }) => document !== 'withdrawal' && to.includes(office));

/** Offices whose consent was taken back, in the order of the letters that can be written: those that got something first. */
export function withdrawnOffices(material: DocumentMaterial): readonly string[] {
  const { interview } = material;
  const offices = Object.values(interview.answers).flatMap((answer) =>
    answer.state === 'given' && answer.value.kind === 'consent'
      ? answer.value.grants.map(({ recipient }) => recipient)
      : [],
  );
  const withdrawn = [...new Set(offices)].filter(
    (office) => lastWordOn(interview, office)?.grant.decision === 'withdrawn',
  );
  return withdrawn.toSorted(
    (a, b) => Number(exportsTo(material, b).length > 0) - Number(exportsTo(material, a).length > 0),
  );
}

/** What was made, by its name in the language that is written in. */
function nameOfExport({ document }: RecordedExport, say: SayWord): string {
  return document !== undefined && document !== 'interpreter' && document !== 'translator'
    ? say(`title.${document}`)
    : say('withdrawal.packet');
}

const sentLine = (writer: Writer, sent: RecordedExport): Line =>
  writer.line('withdrawal.sent-line', (language, say) => ({
    day: sayPoint(sent.on, language),
    what: nameOfExport(sent, say),
    formats: sent.formats,
    sum: sent.sha256 ?? '?',
  }));

/** The letter by which consent is taken back: it names the case by its code alone, as the office knows it from the packets. */
export function writeWithdrawal(writer: Writer): BodyOrRefusal {
  const { line, material } = writer;
  const [first] = withdrawnOffices(material);
  const office = material.recipient ?? first;
  const grant = office === undefined ? undefined : lastWordOn(material.interview, office)?.grant;
  if (office === undefined || grant?.decision !== 'withdrawn') return { refused: { code: 'document-not-withdrawn' } };
  const sent = exportsTo(material, office);
  // To an office that got nothing the letter itself would tell that there is a case.
  if (sent.length === 0) return { refused: { code: 'document-never-sent', values: { channel: office } } };
  const name = nameOfOffice(writer, office);
  const blocks: readonly Block[] = [
    {
      kind: 'pairs',
      rows: [
        pair(writer, { english: writer.english('to') }, name),
        pair(writer, line('case'), same(material.interview.codeName)),
        pair(writer, line('made-on'), {
          english: sayPoint(material.madeOn, material.texts.language),
          ...(writer.theirs === undefined ? {} : { theirs: sayPoint(material.madeOn, writer.theirs) }),
        }),
      ],
    },
    ...passages(writer, [
      line('withdrawal.word', (language) => ({
        day: sayPoint(writer.dayOf(grant.on), language),
        case: material.interview.codeName,
      })),
      line('withdrawal.from-now'),
      line('withdrawal.sent'),
      ...sent.map((each) => sentLine(writer, each)),
      line('withdrawal.cannot'),
      line('withdrawal.ask-stop'),
      line('withdrawal.ask-share'),
      line('withdrawal.ask-return'),
      line('withdrawal.ask-confirm'),
      line('withdrawal.no-recant'),
    ]),
    blanks(
      writer,
      (['sign.name', 'sign.role', 'sign.reply'] as const).map((id) => ({ english: writer.english(id) })),
    ),
  ];
  return {
    body: {
      title: line('title.withdrawal'),
      blocks,
      restsOn: [
        { code: 'withdrawn', values: { channel: office, day: writer.dayOf(grant.on) } },
        { code: 'exports', values: { count: String(sent.length) } },
      ],
      missing: hasTranslation(writer) ? [] : [{ code: 'no-translation' }],
      to: [office],
      data: { withdrawnOn: grant.on, exports: sent },
    },
  };
}
