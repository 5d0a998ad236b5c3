import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Settings, settingsSchema } from '../src/bridge/calls/settings-calls.ts';

/** What a new installation starts with. */
export const defaultSettings: Settings = {
  language: 'en',
  theme: 'system',
  interviewer: '',
  lockAfterMinutes: 5,
  paper: 'letter',
  eraseFromLock: false,
};

/** Settings of this laptop, in clear beside the vault: nothing of a case may ever stand here. */
export function openSettings(file: string) {
  let current = readSettings(file);
  return {
    read: (): Settings => current,
    write: async (change: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Promise<Settings> => {
      const next = settingsSchema.parse({ ...current, ...change });
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, JSON.stringify(next, null, 2), { mode: 0o600 });
      await rename(`${file}.new`, file);
      current = next;
      return next;
    },
  };
}
export type SettingsStore = ReturnType<typeof openSettings>;

/** An unreadable settings file costs only the settings. */
function readSettings(file: string): Settings {
  try {
    return settingsSchema.parse({ ...defaultSettings, ...JSON.parse(readFileSync(file, 'utf8')) });
  } catch {
    return defaultSettings;
  }
}
