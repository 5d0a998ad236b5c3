import { createContext, useContext } from 'react';

/** Where in the app the person is. It lives in memory only: no address, no history, nothing left behind. */
export type Place =
  | { readonly screen: 'home' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'vault' }
  | { readonly screen: 'due' }
  | { readonly screen: 'learning' }
  | { readonly screen: CasePage; readonly interview: string; readonly step?: string };
/** The pages of one interview. */
export type CasePage = 'interview' | 'review' | 'exhibits' | 'routing' | 'packet' | 'documents' | 'follow-up' | 'links';

export type Go = (place: Place) => void;
const GoContext = createContext<Go>(() => undefined);

export const GoProvider = GoContext.Provider;
/** Goes to another place of the app. */
export const useGo = (): Go => useContext(GoContext);
