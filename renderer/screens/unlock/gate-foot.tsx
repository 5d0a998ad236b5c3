import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useSettings, useVaultState } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { PracticeButton } from './practice-button.tsx';
import './gate-foot.css';

const Restore = lazy(() => import('./restore.tsx').then(({ Restore }) => ({ default: Restore })));
const EraseDialog = lazy(() =>
  import('../vault/erase-dialog.tsx').then(({ EraseDialog }) => ({ default: EraseDialog })),
);

/** What else can be done without opening the vault; it comes after the first sight. */
export function GateFoot() {
  const text = useText();
  const state = useVaultState();
  const settings = useSettings();
  const [asking, setAsking] = useState(false);
  if (!state.data) return null;
  return (
    <Suspense fallback={null}>
      <div className="gate-foot">
        <Restore />
        {state.data.exists && <PracticeButton />}
        {state.data.exists && settings.data?.eraseFromLock && (
          <Button look="quiet" slim icon="bin" onPress={() => setAsking(true)}>
            {text('erase.begin')}
          </Button>
        )}
      </div>
      {asking && <EraseDialog onClose={() => setAsking(false)} />}
    </Suspense>
  );
}
