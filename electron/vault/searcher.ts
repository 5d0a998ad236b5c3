import type { SearchQuery, WantedTerm } from '../../src/base/search-query.ts';
import { termsWanted, termsWantedEach } from '../../src/base/search-query.ts';
import { createSnippets } from '../../src/base/snippet.ts';
import type { Condition } from '../../src/base/truth.ts';
import type { FoundInterview, FoundPassage, SearchFound } from '../../src/bridge/calls/search-calls.ts';
import { type AnswerPassage, passagesOf } from '../../src/interview/answer-passages.ts';
import type { Answer } from '../../src/interview/answers.ts';
import type { Driver } from './database-file.ts';

type DocumentRow = { readonly id: number; readonly interview_id: string; readonly kind: FoundPassage['kind'] } & {
  readonly ref: string;
  readonly content: string | null;
};
type HeadRow = Omit<FoundInterview, 'passages' | 'more'>;

/** Documents that are looked at, newest first: who finds more than these needs more words. */
const mostDocuments = 400;
/** The same where the words may stand in different answers of one interview. */
const mostDocumentsEach = 2000;
const mostInterviews = 25;
const mostPassages = 3;
/** With fewer interviews than this, those that hold the words in different places are looked for too. */
const fewInterviews = 10;

/** A condition in the query language of the index; terms hold letters and digits only. */
function matchOf(condition: Condition<WantedTerm>): string {
  if ('all' in condition) return `(${condition.all.map(matchOf).join(' AND ')})`;
  if ('any' in condition) return `(${condition.any.map(matchOf).join(' OR ')})`;
  if ('not' in condition) throw new Error('A search never asks for what is missing');
  return `"${condition.term}"${condition.prefix ? ' *' : ''}`;
}

/** Looks into the index and reads out of the vault what is shown of what was found. */
export function createSearcher(driver: Driver): (query: SearchQuery) => Omit<SearchFound, 'left'> {
  const documents = driver.prepare<[string, number], DocumentRow>(
    `SELECT document.id, interview_id, kind, ref, content FROM (
       SELECT rowid AS id FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?
     ) AS found JOIN search_documents AS document ON document.id = found.id ORDER BY document.id DESC`,
  );
  const head = driver.prepare<[string], HeadRow>(
    `SELECT id, code_name AS codeName, worker_language AS workerLanguage, interviewee_language AS intervieweeLanguage,
       changed_at AS changedAt FROM interviews WHERE id = ?`,
  );
  const answerOf = driver
    .prepare<[string, string], string>(
      `SELECT version.content FROM answers JOIN answer_versions AS version ON version.id = answers.version_id
       WHERE answers.interview_id = ? AND answers.key = ?`,
    )
    .pluck();

  const byInterview = (rows: readonly DocumentRow[]): Map<string, DocumentRow[]> => {
    const groups = new Map<string, DocumentRow[]>();
    for (const row of rows) {
      const group = groups.get(row.interview_id);
      if (group) group.push(row);
      else groups.set(row.interview_id, [row]);
    }
    return groups;
  };

  /** Interviews that hold every word somewhere, with the documents that hold one of them. */
  const acrossAnswers = (query: SearchQuery): Map<string, DocumentRow[]> => {
    const each = termsWantedEach(query).map((condition) =>
      byInterview(documents.all(matchOf(condition), mostDocumentsEach)),
    );
    const [first, ...others] = each;
    const all = new Map<string, DocumentRow[]>();
    for (const interview of first?.keys() ?? []) {
      if (!others.every((groups) => groups.has(interview))) continue;
      const rows = each.flatMap((groups) => (groups.get(interview) ?? []).slice(0, mostPassages));
      all.set(interview, [...new Map(rows.map((row) => [row.id, row])).values()]);
    }
    return all;
  };

  const passagesIn = (row: DocumentRow, codeName: string): readonly AnswerPassage[] => {
    if (row.kind === 'code-name') return [{ part: 'said', text: codeName }];
    if (row.content !== null) return JSON.parse(row.content) as AnswerPassage[];
    const content = answerOf.get(row.interview_id, row.ref);
    return content === undefined ? [] : passagesOf(JSON.parse(content) as Answer);
  };

  return (query) => {
    const snippetOf = createSnippets(query);
    const show = (rows: readonly DocumentRow[], codeName: string, whole: boolean): readonly FoundPassage[] =>
      rows.flatMap((row): readonly FoundPassage[] => {
        const found = passagesIn(row, codeName).flatMap(({ part, language, text }): readonly FoundPassage[] => {
          const snippet = snippetOf(text);
          if (snippet === undefined) return [];
          const { words, ...shown } = snippet;
          return [{ kind: row.kind, ref: row.ref, part, words, ...shown, ...(language !== undefined && { language }) }];
        });
        // The index knows pairs of characters, not their order: what does not hold up is left out.
        const words = new Set(found.flatMap((passage) => passage.words));
        return whole && words.size < query.length ? [] : found;
      });

    const exact = byInterview(documents.all(matchOf(termsWanted(query)), mostDocuments));
    const loose =
      query.length > 1 && exact.size < fewInterviews ? acrossAnswers(query) : new Map<string, DocumentRow[]>();
    const wanted = [
      ...[...exact].map(([id, rows]) => ({ id, rows, whole: true })),
      ...[...loose].filter(([id]) => !exact.has(id)).map(([id, rows]) => ({ id, rows, whole: false })),
    ];
    const heads = wanted
      .flatMap(({ id, ...rest }) => {
        const row = head.get(id);
        return row ? [{ row, ...rest }] : [];
      })
      .sort((a, b) => Number(b.whole) - Number(a.whole) || (a.row.changedAt < b.row.changedAt ? 1 : -1));
    const interviews: FoundInterview[] = [];
    for (const { row, rows, whole } of heads) {
      if (interviews.length >= mostInterviews) break;
      const passages = show(rows.slice(0, whole ? mostPassages + 2 : 12), row.codeName, whole);
      const enough = whole || query.every((_, word) => passages.some(({ words }) => words.includes(word)));
      if (passages.length === 0 || !enough) continue;
      const shown = passages.slice(0, whole ? mostPassages : 2 * mostPassages);
      interviews.push({ ...row, passages: shown, more: Math.max(0, rows.length - shown.length) });
    }
    return { interviews, more: Math.max(0, heads.length - interviews.length) };
  };
}
