import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { call } from './bridge.ts';
import { comeBack, hide, useHidden } from './hiding.ts';
import { useText } from './i18n/text.ts';
import { useKeys } from './keys.ts';
import { queryClient, useInfo, useSettings, useVaultState } from './queries.ts';
import { Unlock } from './screens/unlock/unlock.tsx';
import { saveBeforeLocking } from './waiting.ts';
import './app.css';

/** Everything behind the lock comes later, so that the way in is drawn at once. */
const Desk = lazy(() => import('./desk.tsx').then(({ Desk }) => ({ default: Desk })));

const Hidden = lazy(() => import('./screens/cover/hidden.tsx').then(({ Hidden }) => ({ default: Hidden })));

/** What may be known while the vault is locked: nothing of a case. */
const open = ['settings', 'info', 'vault', 'vaults', 'screen'];

/** Forgets everything that was read from the vault. */
function forget(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !open.includes(String(queryKey[0])) });
}

function useTheme(): void {
  const theme = useSettings().data?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

type Lock = { readonly lock: () => void; readonly isOver: boolean };

/** Locks: words on their way are saved first. Once the vault is locked this page is over; the main process drops it for another. */
function useLock(): Lock {
  const [isOver, setOver] = useState(false);
  const lock = useCallback(() => void saveBeforeLocking().then(() => call('vault.lock', {})), []);
  useEffect(() => {
    const before = window.bridge.on('vault.locking', lock);
    const after = window.bridge.on('vault.locked', () => {
      setOver(true);
      forget();
    });
    return () => {
      before();
      after();
    };
  }, [lock]);
  return { lock, isOver };
}

/** Tells the main process that the first picture of this page stands, and how the window is called while it is hidden. */
function useDrawn(): void {
  const quietTitle = useText()('hidden.title');
  useEffect(() => {
    requestAnimationFrame(() => setTimeout(() => call('screen.drawn', { quietTitle })));
  }, [quietTitle]);
}

/** The way in, or the desk behind it. */
export function App() {
  const text = useText();
  const state = useVaultState();
  const info = useInfo();
  const { lock, isOver } = useLock();
  const hidden = useHidden();
  useTheme();
  useDrawn();
  useKeys({ onHide: hide, onLock: lock });
  if (isOver) return null;
  return (
    <div className="app">
      {info.data?.testRuntime ? (
        <aside className="test-runtime" aria-label={text('app.test-runtime')}>
          {text('app.test-runtime')}
        </aside>
      ) : (
        <div />
      )}
      {state.data?.open ? (
        <Suspense fallback={<p className="waiting">{text('app.loading')}</p>}>
          <Desk onLock={lock} />
        </Suspense>
      ) : (
        <Unlock />
      )}
      {hidden && (
        <Suspense>
          <Hidden onBack={() => void comeBack()} />
        </Suspense>
      )}
    </div>
  );
}
