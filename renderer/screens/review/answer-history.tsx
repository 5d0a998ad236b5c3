import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AnswerChange, changesOf, type KeptVersion } from '../../../src/interview/answer-history.ts';
import type { AnswerKey } from '../../../src/interview/answers.ts';
import type { Question } from '../../../src/interview/guide.ts';
import { call, failureOf } from '../../bridge.ts';
import { sayTime, sayWhen } from '../../i18n/dates.ts';
import { type TextKey, useLanguage, useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ChangeView, StandingAnswer } from './change-view.tsx';
import './history.css';

/** What happened to the answer, in a word. */
function deedOf({ from, to }: AnswerChange): TextKey {
  if (to === undefined) return 'history.taken-back';
  if (from === undefined) return 'history.written';
  return from.state === to.state ? 'history.changed' : 'history.became';
}

/** Who did what and when; the first one open, the others on demand, since long texts take a moment to compare. */
function Change({
  of,
  question,
  isFirst,
}: {
  readonly of: AnswerChange;
  readonly question: Question | undefined;
  readonly isFirst: boolean;
}) {
  const text = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(isFirst);
  const deed = text(deedOf(of), of.to && { state: text(`history.state.${of.to.state}`) });
  const day = sayWhen(of.at, new Date(), language);
  const when = day.includes(sayTime(of.at, language)) ? day : `${day}, ${sayTime(of.at, language)}`;
  return (
    <li className="history-change">
      <Button slim look="quiet" icon={open ? 'down' : 'next'} aria-expanded={open} onPress={() => setOpen(!open)}>
        <span>
          {deed}
          {' · '}
          <bdi>{of.by === '' ? text('history.nobody') : of.by}</bdi>
          {' · '}
          {when}
        </span>
      </Button>
      {open &&
        (of.from === undefined ? (
          <StandingAnswer question={question} of={of.to} />
        ) : (
          <ChangeView
            before={of.from}
            after={of.to}
            shown={{
              before: <StandingAnswer question={question} of={of.from} />,
              after: <StandingAnswer question={question} of={of.to} />,
            }}
          />
        ))}
    </li>
  );
}

type Page = { readonly versions: readonly KeptVersion[]; readonly more: boolean };

/** Every version once, oldest first; neighbouring pages share one. */
const joinPages = (pages: readonly Page[]): readonly KeptVersion[] =>
  [...new Map(pages.flatMap(({ versions }) => versions.map((version) => [version.id, version]))).values()].toSorted(
    (one, other) => one.id - other.id,
  );

/** Everything that happened to one answer, newest first. */
export function AnswerHistory({
  of: key,
  question,
}: {
  readonly of: AnswerKey;
  readonly question: Question | undefined;
}) {
  const text = useText();
  const { id, answers } = useSitting().interview;
  const pages = useInfiniteQuery({
    queryKey: ['history', id, key, answers[key]?.at ?? ''],
    queryFn: ({ pageParam }) => call('history.of', { id, key, ...(pageParam > 0 && { before: pageParam }) }),
    initialPageParam: 0,
    getNextPageParam: ({ versions, more }) => (more ? (versions[0]?.id ?? 0) + 1 : undefined),
    gcTime: 0,
  });
  if (pages.isError) return <Problem failure={failureOf(pages.error)} />;
  if (!pages.data) return <p className="quiet small">{text('app.loading')}</p>;
  const changes = changesOf(joinPages(pages.data.pages), !pages.hasNextPage);
  return (
    <div className="history">
      <ol>
        {changes.map((change, index) => (
          <Change key={change.id} of={change} question={question} isFirst={index === 0} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button slim isDisabled={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
          {text('history.older')}
        </Button>
      )}
    </div>
  );
}
