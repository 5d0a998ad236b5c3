import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';

export const searchCalls = ({ withVault }: House) =>
  ({
    'search.find': ({ text }) => withVault(({ search }) => search.find(text)),
  }) satisfies Partial<Handlers>;
