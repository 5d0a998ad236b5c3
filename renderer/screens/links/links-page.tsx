import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkDecision, SuggestedLink } from '../../../src/bridge/calls/link-calls.ts';
import type { LinkVerdict } from '../../../src/interview/link-verdict.ts';
import { call, failureOf } from '../../bridge.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { useArrival } from '../../ui/arrival.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Tag } from '../../ui/tag.tsx';
import './links.css';

type Decide = (other: string, verdict: LinkVerdict | 'open') => void;

const mostWords = 8;
const colours = { strong: 'clay', likely: 'gold', possible: 'plain' } as const;
const verdictColours = { 'same-person': 'deep', 'same-place': 'moss', 'not-linked': 'plain' } as const;

function Suggested({
  link,
  busy,
  onDecide,
}: {
  readonly link: SuggestedLink;
  readonly busy: boolean;
  readonly onDecide: Decide;
}) {
  const text = useText();
  const personal = link.grounds.some(({ reason }) => reason !== 'facility' && reason !== 'period' && reason !== 'spot');
  return (
    <li className="link-card">
      <div className="link-head">
        <bdi className="link-name">{link.codeName}</bdi>
        <Tag colour={colours[link.strength]}>{text(`links.strength.${link.strength}`)}</Tag>
      </div>
      <ul className="link-grounds">
        {link.grounds.map(({ reason, words }) => (
          <li key={reason}>
            {text(`links.reason.${reason}`)}
            {words.length > 0 && ': '}
            {words.slice(0, mostWords).map((word, index) => (
              <span key={word}>
                {index > 0 && ' · '}
                <bdi className="link-word">{word}</bdi>
              </span>
            ))}
            {words.length > mostWords && ' …'}
          </li>
        ))}
      </ul>
      <div className="link-ways">
        {personal && (
          <Button slim look="go" isDisabled={busy} onPress={() => onDecide(link.id, 'same-person')}>
            {text('links.confirm-person')}
          </Button>
        )}
        <Button slim isDisabled={busy} onPress={() => onDecide(link.id, 'same-place')}>
          {text('links.confirm-place')}
        </Button>
        <Button slim look="quiet" isDisabled={busy} onPress={() => onDecide(link.id, 'not-linked')}>
          {text('links.reject')}
        </Button>
      </div>
    </li>
  );
}

function Decided({
  link,
  busy,
  onDecide,
}: {
  readonly link: LinkDecision;
  readonly busy: boolean;
  readonly onDecide: Decide;
}) {
  const text = useText();
  const when = sayWhen(link.at, new Date(), useLanguage());
  return (
    <li className="link-card decided">
      <div className="link-head">
        <bdi className="link-name">{link.codeName}</bdi>
        <Tag colour={verdictColours[link.verdict]}>{text(`links.verdict.${link.verdict}`)}</Tag>
        <span className="push" />
        <Button slim look="quiet" icon="undo" isDisabled={busy} onPress={() => onDecide(link.id, 'open')}>
          {text('links.take-back')}
          <span className="unseen">, {link.codeName}</span>
        </Button>
      </div>
      <p className="small quiet">{link.by === '' ? when : text('links.decided-by', { name: link.by, when })}</p>
    </li>
  );
}

/** Other interviews that may speak of the same person or place. For the worker alone: nothing of this is read aloud or exported. */
export function LinksPage() {
  const text = useText();
  const heading = useArrival();
  const client = useQueryClient();
  const { id } = useSitting().interview;
  const [news, setNews] = useState('');
  const links = useQuery({
    queryKey: ['links', id],
    queryFn: () => call('links.of', { id }),
    staleTime: 0,
    refetchInterval: ({ state }) => ((state.data?.left ?? 0) > 0 ? 1000 : false),
  });
  const decide = useMutation({
    mutationFn: ({ other, verdict }: { readonly other: string; readonly verdict: LinkVerdict | 'open' }) =>
      call('links.decide', { id, other, verdict }),
    onSuccess: async (_, { verdict }) => {
      await client.invalidateQueries({ queryKey: ['links'] });
      setNews(text(`links.done.${verdict}`));
    },
  });
  const onDecide: Decide = (other, verdict) => decide.mutate({ other, verdict });
  const decided = links.data?.decided ?? [];
  const suggested = links.data?.suggested ?? [];
  return (
    <main className="links scroll">
      <div className="links-head">
        <h1 ref={heading} tabIndex={-1}>
          {text('links.title')}
        </h1>
        <p className="quiet">{text('links.lead')}</p>
      </div>
      {news !== '' && (
        <Notice tone="good" live="status">
          {news}
        </Notice>
      )}
      {links.isError && <Problem failure={failureOf(links.error)} />}
      {decide.isError && <Problem failure={failureOf(decide.error)} />}
      {decided.some(({ verdict }) => verdict === 'same-person') && (
        <Notice title={text('links.pattern-title')}>
          <p>{text('links.pattern')}</p>
        </Notice>
      )}
      <section aria-labelledby="links-suggested">
        <h2 id="links-suggested">{text('links.suggested')}</h2>
        {links.data && suggested.length === 0 && (
          <p className="quiet">{text(links.data.left > 0 ? 'links.comparing' : 'links.none')}</p>
        )}
        <ul className="link-list">
          {suggested.map((link) => (
            <Suggested key={link.id} link={link} busy={decide.isPending} onDecide={onDecide} />
          ))}
        </ul>
      </section>
      {decided.length > 0 && (
        <section aria-labelledby="links-decided">
          <h2 id="links-decided">{text('links.decided')}</h2>
          <ul className="link-list">
            {decided.map((link) => (
              <Decided key={link.id} link={link} busy={decide.isPending} onDecide={onDecide} />
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
