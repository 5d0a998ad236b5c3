import { fail, ok, type Result } from '../../src/base/result.ts';
import { practicePassphrase } from '../../src/bridge/calls/practice-calls.ts';
import type { VaultState } from '../../src/bridge/calls/vault-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { today } from '../today.ts';
import { isPractice } from './practice-guard.ts';

export function practiceCalls(house: House) {
  const { vaults, shelf, withVault } = house;

  /** The mark is kept before the first case lies in the vault. */
  const furnish = async (): Promise<Result<VaultState, Failure>> => {
    const marked = withVault(({ preferences }) => preferences.markPractice());
    if (!marked.ok) return marked;
    const [{ practiceCases }, { practiceInterview }, { guide }] = await Promise.all([
      import('../../src/content/practice/cases.ts'),
      import('../../src/interview/practice-case.ts'),
      import('../../src/content/guide/guide.ts'),
    ]);
    const told = { today: today(), interviewer: 'PRACTICE', guideVersion: guide.version };
    for (const each of practiceCases) {
      const taken = withVault(({ interviews }) => interviews.importInterview(practiceInterview(each, told)));
      if (!taken.ok) return taken;
    }
    return ok(vaults.state());
  };

  const make = async (): Promise<Result<VaultState, Failure>> => {
    const back = shelf.turnToFree();
    const created = await vaults.create(practicePassphrase);
    if (!created.ok) {
      back();
      return created;
    }
    shelf.markPractice();
    return furnish();
  };

  return {
    'practice.state': () => ok({ practice: isPractice(house) }),
    'practice.enter': async () => {
      if (vaults.state().open) return fail({ code: 'bad-input' });
      const there = shelf.state().vaults.find(({ practice }) => practice);
      if (!there) return make();
      const chosen = shelf.choose(there.id);
      return chosen.ok ? vaults.unlock(practicePassphrase) : chosen;
    },
    'practice.leave': () => {
      if (!isPractice(house)) return fail({ code: 'bad-input' });
      vaults.lock();
      shelf.turnToReal();
      return ok(vaults.state());
    },
    'practice.remove': async () => {
      if (!isPractice(house)) return fail({ code: 'bad-input' });
      const erased = await vaults.erase();
      if (!erased.ok) return erased;
      shelf.turnToReal();
      return ok(vaults.state());
    },
  } satisfies Partial<Handlers>;
}
