import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { app } from 'electron';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { type OfficeSettings, officeSettingsSchema } from '../../src/bridge/calls/settings-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { saveFiles } from '../output/save.ts';
import { pickPaths, pickPlace } from '../picker.ts';
import { isTestRuntime } from '../runtime.ts';
import { today } from '../today.ts';

const filters = [{ name: 'JSON', extensions: ['json'] }];
const format = 'constancia-settings/1';
const largest = 100_000;

/** The settings in a file that another laptop of the office has written. */
async function readOfficeSettings(path: string): Promise<Result<OfficeSettings, Failure>> {
  try {
    if ((await stat(path)).size > largest) return fail({ code: 'settings-unreadable' });
    const { format: found, ...settings } = JSON.parse(await readFile(path, 'utf8'));
    const read = officeSettingsSchema.strict().safeParse(settings);
    return found === format && read.success ? ok(read.data) : fail({ code: 'settings-unreadable' });
  } catch {
    return fail({ code: 'settings-unreadable' });
  }
}

export const settingsCalls = ({ settings, vaults }: House) =>
  ({
    'app.info': () =>
      ok({
        version: app.getVersion(),
        testRuntime: isTestRuntime(),
        contentVersion: guide.version,
        today: today(),
      }),
    'settings.read': () => ok(settings.read()),
    'settings.write': async (change) => {
      // Who can open the vault decides whether others may erase it.
      if (change.eraseFromLock && !vaults.state().open) return fail({ code: 'vault-locked' });
      return ok(await settings.write(change));
    },
    'settings.export': async () => {
      const path = await pickPlace({ defaultPath: 'constancia-settings.json', filters });
      if (path === undefined) return fail({ code: 'cancelled' });
      const shared = officeSettingsSchema.parse(settings.read());
      const bytes = Buffer.from(`${JSON.stringify({ format, ...shared }, null, 2)}\n`);
      const saved = await saveFiles(dirname(path), [{ name: basename(path), bytes }]);
      return saved.ok ? ok({ name: basename(path) }) : saved;
    },
    'settings.import': async () => {
      const [path] = (await pickPaths(['openFile'], { filters })) ?? [];
      if (path === undefined) return fail({ code: 'cancelled' });
      const read = await readOfficeSettings(path);
      return read.ok ? ok(await settings.write(read.value)) : read;
    },
  }) satisfies Partial<Handlers>;
