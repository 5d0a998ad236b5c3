import type { SalvageReport } from '../../../src/bridge/calls/rescue-calls.ts';
import type { Driver } from '../database-file.ts';

type Mended = Omit<SalvageReport, 'tablesInPart'>;

/** Brings rows that were salvaged one by one back into order: words come before everything else, and none is dropped for a missing head. */
export function mendRows(driver: Driver): Mended {
  const hasAnswers = driver.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'answer_versions'").get() !== undefined;
  const heads = hasAnswers ? mendHeads(driver) : 0;
  const answersLost = hasAnswers ? mendAnswers(driver) : 0;
  const rowsLost = dropDangling(driver);
  driver.prepare("INSERT OR IGNORE INTO meta VALUES ('commits', 0)").run();
  const count = (table: string): number => Number(driver.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return {
    interviews: count('interviews'),
    answers: hasAnswers ? count('answers') : 0,
    headsLost: heads,
    answersLost,
    rowsLost,
  };
}

/** Interviews whose head is lost get a plain one, so that their answers can be read. */
function mendHeads(driver: Driver): number {
  const lost = driver
    .prepare<[], { readonly id: string; readonly begun: string; readonly changed: string }>(
      `SELECT interview_id AS id, min(first_saved_at) AS begun, max(saved_at) AS changed FROM answer_versions
       WHERE interview_id NOT IN (SELECT id FROM interviews) GROUP BY interview_id`,
    )
    .all();
  const taken = driver.prepare<[string]>('SELECT 1 FROM interviews WHERE code_name = ?');
  const add = driver.prepare<[string, string, string, string]>(
    `INSERT INTO interviews (id, code_name, worker_language, interviewee_language, interviewer, guide_version, created_at, changed_at)
     VALUES (?, ?, 'en', 'es', '', '', ?, ?)`,
  );
  let number = 0;
  for (const { id, begun, changed } of lost) {
    do number += 1;
    while (taken.get(`Recovered ${number}`));
    add.run(id, `Recovered ${number}`, begun, changed);
  }
  return lost.length;
}

/** Each answer points at its newest version that is there; gives how many point at nothing any more. */
function mendAnswers(driver: Driver): number {
  const broken = 'version_id NOT IN (SELECT id FROM answer_versions)';
  const before = Number(driver.prepare(`SELECT count(*) FROM answers WHERE ${broken}`).pluck().get());
  driver.prepare(`DELETE FROM answers WHERE ${broken}`).run();
  const { changes } = driver
    .prepare(
      `INSERT OR IGNORE INTO answers (interview_id, key, version_id, state)
       SELECT interview_id, key, id, json_extract(content, '$.state') FROM answer_versions AS newest
       WHERE id = (SELECT max(id) FROM answer_versions AS other
                   WHERE other.interview_id = newest.interview_id AND other.key = newest.key)
         AND content IS NOT NULL`,
    )
    .run();
  driver
    .prepare(
      `UPDATE interviews SET answered =
         (SELECT count(*) FROM answers WHERE interview_id = interviews.id AND state <> 'later')`,
    )
    .run();
  return Math.max(0, before - changes);
}

/** Rows that belong to something that is lost cannot stay; gives how many. */
function dropDangling(driver: Driver): number {
  let dropped = 0;
  for (let round = 0; round < 10; round += 1) {
    const dangling = driver.pragma('foreign_key_check') as { readonly table: string; readonly rowid: number | null }[];
    if (dangling.length === 0) break;
    const gone = dangling.filter(({ table, rowid }) => dropRow(driver, table, rowid));
    if (gone.length === 0) break;
    dropped += gone.length;
  }
  return dropped;
}

/** False when the table itself forbids it, as a log does. */
function dropRow(driver: Driver, table: string, rowid: number | null): boolean {
  try {
    if (rowid !== null) return driver.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid).changes > 0;
    // A table without numbers names no row: all of its rows without a parent go at once.
    return referencesOf(driver, table)
      .map(({ table: parent, from, to }) =>
        driver.prepare(`DELETE FROM "${table}" WHERE "${from}" NOT IN (SELECT "${to}" FROM "${parent}")`).run(),
      )
      .some(({ changes }) => changes > 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

type Reference = { readonly table: string; readonly from: string; readonly to: string };
const referencesOf = (driver: Driver, table: string): readonly Reference[] =>
  driver.pragma(`foreign_key_list("${table}")`) as Reference[];
