import { execFileSync } from 'node:child_process';
import { expect } from '@playwright/test';
import type { Launched } from './launch.ts';

/** The operating system's number of the process that draws the page. */
export const processOf = ({ app }: Launched): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);

/** Whether a process is still there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The words on the screen, also of a page that the test runner has given up. */
export const shownWords = ({ app }: Launched): Promise<string> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
  );

/** The title that the desktop shows. */
export const titleOf = ({ app }: Launched): Promise<string> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');

/** Makes the machine say something, as it would when nobody is there. */
export const machineSays = ({ app }: Launched, event: 'suspend' | 'lock-screen'): Promise<void> =>
  app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);

/** Makes the machine say how long nobody has touched it. */
export const idleFor = ({ app }: Launched, seconds: number): Promise<void> =>
  app.evaluate(({ powerMonitor }, value) => {
    powerMonitor.getSystemIdleTime = () => value;
  }, seconds);

/** Locks, and waits until the next page stands. */
export async function lockVault(launched: Launched): Promise<void> {
  const before = await processOf(launched);
  await launched.page.keyboard.press('Control+l');
  await expect.poll(() => processOf(launched)).not.toBe(before);
  await launched.page.locator('input').first().waitFor();
}

/**
 * Presses Escape three times as a keyboard does: through the window, not through the page. Gives the milliseconds until the window had
 * its new title.
 */
export const pressEscapes = ({ app }: Launched): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const before = window?.getTitle();
    for (let press = 0; press < 2; press += 1) {
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
      window?.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'Escape' });
    }
    const pressed = performance.now();
    window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
    while (window?.getTitle() === before && performance.now() - pressed < 5_000) await new Promise(setImmediate);
    return performance.now() - pressed;
  });

/** How many different colours the screen shows, as anyone standing behind sees it: one when a plain sheet covers the window. */
export function coloursOnScreen(): number {
  const pixels = execFileSync(
    'import',
    ['-silent', '-window', 'root', '-crop', '1200x600+180+180', '-depth', '8', 'rgb:-'],
    {
      maxBuffer: 100_000_000,
    },
  );
  const colours = new Set<number>();
  for (let at = 0; at < pixels.length; at += 3) colours.add(pixels.readUIntBE(at, 3));
  return colours.size;
}
