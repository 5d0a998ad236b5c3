import { type BrowserWindow, type Input, powerMonitor } from 'electron';

type Deeds = {
  readonly onHide: () => void;
  readonly onLock: () => void;
  /** Whether one press of F8 hides instead of three of Escape. */
  readonly hidesByF8: () => boolean;
};

const hideWithinMs = 1_200;
const presses = 3;

/** Ctrl+L, on a Mac also Cmd+L; by its place where the keyboard writes no Latin letters. */
const isLockKey = ({ key, code, control, meta, alt }: Input): boolean =>
  (control || meta) && !alt && (key.toLowerCase() === 'l' || (code === 'KeyL' && key > '\u02ff'));

/** Hears the keys that hide and lock before the page does, so that they work while the page is busy or hangs. */
export function hearKeys(
  window: BrowserWindow,
  { onHide, onLock, hidesByF8 }: Deeds,
  now: () => number = Date.now,
): void {
  let escapes: readonly number[] = [];
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type !== 'keyDown' || input.isAutoRepeat) return;
    if (isLockKey(input)) onLock();
    if (hidesByF8()) {
      if (input.key === 'F8') onHide();
      return;
    }
    if (input.key !== 'Escape') {
      escapes = [];
      return;
    }
    const at = now();
    escapes = [...escapes, at].filter((one) => at - one < hideWithinMs);
    if (escapes.length < presses) return;
    escapes = [];
    onHide();
  });
}

/**
 * Seconds since somebody was there: nobody has touched this window, or nobody has touched the machine, whichever is longer. Some
 * desktops tell nothing about the machine; the window always does.
 */
export function watchPresence(window: BrowserWindow): () => number {
  let touched = Date.now();
  window.webContents.on('input-event', () => {
    touched = Date.now();
  });
  window.on('focus', () => {
    touched = Date.now();
  });
  return () => Math.max((Date.now() - touched) / 1000, powerMonitor.getSystemIdleTime());
}
