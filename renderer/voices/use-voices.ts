import { useQuery } from '@tanstack/react-query';
import { call } from '../bridge.ts';
import { queryClient } from '../queries.ts';

/** The recorded questions in the vault, without their sound. */
export const useVoices = () =>
  useQuery({ queryKey: ['voices'], queryFn: async () => (await call('voices.list', {})).voices });

/** Reads them anew after something was recorded, brought in or removed. */
export const renewVoices = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['voices'] });
