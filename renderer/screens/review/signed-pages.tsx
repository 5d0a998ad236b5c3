import type { Version } from '../../../src/bridge/calls/statement-calls.ts';
import { safeText } from '../../../src/export/safe-text.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useExhibitDeed, useExhibits } from '../exhibits/use-exhibits.ts';

/** The exhibits that are the signed pages of a version, and the way to say that one is. */
export function SignedPages({ of: version }: { readonly of: Version }) {
  const text = useText();
  const go = useGo();
  const { id: interview } = useSitting().interview;
  const exhibits = useExhibits(interview).data ?? [];
  const attach = useExhibitDeed(interview, ({ id, signs }: { id: string; signs: string | null }) =>
    call('exhibits.change', { id, signs }),
  );
  const pages = exhibits.filter(({ signs }) => signs === version.id);
  const free = exhibits.filter(({ signs }) => signs === undefined);
  if (version.signatures.every(({ way }) => way === 'unsigned') && pages.length === 0) return null;
  return (
    <div className="signed-pages small">
      {pages.map(({ id, title }) => (
        <p key={id}>
          {text('sign.page')} <bdi>{safeText(title)}</bdi>{' '}
          <Button slim look="quiet" onPress={() => attach.mutate({ id, signs: null })}>
            {text('sign.page-detach')}
          </Button>
        </p>
      ))}
      {free.length > 0 && (
        <Choose
          slim
          label={text('sign.page-attach')}
          placeholder={text('sign.page-choose')}
          items={free.map(({ id, title }) => ({ id, name: safeText(title) }))}
          chosen={undefined}
          onChoose={(id) => attach.mutate({ id, signs: version.id })}
        />
      )}
      {pages.length + free.length === 0 && (
        <Button slim look="quiet" icon="import" onPress={() => go({ screen: 'exhibits', interview })}>
          {text('sign.page-add')}
        </Button>
      )}
      {attach.isError && <Problem failure={failureOf(attach.error)} />}
    </div>
  );
}
