import { useQuery } from '@tanstack/react-query';
import { call } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Fold } from './fold.tsx';

/** The papers that stand by themselves are no part of the packet: which of them are ready, and the way to each. */
export function SeparateDocuments() {
  const text = useText();
  const go = useGo();
  const { id, changedAt } = useSitting().interview;
  const { data = [] } = useQuery({
    queryKey: ['documents', id, changedAt, 'all'],
    queryFn: () => call('documents.list', { id }),
    staleTime: 0,
    gcTime: 0,
  });
  const ready = data.filter(({ refused }) => refused === undefined);
  return (
    <Fold name={text('packet.separate')} note={text('packet.separate-ready', { count: ready.length })}>
      <p className="small quiet">{text('packet.separate-note')}</p>
      <ul className="refused">
        {data.map(({ kind, refused }) => (
          <li key={kind}>
            <Button
              slim
              look="quiet"
              icon="file"
              onPress={() => go({ screen: 'documents', interview: id, step: kind })}
            >
              {text(`documents.kind.${kind}`)}
            </Button>
            {refused && <span className="candidate-why">{text('documents.not-ready')}</span>}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
