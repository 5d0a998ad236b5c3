/** One figure of `npm run bench`: the value, what it should stay under, and what it was measured against in the same run. */
export type Figure = {
  readonly value: number;
  readonly unit: 'ms' | 's' | 'ratio' | 'MB';
  readonly limit: number | null;
  readonly baseline: number | null;
};
export type Figures = Readonly<Record<string, Figure>>;

/** The value that the given share of a sample stays under (0.5 is the median). */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Three digits after the point. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
