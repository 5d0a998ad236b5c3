import { isCalendarDay } from '../base/calendar-day.ts';
import type { Words } from './answers.ts';
import type { AccusedFacts, ReportFacts } from './facts.ts';
import type { AccusedPlain, ReportPlain } from './plain-facts.ts';

/** A pay grade as routing reads it (`GS-15`), when the words hold exactly one. */
export function gradeIn(words: Words): string | undefined {
  const text = `${words.original.text} ${words.rendering?.text ?? ''}`;
  const grades = [...text.matchAll(/\bG[SM][ -]?(\d{1,2})\b/gi)].map((match) => `GS-${Number(match[1])}`);
  return new Set(grades).size === 1 ? grades[0] : undefined;
}

/** What routing needs to know of one accused person. */
export function accusedFactsOf({ role, employer, grade, lawEnforcement }: AccusedPlain): AccusedFacts {
  const readGrade = grade === undefined ? undefined : gradeIn(grade);
  return {
    ...(role === undefined ? {} : { role }),
    ...(employer === undefined ? {} : { employer }),
    ...(readGrade === undefined ? {} : { grade: readGrade }),
    ...(lawEnforcement === undefined ? {} : { lawEnforcement }),
  };
}

const longestReference = 200;
const referenceIn = (words: Words): string =>
  words.original.text
    .trim()
    .slice(0, longestReference)
    .replace(/[\uD800-\uDBFF]$/, '');

/** What routing needs to know of earlier reports; one whose recipient is not known is left out. */
export function reportFactsOf(reports: readonly ReportPlain[]): readonly ReportFacts[] {
  return reports.flatMap(({ channel, on, reference, outcome }) => {
    if (channel === undefined) return [];
    const day = on?.kind === 'exact' && isCalendarDay(on.point) ? on.point : undefined;
    return [
      {
        channel,
        ...(day === undefined ? {} : { on: day }),
        ...(reference === undefined ? {} : { reference: referenceIn(reference) }),
        ...(outcome === undefined ? {} : { outcome }),
      },
    ];
  });
}

/** *Declined* by the Inspector General settles it; *looking into it* denies it; anything else leaves it open. */
export function oigDeclinedIn(reports: readonly Pick<ReportFacts, 'channel' | 'outcome'>[]): 'yes' | 'no' | undefined {
  const outcomes = reports.filter((each) => each.channel === 'oig').map((each) => each.outcome);
  if (outcomes.includes('declined')) return 'yes';
  return outcomes.includes('looking') ? 'no' : undefined;
}
