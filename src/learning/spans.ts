import { type CountedRow, type MonthRow, peopleIn } from './tables.ts';

/** Months from one to another, both `YYYY-MM`, or years, both `YYYY`; the same twice for one. */
export type Span = { readonly from: string; readonly to: string };

type SpanRow = Span & { readonly cases: readonly number[] };
type KnownMonth = MonthRow & { readonly month: string };
type YearRows = readonly (readonly [year: string, rows: readonly KnownMonth[]])[];

const isKnown = (row: MonthRow): row is KnownMonth => row.month !== undefined;
const casesOf = (rows: readonly { readonly cases: readonly number[] }[]): readonly number[] =>
  rows.flatMap(({ cases }) => cases);
const two = (number: number): string => String(number).padStart(2, '0');

function groupBy(rows: readonly KnownMonth[], keyOf: (month: string) => string): ReadonlyMap<string, KnownMonth[]> {
  const groups = new Map<string, KnownMonth[]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row.month));
    if (own) own.push(row);
    else groups.set(keyOf(row.month), [row]);
  }
  return groups;
}
const years = (rows: readonly KnownMonth[]) => groupBy(rows, (month) => month.slice(0, 4));

const monthRow = ({ month, cases }: KnownMonth): SpanRow => ({ from: month, to: month, cases });

function quartersOf(year: string, rows: readonly KnownMonth[]): readonly SpanRow[] {
  const groups = groupBy(rows, (month) => String(Math.floor((Number(month.slice(5)) - 1) / 3)));
  return [...groups].map(([quarter, own]) => {
    const first = Number(quarter) * 3 + 1;
    return { from: `${year}-${two(first)}`, to: `${year}-${two(first + 2)}`, cases: casesOf(own) };
  });
}

/** The finest rows of a year of which each stands for enough people: months, quarters, or the whole year. */
function finest(year: string, rows: readonly KnownMonth[], least: number): readonly SpanRow[] {
  const enough = (each: readonly SpanRow[]): boolean => each.every(({ cases }) => peopleIn(cases) >= least);
  const [months, quarters] = [rows.map(monthRow), quartersOf(year, rows)];
  if (enough(months)) return months;
  return enough(quarters) ? quarters : [{ from: year, to: year, cases: casesOf(rows) }];
}

/** Neighbouring years, gathered until each group stands for enough people. */
function groupsOfYears(all: YearRows, least: number): readonly YearRows[] {
  const enough = (group: YearRows): boolean => peopleIn(casesOf(group.flatMap(([, rows]) => rows))) >= least;
  const groups: YearRows[] = [];
  for (const year of all) {
    const last = groups.at(-1);
    if (last && !enough(last)) groups[groups.length - 1] = [...last, year];
    else groups.push([year]);
  }
  const [last, before] = [groups.at(-1), groups.at(-2)];
  return last && before && !enough(last) ? [...groups.slice(0, -2), [...before, ...last]] : groups;
}

const wholeGroup = (group: YearRows): SpanRow => ({
  from: group[0]?.[0] ?? '',
  to: group.at(-1)?.[0] ?? '',
  cases: casesOf(group.flatMap(([, rows]) => rows)),
});

const asRow = ({ from, to, cases }: SpanRow): CountedRow => ({ of: { kind: 'span', from, to }, cases });
const unknownOf = (rows: readonly MonthRow[]): readonly CountedRow[] => {
  const cases = casesOf(rows.filter((row) => !isKnown(row)));
  return cases.length === 0 ? [] : [{ of: { kind: 'unknown' }, cases }];
};

/** Months as they may be given away: so coarse that each row stands for at least so many people, and so few rows, the oldest coarsest. */
export function coarseSpans(rows: readonly MonthRow[], least: number, most: number): readonly CountedRow[] {
  const groups = groupsOfYears([...years(rows.filter(isKnown))], least);
  const at = (coarse: number): readonly SpanRow[] =>
    groups.flatMap((group, index) => {
      const [year] = group;
      return year && group.length === 1 && index >= coarse ? finest(...year, least) : [wholeGroup(group)];
    });
  let coarse = 0;
  while (coarse < groups.length && at(coarse).length > most) coarse += 1;
  let spans = at(coarse);
  // Decades go together from the oldest year on.
  while (spans.length > most) {
    const [first, second, ...rest] = spans;
    if (!first || !second) break;
    spans = [{ from: first.from, to: second.to, cases: [...first.cases, ...second.cases] }, ...rest];
  }
  return [...spans.map(asRow), ...unknownOf(rows)];
}

const previous = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1 ? `${year - 1}-12` : `${year}-${two(number - 1)}`;
};

/** Months as the office sees them: the last twelve one by one, also those of which nothing was told, and whole years before. */
export function officeSpans(rows: readonly MonthRow[]): readonly CountedRow[] {
  const known = rows.filter(isKnown);
  const newest = known.at(-1)?.month;
  if (newest === undefined) return unknownOf(rows);
  const months = [newest];
  while (months.length < 12) months.unshift(previous(months[0] ?? newest));
  const begins = months[0] ?? newest;
  const oldest = known[0]?.month ?? begins;
  const recent = months
    .filter((month) => month >= oldest)
    .map((month) => ({ from: month, to: month, cases: casesOf(known.filter((row) => row.month === month)) }));
  const before = [...years(known.filter(({ month }) => month < begins))].map(([year, own]) =>
    begins.startsWith(year)
      ? { from: `${year}-01`, to: previous(begins), cases: casesOf(own) }
      : { from: year, to: year, cases: casesOf(own) },
  );
  return [...[...before, ...recent].map(asRow), ...unknownOf(rows)];
}
