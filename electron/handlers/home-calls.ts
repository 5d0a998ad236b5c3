import { ok } from '../../src/base/result.ts';
import type { HomeList, HomeRow } from '../../src/bridge/calls/home-calls.ts';
import { dueOf } from '../../src/follow-up/due-list.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { dueAt } from './follow-up-calls.ts';

/** The list is shown with what is known after this many milliseconds; the rest follows. */
const patience = 60;

export const homeCalls = ({ withVault, digestWork }: House) =>
  ({
    'home.list': async () => {
      const left = await digestWork.settle(patience);
      if (!left.ok) return left;
      return withVault(({ interviews, digests, preferences }) => {
        const [list, shown, names] = [interviews.list(), digests.shown(), preferences.showsNames()];
        if (!list.ok) return list;
        if (!shown.ok) return shown;
        if (!names.ok) return names;
        const at = dueAt();
        const rows = list.value.map((summary): HomeRow => {
          const digest = shown.value.get(summary.id);
          if (digest === undefined) return summary;
          const { clocks: _clocks, steps: _steps, name, ...known } = digest;
          const [next] = dueOf(digest, at);
          return {
            ...summary,
            ...known,
            ...(next !== undefined && { next }),
            ...(names.value && name !== undefined && { name }),
          };
        });
        const shownList: HomeList = { rows, left: left.value, showsNames: names.value };
        return ok({ json: JSON.stringify(shownList) });
      });
    },
    'home.show-names': ({ shown }) =>
      withVault(({ preferences }) => {
        const kept = preferences.showNames(shown);
        return kept.ok ? ok({ showsNames: kept.value }) : kept;
      }),
  }) satisfies Partial<Handlers>;
