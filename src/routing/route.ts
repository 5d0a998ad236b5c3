import { decide, judgeInput, type RouteInput } from './decide.ts';
import type { Decision } from './decision.ts';
import { findNearMisses } from './near-miss.ts';

/**
 * Who must be told, who may choose first, who usually ends up with it, and which single fact would change that. Pure and
 * synchronous; three-valued, so that a fact that is not known never routes.
 */
export function route(input: RouteInput): Decision {
  const judged = judgeInput(input);
  const { outside, ...decision } = decide(input, judged);
  return { ...decision, outside, nearMisses: findNearMisses(input, judged) };
}
