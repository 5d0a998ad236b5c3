import type { BrowserWindow } from 'electron';
import type { Page } from './page.ts';
import type { Veil } from './veil.ts';

const openTitle = 'Constancia';

/** Hides the window's content behind a neutral screen and title; it stays hidden through locking until someone comes back. */
export function createHiding(window: BrowserWindow, page: Page, veil: Veil) {
  let hidden = false;
  let quietTitle = 'Clock';
  // The page names itself when it loads; while hidden it must not.
  window.on('page-title-updated', (event) => hidden && event.preventDefault());
  return {
    isHidden: () => hidden,
    /** At once, whatever the page is doing; the page then lays its own cover and says so. */
    hide: (): void => {
      if (hidden) return;
      hidden = true;
      veil.lay();
      window.setTitle(quietTitle);
      page.tell('screen.hide');
    },
    back: (): void => {
      hidden = false;
      window.setTitle(openTitle);
    },
    setQuietTitle: (title: string): void => {
      quietTitle = title;
      if (hidden) window.setTitle(title);
    },
  };
}
export type Hiding = ReturnType<typeof createHiding>;
