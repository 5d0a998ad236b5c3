import { useEffect, useRef } from 'react';

type Actions = { readonly onPause: () => void; readonly onHide: () => void; readonly onLock: () => void };

const within = 1200;

/** F6 pauses, Escape three times hides, Ctrl+L locks: from anywhere, also while typing or in a dialog. */
export function useKeys({ onPause, onHide, onLock }: Actions): void {
  const actions = useRef({ onPause, onHide, onLock });
  actions.current = { onPause, onHide, onLock };
  useEffect(() => {
    let escapes: readonly number[] = [];
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'F6' && !event.repeat) {
        event.preventDefault();
        actions.current.onPause();
      }
      if (event.key.toLowerCase() === 'l' && (event.ctrlKey || event.metaKey) && !event.altKey) {
        event.preventDefault();
        actions.current.onLock();
      }
      if (event.key !== 'Escape') {
        escapes = [];
        return;
      }
      if (event.repeat) return;
      escapes = [...escapes, event.timeStamp].filter((at) => event.timeStamp - at < within);
      if (escapes.length < 3) return;
      escapes = [];
      actions.current.onHide();
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}
