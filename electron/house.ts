import { join } from 'node:path';
import { app } from 'electron';
import { fail, type Result } from '../src/base/result.ts';
import type { Failure } from '../src/bridge/result.ts';
import type { ContentStore } from './content/content-store.ts';
import { createDigestWork, type DigestWork } from './digest-work.ts';
import { createExhibitShow, type ExhibitShow } from './exhibit-show.ts';
import { createOfferedFiles, type OfferedFiles } from './offered-files.ts';
import { sqliteBinding } from './runtime.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { localZone } from './today.ts';
import { lookInPacks } from './tongues.ts';
import type { VaultRooms } from './vault/open-vault.ts';
import { openVaults, type Vaults, type VaultsOptions } from './vault/vault.ts';
import { openShelf, type VaultShelf } from './vault/vault-shelf.ts';

/** What every handler works with. */
export type House = {
  readonly dataFolder: string;
  /** The vault that is worked with. */
  readonly vaults: Vaults;
  /** The vaults of this installation, side by side. */
  readonly shelf: VaultShelf;
  readonly settings: SettingsStore;
  /** The rule books of this installation, loaded and verified when they are first wanted. */
  readonly content: () => Promise<ContentStore>;
  /** Keeps what the list shows in step with the interviews. */
  readonly digestWork: DigestWork;
  /** Exhibits that the screen is looking at, and files that were dropped onto it. */
  readonly show: ExhibitShow;
  readonly offered: OfferedFiles;
  /** The time zone where a facility's own is not known: as set, or that of the laptop. */
  readonly zone: () => string;
  /** Works in the open vault, or fails because it is locked. */
  readonly withVault: <Value>(work: (rooms: VaultRooms) => Result<Value, Failure>) => Result<Value, Failure>;
};

/** Builds the house on a data folder; the vaults in it stay locked. Without `copies` no automatic copies are kept. */
export function openHouse(dataFolder: string, show = createExhibitShow(), copies?: VaultsOptions['copies']): House {
  const binding = sqliteBinding(app.getAppPath());
  const settings = openSettings(join(dataFolder, 'settings.json'));
  const shelf = openShelf(dataFolder);
  const vaults = openVaults({
    get directory() {
      return shelf.directory();
    },
    worker: () => settings.read().interviewer,
    ...(binding !== undefined && { nativeBinding: binding }),
    ...(copies && { copies }),
  });
  let content: Promise<ContentStore> | undefined;
  const house: Omit<House, 'digestWork'> = {
    dataFolder,
    vaults,
    shelf,
    content: () => {
      content ??= import('./content/current-content.ts').then(({ openContent }) =>
        openContent(join(dataFolder, 'content')),
      );
      return content;
    },
    settings,
    zone: () => settings.read().timeZone || localZone(),
    show,
    offered: createOfferedFiles(),
    withVault: (work) => {
      const rooms = vaults.rooms();
      return rooms.ok ? work(rooms.value) : fail(rooms.failure);
    },
  };
  lookInPacks({
    headers: () => {
      const packs = house.withVault(({ textPacks }) => textPacks.list());
      return packs.ok ? packs.value.map(({ header }) => header) : [];
    },
    find: (language) => {
      const pack = house.withVault(({ textPacks }) => textPacks.find(language));
      return pack.ok ? pack.value : undefined;
    },
  });
  return { ...house, digestWork: createDigestWork(house) };
}
