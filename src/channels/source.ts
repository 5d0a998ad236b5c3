import type { Confidence } from './channel.ts';

/** Where a statement comes from. `citation` is what a reader can look up; `says` is the content in own words. */
export type Source = {
  readonly id: string;
  readonly citation: string;
  readonly title: string;
  readonly says?: string;
  readonly confidence: Confidence;
  /** The day on which someone last looked, as `YYYY-MM-DD`. */
  readonly checkedOn: string;
};
