import { addDays } from '../../src/base/calendar-day.ts';
import { fail, ok } from '../../src/base/result.ts';
import type { DueList, DueRow } from '../../src/bridge/calls/follow-up-calls.ts';
import { type CalendarEvent, calendarText } from '../../src/export/calendar.ts';
import { type DueAt, dueOf, dueWhen, sooner } from '../../src/follow-up/due-list.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { manifestSum } from '../output/manifest-sum.ts';
import { today } from '../today.ts';
import type { VaultRooms } from '../vault/open-vault.ts';
import { sha256Of } from '../vault/sha256.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { leavingOf } from './leaving.ts';

/** The list is shown with what is known after this many milliseconds; the rest follows. */
const patience = 60;

/** The moment at which a list of what is due is looked at. */
export function dueAt(): DueAt {
  const day = today();
  return { now: new Date().toISOString(), today: day, week: addDays(day, 7) };
}

/** Everything due in the vault, the most urgent first. */
export function dueRows({ interviews, digests }: VaultRooms, at: DueAt) {
  const [list, shown] = [interviews.list(), digests.shown()];
  if (!list.ok) return list;
  if (!shown.ok) return shown;
  const rows = list.value.flatMap(({ id, codeName }): readonly DueRow[] => {
    const digest = shown.value.get(id);
    return digest === undefined ? [] : dueOf(digest, at).map((item) => ({ ...item, interview: id, codeName }));
  });
  return ok(rows.sort(sooner));
}

type CalendarWish = { readonly title: string; readonly withCode: boolean };

/** What is due as events of a calendar: no word of what it is for, and a name that says nothing. What is late stands on today. */
const eventsOf = (rows: readonly DueRow[], at: DueAt, { title, withCode }: CalendarWish): readonly CalendarEvent[] =>
  rows.map((row) => {
    const name = row.of === 'clock' ? row.clock : `${row.step} ${row.about ?? ''} ${row.after ?? ''}`;
    return {
      uid: sha256Of(`${row.interview} ${name}`).slice(0, 32),
      at: dueWhen(row, at) === 'late' ? at.today : row.due,
      title: withCode ? `${title} ${row.codeName}` : title,
    };
  });

export function followUpCalls(house: House) {
  const { withVault, digestWork } = house;
  return {
    'follow-up.note': ({ id, what }) =>
      withVault(({ followUps }) => {
        const noted = followUps.add(id, what);
        return noted.ok ? ok({ entries: noted.value, changedAt: noted.value.at(-1)?.at ?? '' }) : noted;
      }),
    'follow-up.due': async () => {
      const left = await digestWork.settle(patience);
      if (!left.ok) return left;
      return withVault((rooms) => {
        const rows = dueRows(rooms, dueAt());
        const list = (found: readonly DueRow[]): DueList => ({ rows: found, left: left.value });
        return rows.ok ? ok({ json: JSON.stringify(list(rows.value)) }) : rows;
      });
    },
    'follow-up.calendar': async ({ id, ...wish }) => {
      const left = await digestWork.settle(10_000);
      if (!left.ok) return left;
      const at = dueAt();
      const rows = withVault((rooms) => dueRows(rooms, at));
      if (!rows.ok) return rows;
      const own = rows.value.filter(({ interview }) => id === undefined || interview === id);
      if (own.length === 0) return fail({ code: 'nothing-due' });
      const bytes = Buffer.from(calendarText(eventsOf(own, at, wish), at.now));
      const files = [{ name: 'Calendar.ics', bytes }];
      const detail = { events: own.length, withCode: Number(wish.withCode) };
      const event = { object: 'calendar', id: at.today, ...(id !== undefined && { interview: id }), detail } as const;
      return saveWhereAsked(
        `Calendar ${at.today}`,
        files,
        leavingOf(house, { ...event, sha256: manifestSum(files) }, files),
      );
    },
  } satisfies Partial<Handlers>;
}
