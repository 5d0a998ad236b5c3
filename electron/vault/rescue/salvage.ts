import { rmSync } from 'node:fs';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { SalvageReport } from '../../../src/bridge/calls/rescue-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { createDatabase, prepareDriver } from '../database.ts';
import { type DatabaseFile, type Driver, examine, openDriver, withoutTraces } from '../database-file.ts';
import { migrations, readForm } from '../migrations.ts';
import { syncFile } from '../private-file.ts';
import { mendRows } from './salvage-mending.ts';
import { type Row, salvageRows } from './salvage-rows.ts';

/** Reads what can be read of a damaged database into a new one at another path; the damaged one is not changed. */
export const salvage = (damaged: DatabaseFile, path: string): Result<SalvageReport, Failure> =>
  withoutTraces(damaged.path, () => {
    let report: Result<SalvageReport, Failure> | undefined;
    try {
      report = withoutTraces(path, () => salvageInto(damaged, path));
      return report;
    } finally {
      if (!report?.ok) rmSync(path, { force: true });
    }
  });

function salvageInto(damaged: DatabaseFile, path: string): Result<SalvageReport, Failure> {
  let source: Driver | undefined;
  try {
    source = openDriver(damaged, { readonly: true });
    source.pragma('trusted_schema = OFF');
    const form = readForm(source);
    const steps = migrations.filter((step) => step.number <= form);
    if (steps.length === 0) return fail({ code: 'rescue-nothing-readable' });
    const created = createDatabase({ ...damaged, path }, steps);
    if (!created.ok) return created;
    const report = fill(source, { ...damaged, path });
    syncFile(path);
    const examined = examine({ ...damaged, path }, Number.POSITIVE_INFINITY);
    return examined.ok ? ok(report) : examined;
  } catch (error) {
    if (source && isSqlite(error)) return fail({ code: 'rescue-nothing-readable' });
    throw error;
  } finally {
    source?.close();
  }
}

const isSqlite = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT|IOERR_DATA)/.test(String(error.code));

function fill(source: Driver, file: DatabaseFile): SalvageReport {
  const target = openDriver(file);
  try {
    prepareDriver(target);
    target.pragma('foreign_keys = OFF');
    const inPart: string[] = [];
    target.transaction(() => {
      for (const table of tablesOf(target)) if (!copyTable(source, target, table)) inPart.push(table);
    })();
    const mended = target.transaction(() => mendRows(target))();
    return { ...mended, tablesInPart: inPart.length };
  } finally {
    target.close();
  }
}

const tablesOf = (driver: Driver): readonly string[] =>
  driver
    .prepare<[], string>(
      // Search indexes are no tables of their own: they are made again from the tables they belong to.
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all();

/** False when part of the table could not be read. */
function copyTable(source: Driver, target: Driver, table: string): boolean {
  const name = `"${table}"`;
  const known = target.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const insert = target.prepare<[Row]>(
    `INSERT OR REPLACE INTO ${name} (${known.map((column) => `"${column}"`).join(', ')})
     VALUES (${known.map((column) => `@${column}`).join(', ')})`,
  );
  const { rows, isWhole } = salvageRows(source, table);
  let whole = true;
  for (const row of rows) {
    if (!known.every((column) => column in row) || !insertSafely(() => insert.run(row))) whole = false;
  }
  return whole && isWhole();
}

/** A row that breaks a rule of its table is lost; the others are not. */
function insertSafely(insert: () => unknown): boolean {
  try {
    insert();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}
