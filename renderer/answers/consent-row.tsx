import type { ReactNode } from 'react';
import type { ConsentGrant, IdentityMode } from '../../src/interview/answers.ts';
import { useVoice } from '../i18n/speak.ts';
import { useText } from '../i18n/text.ts';
import { Both } from '../ui/both.tsx';
import { Notice } from '../ui/notice.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Tag } from '../ui/tag.tsx';
import { ConsentDetails } from './consent-details.tsx';
import type { Closer } from './consenting.ts';
import type { Tongues } from './input.ts';
import { SentExports } from './sent-exports.tsx';

const modes: readonly IdentityMode[] = ['identified', 'confidential', 'anonymous'];

type Properties = {
  /** Short name of the office or the use, in the worker's language. */
  readonly name: string;
  /** Who it is, and who else will learn of it. */
  readonly about: ReactNode;
  readonly cautions?: ReactNode;
  /** Reports are made as somebody; other uses are not. */
  readonly isReport: boolean;
  readonly tongues: Tongues;
  readonly grant: ConsentGrant | undefined;
  readonly onDecide: (decision: 'agreed' | 'refused') => void;
  readonly onCloser: (closer: Closer) => void;
};

/** Yes or no for one office or one use; after a yes as whom, and what may be said more closely. */
export function ConsentRow(properties: Properties) {
  const { name, about, cautions, isReport, tongues, grant, onDecide, onCloser } = properties;
  const text = useText();
  const [mine, theirs] = [useVoice(tongues.mine), useVoice(tongues.theirs)];
  const agreed = grant?.decision === 'agreed';
  const withdrawn = grant?.decision === 'withdrawn';
  const refusal = agreed || withdrawn ? 'consent.no-longer' : 'common.no';
  return (
    <li className={agreed ? 'consent-row agreed' : 'consent-row'}>
      <div className="consent-who">
        {about}
        {withdrawn && (
          <span>
            <Tag colour="gold">{text('consent.withdrawn')}</Tag>
          </span>
        )}
      </div>
      <div className="consent-say">
        <Segmented
          label={text('consent.ask', { channel: name })}
          labelUnseen
          segments={[
            { id: 'agreed', content: text('common.yes') },
            { id: 'refused', content: text(refusal) },
          ]}
          chosen={grant === undefined ? undefined : agreed ? 'agreed' : 'refused'}
          onChoose={onDecide}
        />
        {agreed && isReport && (
          <Segmented
            label={text('consent.identity')}
            segments={modes.map((mode) => ({ id: mode, content: text(`identity.${mode}`) }))}
            chosen={grant.identity}
            onChoose={(identity) => onCloser({ identity })}
          />
        )}
      </div>
      {withdrawn && (
        <Notice tone="care">
          <Both theirs={theirs('consent.cannot-recall')} mine={mine('consent.cannot-recall')} />
        </Notice>
      )}
      {withdrawn && isReport && <SentExports office={grant.recipient} />}
      {cautions}
      {agreed && isReport && <ConsentDetails grant={grant} onCloser={onCloser} />}
    </li>
  );
}
