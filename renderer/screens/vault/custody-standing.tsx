import { useQuery } from '@tanstack/react-query';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { sayBreak } from './custody-words.ts';

/** How the log stands; asked anew whenever it is looked at. */
export const useCustodyState = () =>
  useQuery({ queryKey: ['custody', 'state'], queryFn: () => call('custody.state', {}), staleTime: 0 });

/** One line when every entry fits the one before, or what does not fit; with an interview, only what concerns it. */
export function CustodyStanding({ interview }: { readonly interview?: string }) {
  const text = useText();
  const language = useLanguage();
  const state = useCustodyState();
  if (state.isError) return <Problem failure={failureOf(state.error)} />;
  if (!state.data) return <p className="quiet">{text('custody.checking')}</p>;
  const { entries, breaks } = state.data;
  const own = breaks.filter(
    ({ interviews }) => interview === undefined || interviews.length === 0 || interviews.includes(interview),
  );
  if (own.length === 0) {
    return (
      <Notice tone="good">
        <p>{text('custody.fits', { count: entries })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={text('custody.broken')}>
      <ul className="custody-breaks">
        {own.map((each) => (
          <li key={`${each.kind} ${each.from} ${each.to}`}>{sayBreak(each, text, language)}</li>
        ))}
      </ul>
      <p>{text('custody.broken-advice')}</p>
    </Notice>
  );
}
