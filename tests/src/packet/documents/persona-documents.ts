import { readFileSync } from 'node:fs';
import { channels } from '../../../../src/content/channels/table.ts';
import { documentTexts } from '../../../../src/content/documents/texts.ts';
import { guide } from '../../../../src/content/guide/guide.ts';
import { languageNames } from '../../../../src/content/packet/languages.ts';
import { statementScope } from '../../../../src/content/statement-scope.ts';
import { format as text } from '../../../../src/export/formats/text.ts';
import type { Answer, Interview } from '../../../../src/interview/answers.ts';
import { composeStatement } from '../../../../src/interview/compose-statement.ts';
import { freezeStatement, type ReadingRecord } from '../../../../src/interview/frozen-statement.ts';
import { paragraphsOf, type SayText } from '../../../../src/interview/statement.ts';
import type { DocumentKind, DocumentMaterial, FrozenVersion } from '../../../../src/packet/documents/document-shape.ts';
import { assembleDocument } from '../../../../src/packet/documents/registry.ts';
import { packetLanguages } from '../../../../src/packet/packet-languages.ts';
import { personas } from '../personas.ts';

/** The texts of the content in a language. */
export const translatedInto = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../../../../locales/${language}/content.json`, import.meta.url), 'utf8'));

const sayIn =
  (catalogue: Readonly<Record<string, string>>): SayText =>
  (key, english, language) =>
    language === 'en' || catalogue[key] === undefined
      ? { text: english, language: 'en' }
      : { text: catalogue[key], language };

/** The rich persona: two interpreters, two incidents, two earlier reports, two acts of retaliation. */
export function kitchenWorker(): Interview {
  const found = personas.find(({ name }) => name === 'kitchen-worker');
  if (!found) throw new Error('The persona is not there');
  return found.interview;
}

/** The same person with some answers put in the place of others. */
export const withAnswers = (interview: Interview, answers: Readonly<Record<string, Answer>>): Interview => ({
  ...interview,
  answers: { ...interview.answers, ...answers },
});

export const wholeReading: Omit<ReadingRecord, 'confirmed' | 'language'> = {
  readBy: 'Legal worker (invented)',
  interpreter: 'Interpreter 1120',
  begunAt: '2026-11-25T17:00:00Z',
  endedAt: '2026-11-25T17:40:00Z',
  putOff: 0,
  corrections: [],
};

/** A version of everything that the record states, read back as far as `confirmed` says (absent: all of it; `none`: not at all). */
export function versionOf(interview: Interview, confirmed?: number | 'none'): FrozenVersion {
  const statement = composeStatement(
    interview,
    guide,
    statementScope,
    sayIn(translatedInto(interview.intervieweeLanguage)),
  );
  const head = { id: 'version-1', number: 1, frozenAt: '2026-11-25T18:00:00Z', frozenBy: 'Legal worker (invented)' };
  const count = confirmed ?? paragraphsOf(statement).length;
  const reading =
    count === 'none' ? undefined : { ...wholeReading, language: interview.intervieweeLanguage, confirmed: count };
  return {
    frozen: freezeStatement(head, interview, statement, reading),
    sha256: '3f2a91c077de'.padEnd(64, '0'),
    isCurrent: true,
  };
}

/** Material of the rich persona, or of another interview, with the real wordings. */
export function documentMaterialOf(changes: Partial<DocumentMaterial> = {}): DocumentMaterial {
  const interview = changes.interview ?? kitchenWorker();
  const translated = changes.translated ?? translatedInto(interview.intervieweeLanguage);
  return {
    guide,
    interview,
    statement: composeStatement(interview, guide, statementScope, sayIn(translated)),
    exports: [],
    texts: documentTexts,
    translated,
    madeOn: '2026-11-25',
    ...packetLanguages(languageNames),
    channelName: (id) => channels.find((channel) => channel.id === id)?.name ?? id,
    ...changes,
  };
}

/** A document as text, or the code of its refusal. */
export function documentText(kind: DocumentKind, material: DocumentMaterial): string {
  const made = assembleDocument(kind, material);
  if (!made.ok) return `refused: ${made.failure.code}`;
  const rendered = text.render(made.value, { paper: 'letter' });
  return rendered.kind === 'text' ? rendered.text : '';
}
