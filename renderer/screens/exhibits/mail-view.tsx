import PostalMime, { type Address, type Email } from 'postal-mime';
import { safeText } from '../../../src/export/safe-text.ts';
import { saySize } from '../../../src/i18n/numbers.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Fact } from './exhibit-facts.tsx';
import { fetchBytes, useRead } from './use-bytes.ts';
import type { ViewProperties } from './viewer.tsx';

const sayAddress = ({ name, address }: Address): string =>
  name && address ? `${name} <${address}>` : (address ?? name ?? '');

/** The words of a mail that is written as a web page. It is taken apart without being drawn: nothing in it runs or loads. */
function wordsOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const part of page.querySelectorAll('script, style, title, template, noscript')) part.remove();
  for (const line of page.querySelectorAll('br, p, div, tr, li, h1, h2, h3, h4, blockquote')) line.append('\n');
  return (page.body.textContent ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .trim();
}

const sizeOf = (content: Email['attachments'][number]['content']): number =>
  typeof content === 'string' ? content.length : content.byteLength;

/** A mail: its header, its words, the names of what is attached to it. */
export function MailView({ address, onBroken }: ViewProperties) {
  const text = useText();
  const language = useLanguage();
  const mail = useRead(address, onBroken, async (at) =>
    PostalMime.parse(await fetchBytes(at), { maxNestingDepth: 20 }),
  );
  if (!mail) return <p className="waiting">{text('exhibits.opening')}</p>;
  const plain = mail.text?.trim() ?? '';
  const written = mail.headers.find(({ key }) => key === 'date')?.value;
  return (
    <div className="mail">
      <dl className="facts">
        {mail.from && <Fact name={text('exhibits.fact.from')}>{safeText(sayAddress(mail.from))}</Fact>}
        {mail.to && <Fact name={text('exhibits.fact.to')}>{safeText(mail.to.map(sayAddress).join(', '))}</Fact>}
        {written && <Fact name={text('exhibits.fact.sent-at')}>{safeText(written)}</Fact>}
        {mail.subject && <Fact name={text('exhibits.fact.subject')}>{safeText(mail.subject)}</Fact>}
      </dl>
      {plain === '' && mail.html && <p className="small quiet">{text('exhibits.mail-html')}</p>}
      <pre className="text" dir="auto">
        {safeText(plain === '' ? wordsOf(mail.html ?? '') : plain)}
      </pre>
      {mail.attachments.length > 0 && (
        <>
          <h3>{text('exhibits.attachments')}</h3>
          <ul className="attachments">
            {mail.attachments.map(({ filename, mimeType, content }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the attachments of one mail never change their order
              <li key={index}>
                <bdi>{safeText(filename ?? mimeType)}</bdi> · {saySize(sizeOf(content), language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
