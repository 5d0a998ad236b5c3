/** A copy of the database, by the time it was made (milliseconds since 1970). */
type Dated = { readonly at: number };

const day = 24 * 60 * 60 * 1000;
/** 1970 began on a Thursday; weeks here begin on Mondays. */
const weekShift = 3;
const kept = { days: 7, weeks: 4, beforeMigration: 3 } as const;

const dayOf = ({ at }: Dated): number => Math.floor(at / day);
const weekOf = (copy: Dated): number => Math.floor((dayOf(copy) + weekShift) / 7);

/** The newest of each group, for the newest groups. */
function newestOfEach<Copy extends Dated>(
  copies: readonly Copy[],
  groupOf: (copy: Copy) => number,
  most: number,
): Copy[] {
  const newest = new Map<number, Copy>();
  for (const copy of copies) {
    const held = newest.get(groupOf(copy));
    if (!held || copy.at > held.at) newest.set(groupOf(copy), copy);
  }
  return [...newest.values()].sort((one, other) => other.at - one.at).slice(0, most);
}

/** Which of the daily copies may go: what remains is the newest of the last seven days and of the last four weeks that have any. */
export function surplusCopies<Copy extends Dated>(copies: readonly Copy[]): readonly Copy[] {
  const staying = new Set([...newestOfEach(copies, dayOf, kept.days), ...newestOfEach(copies, weekOf, kept.weeks)]);
  return copies.filter((copy) => !staying.has(copy));
}

/** Which of the copies from before a migration may go: the newest three stay. */
export const surplusBeforeMigration = <Copy extends { readonly form: number }>(
  copies: readonly Copy[],
): readonly Copy[] => [...copies].sort((one, other) => other.form - one.form).slice(kept.beforeMigration);
