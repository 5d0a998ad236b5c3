import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDigestWork } from '../../electron/digest-work.ts';
import type { House } from '../../electron/house.ts';
import { learningsOf } from '../../electron/learned-cases.ts';
import { createDatabase, openDatabase } from '../../electron/vault/database.ts';
import { openDigests } from '../../electron/vault/digests.ts';
import { openFacilities } from '../../electron/vault/facilities.ts';
import { openFollowUpRows } from '../../electron/vault/follow-up-rows.ts';
import { openFollowUps } from '../../electron/vault/follow-ups.ts';
import { openInterviews } from '../../electron/vault/interviews.ts';
import type { VaultRooms } from '../../electron/vault/open-vault.ts';
import { openRecords } from '../../electron/vault/rescue/records.ts';
import { ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Content } from '../../src/clocks/content.ts';
import { clocks } from '../../src/content/clocks/table.ts';
import { contentVersion } from '../../src/content/rules/table.ts';
import { inventFollowUp, silentCustody } from './due-list.ts';
import { type Figures, percentile, rounded } from './figure.ts';
import { createDice, inventInterview } from './large-vault.ts';

const interviewsInVault = Number(process.env.BENCH_INTERVIEWS ?? 5000);
const times = 15;
/** Milliseconds. */
const limit = 1000;

function must<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

/** What the office learns from thousands of interviews, as the main process hands it to the page. */
export async function learning(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'constancia-learning-'));
  try {
    const path = join(folder, 'vault.db');
    const files = { path, key: Buffer.alloc(32, 1), markPath: `${path}.mark`, markKey: Buffer.alloc(32, 2) };
    must(createDatabase(files));
    const database = must(openDatabase(files));
    const { interviews, records } = openRecords(database, openInterviews(database, silentCustody));
    const rooms = {
      ...{ interviews, records, digests: openDigests(database) },
      followUps: openFollowUps(database, silentCustody.note),
      facilities: openFacilities(database, silentCustody.note),
    } as VaultRooms;
    const dice = createDice(7);
    for (let number = 0; number < interviewsInVault; number += 1) {
      must(interviews.importInterview(inventInterview(number, dice)));
    }
    const rows = openFollowUpRows(database);
    must(
      database.commit(() => {
        for (const { id } of must(interviews.list())) for (const entry of inventFollowUp(dice)) rows.add(id, entry);
        return ok(null);
      }),
    );
    const withVault: House['withVault'] = (work) => work(rooms);
    const book = { clocks, version: contentVersion } as Content;
    const content = async () => ({ content: () => book }) as Awaited<ReturnType<House['content']>>;
    const digestWork = createDigestWork({ withVault, content, zone: () => 'America/Chicago' });
    must(await digestWork.settle(Number.POSITIVE_INFINITY));
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const start = performance.now();
      const left = must(await digestWork.settle(60));
      JSON.stringify(must(learningsOf(rooms, { month: '2026-11', left })));
      taken.push(performance.now() - start);
    }
    database.close();
    return { learningReadP95: { value: rounded(percentile(taken, 0.95)), unit: 'ms', limit, baseline: null } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
