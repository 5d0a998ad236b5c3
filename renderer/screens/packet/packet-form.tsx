import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { IdentityMode } from '../../../src/interview/answers.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { call } from '../../bridge.ts';
import { sayPoint, sayWhen } from '../../i18n/dates.ts';
import { nameOf } from '../../i18n/languages.ts';
import { type TextKey, useLanguage, useText } from '../../i18n/text.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Tick } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Passage } from '../../ui/passage.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { type Candidate, packetFor } from './candidates.ts';
import { formatIds } from './format-ids.ts';
import { Written } from './written.tsx';

const english = (text: string, language: string) =>
  ({ text, language: 'en', direction: 'ltr', translated: language === 'en' }) as const;

function LeftOut({ packet }: { readonly packet: Packet }) {
  const text = useText();
  const language = useLanguage();
  return (
    <section className="packet-part">
      <h2>{text('packet.left-out')}</h2>
      {packet.omissions.length === 0 && <p className="small quiet">{text('packet.left-out-none')}</p>}
      <ul className="left-out">
        {packet.omissions.map(({ what, why }) => (
          <li key={what}>
            <Passage as="p" of={english(what, language)} />
            <Passage as="p" className="small quiet" of={english(why, language)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Properties = {
  readonly candidate: Extract<Candidate, { kind: 'possible' }>;
  readonly identity: IdentityMode;
  readonly onIdentity: (identity: IdentityMode) => void;
};

/** What one packet rests on, the choices about it, and the way out of the vault. */
export function PacketForm({ candidate, identity, onIdentity }: Properties) {
  const text = useText();
  const language = useLanguage();
  const findings = useFindings();
  const { interview } = useSitting();
  const [formats, setFormats] = useState<readonly string[]>(formatIds);
  const packet = packetFor({ interview, findings }, candidate.channel, identity) ?? candidate.packet;
  const { consent } = packet;
  const write = useMutation({
    mutationFn: () => call('packets.export', { id: interview.id, channel: candidate.channel, identity, formats }),
  });
  return (
    <>
      <section className="packet-part">
        <h2>{text('packet.rests-on')}</h2>
        <p>
          {text('packet.consent-on', { when: sayWhen(consent.on, new Date(), language) })}
          {consent.until !== undefined && `, ${text('packet.until', { date: sayPoint(consent.until, language) })}`}
        </p>
      </section>
      <section className="packet-part">
        <Segmented
          label={text('packet.as-whom')}
          segments={candidate.modes.map((mode) => ({ id: mode, content: text(`identity.${mode}`) }))}
          chosen={identity}
          onChoose={onIdentity}
        />
        <p className="small quiet">
          {text('packet.as-whom-note', { identity: text(`identity.${candidate.packet.identity}`) })}
        </p>
      </section>
      {packet.warnings.length > 0 && (
        <Notice tone="care">
          {packet.warnings.map((warning) => (
            <p key={warning}>{text(`packet.warning.${warning}`)}</p>
          ))}
        </Notice>
      )}
      <LeftOut packet={packet} />
      <section className="packet-part">
        <h2>{text('packet.language')}</h2>
        <p>{nameOf(packet.language, language)}</p>
      </section>
      <section className="packet-part">
        <CheckboxGroup className="packet-part" value={[...formats]} onChange={setFormats}>
          <Label className="packet-label">{text('packet.formats')}</Label>
          {formatIds.map((id) => (
            <Tick key={id} value={id}>
              {text(`packet.format.${id}` as TextKey)}
            </Tick>
          ))}
        </CheckboxGroup>
      </section>
      <Written of={write} title={text('packet.done')} />
      <div className="packet-go">
        <Button
          look="go"
          icon="export"
          isDisabled={write.isPending || formats.length === 0}
          onPress={() => write.mutate()}
        >
          {text(write.isPending ? 'packet.exporting' : 'packet.export')}
        </Button>
      </div>
    </>
  );
}
