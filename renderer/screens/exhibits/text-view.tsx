import { safeText } from '../../../src/export/safe-text.ts';
import { saySize } from '../../../src/i18n/numbers.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { decodeText } from './decode-text.ts';
import { fetchBytes, useRead } from './use-bytes.ts';
import type { ViewProperties } from './viewer.tsx';

const most = 1_000_000;

/** A text as it is written; also of documents that could act if they were drawn. */
export function TextView({ exhibit, address, onBroken }: ViewProperties) {
  const text = useText();
  const language = useLanguage();
  const isCut = exhibit.size > most;
  const read = useRead(address, onBroken, async (at) => decodeText(await fetchBytes(at, most), isCut));
  if (!read) return <p className="waiting">{text('exhibits.opening')}</p>;
  return (
    <>
      <pre className="text" dir="auto">
        {safeText(read.words)}
      </pre>
      <p className="small quiet">
        {text('exhibits.read-as', { encoding: read.encoding })}
        {isCut && ` ${text('exhibits.text-cut', { size: saySize(most, language) })}`}
      </p>
    </>
  );
}
