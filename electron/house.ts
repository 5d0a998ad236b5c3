import { join } from 'node:path';
import { app } from 'electron';
import { fail, type Result } from '../src/base/result.ts';
import type { Failure } from '../src/bridge/result.ts';
import type { ContentStore } from './content/content-store.ts';
import { sqliteBinding } from './runtime.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { openVaults, type VaultRooms, type Vaults, type VaultsOptions } from './vault/vault.ts';

/** What every handler works with. */
export type House = {
  readonly dataFolder: string;
  readonly vaults: Vaults;
  readonly settings: SettingsStore;
  /** The rule books of this installation, loaded and verified when they are first wanted. */
  readonly content: () => Promise<ContentStore>;
  /** Works in the open vault, or fails because it is locked. */
  readonly withVault: <Value>(work: (rooms: VaultRooms) => Result<Value, Failure>) => Result<Value, Failure>;
};

/** Builds the house on a data folder; the vault in it stays locked. Without `copies` no automatic copies are kept. */
export function openHouse(dataFolder: string, copies?: VaultsOptions['copies']): House {
  const binding = sqliteBinding(app.getAppPath());
  const vaults = openVaults({
    directory: join(dataFolder, 'vault'),
    ...(binding !== undefined && { nativeBinding: binding }),
    ...(copies && { copies }),
  });
  let content: Promise<ContentStore> | undefined;
  return {
    dataFolder,
    vaults,
    content: () => {
      content ??= import('./content/current-content.ts').then(({ openContent }) =>
        openContent(join(dataFolder, 'content')),
      );
      return content;
    },
    settings: openSettings(join(dataFolder, 'settings.json')),
    withVault: (work) => {
      const rooms = vaults.rooms();
      return rooms.ok ? work(rooms.value) : fail(rooms.failure);
    },
  };
}
