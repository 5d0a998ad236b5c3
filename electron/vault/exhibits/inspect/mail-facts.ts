import PostalMime, { type Address } from 'postal-mime';
import type { FileFact, FileFactKind } from '../../../../src/interview/exhibit.ts';

const sayAddress = ({ name, address }: Address): string =>
  name && address ? `${name} <${address}>` : (address ?? name ?? '');

/** Who wrote a mail to whom and when, as its header says; a header can be forged. */
export async function mailFacts(bytes: Uint8Array): Promise<readonly FileFact[]> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
    const written = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
    const known: readonly (readonly [FileFactKind, string])[] = [
      ['from', mail.from ? sayAddress(mail.from) : ''],
      ['to', (mail.to ?? []).map(sayAddress).join(', ')],
      ['subject', mail.subject ?? ''],
      ['sent-at', written],
    ];
    return known.filter(([, value]) => value !== '').map(([kind, value]) => ({ kind, value: value.slice(0, 500) }));
  } catch {
    return [];
  }
}
