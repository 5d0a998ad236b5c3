import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { call } from './bridge.ts';
import { comeBack, hide, useHidden } from './hiding.ts';
import { takeUpBrought } from './i18n/start.ts';
import { useText } from './i18n/text.ts';
import { useKeys } from './keys.ts';
import { queryClient, useInfo, usePractice, useSettings, useVaultState } from './queries.ts';
import { Unlock } from './screens/unlock/unlock.tsx';
import { saveBeforeLocking } from './waiting.ts';
import './app.css';

/** Everything behind the lock comes later, so that the way in is drawn at once. */
type DeskView = typeof import('./desk.tsx')['Desk'];
let desk: DeskView | undefined;
const fetchDesk = async (): Promise<DeskView> => {
  desk ??= (await import('./desk.tsx')).Desk;
  return desk;
};

/** The desk as soon as the vault is open; whoever begins to type will soon be inside, so it is fetched meanwhile. */
function useDesk(open: boolean): DeskView | undefined {
  const [Desk, show] = useState<DeskView>();
  const language = useSettings().data?.language ?? 'en';
  useEffect(() => {
    // What was brought into the vault is known before anything is said in it.
    const enter = async () => {
      const [found] = await Promise.all([fetchDesk(), takeUpBrought(language).catch(() => undefined)]);
      show(() => found);
    };
    const fetch = () => void fetchDesk();
    if (open) void enter();
    else window.addEventListener('input', fetch, { capture: true, once: true });
    return () => window.removeEventListener('input', fetch, { capture: true });
  }, [open, language]);
  return Desk;
}

const PracticeStrip = lazy(() =>
  import('./practice/strip.tsx').then(({ PracticeStrip }) => ({ default: PracticeStrip })),
);
const Hidden = lazy(() => import('./screens/cover/hidden.tsx').then(({ Hidden }) => ({ default: Hidden })));

/** What may be known while the vault is locked: nothing of a case. */
const open = ['settings', 'info', 'vault', 'vaults', 'screen'];

/** Forgets everything that was read from the vault. */
function forget(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => !open.includes(String(queryKey[0])) });
}

function useLook(): void {
  const { theme = 'system', textSize = 'normal' } = useSettings().data ?? {};
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    dataset.textSize = textSize;
  }, [theme, textSize]);
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
  const practice = usePractice(state.data?.open ?? false);
  const { lock, isOver } = useLock();
  const hidden = useHidden();
  useLook();
  const Desk = useDesk(state.data?.open ?? false);
  useDrawn();
  useKeys({ hideKey: useSettings().data?.hideKey ?? 'escape', onHide: hide, onLock: lock });
  if (isOver) return null;
  return (
    <div className="app">
      <div>
        {info.data?.testRuntime && (
          <aside className="test-runtime" aria-label={text('app.test-runtime')}>
            {text('app.test-runtime')}
          </aside>
        )}
        <Suspense>{practice && <PracticeStrip />}</Suspense>
      </div>
      {state.data?.open ? (
        <Suspense fallback={<p className="waiting">{text('app.loading')}</p>}>
          {Desk ? <Desk onLock={lock} /> : <p className="waiting">{text('app.loading')}</p>}
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
