import { useText } from '../../i18n/text.ts';
import { PdfPages } from '../packet/pdf-pages.tsx';
import { fetchBytes, useRead } from './use-bytes.ts';
import type { ViewProperties } from './viewer.tsx';

/** The pages of a PDF, drawn in the page itself; scripts, forms and links in it do nothing. */
export function PdfView({ address, onBroken }: ViewProperties) {
  const text = useText();
  const bytes = useRead(address, onBroken, fetchBytes);
  if (!bytes) return <p className="waiting">{text('exhibits.opening')}</p>;
  return <PdfPages bytes={bytes} onBroken={onBroken} />;
}
