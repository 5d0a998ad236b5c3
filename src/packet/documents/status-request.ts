import type { Filing } from '../../interview/filings.ts';
import { findings } from '../../interview/follow-up-entry.ts';
import type { DocumentMaterial } from './document-shape.ts';
import type { SharedTextId } from './document-texts.ts';
import {
  answerLines,
  chosenOffice,
  filedFrame,
  filingLines,
  letterFoot,
  letterHead,
  linesOf,
  officesWith,
  personLines,
} from './filed-letters.ts';
import { type BodyOrRefusal, heading, passages, type Writer } from './writer.ts';

/** Any report that no finding has ended. */
const isOpen = ({ standing }: Filing): boolean => !findings.some((each) => each === standing);

/** Offices that can be asked how a case stands. */
export const askableOffices = (material: DocumentMaterial): readonly string[] => officesWith(material, isOpen);

const toAll: readonly SharedTextId[] = ['status.ask-number', 'status.ask-who', 'status.ask-kind'];
/** Only the agency itself can say what it offered to the Inspector General. */
const toAgency: readonly SharedTextId[] = ['status.ask-oig'];
const further: readonly SharedTextId[] = [
  'status.ask-contact',
  'status.ask-language',
  'status.ask-present',
  'status.ask-evidence',
  'status.ask-contact-removed',
  'status.ask-watch',
  'status.ask-result',
];
const agencies: readonly string[] = ['opr', 'cbpopr', 'fod', 'psa', 'operator', 'dril'];

/** Asks an office how a case stands: who has it, under which number, what was secured, and what was found. */
export function writeStatusRequest(writer: Writer): BodyOrRefusal {
  const { line, material } = writer;
  const chosen = chosenOffice(material, isOpen);
  if ('refused' in chosen) return chosen;
  const { recipient, filings } = chosen;
  const closed = filings.some(({ standing }) => standing === 'closed');
  const asked = [...toAll, ...(agencies.includes(recipient.id) ? toAgency : []), ...further];
  return {
    body: {
      title: line('title.status-request'),
      blocks: [
        letterHead(writer, recipient.id),
        ...passages(writer, [
          line('status.intro'),
          ...filingLines(writer, filings),
          ...answerLines(writer, filings),
          ...personLines(writer, recipient),
          ...(closed ? [line('status.closed')] : []),
        ]),
        heading(writer, 2, line('status.questions')),
        ...passages(writer, [...linesOf(writer, asked), line('letter.reply')]),
        letterFoot(writer),
      ],
      ...filedFrame(writer, recipient, filings),
      data: {
        filings: filings.map(({ on, way, number, standing }) => ({ on, way, number: number ?? null, standing })),
      },
    },
  };
}
