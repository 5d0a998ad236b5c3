import { join } from 'node:path';
import { type CustodyRow, readEvent } from '../../../../electron/vault/custody/custody-entry.ts';
import { type Driver, openDriver } from '../../../../electron/vault/database-file.ts';
import { readKeyFile } from '../../../../electron/vault/key-file.ts';
import { openByPassphrase, subkey } from '../../../../electron/vault/keys.ts';
import type { Vaults } from '../../../../electron/vault/vault.ts';
import { must, passphrase } from '../workshop.ts';

/** The whole log of an open vault, in order. */
export const rowsOf = (vaults: Vaults): readonly CustodyRow[] =>
  must(must(vaults.rooms()).custody.span(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER));

/** The log in short: `created interview`, one line an entry. */
export const saidIn = (vaults: Vaults): readonly string[] =>
  rowsOf(vaults).map(({ event }) => {
    const { what, object, detail } = readEvent(event) ?? { what: '?', object: '?', detail: undefined };
    return [what, object, ...(detail?.late ? ['late'] : [])].join(' ');
  });

/** Works on the database of a locked vault as someone would who has its key and no respect for its triggers. */
export async function tamper(directory: string, work: (driver: Driver) => unknown): Promise<void> {
  const dataKey = must(await openByPassphrase(must(readKeyFile(join(directory, 'keys.json'))), passphrase));
  const driver = openDriver({ path: join(directory, 'vault.db'), key: subkey(dataKey, 'database') });
  try {
    for (const name of ['never_change', 'never_go', 'only_at_the_end']) {
      driver.exec(`DROP TRIGGER custody_entries_${name}`);
    }
    work(driver);
  } finally {
    driver.close();
  }
}
