import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HomeList } from '../src/bridge/calls/home-calls.ts';
import type { Settings } from '../src/bridge/calls/settings-calls.ts';
import type { VaultState } from '../src/bridge/calls/vault-calls.ts';
import type { CallInput } from '../src/bridge/contract.ts';
import { call } from './bridge.ts';

/** Nothing here waits for a network, and a failed call is not repeated behind the back of the person. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const useInfo = () => useQuery({ queryKey: ['info'], queryFn: () => call('app.info', {}) });
export const useVaultState = () => useQuery({ queryKey: ['vault'], queryFn: () => call('vault.state', {}) });
export const useScreenState = () => useQuery({ queryKey: ['screen'], queryFn: () => call('screen.state', {}) });
export const useSettings = () => useQuery({ queryKey: ['settings'], queryFn: () => call('settings.read', {}) });
/** The list of interviews; it asks again for as long as some of them have not been read. */
export const useHomeList = () =>
  useQuery({
    queryKey: ['summaries'],
    queryFn: async () => JSON.parse((await call('home.list', {})).json) as HomeList,
    staleTime: 0,
    structuralSharing: false,
    refetchInterval: ({ state }) => ((state.data?.left ?? 0) > 0 ? 1000 : false),
  });
/** How many links of each interview wait for a decision. */
export const useWaitingLinks = (ready: boolean) =>
  useQuery({ queryKey: ['links', 'waiting'], queryFn: () => call('links.waiting', {}), staleTime: 0, enabled: ready });
export const useFacilities = () =>
  useQuery({ queryKey: ['facilities'], queryFn: () => call('facilities.list', {}), structuralSharing: false });

/** Changes some of the settings and shows what the main process kept. */
export function useWriteSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: CallInput<'settings.write'>) => call('settings.write', change),
    onSuccess: (settings: Settings) => client.setQueryData(['settings'], settings),
  });
}

/** Whether what is open is a practice vault. */
export const usePractice = (ready: boolean): boolean =>
  useQuery({ queryKey: ['practice'], queryFn: () => call('practice.state', {}), enabled: ready }).data?.practice ??
  false;
export const useVaultShelf = () => useQuery({ queryKey: ['vaults'], queryFn: () => call('vaults.list', {}) });

/** Shows what is behind the lock, once everything that belongs to the way in is done. */
export function useArrive(): (state: VaultState) => void {
  const client = useQueryClient();
  return (state) => {
    client.setQueryData(['vault'], state);
    void client.invalidateQueries({ queryKey: ['vaults'] });
  };
}

/** Turns to another vault, and asks anew whether all of it is there. */
export function useChooseVault() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call('vaults.choose', { id }),
    onSuccess: async (shelf) => {
      client.setQueryData(['vaults'], shelf);
      await client.invalidateQueries({ queryKey: ['vault'] });
    },
  });
}
