import { fail, ok } from '../../src/base/result.ts';
import type { DueList, DueRow } from '../../src/bridge/calls/follow-up-calls.ts';
import { type CalendarEvent, calendarText } from '../../src/export/calendar.ts';
import type { DueAt } from '../../src/follow-up/due-list.ts';
import type { Handlers } from '../answer-call.ts';
import { dueAt, dueRows, filedRows } from '../due-rows.ts';
import type { House } from '../house.ts';
import { manifestSum } from '../output/manifest-sum.ts';
import { sha256Of } from '../vault/sha256.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { leavingOf } from './leaving.ts';

/** The list is shown with what is known after this many milliseconds; the rest follows. */
const patience = 60;

type CalendarWish = { readonly title: string; readonly withCode: boolean };

/** What is due as events of a calendar: no word of what it is for, and a name that says nothing. What is late stands on today. */
const eventsOf = (rows: readonly DueRow[], at: DueAt, { title, withCode }: CalendarWish): readonly CalendarEvent[] =>
  rows.map((row) => {
    const name = 'clock' in row ? row.clock : `${row.step} ${row.about ?? ''} ${row.after ?? ''}`;
    return {
      uid: sha256Of(`${row.interview} ${name}`).slice(0, 32),
      at: row.when === 'late' ? at.today : row.due,
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
        const due = dueRows(rooms, dueAt());
        if (!due.ok) return due;
        const list: DueList = { ...due.value, left: left.value };
        return ok({ json: JSON.stringify(list) });
      });
    },
    'follow-up.filings': () =>
      withVault((rooms) => {
        const rows = filedRows(rooms);
        return rows.ok ? ok({ json: JSON.stringify(rows.value) }) : rows;
      }),
    'follow-up.calendar': async ({ id, ...wish }) => {
      const left = await digestWork.settle(10_000);
      if (!left.ok) return left;
      const at = dueAt();
      const due = withVault((rooms) => dueRows(rooms, at, Number.POSITIVE_INFINITY));
      if (!due.ok) return due;
      const own = due.value.rows.filter(({ interview }) => id === undefined || interview === id);
      if (own.length === 0) return fail({ code: 'nothing-due' });
      const bytes = Buffer.from(calendarText(eventsOf(own, at, wish), at.now));
      const files = [{ name: 'Calendar.ics', bytes }];
      const detail = { events: own.length, withCode: Number(wish.withCode) };
      const event = { object: 'calendar', id: at.today, ...(id !== undefined && { interview: id }), detail } as const;
      return saveWhereAsked(
        house,
        `Calendar ${at.today}`,
        files,
        leavingOf(house, { ...event, sha256: manifestSum(files) }, files),
      );
    },
  } satisfies Partial<Handlers>;
}
