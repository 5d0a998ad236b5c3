import { fail, ok, type Result } from '../../base/result.ts';
import { writeConsentRecord } from './consent-record.ts';
import { writeDeclaration } from './declaration.ts';
import { declinedOffices, writeDeclineReply } from './decline-reply.ts';
import type { DocumentKind, DocumentMaterial, DocumentRefusal, SeparateDocument } from './document-shape.ts';
import { writeInterpreter } from './interpreter.ts';
import { writePreservation } from './preservation.ts';
import { recipientsOf } from './recipients.ts';
import { recordHolders } from './record-holders.ts';
import { writeRecordsRequest } from './records-request.ts';
import { writeRetaliationLog } from './retaliation-log.ts';
import { writeSignaturePage } from './signature-page.ts';
import { askableOffices, writeStatusRequest } from './status-request.ts';
import { writeTranslator } from './translator.ts';
import { withdrawnOffices, writeWithdrawal } from './withdrawal.ts';
import { type BodyOrRefusal, documentOf, type Writer, writerOf } from './writer.ts';

/** What can be chosen about a kind of document. */
export type DocumentChoice = 'recipient' | 'signed-outside' | 'include';

type Kind = {
  readonly write: (writer: Writer) => BodyOrRefusal;
  readonly choices: readonly DocumentChoice[];
  readonly recipients: (material: DocumentMaterial) => readonly string[];
};

const nobody = (): readonly string[] => [];
const agreed = (material: DocumentMaterial): readonly string[] => recipientsOf(material).map(({ id }) => id);

/** Every kind of document with what writes it. */
const kinds: Readonly<Record<DocumentKind, Kind>> = {
  preservation: { write: writePreservation, choices: [], recipients: nobody },
  declaration: { write: writeDeclaration, choices: ['recipient', 'signed-outside', 'include'], recipients: agreed },
  'signature-page': { write: writeSignaturePage, choices: ['signed-outside'], recipients: nobody },
  interpreter: { write: writeInterpreter, choices: ['signed-outside'], recipients: nobody },
  translator: { write: writeTranslator, choices: ['signed-outside'], recipients: nobody },
  'consent-record': { write: writeConsentRecord, choices: [], recipients: nobody },
  withdrawal: { write: writeWithdrawal, choices: ['recipient'], recipients: withdrawnOffices },
  'retaliation-log': { write: writeRetaliationLog, choices: ['recipient'], recipients: agreed },
  'status-request': { write: writeStatusRequest, choices: ['recipient'], recipients: askableOffices },
  'decline-reply': { write: writeDeclineReply, choices: ['recipient'], recipients: declinedOffices },
  'records-request': {
    write: writeRecordsRequest,
    choices: ['recipient', 'signed-outside'],
    recipients: () => recordHolders,
  },
};

/** What can be chosen about a document, and between which recipients. */
export function choicesOf(kind: DocumentKind, material: DocumentMaterial) {
  const { choices, recipients } = kinds[kind];
  return { choices, recipients: recipients(material) };
}

/** Assembles one separate document, or says why there is none. Pure: the same material gives the same document. */
export function assembleDocument(
  kind: DocumentKind,
  material: DocumentMaterial,
): Result<SeparateDocument, DocumentRefusal> {
  const writer = writerOf(material);
  const written = kinds[kind].write(writer);
  return 'refused' in written ? fail(written.refused) : ok(documentOf(kind, writer, written.body));
}
