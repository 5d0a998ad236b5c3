import type { Failure } from '../../src/bridge/result.ts';
import { useText } from '../i18n/text.ts';
import { Notice } from './notice.tsx';

/** An expected failure in its own sentence: what happened, what is kept, what to do. */
export function Problem({ failure }: { readonly failure: Failure }) {
  const text = useText();
  return (
    <Notice tone="danger" live="alert">
      <p>{text(`error.${failure.code}`, failure.values)}</p>
    </Notice>
  );
}
