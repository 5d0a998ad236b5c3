import { ok, type Result } from '../../src/base/result.ts';
import { readQuery } from '../../src/base/search-query.ts';
import { searchTerms } from '../../src/base/search-terms.ts';
import type { SearchFound } from '../../src/bridge/calls/search-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { type AnswerPassage, passagesOf } from '../../src/interview/answer-passages.ts';
import type { Answer } from '../../src/interview/answers.ts';
import type { VaultDatabase } from './database.ts';
import { createSearcher } from './searcher.ts';

type Outcome<Value> = Result<Value, Failure>;

/** A text beside the answers that can be found: a title of an exhibit, a statement. */
export type SearchDocument = {
  readonly interview: string;
  readonly kind: 'exhibit' | 'statement' | 'follow-up';
  /** Name of the thing within its interview, handed back with what is found. */
  readonly ref: string;
  readonly passages: readonly Omit<AnswerPassage, 'part'>[];
};

export type Search = {
  /** Puts a text into the index, or another one in its place; belongs into a `commit` of the caller. */
  readonly addDocument: (document: SearchDocument) => void;
  /** Takes a text out of the index; belongs into a `commit` of the caller. */
  readonly removeDocument: (document: Pick<SearchDocument, 'interview' | 'kind' | 'ref'>) => void;
  /** Everything that holds all of the words, by interview, last changed first. */
  readonly find: (text: string) => Outcome<SearchFound>;
  /** Brings the index up to date for at most so many milliseconds; says how many texts are left. */
  readonly settle: (milliseconds: number) => Outcome<{ readonly left: number }>;
};

type ChangeRow = { readonly interview_id: string; readonly key: string };
/** Texts that are taken into the index in one commit. */
const oneCommit = 100;
/** Characters after which a commit is ended early: a long account is a commit of its own. */
const oneCommitText = 100_000;
/** A search waits so long for the index, and then says what is still missing. */
const patience = 40;

/** The index of an open vault; `now` gives milliseconds for measuring. */
export function openSearch(database: VaultDatabase, now: () => number = () => performance.now()): Search {
  const { driver, read, commit } = database;
  const changes = driver.prepare<[number], ChangeRow>('SELECT interview_id, key FROM search_changes LIMIT ?');
  const countChanges = driver.prepare<[], number>('SELECT count(*) FROM search_changes').pluck();
  const settled = driver.prepare<[string, string]>('DELETE FROM search_changes WHERE interview_id = ? AND key = ?');
  const contentOf = driver
    .prepare<[string, string], string>(
      `SELECT version.content FROM answers JOIN answer_versions AS version ON version.id = answers.version_id
       WHERE answers.interview_id = ? AND answers.key = ?`,
    )
    .pluck();
  const codeName = driver.prepare<[string], string>('SELECT code_name FROM interviews WHERE id = ?').pluck();
  const drop = driver.prepare<[string, string, string]>(
    'DELETE FROM search_documents WHERE interview_id = ? AND kind = ? AND ref = ?',
  );
  const add = driver.prepare<[string, string, string, string | null, string]>(
    'INSERT INTO search_documents (interview_id, kind, ref, content, terms) VALUES (?, ?, ?, ?, ?)',
  );
  const searcher = createSearcher(driver);

  /** A document gets a new number with every change, so that the newest have the highest. */
  const put = (
    interview: string,
    kind: string,
    ref: string,
    texts: readonly string[],
    content: string | null,
  ): void => {
    drop.run(interview, kind, ref);
    const terms = new Set(texts.flatMap((text) => searchTerms(text)));
    if (terms.size > 0) add.run(interview, kind, ref, content, [...terms].join(' '));
  };

  /** Takes one changed text in; gives its length. */
  const takeIn = ({ interview_id: interview, key }: ChangeRow): number => {
    const name = codeName.get(interview);
    if (name === undefined) return 0;
    if (key === '') {
      put(interview, 'code-name', '', [name], null);
      return name.length;
    }
    const content = contentOf.get(interview, key);
    if (content === undefined) drop.run(interview, 'answer', key);
    else {
      const texts = passagesOf(JSON.parse(content) as Answer).map(({ text }) => text);
      put(interview, 'answer', key, texts, null);
    }
    return content?.length ?? 0;
  };

  const takeSome = (): Outcome<number> =>
    commit(() => {
      let length = 0;
      let taken = 0;
      for (const change of changes.all(oneCommit)) {
        length += takeIn(change);
        settled.run(change.interview_id, change.key);
        taken += 1;
        if (length > oneCommitText) break;
      }
      return ok(taken);
    });

  const settle = (milliseconds: number): Outcome<{ readonly left: number }> => {
    const end = now() + milliseconds;
    let left = read(() => ok(countChanges.get() ?? 0));
    while (left.ok && left.value > 0 && now() < end) {
      const taken = takeSome();
      if (!taken.ok) return taken;
      left = ok(Math.max(0, left.value - taken.value));
    }
    return left.ok ? ok({ left: left.value }) : left;
  };

  return {
    addDocument: ({ interview, kind, ref, passages }) =>
      put(
        interview,
        kind,
        ref,
        passages.map(({ text }) => text),
        JSON.stringify(passages.map((passage) => ({ part: 'said', ...passage }))),
      ),
    removeDocument: ({ interview, kind, ref }) => void drop.run(interview, kind, ref),
    settle,
    find: (text) => {
      const query = readQuery(text);
      if (query.length === 0) return ok({ interviews: [], more: 0, left: 0 });
      const state = settle(patience);
      return state.ok ? read(() => ok({ ...searcher(query), left: state.value.left })) : state;
    },
  };
}
