import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { call } from './bridge.ts';
import { hideWhenTold, layHiding } from './hiding.ts';
import { Languages } from './i18n/provider.tsx';
import { startTexts } from './i18n/start.ts';
import { queryClient } from './queries.ts';

/** Draws the app over the first sight. */
export async function start(): Promise<void> {
  hideWhenTold();
  const [settings, vault, vaults, screen] = await Promise.all([
    call('settings.read', {}),
    call('vault.state', {}),
    call('vaults.list', {}),
    call('screen.state', {}),
  ]);
  if (screen.hidden) layHiding();
  queryClient.setQueryData(['settings'], settings);
  queryClient.setQueryData(['vault'], vault);
  queryClient.setQueryData(['vaults'], vaults);
  queryClient.setQueryData(['screen'], screen);
  await startTexts(settings.language);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <Languages>
        <App />
      </Languages>
    </QueryClientProvider>,
  );
}
