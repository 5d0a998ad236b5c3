import { useInfiniteQuery } from '@tanstack/react-query';
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { CustodyEntry } from '../../../src/bridge/calls/custody-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { type Text, useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CustodyForeign } from './custody-foreign.tsx';
import { sayDeed, sayMoment } from './custody-words.ts';

function useEntries(interview: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['custody', 'entries', interview],
    queryFn: ({ pageParam }) =>
      call('custody.list', {
        ...(interview !== undefined && { interview }),
        ...(pageParam !== undefined && { before: pageParam }),
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.more ? page.entries.at(-1)?.sequence : undefined),
    staleTime: 0,
    gcTime: 0,
  });
}

/** What else must be known of a deed, beside its sentence. */
function remarksOf({ object, id, detail = {} }: CustodyEntry, text: Text): readonly string[] {
  const { formats, late, notWritten, packet } = detail;
  return [
    ...(object === 'packet' || object === 'handout' ? [id] : []),
    ...(object === 'exhibit' && typeof packet === 'string' ? [text('custody.in-packet', { packet })] : []),
    ...(typeof formats === 'string' ? [formats] : []),
    ...(late === undefined ? [] : [text('custody.late')]),
    ...(notWritten === undefined ? [] : [text('custody.not-written')]),
  ];
}

function Hashes({ of }: { readonly of: CustodyEntry }) {
  const text = useText();
  const { sequence, object, id, sha256, hash, detail = {} } = of;
  const rows: readonly (readonly [string, string])[] = [
    [text('custody.number'), String(sequence)],
    [text('custody.about'), `${object} ${id}`],
    ...(sha256 === undefined ? [] : [['SHA-256', sha256] as const]),
    [text('custody.hash'), hash],
    ...Object.entries(detail).map(([name, value]) => [name, String(value)] as const),
  ];
  return (
    <Disclosure>
      <Heading className="custody-more" level={3}>
        <AriaButton
          slot="trigger"
          className="link small"
          aria-label={text('custody.details-named', { number: sequence })}
        >
          {text('custody.details')}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <dl className="custody-hashes small">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi dir="ltr">{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </DisclosurePanel>
    </Disclosure>
  );
}

function Row({ of, named }: { readonly of: CustodyEntry; readonly named: boolean }) {
  const text = useText();
  const language = useLanguage();
  return (
    <li className="custody-entry">
      <p className="custody-deed">
        {sayDeed(of, text)} {named && of.code !== undefined && <Tag small>{<bdi>{of.code}</bdi>}</Tag>}
      </p>
      <p className="small quiet">
        {sayMoment(of.at, language)} · <bdi>{of.by === '' ? text('custody.nobody') : of.by}</bdi>
        {remarksOf(of, text).map((remark) => (
          <span key={remark}>
            {' · '}
            <bdi>{remark}</bdi>
          </span>
        ))}
      </p>
      <Hashes of={of} />
    </li>
  );
}

/** The entries of the log, newest first; of one interview or of all. */
export function CustodyList({ interview }: { readonly interview?: string }) {
  const text = useText();
  const entries = useEntries(interview);
  if (entries.isError) return <Problem failure={failureOf(entries.error)} />;
  if (!entries.data) return <p className="quiet">{text('app.loading')}</p>;
  const all = entries.data.pages.flatMap((page) => page.entries);
  return (
    <>
      {all.length === 0 && <p className="quiet">{text('custody.none')}</p>}
      <ol className="custody-list">
        {all.map((entry) => (
          <Row key={entry.sequence} of={entry} named={interview === undefined} />
        ))}
      </ol>
      {entries.hasNextPage && (
        <Button isDisabled={entries.isFetchingNextPage} onPress={() => void entries.fetchNextPage()}>
          {text('custody.earlier')}
        </Button>
      )}
      <CustodyForeign pieces={entries.data.pages[0]?.foreign ?? []} />
    </>
  );
}
