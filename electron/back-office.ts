import { app, type BrowserWindow, nativeTheme } from 'electron';
import { answererOf } from './answer-call.ts';
import { guardClipboard } from './clipboard-guard.ts';
import { forbidCoreDumps } from './core-dumps.ts';
import type { ExhibitShow } from './exhibit-show.ts';
import { createHandlers } from './handlers/handlers.ts';
import { createHiding } from './hiding.ts';
import { type House, openHouse } from './house.ts';
import { lockWhenLeft } from './lock-when-left.ts';
import { createLocker } from './locker.ts';
import { mendPage } from './mend-page.ts';
import { microphone } from './microphone.ts';
import type { Address } from './origin.ts';
import { rememberUnfinished, removeUnfinished } from './output/unfinished.ts';
import { type Page, pageIn } from './page.ts';
import { dismissPickers } from './picker.ts';
import { hearKeys, watchPresence } from './presence.ts';
import type { Office } from './serve.ts';
import { shieldWindow } from './shield.ts';
import { veilOver } from './veil.ts';
import { paper } from './window.ts';

/** What a run that was killed left of an export lies in clear: it goes as soon as the vault can say where it is. */
function tidy({ withVault }: House): void {
  const left = withVault(({ preferences }) => preferences.unfinished());
  if (left.ok) void removeUnfinished(left.value);
}

/** Puts the guards around the window; gives what the handlers need of them, and what has to follow every call. */
function guardWindow(window: BrowserWindow, page: Page, house: House) {
  const isOpen = (): boolean => house.vaults.state().open;
  const [veil, clipboard] = [veilOver(window, paper), guardClipboard()];
  const forget = async (): Promise<void> => {
    dismissPickers();
    microphone.lose();
    house.offered.forget();
    await Promise.all([clipboard.forget(), house.show.close()]);
  };
  const locker = createLocker({ vaults: house.vaults, window, page, veil, forget, onOpened: () => tidy(house) });
  const hiding = createHiding(window, page, veil);
  const untouched = watchPresence(window);
  lockWhenLeft({
    window,
    locker,
    isOpen,
    // A recording that is paused keeps nothing open: nobody may be there.
    idleSeconds: () => Math.min(untouched(), microphone.quietSeconds()),
    limitSeconds: () => house.settings.read().lockAfterMinutes * 60,
  });
  const hidesByF8 = (): boolean => house.settings.read().hideKey === 'f8';
  hearKeys(window, { onHide: hiding.hide, onLock: locker.ask, hidesByF8 });
  const parts = {
    uncover: () => (isOpen() ? veil.lift() : veil.drop()),
    hiding,
    clipboard,
    shield: shieldWindow(window),
    mender: mendPage({ window, page, locker, isOpen }),
  };
  return { parts, follow: locker.follow };
}

/** Everything behind the window: settings, vault, packets. Loaded after the window has begun to draw. */
export function openBackOffice(window: BrowserWindow, address: Address, show: ExhibitShow): Office {
  forbidCoreDumps();
  const page = pageIn(window, address);
  const house = openHouse(app.getPath('userData'), show, { onDamage: () => page.tell('vault.damaged') });
  nativeTheme.themeSource = house.settings.read().theme;
  const { parts, follow } = guardWindow(window, page, house);
  const answer = answererOf(createHandlers(house, parts));
  rememberUnfinished((paths) => void house.withVault(({ preferences }) => preferences.keepUnfinished(paths)));
  return {
    answer: async (name, input) => {
      const answered = await answer(name, input);
      follow();
      return answered;
    },
    offer: house.offered.offer,
  };
}
