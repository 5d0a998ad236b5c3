import type { HandOverPreview } from '../../../src/bridge/calls/hand-over-calls.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { breaksInSegment, shownRows } from '../custody/custody-segment.ts';
import type { HandOver } from './hand-over-form.ts';
import type { Comparison, Recorded } from './histories.ts';

/** What taking in would mean, in one word. */
function standing(comparison: Comparison | undefined): HandOverPreview['standing'] {
  if (!comparison) return 'new';
  const fates = new Set(comparison.fates.values());
  if (fates.has('both') || (fates.has('ours') && fates.has('theirs'))) return 'both';
  if (fates.has('theirs')) return 'theirs';
  return fates.has('ours') ? 'ours' : 'identical';
}

/** What a person sees before they take anything in. */
export function previewOf(
  { about, interview, segments, exhibits, statements, readings, followUp }: HandOver,
  ours: Recorded | undefined,
  comparison: Comparison | undefined,
  here: readonly Exhibit[],
): HandOverPreview {
  const isHere = (told: Exhibit): boolean => here.some(({ id, sha256 }) => id === told.id || sha256 === told.sha256);
  const { codeName, workerLanguage, intervieweeLanguage, answers } = interview;
  const fates = [...(comparison?.fates.values() ?? [])];
  return {
    id: about.id,
    by: about.by,
    at: about.at,
    codeName,
    ...(ours && { knownAs: ours.interview.codeName, interview: ours.interview.id }),
    workerLanguage,
    intervieweeLanguage,
    answers: Object.keys(answers).length,
    standing: standing(comparison),
    theirs: fates.filter((fate) => fate === 'theirs').length,
    ours: fates.filter((fate) => fate === 'ours').length,
    conflicts: [...(comparison?.conflicts ?? [])],
    subjects: [...interview.subjects],
    exhibits: {
      count: exhibits.length,
      size: exhibits.reduce((sum, { size }) => sum + size, 0),
      here: exhibits.filter(isHere).length,
      missing: exhibits.filter(({ state }) => state === 'missing').length,
    },
    statements: statements.length,
    readings: readings.length,
    followUp: followUp.length,
    custody: {
      entries: segments.reduce((count, segment) => count + shownRows(segment).length, 0),
      breaks: segments.reduce((count, segment) => count + breaksInSegment(segment).length, 0),
    },
  };
}
