import type { BrowserWindow } from 'electron';

/** Keeps the window out of screenshots and screen sharing where the system can; said again whenever it is shown, since some forget. */
export function shieldWindow(window: BrowserWindow) {
  let on = true;
  const apply = (): void => window.setContentProtection(on);
  apply();
  window.on('show', apply);
  window.on('restore', apply);
  window.on('focus', apply);
  return {
    isOn: () => on,
    set: (wanted: boolean): void => {
      on = wanted;
      apply();
    },
  };
}
export type Shield = ReturnType<typeof shieldWindow>;
