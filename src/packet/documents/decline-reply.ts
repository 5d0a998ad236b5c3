import { sayPoint } from '../../i18n/days.ts';
import type { Filing } from '../../interview/filings.ts';
import { nameOfOffice } from './consent-record.ts';
import type { DocumentMaterial } from './document-shape.ts';
import {
  chosenOffice,
  filedFrame,
  filingLines,
  letterFoot,
  letterHead,
  linesOf,
  officesWith,
  personLines,
} from './filed-letters.ts';
import { type BodyOrRefusal, heading, type Line, passages, type Writer } from './writer.ts';

const gaveUp = ({ standing }: Filing): boolean =>
  standing === 'declined' || standing === 'handed-back' || standing === 'referred';

/** Offices that declined, handed back or sent on what was filed with them. */
export const declinedOffices = (material: DocumentMaterial): readonly string[] => officesWith(material, gaveUp);

/** What the office said about where it went, as far as it did. */
function whereLines(writer: Writer, filings: readonly Filing[]): readonly Line[] {
  return filings.flatMap(({ answers, standing }) => {
    const said = answers.findLast(({ came }) => came === standing);
    if (said === undefined) return [];
    const office = said.to === undefined ? undefined : nameOfOffice(writer, said.to);
    return [
      writer.line('letter.said', (language, say) => ({
        day: sayPoint(said.on, language),
        what: say(`letter.came.${said.came}`),
      })),
      ...(office === undefined
        ? []
        : [
            writer.line('decline.went', (language) => ({
              office: language === writer.theirs ? (office.theirs ?? office.english) : office.english,
            })),
          ]),
    ];
  });
}

/** Answers an office that will not look into a matter: where it went, when, under which number, and what the law still asks. */
export function writeDeclineReply(writer: Writer): BodyOrRefusal {
  const { line, material } = writer;
  const chosen = chosenOffice(material, gaveUp);
  if ('refused' in chosen) return chosen;
  const { recipient } = chosen;
  const filings = chosen.filings.filter(gaveUp);
  const toOig = recipient.id === 'oig';
  const asked = [
    'decline.ask-where',
    'decline.ask-why',
    ...(toOig ? (['decline.ask-crcl', 'decline.oversight'] as const) : (['decline.ask-who'] as const)),
    'decline.ask-evidence',
    'decline.ask-confidence',
  ] as const;
  return {
    body: {
      title: line('title.decline-reply'),
      blocks: [
        letterHead(writer, recipient.id),
        ...passages(writer, [
          line('decline.intro'),
          ...filingLines(writer, filings),
          ...whereLines(writer, filings),
          ...personLines(writer, recipient),
          line('decline.not-untrue'),
        ]),
        heading(writer, 2, line('status.questions')),
        ...passages(writer, [...linesOf(writer, asked), line('decline.duty'), line('letter.reply')]),
        letterFoot(writer),
      ],
      ...filedFrame(writer, recipient, filings),
      data: { filings: filings.map(({ on, number, standing }) => ({ on, number: number ?? null, standing })) },
    },
  };
}
