import fc from 'fast-check';
import { channelIds } from '../../../src/channels/channel.ts';
import {
  type AccusedFacts,
  accusedRoles,
  conductCodes,
  custodyAgencies,
  employers,
  type Facts,
  facilityTypes,
  identityModes,
  operators,
  places,
  reportWishes,
  triStates,
} from '../../../src/interview/facts.ts';
import { contradictionOf } from '../../../src/interview/facts-schema.ts';

/** Cases for each property; the long form sets CASES. */
export const cases = { numRuns: Number(process.env.CASES ?? 300) };

const optional = <Entries extends object>(model: { [Name in keyof Entries]: fc.Arbitrary<Entries[Name]> }) =>
  fc.record(model, { requiredKeys: [] }) as unknown as fc.Arbitrary<Entries>;
const tri = fc.constantFrom(...triStates);

export const arbitraryAccused: fc.Arbitrary<AccusedFacts> = optional<AccusedFacts>({
  role: fc.constantFrom(...accusedRoles),
  employer: fc.constantFrom(...employers),
  grade: fc.constantFrom('GS-5', 'GS-12', 'GS-14', 'GS-15', 'GM-15', 'SES', 'GL-9'),
  lawEnforcement: tri,
} as never);

/** Facts of every shape that do not contradict themselves. */
export const arbitraryFacts: fc.Arbitrary<Facts> = optional<Facts>({
  custodyAgency: fc.constantFrom(...custodyAgencies),
  facilityType: fc.constantFrom(...facilityTypes),
  operator: fc.constantFrom(...operators),
  survivorAge: fc.integer({ min: 0, max: 90 }),
  vulnerableAdult: tri,
  survivorWantsReport: fc.constantFrom(...reportWishes),
  identityMode: fc.constantFrom(...identityModes),
  accused: fc.array(arbitraryAccused, { maxLength: 3 }),
  conduct: fc.uniqueArray(fc.constantFrom(...conductCodes), { maxLength: 4 }),
  consentLacking: tri,
  potentiallyCriminal: tri,
  officialDutiesClaimed: tri,
  hoursSince: fc.integer({ min: 0, max: 5000 }),
  place: fc.constantFrom(...places),
  placeFacilityType: fc.constantFrom(...facilityTypes),
  pattern: tri,
  staffNeglect: tri,
  retaliation: tri,
  dangerNow: tri,
  removed: tri,
  outsideUS: tri,
  fearsOwnGovernment: tri,
  reportedAlready: fc.array(
    fc.record({ channel: fc.constantFrom(...channelIds), on: fc.constantFrom('2026-10-01', '2026-11-20') }),
    { maxLength: 2 },
  ),
  oigDeclined: tri,
  chosenChannels: fc.uniqueArray(fc.constantFrom(...channelIds), { maxLength: 4 }),
} as never).filter((facts) => contradictionOf(facts) === undefined);
