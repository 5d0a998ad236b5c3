import { useQuery } from '@tanstack/react-query';
import { sayPoint } from '../../src/i18n/days.ts';
import { call } from '../bridge.ts';
import { useLanguage, useText } from '../i18n/text.ts';
import { useGo } from '../place.ts';
import { useSitting } from '../sitting/provider.tsx';
import { Button } from '../ui/button.tsx';

/** After a consent was taken back: what was written for that office until now, and the way to the letter about it. */
export function SentExports({ office }: { readonly office: string }) {
  const text = useText();
  const language = useLanguage();
  const go = useGo();
  const { id } = useSitting().interview;
  const sent = useQuery({
    queryKey: ['documents-sent', id],
    queryFn: () => call('documents.sent', { id }),
    staleTime: 0,
    gcTime: 0,
  });
  const theirs = (sent.data ?? []).filter(({ to, document }) => document !== 'withdrawal' && to.includes(office));
  if (!sent.isSuccess) return null;
  if (theirs.length === 0) return <p className="small quiet">{text('documents.sent-none')}</p>;
  return (
    <section className="sent-exports">
      <h3 className="small">{text('documents.sent-title')}</h3>
      <ul>
        {theirs.map(({ on, document, formats, sha256 }) => (
          <li key={`${on} ${document ?? ''} ${sha256 ?? ''}`}>
            {text('documents.sent-line', {
              day: sayPoint(on, language),
              what: document === undefined ? text('documents.sent-packet') : text(`documents.kind.${document}`),
              formats,
            })}
          </li>
        ))}
      </ul>
      <p className="small quiet">{text('documents.sent-cannot')}</p>
      <Button slim icon="file" onPress={() => go({ screen: 'documents', interview: id, step: 'withdrawal' })}>
        {text('documents.kind.withdrawal')}
      </Button>
    </section>
  );
}
