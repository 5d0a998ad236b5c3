import fc from 'fast-check';
import { channels } from '../../src/content/channels/table.ts';
import { contentAsOf, contentVersion, rules } from '../../src/content/rules/table.ts';
import type { Facts } from '../../src/interview/facts.ts';
import { decide } from '../../src/routing/decide.ts';
import { route } from '../../src/routing/route.ts';
import { arbitraryFacts } from '../src/routing/arbitrary-facts.ts';
import { type Figures, percentile, rounded } from './figure.ts';

/** Milliseconds for one routing of a full interview, and seconds for ten thousand decisions. */
const limits = { route: 2, many: 5 } as const;
const warmUp = 500;
const rounds = 2000;
const many = 10_000;

/** Everything that an interview can tell is told, about several people and reports. */
const fullFacts: readonly Facts[] = [
  {
    conduct: ['S2', 'S4', 'S5', 'retaliation'],
    accused: [{ role: 'contractor', employer: 'operator', grade: 'GS-9' }],
  },
  { conduct: ['S4', 'S6', 'neglect'], accused: [{ role: 'employee', employer: 'ice', grade: 'GS-13' }] },
  { conduct: ['D4', 'D5'], accused: [{ role: 'detainee' }, { role: 'unknown-uniformed', employer: 'operator' }] },
].map(
  (own) =>
    ({
      today: '2026-11-25',
      custodyAgency: 'ice',
      facilityType: 'cdf',
      operator: 'private',
      survivorAge: 31,
      vulnerableAdult: 'no',
      survivorWantsReport: 'yes',
      identityMode: 'confidential',
      consentLacking: 'yes',
      potentiallyCriminal: 'yes',
      officialDutiesClaimed: 'yes',
      incidentAt: { kind: 'exact', point: '2026-11-20' },
      hoursSince: 120,
      place: 'earlier-facility',
      placeFacilityType: 'igsa',
      pattern: 'yes',
      staffNeglect: 'yes',
      retaliation: 'yes',
      dangerNow: 'no',
      removed: 'no',
      outsideUS: 'no',
      fearsOwnGovernment: 'yes',
      reportedAlready: [{ channel: 'psa', on: '2026-11-21' }, { channel: 'oig' }],
      oigDeclined: 'no',
      segregatedSince: { kind: 'exact', point: '2026-11-22' },
      segregationRequested: 'no',
      chosenChannels: ['opr', 'oig', 'crcl', 'oido'],
      ...own,
    }) as Facts,
);

const bookOf = (facts: Facts) => ({ rules, channels, facts, contentVersion, asOf: contentAsOf });

function timesOf(work: (facts: Facts) => unknown): readonly number[] {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    // A fresh value each time, as the screen has it after every answer: nothing may be remembered from the round before.
    const facts = structuredClone(fullFacts[round % fullFacts.length] as Facts);
    const start = performance.now();
    work(facts);
    if (round >= warmUp) times.push(performance.now() - start);
  }
  return times;
}

function secondsFor(work: (facts: Facts) => unknown, cases: readonly Facts[]): number {
  const start = performance.now();
  for (const facts of cases) work(facts);
  return (performance.now() - start) / 1000;
}

/** The whole decision with its near misses, beside the decision alone. */
export function routing(): Figures {
  const whole = (facts: Facts) => route(bookOf(facts));
  const alone = (facts: Facts) => decide(bookOf(facts));
  const p95 = percentile(timesOf(whole), 0.95);
  const p95Alone = percentile(timesOf(alone), 0.95);
  // As they are read from a file, and not in the odd shapes that a generator makes.
  const cases = fc
    .sample(arbitraryFacts, { numRuns: many, seed: 2026 })
    .map((facts) => JSON.parse(JSON.stringify(facts)) as Facts);
  return {
    routeP95: { value: rounded(p95), unit: 'ms', limit: limits.route, baseline: rounded(p95Alone) },
    tenThousandDecisions: {
      value: rounded(secondsFor(whole, cases)),
      unit: 's',
      limit: limits.many,
      baseline: rounded(secondsFor(alone, cases)),
    },
  };
}
