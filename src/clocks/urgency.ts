import type { Confidence } from '../channels/channel.ts';

/** What must be seen at once, the most urgent first. */
export const urgencyKinds = ['danger', 'self-harm', 'medical', 'hours', 'removal', 'minor'] as const;
export type UrgencyKind = (typeof urgencyKinds)[number];

/** The words for one kind: English, beside where they come from. */
export type UrgencyText = {
  readonly kind: UrgencyKind;
  readonly title: string;
  /** To be said to the person, in their language. */
  readonly say: string;
  /** What the worker does now. */
  readonly now: string;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
};
