import type { TimeZone } from '../../src/base/zoned-time.ts';
import type { Interview } from '../../src/interview/answers.ts';
import { deriveFacts } from '../../src/interview/derive-facts.ts';
import type { Guide } from '../../src/interview/guide.ts';
import { route } from '../../src/routing/route.ts';
import { currentContent } from '../content/current-content.ts';

/** An interview, the guide that it follows, and the moment at which it is looked at (an ISO instant and a zone). */
export type RoutingRequest = {
  readonly interview: Interview;
  readonly guide: Guide;
  readonly now: string;
  readonly timeZone: TimeZone;
  /** A worker has confirmed that another interview speaks of the same alleged perpetrator. */
  readonly linkedPattern?: boolean;
};

/** Facts and decision of an interview, worked out again from its answers with the rule book in use. */
export function routeInterview(request: RoutingRequest) {
  const derived = deriveFacts(request);
  const content = currentContent();
  const { rules, channels, version: contentVersion, asOf } = content;
  const decision = route({ rules, channels, facts: derived.facts, contentVersion, asOf });
  return { ...derived, content, decision, day: derived.facts.today ?? request.now.slice(0, 10) };
}
