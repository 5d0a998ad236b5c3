import { useQuery } from '@tanstack/react-query';
import { Button as AriaButton } from 'react-aria-components';
import type { FoundInterview, FoundPassage } from '../../../src/bridge/calls/search-calls.ts';
import { guide } from '../../../src/content/guide/guide.ts';
import { anotherTextKey, questionKey, sectionKey } from '../../../src/i18n/content-key.ts';
import { readAnswerKey } from '../../../src/interview/answers.ts';
import { findQuestion } from '../../../src/interview/guide.ts';
import { call, failureOf } from '../../bridge.ts';
import { spokenIn } from '../../i18n/languages.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { Problem } from '../../ui/problem.tsx';
import './found.css';

/** Where in the interview a passage stands, in the language of the screen. */
function usePlaceOf(): (passage: FoundPassage) => readonly string[] {
  const text = useText();
  const say = useSpeak(useLanguage());
  return ({ kind, ref }) => {
    if (kind !== 'answer') return [text(`search.kind.${kind}`)];
    const [, another] = /^another:(.+)$/.exec(ref) ?? [];
    const section = guide.sections.find(({ repeats }) => repeats === another);
    if (another !== undefined && section) return [say(sectionKey(section.id), section.title).text];
    const found = findQuestion(guide, readAnswerKey(ref).question);
    if (!found) return [ref];
    const { section: own, question } = found;
    return [
      say(sectionKey(own.id), own.title).text,
      ...(own.another ? [say(anotherTextKey(own.id, 'name'), own.another.name).text] : []),
      say(questionKey(question.id, 'prompt'), question.prompt).text,
    ];
  };
}

function Passage({ of, onOpen }: { readonly of: FoundPassage; readonly onOpen: () => void }) {
  const text = useText();
  const place = usePlaceOf()(of);
  const spoken = of.language === undefined ? { dir: 'auto' as const } : spokenIn(of.language);
  return (
    <li>
      <AriaButton className="found-passage" onPress={onOpen}>
        <span className="found-place">
          {place.join(' · ')}
          {of.part === 'note' && ` · ${text('review.note')}`}
        </span>
        <span className="found-words" {...spoken}>
          {of.cutBefore && '… '}
          {of.pieces.map(({ text: words, hit }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change their order
            hit ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>,
          )}
          {of.cutAfter && ' …'}
        </span>
      </AriaButton>
    </li>
  );
}

function Interview({ of }: { readonly of: FoundInterview }) {
  const text = useText();
  const go = useGo();
  const openAt = ({ kind, ref }: FoundPassage) =>
    kind === 'exhibit'
      ? go({ screen: 'exhibits', interview: of.id, step: ref })
      : kind === 'follow-up'
        ? go({ screen: 'follow-up', interview: of.id })
        : go({ screen: 'interview', interview: of.id, ...(kind === 'answer' && { step: ref }) });
  return (
    <li className="found-case">
      <AriaButton className="link found-name" onPress={() => go({ screen: 'interview', interview: of.id })}>
        <bdi>{of.codeName}</bdi>
      </AriaButton>
      <ul>
        {of.passages.map((passage, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one answer can be found in more than one of its texts
          <Passage key={`${passage.ref} ${index}`} of={passage} onOpen={() => openAt(passage)} />
        ))}
      </ul>
      {of.more > 0 && <p className="small quiet">{text('search.more-places', { count: of.more })}</p>}
    </li>
  );
}

/** Everything in the vault that holds the words, by interview. */
export function Found({ wanted }: { readonly wanted: string }) {
  const text = useText();
  const found = useQuery({
    queryKey: ['search', wanted],
    queryFn: () => call('search.find', { text: wanted }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => ((state.data?.left ?? 0) > 0 ? 500 : false),
  });
  if (found.isError) return <Problem failure={failureOf(found.error)} />;
  if (!found.data) return null;
  const { interviews, more, left } = found.data;
  return (
    <section className="found" aria-label={text('search.results')}>
      <p className="small quiet" role="status">
        {interviews.length === 0
          ? text('search.none', { text: wanted })
          : text('search.count', { count: interviews.length })}
        {left > 0 && ` ${text('search.left', { count: left })}`}
      </p>
      <ul className="found-list">
        {interviews.map((interview) => (
          <Interview key={interview.id} of={interview} />
        ))}
      </ul>
      {more > 0 && <p className="small quiet">{text('search.more', { count: more })}</p>}
    </section>
  );
}
