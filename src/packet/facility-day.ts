import type { CalendarDay } from '../base/calendar-day.ts';
import { dayAt } from '../base/zoned-time.ts';
import { readPlainFacts } from '../interview/read-plain-facts.ts';
import type { PacketMaterial } from './material.ts';

/** The day of an instant at the facility; in UTC while its zone is not known. The separate documents say the same day. */
export const facilityDay = (
  { guide, interview }: Pick<PacketMaterial, 'guide' | 'interview'>,
  instant: string,
): CalendarDay => dayAt(instant, readPlainFacts(guide, interview).plain.timeZone ?? 'UTC');
