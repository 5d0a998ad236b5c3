import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import type { useWriteSettings } from '../../queries.ts';
import { Problem } from '../../ui/problem.tsx';

/** Whether what was changed in a card was kept. */
export function Kept({ of }: { readonly of: ReturnType<typeof useWriteSettings> }) {
  const text = useText();
  return (
    <>
      {of.isError && <Problem failure={failureOf(of.error)} />}
      <p className="small quiet" role="status">
        {of.isSuccess ? text('settings.saved') : ''}
      </p>
    </>
  );
}
