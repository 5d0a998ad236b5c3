import type { Channel } from '../../src/channels/channel.ts';
import { channelKey } from '../../src/i18n/content-key.ts';
import type { ConsentGrant, IdentityMode } from '../../src/interview/answers.ts';
import { useText } from '../i18n/text.ts';
import { findChannel } from '../rule-book.ts';
import { Both } from '../ui/both.tsx';
import { Notice } from '../ui/notice.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Tag } from '../ui/tag.tsx';
import { decide, setIdentity } from './consenting.ts';
import type { InputProperties } from './input.ts';
import './consent.css';

const modes: readonly IdentityMode[] = ['identified', 'confidential', 'anonymous'];

type RowProperties = Pick<InputProperties<'consent'>, 'sayMine' | 'sayTheirs'> & {
  readonly channel: Channel;
  readonly grant: ConsentGrant | undefined;
  readonly onDecide: (decision: 'agreed' | 'refused') => void;
  readonly onIdentity: (identity: IdentityMode) => void;
};

function ConsentRow({ channel, grant, sayMine, sayTheirs, onDecide, onIdentity }: RowProperties) {
  const text = useText();
  const { id, name, about, caution, status, statusText } = channel;
  const agreed = grant?.decision === 'agreed';
  const refusal = grant !== undefined && grant.decision !== 'refused' ? 'consent.no-longer' : 'common.no';
  return (
    <li className={agreed ? 'consent-row agreed' : 'consent-row'}>
      <div className="consent-who">
        <Both theirs={sayTheirs(channelKey(id, 'name'), name)} mine={sayMine(channelKey(id, 'name'), name)} />
        <Both theirs={sayTheirs(channelKey(id, 'about'), about)} mine={sayMine(channelKey(id, 'about'), about)} />
        {grant?.decision === 'withdrawn' && (
          <span>
            <Tag colour="gold">{text('consent.withdrawn')}</Tag>
          </span>
        )}
      </div>
      <div className="consent-say">
        <Segmented
          label={text('consent.ask', { channel: sayMine(channelKey(id, 'shortName'), channel.shortName).text })}
          labelUnseen
          segments={[
            { id: 'agreed', content: text('common.yes') },
            { id: 'refused', content: text(refusal) },
          ]}
          chosen={grant === undefined ? undefined : agreed ? 'agreed' : 'refused'}
          onChoose={onDecide}
        />
        {agreed && (
          <Segmented
            label={text('consent.identity')}
            segments={modes.map((mode) => ({ id: mode, content: text(`identity.${mode}`) }))}
            chosen={grant.identity}
            onChoose={onIdentity}
          />
        )}
      </div>
      {(caution || status !== 'active') && (
        <div className="consent-caution">
          <Notice tone={status === 'active' ? 'plain' : 'care'}>
            {status !== 'active' && statusText && (
              <Both
                theirs={sayTheirs(channelKey(id, 'statusText'), statusText)}
                mine={sayMine(channelKey(id, 'statusText'), statusText)}
              />
            )}
            {caution && (
              <Both
                theirs={sayTheirs(channelKey(id, 'caution'), caution)}
                mine={sayMine(channelKey(id, 'caution'), caution)}
              />
            )}
          </Notice>
        </div>
      )}
    </li>
  );
}

/** Yes or no for each office by itself, and as whom. Nothing said means no. */
export function ConsentInput({ asked, given, sayMine, sayTheirs, give }: InputProperties<'consent'>) {
  const grants = given?.kind === 'consent' ? given.grants : [];
  const keep = (next: readonly ConsentGrant[]) => give({ kind: 'consent', grants: next });
  return (
    <ul className="consents">
      {asked.recipients.map((recipient) => {
        const channel = findChannel(recipient);
        return (
          channel && (
            <ConsentRow
              key={recipient}
              channel={channel}
              grant={grants.find((grant) => grant.recipient === recipient)}
              sayMine={sayMine}
              sayTheirs={sayTheirs}
              onDecide={(decision) => keep(decide(grants, recipient, decision, new Date().toISOString()))}
              onIdentity={(identity) => keep(setIdentity(grants, recipient, identity, new Date().toISOString()))}
            />
          )
        );
      })}
    </ul>
  );
}
