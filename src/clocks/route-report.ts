import type { Channel } from '../channels/channel.ts';
import type { Facts } from '../interview/facts.ts';
import { route } from '../routing/route.ts';
import type { Rule } from '../routing/rule.ts';
import type { Clock } from './clock.ts';
import { deadlines } from './deadlines.ts';

/** The rule book that a report is made from. */
export type RouteBook = {
  readonly rules: readonly Rule[];
  readonly channels: readonly Channel[];
  readonly clocks: readonly Clock[];
  readonly contentVersion: string;
  readonly asOf: string;
};

/**
 * The decision with its clocks as one plain value, in the order in which people read it: the command line and the demo print
 * it. `now` is an ISO instant, `timeZone` the IANA name of the zone of the facility.
 */
export function routeReport(book: RouteBook, facts: Facts, now: string, timeZone: string) {
  const { rules, channels, clocks, contentVersion, asOf } = book;
  const decision = route({ rules, channels, facts, contentVersion, asOf });
  const { mustTell, firstChoice, usuallyEnds, mayAlso, outside, nearMisses, unclear, cautions } = decision;
  return {
    mustTell,
    firstChoice,
    usuallyEnds,
    mayAlso,
    outside,
    nearMisses,
    unclear,
    cautions,
    clocks: deadlines({ clocks, facts, now, timeZone }),
    noFiling: decision.noFiling,
    channelStatus: decision.channelStatus,
    rulesFired: decision.rulesFired,
    now,
    timeZone,
    contentVersion,
    asOf,
  };
}
