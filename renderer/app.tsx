import { lazy, Suspense, useCallback, useEffect } from 'react';
import { call } from './bridge.ts';
import { useText } from './i18n/text.ts';
import { queryClient, useInfo, useSettings, useVaultState } from './queries.ts';
import { Unlock } from './screens/unlock/unlock.tsx';
import { saveEverything } from './waiting.ts';
import './app.css';

/** Everything behind the lock comes later, so that the way in is drawn at once. */
const Desk = lazy(() => import('./desk.tsx').then(({ Desk }) => ({ default: Desk })));

/** What may be known while the vault is locked: nothing of a case. */
const open = ['settings', 'info', 'vault', 'vaults'];

/** Forgets everything that was read from the vault; the desk and all that it held is taken off the screen with it. */
function forget(): void {
  queryClient.setQueryData(['vault'], { exists: true, open: false });
  queryClient.removeQueries({ predicate: ({ queryKey }) => !open.includes(String(queryKey[0])) });
}

function useTheme(): void {
  const theme = useSettings().data?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** Locks: words on their way are saved first, then the screen forgets. */
function useLock(): () => void {
  const lock = useCallback(() => void saveEverything().then(() => call('vault.lock', {}).finally(forget)), []);
  useEffect(() => {
    const before = window.bridge.on('vault.locking', lock);
    const after = window.bridge.on('vault.locked', forget);
    return () => {
      before();
      after();
    };
  }, [lock]);
  return lock;
}

/** The way in, or the desk behind it. */
export function App() {
  const text = useText();
  const state = useVaultState();
  const info = useInfo();
  const lock = useLock();
  useTheme();
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
    </div>
  );
}
