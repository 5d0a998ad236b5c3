import { createContext, useContext } from 'react';

const PauseContext = createContext<() => void>(() => undefined);

export const PauseProvider = PauseContext.Provider;
/** Covers everything for a break, from wherever it is asked for. */
export const usePause = (): (() => void) => useContext(PauseContext);
