import type { Channel } from '../../src/channels/channel.ts';
import { iceLearns } from '../../src/channels/ice-learns.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { channelKey, optionKey } from '../../src/i18n/content-key.ts';
import type { ConsentGrant } from '../../src/interview/answers.ts';
import { type ConsentUse, findQuestion } from '../../src/interview/guide.ts';
import { useVoice } from '../i18n/speak.ts';
import { findChannel } from '../rule-book.ts';
import { useFindings } from '../sitting/findings.tsx';
import { useSitting } from '../sitting/provider.tsx';
import { Both } from '../ui/both.tsx';
import { Notice } from '../ui/notice.tsx';
import { ConsentRow } from './consent-row.tsx';
import { decide, refine } from './consenting.ts';
import type { InputProperties } from './input.ts';
import './consent.css';

type Says = Pick<InputProperties<'consent'>, 'sayMine' | 'sayTheirs' | 'tongues'>;

/** What an office is, who will learn of it, and what must be heard before a yes. */
function useChannelWords({ sayMine, sayTheirs, tongues }: Says) {
  const [mine, theirs] = [useVoice(tongues.mine), useVoice(tongues.theirs)];
  const both = (key: string, english: string) => <Both theirs={sayTheirs(key, english)} mine={sayMine(key, english)} />;
  return ({ id, name, about, caution, status, statusText }: Channel) => {
    const learns = `consent.learns.${iceLearns(id)}` as const;
    return {
      about: (
        <>
          {both(channelKey(id, 'name'), name)}
          {both(channelKey(id, 'about'), about)}
          <Both theirs={theirs(learns)} mine={mine(learns)} />
        </>
      ),
      cautions: (caution || status !== 'active') && (
        <div className="consent-caution">
          <Notice tone={status === 'active' ? 'plain' : 'care'}>
            {status !== 'active' && statusText && both(channelKey(id, 'statusText'), statusText)}
            {caution && both(channelKey(id, 'caution'), caution)}
          </Notice>
        </div>
      ),
    };
  };
}

/** Yes or no for each office and each use by itself. Nothing said means no. */
export function ConsentInput(properties: InputProperties<'consent'>) {
  const { asked, question, given, tongues, sayMine, sayTheirs, give } = properties;
  const wordsOf = useChannelWords(properties);
  const { interpreterMode } = useFindings().derived.plain;
  const { answers } = useSitting().interview;
  const around = findQuestion(guide, question.id)?.section.questions ?? [];
  // What was said in the same part before anybody decided.
  const explained = around.some(({ id, answer }) => answer.kind === 'statement' && answers[id]?.state === 'given');
  const grants = given?.kind === 'consent' ? given.grants : [];
  const keep = (next: readonly ConsentGrant[]) => give({ kind: 'consent', grants: next });
  const rowFor = (recipient: string, purpose: 'file' | ConsentUse['purpose']) => ({
    isReport: purpose === 'file',
    tongues,
    grant: grants.find((grant) => grant.recipient === recipient),
    onDecide: (decision: 'agreed' | 'refused') =>
      keep(
        decide(grants, recipient, decision, {
          now: new Date().toISOString(),
          purpose,
          language: tongues.theirs,
          explained,
          ...(interpreterMode === undefined ? {} : { interpreted: interpreterMode !== 'none' }),
        }),
      ),
    onCloser: (closer: Parameters<typeof refine>[2]) =>
      keep(refine(grants, recipient, closer, new Date().toISOString())),
  });
  return (
    <ul className="consents">
      {asked.recipients.map((recipient) => {
        const channel = findChannel(recipient);
        if (!channel || channel.status === 'reported-closed') return null;
        const name = sayMine(channelKey(channel.id, 'shortName'), channel.shortName).text;
        return <ConsentRow key={recipient} name={name} {...wordsOf(channel)} {...rowFor(recipient, 'file')} />;
      })}
      {(asked.uses ?? []).map(({ id, purpose, label, note }) => {
        const key = optionKey(question.id, id);
        const noteKey = optionKey(question.id, id, 'note');
        return (
          <ConsentRow
            key={id}
            name={sayMine(key, label).text}
            about={<Both theirs={sayTheirs(key, label)} mine={sayMine(key, label)} />}
            cautions={
              note && (
                <Notice tone="care">
                  <Both theirs={sayTheirs(noteKey, note)} mine={sayMine(noteKey, note)} />
                </Notice>
              )
            }
            {...rowFor(id, purpose)}
          />
        );
      })}
    </ul>
  );
}
