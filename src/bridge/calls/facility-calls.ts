import { z } from 'zod';
import { isCalendarDay } from '../../base/calendar-day.ts';
import type { Facility, KnownFacility } from '../../interview/facility.ts';
import type { FacilityChanges } from '../../interview/facility-list.ts';
import { facilityTypes, operators } from '../../interview/facts.ts';
import { type Calls, nothing } from './shapes.ts';

const text = z.string().trim().min(1).max(200);
const facility = z
  .object({
    name: text,
    city: z.string().trim().max(200),
    state: z.string().trim().max(40),
    type: z.enum(facilityTypes).exactOptional(),
    operator: z.enum(operators).exactOptional(),
    operatorName: text.exactOptional(),
  })
  .strict() satisfies z.ZodType<Facility>;

/** A spreadsheet as text. It was taken apart on the screen's side, in a process that can reach nothing. */
const sheets = z.array(z.array(z.array(z.string().max(1000)).max(200)).max(20_000)).max(40);

export type FacilityBook = {
  readonly facilities: readonly KnownFacility[];
  /** Lists that were taken in, the last first. */
  readonly lists: readonly {
    readonly asOf: string;
    readonly by: string;
    readonly at: string;
    readonly count: number;
  }[];
  /** Day of the starting list. */
  readonly starterAsOf: string;
};
/** What a list would change; `token` names it until another is looked at. */
export type FacilityLook = { readonly token: string; readonly asOf: string; readonly changes: FacilityChanges };

/** Places where people are held. */
export const facilityCalls = {
  'facilities.list': { input: nothing, output: z.custom<FacilityBook>() },
  /** Says what a list would change; nothing is changed. Without `asOf` the day of today. */
  'facilities.look': {
    input: z.object({ sheets, asOf: z.string().refine(isCalendarDay).exactOptional() }).strict(),
    output: z.custom<FacilityLook>(),
  },
  /** Takes in the list that was looked at last. */
  'facilities.accept': { input: z.object({ token: z.string().max(100) }).strict(), output: z.custom<FacilityBook>() },
  'facilities.add': { input: z.object({ facility }).strict(), output: z.custom<FacilityBook>() },
  'facilities.remove': {
    input: z.object({ key: z.string().max(700) }).strict(),
    output: z.object({ removed: z.boolean() }),
  },
} as const satisfies Calls;
