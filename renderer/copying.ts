import { useEffect, useState } from 'react';
import { call } from './bridge.ts';

/** Characters from which a copied text is an account rather than a name or a number. */
const long = 80;
const onLinux = navigator.userAgent.includes('Linux');

const selected = (): string => document.getSelection()?.toString() ?? '';

/**
 * Tells the main process what is copied, so that it is cleared after a while. The first long passage of a sitting gives the number
 * of seconds after which that happens, to be said on the screen.
 */
export function useCopying(): { readonly seconds?: number; readonly onRead: () => void } {
  const [seconds, setSeconds] = useState<number>();
  const [told, setTold] = useState(false);
  useEffect(() => {
    const copied = () => {
      const isLong = selected().length >= long;
      // The words are in the clipboard when the event is over.
      setTimeout(async () => {
        const { clearedAfterSeconds } = await call('screen.copied', { where: 'clipboard' });
        if (isLong) setSeconds((now) => now ?? clearedAfterSeconds);
      });
    };
    // On Linux every selection can be pasted elsewhere with the middle button.
    const chosen = () => {
      if (onLinux && selected() !== '') void call('screen.copied', { where: 'selection' });
    };
    const listen = { copy: copied, cut: copied, mouseup: chosen, keyup: chosen } as const;
    for (const [event, hear] of Object.entries(listen)) document.addEventListener(event, hear);
    return () => {
      for (const [event, hear] of Object.entries(listen)) document.removeEventListener(event, hear);
    };
  }, []);
  return { ...(seconds === undefined || told ? {} : { seconds }), onRead: () => setTold(true) };
}
