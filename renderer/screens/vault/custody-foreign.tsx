import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { ForeignCustody } from '../../../src/bridge/calls/custody-calls.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/tag.tsx';
import { sayDeed, sayMoment } from './custody-words.ts';

/** What the log of another vault says of this interview; it was checked on its own and is no part of this log. */
function Piece({ of }: { readonly of: ForeignCustody }) {
  const text = useText();
  const language = useLanguage();
  const sender = of.sender === '' ? text('custody.nobody') : of.sender;
  return (
    <section className="custody-foreign">
      <p>
        {text('custody.foreign', { sender, when: sayMoment(of.receivedAt, language) })}{' '}
        <Tag small colour={of.breaks === 0 ? 'moss' : 'clay'}>
          {of.breaks === 0
            ? text('custody.foreign-fits', { count: of.entries.length })
            : text('custody.foreign-broken')}
        </Tag>
      </p>
      <Disclosure>
        <Heading className="custody-more" level={3}>
          <AriaButton slot="trigger" className="link small">
            {text('custody.foreign-read')}
          </AriaButton>
        </Heading>
        <DisclosurePanel>
          <ol className="custody-list">
            {of.entries.map((entry) => (
              <li key={entry.sequence} className="custody-entry">
                <p className="custody-deed">{sayDeed(entry, text)}</p>
                <p className="small quiet">
                  {sayMoment(entry.at, language)} · <bdi>{entry.by === '' ? text('custody.nobody') : entry.by}</bdi>
                </p>
              </li>
            ))}
          </ol>
        </DisclosurePanel>
      </Disclosure>
    </section>
  );
}

/** Every piece that came along with hand-overs. */
export function CustodyForeign({ pieces }: { readonly pieces: readonly ForeignCustody[] }) {
  return pieces.map((piece) => <Piece key={`${piece.chain} ${piece.receivedAt}`} of={piece} />);
}
