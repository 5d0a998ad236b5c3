import { useQuery } from '@tanstack/react-query';
import type { Version } from '../../../src/bridge/calls/statement-calls.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { readAnswerKey } from '../../../src/interview/answers.ts';
import { type Correction, type FrozenStatement, realCorrections } from '../../../src/interview/frozen-statement.ts';
import { findQuestion } from '../../../src/interview/guide.ts';
import type { StatementPart } from '../../../src/interview/statement.ts';
import { call, failureOf } from '../../bridge.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ChangeView, StandingAnswer } from './change-view.tsx';
import { EntryView } from './entry-view.tsx';
import { isolated } from './isolated.ts';
import { speechOf } from './statement-state.ts';

/** The words of one version. */
export function useFrozen(version: string | undefined) {
  const { id } = useSitting().interview;
  return useQuery({
    queryKey: ['statement', id, version ?? ''],
    queryFn: () => call('statements.open', { id, statement: version ?? '' }),
    enabled: version !== undefined,
    gcTime: 0,
  });
}

function Part({ of }: { readonly of: StatementPart }) {
  const { workerLanguage } = useSitting().interview;
  return (
    <section className="statement-part">
      <h3>
        <Passage of={speechOf(of.title.mine, workerLanguage)} />
        {of.subject && (
          <>
            {' · '}
            <Passage of={speechOf(of.subject.name.mine, workerLanguage)} /> {of.subject.number}
          </>
        )}
      </h3>
      <ol>
        {of.entries.map((entry) => (
          <EntryView key={entry.key} of={entry} />
        ))}
      </ol>
    </section>
  );
}

function Corrections({ of }: { readonly of: readonly Correction[] }) {
  const text = useText();
  const corrections = realCorrections(of);
  if (corrections.length === 0) return null;
  return (
    <section className="statement-part">
      <h3>{text('reading.corrections', { count: corrections.length })}</h3>
      <ol className="correction-list">
        {corrections.map(({ key, from, to, at }) => {
          const question = findQuestion(guide, readAnswerKey(key).question)?.question;
          const shown = {
            before: <StandingAnswer question={question} of={from} />,
            after: <StandingAnswer question={question} of={to} />,
          };
          return (
            <li key={`${key} ${at}`}>
              <ChangeView before={from} after={to} shown={shown} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Head({ of }: { readonly of: FrozenStatement }) {
  const text = useText();
  const screen = useLanguage();
  const { statement, reading } = of;
  const { firstAt, lastAt } = statement;
  const day = (instant: string): string => sayPoint(instant.slice(0, 10), screen);
  return (
    <div className="small quiet statement-head">
      <p>
        {text('statement.languages', {
          theirs: nameOf(statement.theirs, screen),
          mine: nameOf(statement.mine, screen),
        })}
        {firstAt !== undefined && lastAt !== undefined && (
          <> · {text('statement.taken', { from: day(firstAt), to: day(lastAt) })}</>
        )}
      </p>
      <p>{text(`statement.knowledge.${statement.knowledge}`)}</p>
      <p>
        {reading
          ? `${text('reading.who', { name: isolated(reading.readBy), language: nameOf(reading.language, screen) })} ${
              reading.interpreter === ''
                ? text('reading.no-interpreter')
                : text('reading.interpreted', { name: isolated(reading.interpreter) })
            }`
          : text('version.read-back.not')}
      </p>
    </div>
  );
}

/** One version as it was frozen, in both languages. */
export function VersionDialog({ of: version, onClose }: { readonly of: Version; readonly onClose: () => void }) {
  const text = useText();
  const opened = useFrozen(version.id);
  return (
    <Dialog title={text('version.name', { number: version.number })} isOpen wide onClose={onClose}>
      {opened.isError && <Problem failure={failureOf(opened.error)} />}
      {!opened.data && !opened.isError && <p className="quiet">{text('app.loading')}</p>}
      {opened.data && (
        <>
          {opened.data.intact ? (
            <Notice tone="good">
              <p>{text('version.intact')}</p>
            </Notice>
          ) : (
            <Problem failure={{ code: 'statement-damaged' }} />
          )}
          <Head of={opened.data.frozen} />
          {opened.data.frozen.statement.parts.map((part) => (
            <Part key={`${part.section} ${part.subject?.id ?? ''}`} of={part} />
          ))}
          <Corrections of={opened.data.frozen.reading?.corrections ?? []} />
        </>
      )}
      <DialogActions>
        <Button onPress={onClose}>{text('common.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
