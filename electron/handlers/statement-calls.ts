import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { statementScope } from '../../src/content/statement-scope.ts';
import { composeStatement } from '../../src/interview/compose-statement.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { statementTongue } from '../statement-tongue.ts';
import type { Composed, Statements } from '../vault/statements.ts';

export function statementCalls({ withVault, settings }: House) {
  const worker = (): string => settings.read().interviewer;

  /** Works with what the vault holds at one moment; nothing can come between composing and keeping. */
  const withStatement = async <Value>(
    id: string,
    work: (statements: Statements, composed: Composed) => Result<Value, Failure>,
  ): Promise<Result<Value, Failure>> => {
    const head = withVault(({ interviews }) => interviews.open(id));
    if (!head.ok) return head;
    const say = await statementTongue([head.value.intervieweeLanguage, head.value.workerLanguage]);
    return withVault(({ interviews, statements }) => {
      const opened = interviews.open(id);
      if (!opened.ok) return opened;
      const interview = opened.value;
      return work(statements, { interview, statement: composeStatement(interview, guide, statementScope, say) });
    });
  };

  return {
    'history.counts': ({ id }) => withVault(({ history }) => history.counts(id)),
    'history.of': ({ id, key, before }) => withVault(({ history }) => history.of(id, key, before)),
    'statements.state': ({ id }) => withStatement(id, (statements, composed) => statements.state(composed)),
    'statements.open': ({ id, statement }) => withVault(({ statements }) => statements.open(id, statement)),
    'statements.freeze': ({ id, record }) =>
      withStatement(id, (statements, composed) => statements.freeze(composed, record, worker())),
    'statements.sign': ({ id, statement, signature }) =>
      withStatement(id, (statements, composed) => statements.sign(composed, statement, signature, worker())),
    'readings.begin': ({ id, ...reading }) =>
      withStatement(id, (statements, composed) => statements.beginReading(composed, reading)),
    'readings.mark': ({ id, ...mark }) =>
      withStatement(id, (statements, composed) => statements.mark(composed, mark, worker())),
    'readings.correct': ({ id, key }) =>
      withVault(({ interviews, statements }) => {
        const interview = interviews.open(id);
        return interview.ok ? statements.correct(interview.value, key, worker()) : fail(interview.failure);
      }),
    'readings.corrected': ({ id, key }) =>
      withStatement(id, (statements, composed) => statements.corrected(composed, key, worker())),
    'readings.corrections': ({ id }) =>
      withVault(({ statements }) => {
        const found = statements.corrections(id);
        return found.ok ? ok({ corrections: [...found.value] }) : found;
      }),
  } satisfies Partial<Handlers>;
}
