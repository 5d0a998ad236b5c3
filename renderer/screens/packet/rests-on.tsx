import { sayPoint } from '../../../src/i18n/days.ts';
import type { Packet } from '../../../src/packet/packet.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { nameOf } from '../../i18n/languages.ts';
import { useLanguage, useText } from '../../i18n/text.ts';

/** To whom the packet goes, as whom the person appears in it, and the consent that it rests on. */
export function RestsOn({ packet }: { readonly packet: Packet }) {
  const text = useText();
  const language = useLanguage();
  const { consent, addressee, identity } = packet;
  return (
    <dl className="packet-standing">
      <div>
        <dt>{text('packet.goes-to')}</dt>
        <dd lang={packet.language} dir="ltr" className="addressee">
          {addressee.join('\n')}
        </dd>
      </div>
      <div>
        <dt>{text('packet.as-whom')}</dt>
        <dd>{text(`identity.${identity}`)}</dd>
      </div>
      <div>
        <dt>{text('packet.rests-on')}</dt>
        <dd>{text('packet.consent-on', { when: sayWhen(consent.on, new Date(), language) })}</dd>
        {consent.until !== undefined && (
          <dd>{text('packet.consent-until', { date: sayPoint(consent.until, language) })}</dd>
        )}
        {consent.how !== undefined && <dd>{text(`packet.consent-how.${consent.how}`)}</dd>}
        {consent.explained !== true && <dd>{text('packet.consent-unexplained')}</dd>}
      </div>
      <div>
        <dt>{text('packet.language')}</dt>
        <dd>{nameOf(packet.language, language)}</dd>
      </div>
    </dl>
  );
}
