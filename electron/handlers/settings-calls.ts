import { app } from 'electron';
import { fail, ok } from '../../src/base/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { isTestRuntime } from '../runtime.ts';
import { today } from '../today.ts';

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
  }) satisfies Partial<Handlers>;
