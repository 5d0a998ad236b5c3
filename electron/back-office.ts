import { app, type BrowserWindow, nativeTheme } from 'electron';
import { answererOf } from './answer-call.ts';
import type { ExhibitShow } from './exhibit-show.ts';
import { createHandlers } from './handlers/handlers.ts';
import { openHouse } from './house.ts';
import { lockWhenLeft } from './idle-lock.ts';
import type { Office } from './serve.ts';

/** Everything behind the window: settings, vault, packets. Loaded after the window has begun to draw. */
export function openBackOffice(window: BrowserWindow, show: ExhibitShow): Office {
  const house = openHouse(app.getPath('userData'), show, {
    onDamage: () => {
      if (!window.isDestroyed()) window.webContents.send('event:vault.damaged', {});
    },
  });
  nativeTheme.themeSource = house.settings.read().theme;
  lockWhenLeft(house, window);
  window.on('closed', () => house.vaults.lock());
  return { answer: answererOf(createHandlers(house)), offer: house.offered.offer };
}
