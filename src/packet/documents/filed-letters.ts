import { sayPoint } from '../../i18n/days.ts';
import { type Filing, isReport, readFollowUp } from '../../interview/filings.ts';
import { readPlainFacts } from '../../interview/read-plain-facts.ts';
import type { Block } from '../packet.ts';
import { nameOfOffice } from './consent-record.ts';
import type { DocumentMaterial, DocumentRefusal } from './document-shape.ts';
import type { SharedTextId } from './document-texts.ts';
import { chosenRecipient, type Recipient, recipientsOf } from './recipients.ts';
import { nameOfPerson } from './stated-part.ts';
import type { SayWord } from './tell-date.ts';
import { blanks, fromRows, hasTranslation, type Line, pair, same, type Writer } from './writer.ts';

/** Reports that were filed with an office, the oldest first. */
export const filedWith = ({ interview }: Pick<DocumentMaterial, 'interview'>, office: string): readonly Filing[] =>
  readFollowUp(interview.followUp).filings.filter((each) => isReport(each) && each.channel === office);

const filedOffices = ({ interview }: DocumentMaterial, fits: (filing: Filing) => boolean): readonly string[] => [
  ...new Set(
    readFollowUp(interview.followUp)
      .filings.filter((each) => isReport(each) && fits(each))
      .toReversed()
      .map(({ channel }) => channel),
  ),
];

/** Offices with such a filing that the person still agrees to, the one that was filed with last first. */
export function officesWith(material: DocumentMaterial, fits: (filing: Filing) => boolean): readonly string[] {
  const agreed = recipientsOf(material).map(({ id }) => id);
  return filedOffices(material, fits).filter((office) => agreed.includes(office));
}

/** Whom a letter about a filing goes to, and what was filed there; or why there is no such letter. */
export function chosenOffice(
  material: DocumentMaterial,
  fits: (filing: Filing) => boolean,
): { readonly recipient: Recipient; readonly filings: readonly Filing[] } | { readonly refused: DocumentRefusal } {
  const [filed] = filedOffices(material, fits);
  const wanted = material.recipient ?? officesWith(material, fits)[0] ?? filed;
  if (wanted === undefined) return { refused: { code: 'document-not-filed' } };
  const chosen = chosenRecipient({ ...material, recipient: wanted });
  if ('refused' in chosen) return chosen;
  const filings = filedWith(material, wanted);
  return filings.some(fits) ? { ...chosen, filings } : { refused: { code: 'document-not-filed' } };
}

/** Case, office and day above a letter. */
export const letterHead = (writer: Writer, office: string): Block => ({
  kind: 'pairs',
  rows: [
    pair(writer, { english: writer.english('to') }, nameOfOffice(writer, office)),
    ...fromRows(writer),
    pair(writer, writer.line('case'), same(writer.material.interview.codeName)),
    pair(writer, writer.line('made-on'), {
      english: sayPoint(writer.material.madeOn, writer.material.texts.language),
      ...(writer.theirs === undefined ? {} : { theirs: sayPoint(writer.material.madeOn, writer.theirs) }),
    }),
  ],
});

/** What a letter about filings rests on, lacks, and whom it is for. */
export const filedFrame = (writer: Writer, recipient: Recipient, filings: readonly Filing[]) => ({
  restsOn: [
    { code: 'consent', values: { channel: recipient.id } },
    { code: 'filings', values: { count: String(filings.length) } },
  ],
  missing: [
    ...(filings.every(({ number }) => number === undefined) ? [{ code: 'no-number' }] : []),
    ...(hasTranslation(writer) ? [] : [{ code: 'no-translation' }]),
  ],
  to: [recipient.id],
  identity: recipient.identity,
});

/** Lines for whoever signs a letter. */
export const letterFoot = (writer: Writer): Block =>
  blanks(
    writer,
    (['sign.name', 'sign.role', 'sign.reply', 'sign.executed'] as const).map((id) => ({ english: writer.english(id) })),
  );

/** Whom the case is about, as far as this office may know it: without a name, the code and the numbers must do. */
export function personLines({ material, line }: Writer, recipient: Recipient): readonly Line[] {
  const name = nameOfPerson(material);
  if (recipient.identity === 'anonymous' || name === undefined) return [line('letter.unnamed')];
  const { aNumber } = readPlainFacts(material.guide, material.interview).plain;
  const number = recipient.leaveOut.includes('immigration') ? undefined : aNumber?.original.text.trim();
  return [
    line('letter.person', () => ({ name: number === undefined ? name : `${name} (${number})` })),
    ...(recipient.identity === 'confidential' ? [line('letter.confidential')] : []),
  ];
}

const wayId = (way: Filing['way']): SharedTextId => `letter.way.${way}`;

/** The number that the office gave, or that there is none. */
export function numberOf(
  { number, noneGiven }: Filing,
  say: SayWord,
  as: 'letter.number' | 'retaliation.number' = 'letter.number',
): string {
  if (number !== undefined) return say(as, { number });
  return say(noneGiven ? 'letter.number-none' : 'letter.number-missing');
}

/** What was filed with the office, one line each: day, way, number, sum of the list of files. */
export const filingLines = ({ line }: Writer, filings: readonly Filing[]): readonly Line[] =>
  filings.flatMap((filing) => [
    line('letter.filed', (language, say) => ({
      day: sayPoint(filing.on, language),
      way: say(wayId(filing.way)),
      number: numberOf(filing, say),
    })),
    ...(filing.sent === undefined ? [] : [line('letter.sum', () => ({ sum: filing.sent ?? '' }))]),
  ]);

/** What the office said of a filing, one line each. */
export const answerLines = ({ line }: Writer, filings: readonly Filing[]): readonly Line[] =>
  filings.flatMap(({ answers }) =>
    answers.map(({ came, on }) =>
      line('letter.said', (language, say) => ({ day: sayPoint(on, language), what: say(`letter.came.${came}`) })),
    ),
  );

/** Says the same lines of every letter of this kind. */
export const linesOf = ({ line }: Writer, ids: readonly SharedTextId[]): readonly Line[] => ids.map((id) => line(id));
