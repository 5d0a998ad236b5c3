import type { ChannelId, Confidence } from '../../../src/channels/channel.ts';
import type { Finding } from '../../../src/routing/decision.ts';

/** One rule with the offices that it puts into a list, and what it rests on there. */
export type Reason = {
  readonly rule: string;
  readonly channels: readonly ChannelId[];
  readonly facts: Finding['facts'];
  readonly sources: readonly string[];
  readonly confidence: Confidence;
};

const order: readonly Confidence[] = ['general-knowledge', 'partial', 'confirmed'];
const weaker = (a: Confidence, b: Confidence): Confidence => (order.indexOf(a) <= order.indexOf(b) ? a : b);

/** The reasons behind a list of findings, each rule once with all of its offices, in the order in which they first come up. */
export function reasonsOf(findings: readonly Finding[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { because, channel, facts, sources, confidence } of findings) {
    for (const rule of because) {
      const before = reasons.get(rule);
      reasons.set(rule, {
        rule,
        channels: [...(before?.channels ?? []), channel],
        facts: { ...before?.facts, ...facts },
        sources: [...new Set([...(before?.sources ?? []), ...sources])],
        confidence: before ? weaker(before.confidence, confidence) : confidence,
      });
    }
  }
  return [...reasons.values()];
}
