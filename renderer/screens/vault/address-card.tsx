import { useText } from '../../i18n/text.ts';
import { AddressCode } from './address-code.tsx';

/** What a colleague needs to hand an interview over to this vault. */
export function AddressCard() {
  const text = useText();
  return (
    <section className="card" aria-labelledby="address-card-title">
      <h2 id="address-card-title">{text('hand-over.card-title')}</h2>
      <p className="quiet">{text('hand-over.card')}</p>
      <AddressCode />
    </section>
  );
}
