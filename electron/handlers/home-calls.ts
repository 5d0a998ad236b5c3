import { ok } from '../../src/base/result.ts';
import type { DueRow } from '../../src/bridge/calls/follow-up-calls.ts';
import type { HomeList, HomeRow } from '../../src/bridge/calls/home-calls.ts';
import { type DueFound, dueFinder, moreUrgent } from '../../src/follow-up/due-list.ts';
import type { Handlers } from '../answer-call.ts';
import { dueAt } from '../due-rows.ts';
import type { House } from '../house.ts';

/** The list is shown with what is known after this many milliseconds; the rest follows. */
const patience = 60;
/** So much of what is due is shown with the list. */
const mostDue = 3;
/** Days ahead in which everything lies that is counted over the list. */
const nearDays = 8;

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
        // What is far off is only looked for where nothing is near.
        const [findNear, findAll] = [dueFinder(at, nearDays), dueFinder(at)];
        const soon: (DueFound & Pick<DueRow, 'interview' | 'codeName'>)[] = [];
        const counts = { hours: 0, late: 0, today: 0, week: 0 };
        const rows = list.value.map((summary): HomeRow => {
          const digest = shown.value.get(summary.id);
          if (digest === undefined) return summary;
          const { clocks: _clocks, steps: _steps, told: _told, name, ...known } = digest;
          const found = findNear(digest);
          const next = (found[0] ?? findAll(digest)[0])?.item;
          for (const each of found) {
            if (each.when === 'later') break;
            counts[each.when] += 1;
            soon.push({ ...each, interview: summary.id, codeName: summary.codeName });
          }
          return {
            ...summary,
            ...known,
            ...(next !== undefined && { next }),
            ...(names.value && name !== undefined && { name }),
          };
        });
        const first = soon
          .sort(moreUrgent)
          .slice(0, mostDue)
          .map(({ item, when, interview, codeName }): DueRow => ({ ...item, when, interview, codeName }));
        const due = { counts, first };
        const shownList: HomeList = { rows, due, left: left.value, showsNames: names.value };
        return ok({ json: JSON.stringify(shownList) });
      });
    },
    'home.show-names': ({ shown }) =>
      withVault(({ preferences }) => {
        const kept = preferences.showNames(shown);
        return kept.ok ? ok({ showsNames: kept.value }) : kept;
      }),
  }) satisfies Partial<Handlers>;
