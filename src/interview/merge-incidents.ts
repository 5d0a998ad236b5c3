import { daysOf } from '../base/partial-date.ts';
import type { IncidentPlain } from './plain-facts.ts';
import type { Trace } from './read-plain-facts.ts';

/** What was told of one incident, with the answers behind it. */
export type ToldIncident = { readonly facts: IncidentPlain; readonly traces: readonly Trace[] };

/** Facts that belong together and come from one incident: the latest. */
const fromLatest = ['place', 'placeName', 'placeFacilityType', 'incidentAt', 'firstAt', 'reason'] as const;
const lists = ['acts', 'bodyParts', 'signs', 'means'] as const;
const oftenest = ['once', 'few', 'many', 'goes-on'] as const;

/** Last day on which an incident can have been; what was told without any day sorts before everything. */
function dayKey({ incidentAt }: IncidentPlain): string {
  if (incidentAt === undefined) return '';
  const { first, last } = daysOf(incidentAt);
  return `${last ?? first ?? ''} ${incidentAt.time ?? ''}`;
}

/** Place of the latest incident in the list, as far as days were told; of two on the same day the one told later. */
export function latestOf(incidents: readonly ToldIncident[]): number {
  return incidents.reduce((best, each, index) => {
    const before = incidents[best];
    return before === undefined || dayKey(each.facts) >= dayKey(before.facts) ? index : best;
  }, 0);
}

function union(incidents: readonly ToldIncident[], name: (typeof lists)[number]): Partial<IncidentPlain> {
  const told = incidents.flatMap(({ facts }) => (facts[name] === undefined ? [] : [facts[name] as readonly string[]]));
  if (told.length === 0) return {};
  const all = [...new Set(told.flat())];
  // "None of these" for one incident says nothing against what was told of another.
  const some = all.filter((value) => value !== 'none');
  return { [name]: some.length > 0 ? some : all };
}

function finishedOf(incidents: readonly ToldIncident[]): Partial<IncidentPlain> {
  const told = new Set(incidents.flatMap(({ facts }) => facts.finished ?? []));
  const [only] = told;
  if (only === undefined) return {};
  return { finished: told.size === 1 ? only : 'both' };
}

function remarksOf(incidents: readonly ToldIncident[]): Partial<IncidentPlain> {
  const told = incidents.flatMap(({ facts }) => facts.remarkTimes ?? []);
  if (told.length === 0) return {};
  return { remarkTimes: told.includes('more') || told.length > 1 ? 'more' : 'once' };
}

function dutiesOf(incidents: readonly ToldIncident[]): Partial<IncidentPlain> {
  const told = incidents.flatMap(({ facts }) => facts.officialDutiesClaimed ?? []);
  const value = (['yes', 'no', 'unknown'] as const).find((each) => told.includes(each));
  return value === undefined ? {} : { officialDutiesClaimed: value };
}

function timesOf(incidents: readonly ToldIncident[]): Partial<IncidentPlain> {
  const told = incidents.flatMap(({ facts }) => facts.times ?? []);
  const most = oftenest.findLast((each) => told.includes(each));
  return most === undefined ? {} : { times: most };
}

/**
 * What several incidents come to as a whole: all that was done in any of them; where and when from the latest, because care and
 * traces hang on it. Clocks for claims look at every incident by itself.
 */
export function mergeIncidents(incidents: readonly ToldIncident[]): ToldIncident {
  const [only] = incidents;
  if (only === undefined) return { facts: {}, traces: [] };
  if (incidents.length === 1) return only;
  const at = latestOf(incidents);
  const latest = incidents[at] ?? only;
  const single: readonly string[] = fromLatest;
  return {
    facts: {
      ...Object.fromEntries(
        fromLatest.flatMap((name) => (latest.facts[name] === undefined ? [] : [[name, latest.facts[name]]])),
      ),
      ...Object.assign({}, ...lists.map((name) => union(incidents, name))),
      ...finishedOf(incidents),
      ...remarksOf(incidents),
      ...dutiesOf(incidents),
      ...timesOf(incidents),
    },
    traces: incidents.flatMap(({ traces }, index) =>
      traces.filter(({ fact }) => index === at || !single.includes(fact)),
    ),
  };
}
