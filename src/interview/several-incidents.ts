import type { PartialDate } from '../base/partial-date.ts';
import { type Conduct, classifyConduct, mergeCodes } from './conduct.ts';
import { type Inferred, inferConsentLacking, inferPotentiallyCriminal } from './crime-and-consent.ts';
import { classifyUnderDoj, type DojFinding } from './doj-conduct.ts';
import type { PlainReading, Scene } from './read-plain-facts.ts';

/** The incidents of an interview by themselves, or the whole where none was named. */
export const scenesOf = (reading: PlainReading): readonly Scene[] =>
  reading.incidents.length > 0 ? reading.incidents : [reading];

const unique = <Item>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** Sexual codes of either limb. */
const isSexual = (code: string): boolean => /^[DS][1-8]$/.test(code);

/** The codes of all incidents together; a single remark counts as one only where nothing of a listed kind was told at all. */
export function classifyIncidents(reading: PlainReading): Conduct {
  const found = scenesOf(reading).map(classifyConduct);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const codes = mergeCodes(found.flatMap((each) => each.codes));
  const sexual = codes.some(({ code }) => isSexual(code));
  return {
    codes: sexual ? codes.filter(({ code }) => code !== 'single-remark') : codes,
    pending: unique(found.flatMap((each) => each.pending)),
    outside: unique(found.flatMap((each) => each.outside)),
  };
}

/** The kinds of the DOJ over all incidents, the surest reading of each. */
export function classifyIncidentsUnderDoj(reading: PlainReading): readonly DojFinding[] {
  const found = scenesOf(reading).flatMap(classifyUnderDoj);
  return (['sexual-abuse', 'sexual-harassment'] as const).flatMap((kind) => {
    const own = found.filter((each) => each.kind === kind);
    if (own.length === 0) return [];
    const certainty = own.some((each) => each.certainty === 'holds') ? 'holds' : 'unclear';
    return [{ kind, certainty, because: unique(own.flatMap((each) => each.because)) }];
  });
}

/** *Yes* in one incident is *yes*; *no* needs a *no* for every one. */
function settleTogether(inferred: readonly (Inferred | undefined)[]): Inferred | undefined {
  const known = inferred.filter((each) => each !== undefined);
  const facts = [...new Set(known.flatMap((each) => each.facts))];
  if (known.length === 0) return undefined;
  if (known.some(({ value }) => value === 'yes')) return { value: 'yes', facts };
  const denied = known.length === inferred.length && known.every(({ value }) => value === 'no');
  return { value: denied ? 'no' : 'unknown', facts };
}

/** Whether consent was lacking in any of the incidents. */
export const consentLackingIn = (reading: PlainReading): Inferred | undefined =>
  settleTogether(scenesOf(reading).map(({ plain }) => inferConsentLacking(plain)));

/** Whether a crime is possible in any of the incidents. */
export const potentiallyCriminalIn = (reading: PlainReading): Inferred | undefined =>
  settleTogether(scenesOf(reading).map(({ plain }) => inferPotentiallyCriminal(plain)));

/** Every day on which something happened, first times included; each once. */
export const datesOfIncidents = (reading: PlainReading): readonly PartialDate[] =>
  unique(scenesOf(reading).flatMap(({ plain }) => [plain.firstAt ?? [], plain.incidentAt ?? []].flat()));

/** What the incidents do not have in common, so that each should be looked at by itself. */
export function differencesBetween({ incidents }: PlainReading): readonly ('place' | 'accused')[] {
  const differ = (partOf: (scene: Scene) => unknown): boolean => {
    const told = incidents.map(partOf).filter((value) => value !== undefined);
    return new Set(told.map((value) => JSON.stringify(value))).size > 1;
  };
  const placeOf = ({ plain }: Scene) =>
    plain.place === undefined ? undefined : [plain.place, plain.placeFacilityType, plain.placeName?.original.text];
  return [
    ...(differ(placeOf) ? (['place'] as const) : []),
    ...(differ(({ plain }) => plain.accused.map(({ subject }) => subject)) ? (['accused'] as const) : []),
  ];
}
