import { fail, ok, type Result } from '../../src/base/result.ts';
import type { TimeZone } from '../../src/base/zoned-time.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { documentTexts } from '../../src/content/documents/texts.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { languageNames } from '../../src/content/packet/languages.ts';
import { packetTexts } from '../../src/content/packet/texts.ts';
import { statementScope } from '../../src/content/statement-scope.ts';
import type { Paper } from '../../src/export/format.ts';
import type { Interview } from '../../src/interview/answers.ts';
import { composeStatement } from '../../src/interview/compose-statement.ts';
import type {
  DocumentKind,
  DocumentMaterial,
  FrozenVersion,
  RecordedExport,
  SeparateDocument,
} from '../../src/packet/documents/document-shape.ts';
import { assembleDocument } from '../../src/packet/documents/registry.ts';
import type { OptionalData } from '../../src/packet/material.ts';
import { packetLanguages } from '../../src/packet/packet-languages.ts';
import { markInterview, markPractice, practiceMark } from '../../src/packet/practice-mark.ts';
import { statementTongue } from '../statement-tongue.ts';
import { contentTongue } from '../tongues.ts';
import { type Bag, bagOf } from './bag.ts';
import { findFormat } from './formats.ts';
import { type Printer, renderedBytes } from './rendered-bytes.ts';
import { routeInterview } from './route-interview.ts';
import type { NamedFile } from './save.ts';

/** What a document is made from: what the vault holds, and the moment. */
export type DocumentSource = {
  readonly interview: Interview;
  readonly version?: FrozenVersion;
  readonly exports: readonly RecordedExport[];
  /** The moment as an ISO instant, and the zone that decides which day it is while the facility's is not known. */
  readonly now: string;
  readonly timeZone: TimeZone;
};

/** What was chosen about a document. */
export type DocumentOptions = {
  readonly letterhead?: string;
  readonly recipient?: string;
  readonly signedOutside?: boolean;
  readonly include?: readonly OptionalData[];
};

/** A document and its bag; nothing has been written yet. */
export type ExportedDocument = Bag & { readonly document: SeparateDocument };

/** The material of the documents of an interview, worked out again from what is stored. */
export async function documentMaterial(
  source: DocumentSource,
  options: DocumentOptions = {},
): Promise<DocumentMaterial> {
  const { interview, now, timeZone, version, exports } = source;
  const { intervieweeLanguage, workerLanguage } = interview;
  const say = await statementTongue([intervieweeLanguage, workerLanguage]);
  const { content, day } = routeInterview({ guide, interview, now, timeZone });
  return {
    guide,
    interview,
    statement: composeStatement(interview, guide, statementScope, say),
    ...(version && { version }),
    exports,
    texts: documentTexts,
    translated: await contentTongue(intervieweeLanguage),
    madeOn: day,
    ...options,
    ...packetLanguages(languageNames),
    channelName: (id) => content.channels.find((channel) => channel.id === id)?.name ?? id,
  };
}

type Layout = { readonly formats: readonly string[]; readonly paper: Paper };

async function render(document: SeparateDocument, stem: string, { formats, paper }: Layout, print: Printer) {
  const files: NamedFile[] = [];
  for (const id of formats) {
    const format = findFormat(id);
    if (!format) return undefined;
    const bytes = await renderedBytes(format.render(document, { paper }), print);
    files.push({ name: `${stem}.${format.extension}`, bytes });
  }
  return files;
}

/** Makes the files of one document in memory, packed as a bag. The same material and options give the same bytes. */
export async function exportDocument(
  kind: DocumentKind,
  material: DocumentMaterial,
  {
    formats,
    paper,
    practice = false,
  }: { readonly formats: readonly string[]; readonly paper: Paper; readonly practice?: boolean },
  print: Printer,
): Promise<Result<ExportedDocument, Failure>> {
  const written = practice ? { ...material, interview: markInterview(material.interview) } : material;
  const assembled = assembleDocument(kind, written);
  if (!assembled.ok) return assembled;
  const made = ok(practice ? markPractice(assembled.value) : assembled.value);
  if (formats.length === 0 || new Set(formats).size !== formats.length) return fail({ code: 'bad-input' });
  let files: NamedFile[] | undefined;
  try {
    files = await render(made.value, practice ? `${kind}-${practiceMark}` : kind, { formats, paper }, print);
  } catch {
    return fail({ code: 'print-failed' });
  }
  if (!files) return fail({ code: 'bad-input' });
  const { title, caseCode, madeOn } = made.value;
  const bag = await bagOf(files, { title, caseCode, madeOn, howToCheck: packetTexts.howToCheck });
  return ok({ document: made.value, ...bag });
}
