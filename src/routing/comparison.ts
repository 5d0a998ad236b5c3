import type { Confidence } from '../channels/channel.ts';

/** A sentence with where it comes from. Texts are English; translations in `locales/`. */
export type Statement = {
  readonly text: string;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
};

/** One topic on which the two offices are set side by side. */
export type ComparisonRow = {
  readonly id: string;
  readonly topic: string;
  readonly opr: Statement;
  readonly oig: Statement;
};

/** A published figure that must not stand without its years, its source and its limits. */
export type Figure = Statement & {
  readonly id: string;
  /** The years that the figure covers. */
  readonly years: string;
  /** What the figure does not say. */
  readonly limits: string;
};

/** ICE OPR beside DHS OIG. */
export type Comparison = {
  readonly asOf: string;
  readonly reviewBy: string;
  /** The comparison in three plain sentences. */
  readonly summary: Statement;
  readonly rows: readonly ComparisonRow[];
  readonly figures: readonly Figure[];
};
