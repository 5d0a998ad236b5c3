import type { Signature, Version } from '../../../src/bridge/calls/statement-calls.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { sayTime } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { isolated } from './isolated.ts';
import { SignedPages } from './signed-pages.tsx';

const colours = { whole: 'moss', partly: 'gold', not: 'plain' } as const;

/** The SHA-256 in groups, so that two people can compare it by voice; always from left to right. */
function Sum({ of }: { readonly of: string }) {
  return (
    <bdi dir="ltr" className="version-sum">
      {of.replace(/(.{8})(?!$)/g, '$1 ')}
    </bdi>
  );
}

function SignatureLine({ of }: { readonly of: Signature }) {
  const text = useText();
  const language = useLanguage();
  const { way, witness, interpreter, on, notedAt, notedBy } = of;
  const more = [
    ...(on === undefined ? [] : [text('sign.on', { date: isolated(sayPoint(on, language)) })]),
    ...(witness === '' ? [] : [text('sign.with-witness', { name: isolated(witness) })]),
    ...(interpreter === '' ? [] : [text('sign.with-interpreter', { name: isolated(interpreter) })]),
    text('sign.noted', {
      name: isolated(notedBy || text('history.nobody')),
      date: isolated(sayPoint(notedAt.slice(0, 10), language)),
    }),
  ];
  return (
    <li>
      <strong>{text(`sign.way.${way}`)}</strong> · {more.join(' · ')}
    </li>
  );
}

type Properties = {
  readonly of: Version;
  readonly onRead: () => void;
  readonly onCompare: () => void;
  readonly onSign: () => void;
};

/** One frozen version without its words. */
export function VersionCard({ of, onRead, onCompare, onSign }: Properties) {
  const text = useText();
  const language = useLanguage();
  const { number, frozenAt, frozenBy, paragraphs, readBack, corrections, isCurrent, signatures, sha256 } = of;
  const when = `${sayPoint(frozenAt.slice(0, 10), language)}, ${sayTime(frozenAt, language)}`;
  return (
    <li className="version">
      <div className="version-head">
        <h2>{text('version.name', { number })}</h2>
        <Tag colour={colours[readBack]} small>
          {text(`version.read-back.${readBack}`)}
        </Tag>
        {isCurrent && <Tag small>{text('version.is-current')}</Tag>}
      </div>
      <p className="small quiet">
        {text('version.frozen', { when: isolated(when), name: isolated(frozenBy || text('history.nobody')) })} ·{' '}
        {text('version.paragraphs', { count: paragraphs })}
        {corrections > 0 && ` · ${text('reading.corrections', { count: corrections })}`}
      </p>
      <p className="small">
        <abbr title={text('version.sum-title')}>SHA-256</abbr> <Sum of={sha256} />
      </p>
      {signatures.length === 0 ? (
        <p className="small quiet">{text('sign.none')}</p>
      ) : (
        <ul className="small version-signatures">
          {signatures.map((signature) => (
            <SignatureLine key={`${signature.notedAt} ${signature.way}`} of={signature} />
          ))}
        </ul>
      )}
      <SignedPages of={of} />
      <div className="version-buttons">
        <Button slim icon="file" onPress={onRead} aria-label={text('version.read-named', { number })}>
          {text('version.read')}
        </Button>
        <Button slim icon="beside" onPress={onCompare} aria-label={text('version.compare-named', { number })}>
          {text('version.compare')}
        </Button>
        <Button slim icon="pencil" onPress={onSign} aria-label={text('sign.note-named', { number })}>
          {text('sign.note')}
        </Button>
      </div>
    </li>
  );
}
