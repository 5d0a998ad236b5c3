import { useEffect, useRef } from 'react';
import type { Settings } from '../src/bridge/calls/settings-calls.ts';
import { asksFor } from './key-map.ts';

const hideWithin = 1200;

/** Hears a key from anywhere, also while typing or in a dialog, before anything else does. */
function useEveryKey(hear: (event: KeyboardEvent) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

/** F6 pauses. */
export function usePauseKey(onPause: () => void): void {
  useEveryKey((event) => {
    if (!asksFor('pause', event) || event.repeat) return;
    event.preventDefault();
    onPause();
  });
}

/** F1 opens and closes the help, a question mark outside of fields shows the keys. */
export function useHelpKeys(onHelp: () => void, onMap: () => void): void {
  useEveryKey((event) => {
    const act = asksFor('help', event) ? onHelp : asksFor('map', event) ? onMap : undefined;
    if (!act || event.repeat) return;
    event.preventDefault();
    act();
  });
}

type Actions = { readonly hideKey: Settings['hideKey']; readonly onHide: () => void; readonly onLock: () => void };

/** Escape three times, or F8 where that is set, hides; Ctrl+L locks. The main process hears these two keys as well, should this page be too busy. */
export function useKeys({ hideKey, onHide, onLock }: Actions): void {
  const escapes = useRef<readonly number[]>([]);
  useEveryKey((event) => {
    if (asksFor('lock', event)) {
      event.preventDefault();
      onLock();
    }
    if (hideKey === 'f8') {
      if (asksFor('hideByF8', event) && !event.repeat) onHide();
      return;
    }
    if (!asksFor('hide', event)) {
      escapes.current = [];
      return;
    }
    if (event.repeat) return;
    escapes.current = [...escapes.current, event.timeStamp].filter((at) => event.timeStamp - at < hideWithin);
    if (escapes.current.length < 3) return;
    escapes.current = [];
    onHide();
  });
}
