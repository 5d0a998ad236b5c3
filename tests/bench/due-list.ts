import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDigestWork } from '../../electron/digest-work.ts';
import { dueAt, dueRows, filedRows } from '../../electron/due-rows.ts';
import { homeCalls } from '../../electron/handlers/home-calls.ts';
import type { House } from '../../electron/house.ts';
import { createDatabase, openDatabase } from '../../electron/vault/database.ts';
import { openDigests } from '../../electron/vault/digests.ts';
import { openFollowUpRows } from '../../electron/vault/follow-up-rows.ts';
import { openFollowUps } from '../../electron/vault/follow-ups.ts';
import { openInterviews } from '../../electron/vault/interviews.ts';
import type { VaultRooms } from '../../electron/vault/open-vault.ts';
import { openPreferences } from '../../electron/vault/preferences.ts';
import { openRecords } from '../../electron/vault/rescue/records.ts';
import { addDays } from '../../src/base/calendar-day.ts';
import { ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Content } from '../../src/clocks/content.ts';
import { clocks } from '../../src/content/clocks/table.ts';
import { contentVersion } from '../../src/content/rules/table.ts';
import type { FollowUpEntry, FollowUpWhat } from '../../src/interview/follow-up-entry.ts';
import { type Figures, percentile, rounded } from './figure.ts';
import { createDice, inventInterview } from './large-vault.ts';

const interviewsInVault = Number(process.env.BENCH_INTERVIEWS ?? 5000);
const times = 25;
/** Milliseconds. */
const limits = { due: 200, filed: 500 } as const;
const channels = ['oig', 'opr', 'fod', 'crcl', 'le'] as const;

/** What is measured is reading; the log has a figure of its own. */
export const silentCustody = {
  note: () => undefined,
  sittings: { opened: () => undefined, changing: () => undefined, left: () => ok(null), close: () => undefined },
};

function must<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** One to three filings, half of them answered, and in a third of the cases a time at which the person was asked again. */
export function* inventFollowUp(dice: (sides: number) => number): Generator<FollowUpEntry> {
  const today = new Date().toISOString().slice(0, 10);
  const entry = (what: FollowUpWhat): FollowUpEntry => ({
    id: randomUUID(),
    at: `${today}T12:00:00Z`,
    by: 'worker',
    what,
  });
  for (let left = 1 + dice(3); left > 0; left -= 1) {
    const filing = entry({
      ...{ kind: 'filing', matter: 'report', on: addDays(today, -dice(60)), way: 'email', filedBy: 'worker' },
      channel: channels[dice(channels.length)] ?? 'oig',
      ...(dice(2) === 0 && { reference: `N-${dice(99999)}` }),
    });
    yield filing;
    if (dice(2) === 0) yield entry({ kind: 'answer', filing: filing.id, on: today, way: 'mail', came: 'looking' });
  }
  if (dice(3) === 0) yield entry({ kind: 'check-in', on: today, way: 'phone', result: 'nothing-new' });
}

/** Milliseconds that a call takes, again and again. */
async function measure(call: () => unknown): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await call();
    taken.push(performance.now() - start);
  }
  return taken;
}

/** What is due in a vault of thousands of interviews with filings, as the main process hands it to the screen, up to its JSON. */
export async function dueList(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'constancia-due-'));
  try {
    const path = join(folder, 'vault.db');
    const files = { path, key: Buffer.alloc(32, 1), markPath: `${path}.mark`, markKey: Buffer.alloc(32, 2) };
    must(createDatabase(files));
    const database = must(openDatabase(files));
    const { interviews, records } = openRecords(database, openInterviews(database, silentCustody));
    const rooms = {
      ...{ interviews, records, digests: openDigests(database), preferences: openPreferences(database) },
      followUps: openFollowUps(database, silentCustody.note),
    } as VaultRooms;
    const dice = createDice(7);
    for (let number = 0; number < interviewsInVault; number += 1) {
      must(interviews.importInterview(inventInterview(number, dice)));
    }
    const followUps = openFollowUpRows(database);
    must(
      database.commit(() => {
        for (const { id } of must(interviews.list()))
          for (const entry of inventFollowUp(dice)) followUps.add(id, entry);
        return ok(null);
      }),
    );
    const withVault: House['withVault'] = (work) => work(rooms);
    const book = { clocks, version: contentVersion } as Content;
    const content = async () => ({ content: () => book }) as Awaited<ReturnType<House['content']>>;
    const digestWork = createDigestWork({ withVault, content, zone: () => 'America/Chicago' });
    must(await digestWork.settle(Number.POSITIVE_INFINITY));
    const house = { withVault, digestWork } as House;
    const { 'home.list': home } = homeCalls(house);
    const [dueMs, filedMs, homeMs] = [
      await measure(async () => {
        must(await digestWork.settle(60));
        return JSON.stringify(must(dueRows(rooms, dueAt())));
      }),
      await measure(() => JSON.stringify(must(filedRows(rooms)))),
      await measure(() => home()),
    ];
    database.close();
    const figure = (sample: readonly number[], limit: number) =>
      ({ value: rounded(percentile(sample, 0.95)), unit: 'ms', limit, baseline: null }) as const;
    return {
      dueListP95: figure(dueMs, limits.due),
      dueListHomeP95: figure(homeMs, 300),
      dueListFiledP95: figure(filedMs, limits.filed),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
