import type { UseMutationResult } from '@tanstack/react-query';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

type Files = { readonly folder: string; readonly files: readonly string[] };
type Properties = {
  readonly of: Pick<UseMutationResult<Files>, 'isError' | 'isSuccess' | 'error' | 'data'>;
  readonly title: string;
  /** What to know about the files, where they do not lie open. */
  readonly note?: string;
};

/** What became of writing files out of the vault: where they lie, that it was called off, or why there are none. */
export function Written({ of, title, note }: Properties) {
  const text = useText();
  if (of.isError) {
    const failure = failureOf(of.error);
    if (failure.code !== 'cancelled') return <Problem failure={failure} />;
    return (
      <Notice live="status">
        <p>{text('error.cancelled')}</p>
      </Notice>
    );
  }
  if (!of.isSuccess || !of.data) return null;
  return (
    <Notice tone="good" live="status" title={title}>
      <p>
        <bdi>{of.data.folder}</bdi>
      </p>
      <ul className="packet-files">
        {of.data.files.map((file) => (
          <li key={file}>
            <Icon name="file" size={16} /> <bdi>{file}</bdi>
          </li>
        ))}
      </ul>
      <p className="small">{note ?? text('packet.done-note')}</p>
    </Notice>
  );
}
