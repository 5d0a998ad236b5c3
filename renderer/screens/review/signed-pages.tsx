import type { Version } from '../../../src/bridge/calls/statement-calls.ts';
import { safeText } from '../../../src/export/safe-text.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useExhibitDeed, useExhibits } from '../exhibits/use-exhibits.ts';

type Properties = {
  readonly of: Version;
  /** Also where it is not noted yet that anybody signed. */
  readonly always?: boolean;
};

/** The exhibits that are the signed pages of a version, and the way to say that one is. */
export function SignedPages({ of: version, always = false }: Properties) {
  const text = useText();
  const { id: interview } = useSitting().interview;
  const exhibits = useExhibits(interview).data ?? [];
  const attach = useExhibitDeed(interview, ({ id, signs }: { id: string; signs: string | null }) =>
    call('exhibits.change', { id, signs }),
  );
  const pages = exhibits.filter(({ signs }) => signs === version.id);
  const free = exhibits.filter(({ signs }) => signs === undefined);
  const take = useExhibitDeed(interview, async () => {
    const { added } = await call('exhibits.choose', { interview, job: `signed ${version.id}` });
    for (const { id } of added) await call('exhibits.change', { id, signs: version.id });
  });
  if (!always && version.signatures.every(({ way }) => way === 'unsigned') && pages.length === 0) return null;
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
      <Button slim look="quiet" icon="import" isDisabled={take.isPending} onPress={() => take.mutate(undefined)}>
        {text('sign.page-take')}
      </Button>
      {take.isError && failureOf(take.error).code !== 'cancelled' && <Problem failure={failureOf(take.error)} />}
      {attach.isError && <Problem failure={failureOf(attach.error)} />}
    </div>
  );
}
