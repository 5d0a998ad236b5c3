import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { defaultSettings, type Settings, settingsSchema } from '../src/bridge/calls/settings-calls.ts';

type Change = { readonly [Key in keyof Settings]?: Settings[Key] | undefined };

/** Settings of this laptop, in clear beside the vault: nothing of a case may ever stand here. */
export function openSettings(file: string) {
  let current = readSettings(file);
  let last: Promise<unknown> = Promise.resolve();
  const writeNow = async (change: Change): Promise<Settings> => {
    const next = settingsSchema.parse({ ...current, ...change });
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(`${file}.new`, JSON.stringify(next, null, 2), { mode: 0o600 });
    await rename(`${file}.new`, file);
    current = next;
    return next;
  };
  return {
    read: (): Settings => current,
    /** One change after the other, or the second would bring back what the first has changed. */
    write: (change: Change): Promise<Settings> => {
      const written = last.then(() => writeNow(change));
      last = written.catch(() => undefined);
      return written;
    },
  };
}
export type SettingsStore = ReturnType<typeof openSettings>;

/** An unreadable file costs the settings; one that cannot be used, of another version or spoilt, costs only itself. */
function readSettings(file: string): Settings {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof kept !== 'object' || kept === null) return defaultSettings;
    const usable = Object.entries(kept).filter(
      ([name, value]) =>
        name in defaultSettings && settingsSchema.shape[name as keyof Settings].safeParse(value).success,
    );
    return settingsSchema.parse({ ...defaultSettings, ...Object.fromEntries(usable) });
  } catch {
    return defaultSettings;
  }
}
