import type { Driver } from '../database-file.ts';

export type Row = Readonly<Record<string, unknown>>;
/** Rows that could be read, and whether some could not. */
export type Salvaged = { readonly rows: Iterable<Row>; readonly isWhole: () => boolean };

/** More numbers than this between two rows that can be read are not tried one by one. */
const mostProbes = 2_000_000;
const number = '#rowid';

/**
 * Reads a table of a damaged database: from its beginning up to the first page that cannot be read, then from its end backwards, and
 * then, where rows are numbered, number by number between the two.
 */
export function salvageRows(driver: Driver, table: string): Salvaged {
  let whole = true;
  const name = `"${table.replaceAll('"', '""')}"`;
  const numbered = isNumbered(driver, table);
  const columns = numbered ? `rowid AS "${number}", *` : '*';
  const key = numbered ? ['rowid'] : primaryKey(driver, table);

  function* rows(): Generator<Row> {
    let last: Row | undefined;
    const forward = readUntilDamage(driver, `SELECT ${columns} FROM ${name} NOT INDEXED`);
    for (const row of forward.rows) {
      last = row;
      yield withoutNumber(row);
    }
    if (forward.reachedEnd()) return;
    whole = false;
    let first: Row | undefined;
    const order = key.map((column) => `"${column}" DESC`).join(', ');
    const backward = readUntilDamage(driver, `SELECT ${columns} FROM ${name} NOT INDEXED ORDER BY ${order}`);
    for (const row of backward.rows) {
      if (last && key.every((column) => cellOf(row, column) === cellOf(last, column))) return;
      first = row;
      yield withoutNumber(row);
    }
    if (numbered) yield* probe(Number(last?.[number] ?? 0), first && Number(first[number]));
  }

  function* probe(after: number, before: number | undefined): Generator<Row> {
    const one = prepareSafely(driver, `SELECT * FROM ${name} NOT INDEXED WHERE rowid = ?`);
    const most = before ?? after + 10_000;
    if (!one || most - after > mostProbes) return;
    for (let id = after + 1; id < most; id += 1) {
      const row = attempt(() => one.get(id) as Row | undefined);
      if (row) yield row;
    }
  }

  return { rows: rows(), isWhole: () => whole };
}

const cellOf = (row: Row | undefined, column: string): unknown => row?.[column === 'rowid' ? number : column];

function withoutNumber(row: Row): Row {
  const { [number]: _, ...rest } = row;
  return rest;
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const prepareSafely = (driver: Driver, sql: string) => attempt(() => driver.prepare<[number]>(sql));

function readUntilDamage(driver: Driver, sql: string) {
  let ended = false;
  function* rows(): Generator<Row> {
    const statement = attempt(() => driver.prepare<[], Row>(sql));
    if (!statement) return;
    const iterator = statement.iterate();
    try {
      for (;;) {
        const next = attempt(() => iterator.next());
        if (!next) return;
        if (next.done) break;
        yield next.value;
      }
      ended = true;
    } finally {
      attempt(() => iterator.return?.());
    }
  }
  return { rows: rows(), reachedEnd: () => ended };
}

function isNumbered(driver: Driver, table: string): boolean {
  const sql = "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?";
  return attempt(() => driver.prepare<[string], number>(sql).pluck().get(table)) === 0;
}

function primaryKey(driver: Driver, table: string): readonly string[] {
  const sql = 'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk';
  return attempt(() => driver.prepare<[string], string>(sql).pluck().all(table)) ?? [];
}

/** The rows of one owner, up to the first that cannot be read. */
export function salvageWhere(driver: Driver, table: string, column: string, owner: string): readonly Row[] {
  const sql = `SELECT * FROM "${table}" WHERE "${column}" = ?`;
  const rows: Row[] = [];
  attempt(() => {
    for (const row of driver.prepare<[string], Row>(sql).iterate(owner)) rows.push(row);
  });
  return rows;
}
