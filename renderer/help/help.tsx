import { lazy, Suspense } from 'react';
import { useHelpKeys } from '../keys.ts';
import { goOnTour, showHelp, toggleHelp, useHelping } from './helping.ts';

const Panel = lazy(() => import('./panel.tsx').then(({ Panel }) => ({ default: Panel })));
const KeysDialog = lazy(() => import('./keys-dialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })));
const GlossaryDialog = lazy(() =>
  import('./glossary-dialog.tsx').then(({ GlossaryDialog }) => ({ default: GlossaryDialog })),
);
const GuideDialog = lazy(() => import('./guide-dialog.tsx').then(({ GuideDialog }) => ({ default: GuideDialog })));

/** What helps on every screen: the panel, the keys, the words of the field, the guide. Nothing of it opens over a cover. */
export function Help({ covered, inside }: { readonly covered: boolean; readonly inside: boolean }) {
  const { panel, dialog } = useHelping();
  const whileSeen = (act: () => void) => () => {
    if (!covered) act();
  };
  useHelpKeys(
    whileSeen(toggleHelp),
    whileSeen(() => showHelp('keys')),
  );
  if (covered) return null;
  return (
    <Suspense>
      {panel && <Panel inside={inside} onTour={() => goOnTour(0)} />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'glossary' && <GlossaryDialog />}
      {dialog === 'guide' && <GuideDialog />}
    </Suspense>
  );
}
