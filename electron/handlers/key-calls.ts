import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { today } from '../today.ts';
import type { Ways } from '../vault/ways.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { leavingOf } from './leaving.ts';

export function keyCalls(house: House) {
  const { vaults, shelf, settings } = house;
  const withWays = async <Value>(
    work: (ways: Ways) => Result<Value, Failure> | Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> => {
    const rooms = vaults.rooms();
    return rooms.ok ? work(rooms.value.ways) : rooms;
  };
  const nothingOf = (done: Result<unknown, Failure>): Result<Record<string, never>, Failure> =>
    done.ok ? ok({}) : done;

  return {
    'keys.list': () => withWays((ways) => ways.list()),
    'keys.suggest': async ({ language, words }) => {
      // The words are loaded when they are wanted, not with the program.
      const { suggestPassphrase } = await import('../vault/suggest-passphrase.ts');
      return ok(suggestPassphrase(language, words));
    },
    'keys.change': ({ next, current }) => withWays((ways) => ways.changePassphrase(next, current)),
    'keys.add': ({ current, next }) => withWays((ways) => ways.addPassphrase(current, next)),
    'keys.remove': ({ current, slot }) => withWays((ways) => ways.remove(current, slot)),
    'keys.begin-sheet': async ({ current, language }) => {
      const { newSheet } = await import('../output/recovery-sheet.ts');
      const begun = await withWays((ways) => ways.beginSheet(current, language));
      return begun.ok ? ok(newSheet(begun.value)) : begun;
    },
    'keys.begin-shares': async ({ current, needed, total }) => {
      if (needed > total) return fail({ code: 'bad-input' });
      const { newShares } = await import('../output/recovery-sheet.ts');
      const begun = await withWays((ways) => ways.beginShares(current, needed, total));
      return begun.ok ? ok(newShares(begun.value)) : begun;
    },
    'keys.print': async ({ language }) => {
      const begun = await withWays((ways) => {
        const pending = ways.pending();
        return pending.ok ? ok({ pending: pending.value, sign: ways.sign }) : pending;
      });
      if (!begun.ok) return begun;
      const [{ printRecovery }, { printPdf }] = await Promise.all([
        import('../output/recovery-sheet.ts'),
        import('../output/print.ts'),
      ]);
      const { active, vaults: all } = shelf.state();
      const named = all.find(({ id }) => id === active) ?? { number: 1 };
      const vault = { ...named, sign: begun.value.sign };
      const request = { pending: begun.value.pending, vault, language, paper: settings.read().paper, madeOn: today() };
      const made = await printRecovery(request, printPdf);
      if (!made.ok) return made;
      const event = { object: 'vault', id: 'recovery-sheet' } as const;
      return saveWhereAsked(house, `Sheet ${today()}`, made.value, leavingOf(house, event, made.value));
    },
    'keys.confirm': ({ typed }) => withWays((ways) => ways.confirm(typed)),
    'keys.discard': () =>
      withWays((ways) => {
        ways.discard();
        return ok({});
      }),
    'keys.rehearse-sheet': async ({ words }) => nothingOf(await withWays((ways) => ways.rehearseSheet(words))),
    'keys.rehearse-share': ({ share }) => withWays((ways) => ways.rehearseShare(share)),
  } satisfies Partial<Handlers>;
}
