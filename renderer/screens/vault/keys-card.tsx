import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyList } from '../../../src/bridge/calls/key-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { RehearseDialog } from './rehearse-dialog.tsx';
import { RemoveWay } from './remove-way.tsx';
import { SharesSteps } from './shares-steps.tsx';
import { SheetSteps } from './sheet-steps.tsx';
import { VaultName } from './vault-name.tsx';
import { WayRow } from './way-row.tsx';
import './keys-card.css';

type Deed =
  | { readonly kind: 'change' | 'add' | 'renew' | 'sheet' | 'shares' }
  | { readonly kind: 'rehearse'; readonly of: 'recovery' | 'shares' }
  | { readonly kind: 'remove'; readonly slot: KeyList['slots'][number] };

type DialogProperties = {
  readonly deed: Deed;
  readonly onClose: () => void;
  readonly onDone: (list: KeyList) => void;
};

function DeedDialog({ deed, onClose, onDone }: DialogProperties) {
  const text = useText();
  switch (deed.kind) {
    case 'sheet':
      return (
        <Dialog title={text('sheet.offer-title')} isOpen wide role="alertdialog" onClose={onClose}>
          <SheetSteps place="dialog" leave="common.cancel" onLeave={onClose} onDone={onDone} />
        </Dialog>
      );
    case 'shares':
      return (
        <Dialog title={text('share.offer-title')} isOpen wide role="alertdialog" onClose={onClose}>
          <SharesSteps onLeave={onClose} onDone={onDone} />
        </Dialog>
      );
    case 'rehearse':
      return <RehearseDialog kind={deed.of} onClose={onClose} />;
    case 'remove':
      return <RemoveWay slot={deed.slot} onClose={onClose} onDone={onDone} />;
    default:
      return <PassphraseDialog deed={deed.kind} onClose={onClose} onDone={onDone} />;
  }
}

/** What is missing among the ways, said quietly. */
function Reminder({ list, onDeed }: { readonly list: KeyList; readonly onDeed: (deed: Deed) => void }) {
  const text = useText();
  if (list.openedBy !== 'passphrase') {
    return (
      <Notice
        tone="care"
        actions={
          <Button slim onPress={() => onDeed({ kind: 'renew' })}>
            {text('passphrase.renew')}
          </Button>
        }
      >
        <p>{text('keys.opened-by-recovery')}</p>
      </Notice>
    );
  }
  return list.slots.every(({ kind }) => kind === 'passphrase') ? (
    <Notice>
      <p>{text('keys.no-recovery')}</p>
    </Notice>
  ) : null;
}

/** Who can open the vault and how, and the way to change it. */
export function KeysCard() {
  const text = useText();
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['keys'], queryFn: () => call('keys.list', {}) });
  const [deed, setDeed] = useState<Deed>();
  const onDone = (changed: KeyList) => {
    client.setQueryData(['keys'], changed);
    setDeed(undefined);
  };
  const has = (kind: KeyList['slots'][number]['kind']) => list.data?.slots.some((slot) => slot.kind === kind) ?? false;
  const passphrases = list.data?.slots.filter(({ kind }) => kind === 'passphrase').length ?? 0;
  return (
    <section className="card" aria-labelledby="keys-title">
      <h2 id="keys-title">{text('keys.title')}</h2>
      {list.isError && <Problem failure={failureOf(list.error)} />}
      {list.data && (
        <>
          <ul className="ways">
            {list.data.slots.map((slot) => (
              <WayRow
                key={slot.id}
                slot={slot}
                isLast={passphrases === 1}
                onRenew={() =>
                  setDeed({
                    kind: slot.kind === 'passphrase' ? 'change' : slot.kind === 'recovery' ? 'sheet' : 'shares',
                  })
                }
                onRehearse={() => setDeed({ kind: 'rehearse', of: slot.kind === 'shares' ? 'shares' : 'recovery' })}
                onRemove={() => setDeed({ kind: 'remove', slot })}
              />
            ))}
          </ul>
          <Reminder list={list.data} onDeed={setDeed} />
          <div className="ways-more">
            {!has('recovery') && (
              <Button icon="note" onPress={() => setDeed({ kind: 'sheet' })}>
                {text('keys.make-sheet')}
              </Button>
            )}
            {!has('shares') && (
              <Button look="quiet" icon="person" onPress={() => setDeed({ kind: 'shares' })}>
                {text('keys.make-shares')}
              </Button>
            )}
            {passphrases > 1 && (
              <Button look="quiet" icon="pencil" onPress={() => setDeed({ kind: 'change' })}>
                {text('keys.change-mine')}
              </Button>
            )}
            <Button look="quiet" icon="plus" onPress={() => setDeed({ kind: 'add' })}>
              {text('keys.add-passphrase')}
            </Button>
          </div>
        </>
      )}
      <VaultName />
      {deed && <DeedDialog deed={deed} onClose={() => setDeed(undefined)} onDone={onDone} />}
    </section>
  );
}
