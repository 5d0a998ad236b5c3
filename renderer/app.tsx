import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { call } from './bridge.ts';
import { useText } from './i18n/text.ts';
import { useInfo, useSettings, useVaultState } from './queries.ts';
import { Unlock } from './screens/unlock/unlock.tsx';
import { saveEverything } from './waiting.ts';
import './app.css';

/** Everything behind the lock comes later, so that the way in is drawn at once. */
const Desk = lazy(() => import('./desk.tsx').then(({ Desk }) => ({ default: Desk })));

function useTheme(): void {
  const theme = useSettings().data?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** Locks: words on their way are saved first, then the screen forgets everything. */
function useLock(): () => void {
  const client = useQueryClient();
  const [, forget] = useState(0);
  useEffect(
    () =>
      window.bridge.on('vault.locked', () => {
        const settings = client.getQueryData(['settings']);
        client.clear();
        client.setQueryData(['settings'], settings);
        client.setQueryData(['vault'], { exists: true, open: false });
        forget((count) => count + 1);
      }),
    [client],
  );
  return () => {
    void saveEverything().then(async () => client.setQueryData(['vault'], await call('vault.lock', {})));
  };
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
