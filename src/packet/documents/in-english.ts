import { composeStatement } from '../../interview/compose-statement.ts';
import { entriesOf, type Statement, type StatementEntry } from '../../interview/statement.ts';
import { baseLanguage } from '../draft.ts';
import type { DocumentMaterial } from './document-shape.ts';

type Sources = Pick<DocumentMaterial, 'guide' | 'interview' | 'version' | 'texts'>;

/**
 * The statement with its questions and choices in English where neither side of the interview is: worked out from the answers that
 * the statement was composed from. What the guide no longer asks stays in the language it has.
 */
export function withEnglish(material: Sources, statement: Statement): Statement {
  const { guide, interview, version, texts } = material;
  if (baseLanguage(statement.mine) === baseLanguage(texts.language)) return statement;
  const isFrozen = version?.frozen.statement === statement;
  const from = isFrozen ? { subjects: version.frozen.subjects, answers: version.frozen.answers } : {};
  const english = composeStatement({ ...interview, ...from }, guide, { sectionsLeftOut: [] });
  const entries = new Map(entriesOf(english).map((entry) => [entry.key, entry]));
  const chosenOf = (entry: StatementEntry, mine: StatementEntry) =>
    entry.chosen?.map((one) => ({
      ...one,
      label: { ...one.label, mine: mine.chosen?.find(({ id }) => id === one.id)?.label.mine ?? one.label.mine },
    }));
  return {
    ...statement,
    parts: statement.parts.map((part) => {
      const own = english.parts.find(
        ({ section, subject }) => section === part.section && subject?.id === part.subject?.id,
      );
      return {
        ...part,
        title: { ...part.title, mine: own?.title.mine ?? part.title.mine },
        ...(part.subject && {
          subject: {
            ...part.subject,
            name: { ...part.subject.name, mine: own?.subject?.name.mine ?? part.subject.name.mine },
          },
        }),
        entries: part.entries.map((entry) => {
          const mine = entries.get(entry.key);
          if (!mine) return entry;
          const chosen = chosenOf(entry, mine);
          return { ...entry, asked: { ...entry.asked, mine: mine.asked.mine }, ...(chosen && { chosen }) };
        }),
      };
    }),
  };
}
