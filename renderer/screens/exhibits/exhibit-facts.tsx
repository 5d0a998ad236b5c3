import type { ReactNode } from 'react';
import { safeText } from '../../../src/export/safe-text.ts';
import { sayNumber, saySize } from '../../../src/i18n/numbers.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { nameContradicts, viewOf } from '../../../src/interview/exhibit-media.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Notice } from '../../ui/notice.tsx';
import './facts.css';

/** One line of a list of facts. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

/** What the vault knows of a file: what it is, how large, its hash, when it came and from whom. */
export function ExhibitFacts({ exhibit }: { readonly exhibit: Exhibit }) {
  const text = useText();
  const language = useLanguage();
  const { mediaType, size, sha256, fileName, receivedAt, receivedBy } = exhibit;
  const type = text(`exhibits.type.${viewOf(mediaType)}`);
  return (
    <section className="exhibit-part">
      <h3>{text('exhibits.facts')}</h3>
      {nameContradicts(fileName, mediaType) && (
        <Notice tone="care">
          <p>{text('exhibits.name-contradicts', { type: `${type} (${mediaType})` })}</p>
        </Notice>
      )}
      <dl className="facts">
        <Fact name={text('exhibits.fact.file-name')}>{safeText(fileName)}</Fact>
        <Fact name={text('exhibits.fact.type')}>
          {type} ({mediaType})
        </Fact>
        <Fact name={text('exhibits.fact.size')}>
          {saySize(size, language)} ({sayNumber(size, language)})
        </Fact>
        <Fact name={text('exhibits.fact.received')}>{sayWhen(receivedAt, new Date(), language)}</Fact>
        {receivedBy !== '' && <Fact name={text('exhibits.fact.received-by')}>{receivedBy}</Fact>}
        <Fact name="SHA-256">
          <span className="hash whole-hash" translate="no">
            {sha256}
          </span>
        </Fact>
      </dl>
    </section>
  );
}
