import { ok } from '../src/base/result.ts';
import type { DueRow, FiledRow } from '../src/bridge/calls/follow-up-calls.ts';
import { aheadDays, type DueAt, type DueFound, dueFinder, moreUrgent } from '../src/follow-up/due-list.ts';
import { readFollowUp } from '../src/interview/filings.ts';
import { today } from './today.ts';
import type { VaultRooms } from './vault/open-vault.ts';

/** The moment at which a list of what is due is looked at. */
export function dueAt(): DueAt {
  const now = new Date();
  const dayEnds = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return { now: now.toISOString(), today: today(), dayEnds: dayEnds.toISOString() };
}

/**
 * What is due in the vault within the next weeks, the most urgent first: how much of each urgency, and so many rows of it. Nobody reads
 * more, and a row that is not made costs nothing.
 */
export function dueRows({ interviews, digests }: Pick<VaultRooms, 'interviews' | 'digests'>, at: DueAt, most = 500) {
  const [list, shown] = [interviews.list(), digests.shown()];
  if (!list.ok) return list;
  if (!shown.ok) return shown;
  const find = dueFinder(at, aheadDays);
  const found: (DueFound & { readonly interview: string; readonly codeName: string })[] = [];
  for (const { id, codeName } of list.value) {
    const digest = shown.value.get(id);
    if (digest === undefined) continue;
    for (const { item, when, urgency } of find(digest)) found.push({ item, when, urgency, interview: id, codeName });
  }
  found.sort(moreUrgent);
  const counts = { hours: 0, late: 0, today: 0, week: 0, later: 0 };
  const rows: DueRow[] = [];
  for (const { item, when, interview, codeName } of found) {
    counts[when] += 1;
    if (counts[when] <= most) rows.push({ ...item, when, interview, codeName });
  }
  return ok({ rows, counts });
}

/** Everything that was filed in the vault, the last first. */
export function filedRows({ interviews, followUps }: Pick<VaultRooms, 'interviews' | 'followUps'>) {
  const [list, all] = [interviews.list(), followUps.all()];
  if (!list.ok) return list;
  if (!all.ok) return all;
  const rows = list.value.flatMap(({ id: interview, codeName }): readonly FiledRow[] =>
    readFollowUp(all.value.get(interview)).filings.map(
      ({ id, matter, channel, on, way, number, noneGiven, filedBy, standing }) => ({
        ...{ id, matter, channel, on, way, filedBy, standing, interview, codeName },
        ...(number !== undefined && { number }),
        ...(noneGiven && { noneGiven }),
      }),
    ),
  );
  return ok(rows.toSorted((a, b) => (a.on > b.on ? -1 : Number(a.on !== b.on))));
}
