import { useText } from '../../i18n/text.ts';
import { Field } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { NewPassphrase, type useNewPassphrase } from '../unlock/new-passphrase.tsx';

const kinds = ['none', 'passphrase', 'recipients'] as const;
/** How the packet is sealed, as far as it has been said. */
export type SealWish = { readonly kind: (typeof kinds)[number]; readonly recipients: string };
export const noSeal: SealWish = { kind: 'none', recipients: '' };

const key = /^age1[02-9ac-hj-np-z]{58}$/;
const keysIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((part) => part !== '');

/** The seal to write with; `undefined`: none is wanted; `null`: something is missing yet. */
export function sealFor({ kind, recipients }: SealWish, passphrase: string) {
  if (kind === 'none') return undefined;
  if (kind === 'passphrase') return passphrase === '' ? null : { kind, passphrase };
  const keys = keysIn(recipients);
  return keys.length > 0 && keys.every((each) => key.test(each)) ? { kind, recipients: [...keys] } : null;
}

type Properties = {
  readonly wish: SealWish;
  readonly onWish: (wish: SealWish) => void;
  readonly passphrase: ReturnType<typeof useNewPassphrase>;
  readonly isBusy: boolean;
};

/** Whether the packet is sealed, and who can open it. */
export function SealChoice({ wish, onWish, passphrase, isBusy }: Properties) {
  const text = useText();
  const wrong = wish.recipients !== '' && !keysIn(wish.recipients).every((each) => key.test(each));
  return (
    <section className="packet-part">
      <Segmented
        label={text('packet.seal')}
        segments={kinds.map((id) => ({ id, content: text(`packet.seal.${id}`) }))}
        chosen={wish.kind}
        onChoose={(kind) => onWish({ ...wish, kind })}
      />
      <p className="small quiet">{text(`packet.seal-note.${wish.kind}`)}</p>
      {wish.kind === 'passphrase' && (
        <>
          <p className="small quiet">{text('packet.seal-passphrase-hint')}</p>
          <NewPassphrase chosen={passphrase} isReadOnly={isBusy} />
        </>
      )}
      {wish.kind === 'recipients' && (
        <Field
          label={text('packet.seal-keys')}
          hint={text('packet.seal-keys-hint')}
          placeholder="age1…"
          spoken={{ lang: 'en', dir: 'ltr' }}
          value={wish.recipients}
          onChange={(recipients) => onWish({ ...wish, recipients })}
          {...(wrong && { error: text('packet.seal-keys-wrong') })}
        />
      )}
    </section>
  );
}
