import type { KeyList } from '../../../src/bridge/calls/key-calls.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

type Slot = KeyList['slots'][number];
type Properties = {
  readonly slot: Slot;
  /** The only passphrase cannot be removed. */
  readonly isLast: boolean;
  readonly onRenew: () => void;
  readonly onRehearse: () => void;
  readonly onRemove: () => void;
};

/** One way to open the vault, and what can be done with it. */
export function WayRow({ slot, isLast, onRenew, onRehearse, onRemove }: Properties) {
  const text = useText();
  const language = useLanguage();
  const counts = { needed: slot.needed ?? 0, total: slot.total ?? 0 };
  const name = text(`keys.kind.${slot.kind}`, counts);
  const since = slot.made === undefined ? undefined : text('keys.made', { date: sayPoint(slot.made, language) });
  return (
    <li className="way">
      <Icon name={slot.kind === 'passphrase' ? 'speech' : slot.kind === 'recovery' ? 'note' : 'person'} />
      <div>
        <p className="way-name">{name}</p>
        {since !== undefined && <p className="small quiet">{since}</p>}
      </div>
      <div className="way-deeds">
        {slot.kind !== 'passphrase' && (
          <Button slim look="quiet" aria-label={`${text('keys.try')}: ${name}`} onPress={onRehearse}>
            {text('keys.try')}
          </Button>
        )}
        {(slot.kind !== 'passphrase' || isLast) && (
          <Button slim look="quiet" aria-label={`${text(`keys.renew.${slot.kind}`)}: ${name}`} onPress={onRenew}>
            {text(`keys.renew.${slot.kind}`)}
          </Button>
        )}
        {!(slot.kind === 'passphrase' && isLast) && (
          <Button slim look="quiet" icon="bin" aria-label={`${text('keys.remove')}: ${name}`} onPress={onRemove}>
            {text('keys.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
