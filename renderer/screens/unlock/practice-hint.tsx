import { practicePassphrase } from '../../../src/bridge/calls/practice-calls.ts';
import { useText } from '../../i18n/text.ts';
import { useVaultShelf } from '../../queries.ts';
import { Notice } from '../../ui/notice.tsx';

/** Beside the passphrase of a practice vault: what it is, since it keeps no secret. */
export function PracticeHint() {
  const text = useText();
  const shelf = useVaultShelf().data;
  const active = shelf?.vaults.find(({ id }) => id === shelf.active);
  if (!active?.practice) return null;
  return (
    <Notice title={text('practice.vault')}>
      <p>{text('practice.passphrase')}</p>
      <p>
        <strong lang="es">
          <bdi>{practicePassphrase}</bdi>
        </strong>
      </p>
    </Notice>
  );
}
