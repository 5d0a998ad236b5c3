/** How urgent a forensic examination is; its sentence is `exam.<tier>` in the catalogue. */
export type ExamTier = 'urgent' | 'usual' | 'ask' | 'late';

/**
 * Tier for the hours since the incident: up to 72 urgent, up to 120 still usual, up to 9 days ask a forensic nurse, later
 * injuries, records and clothing. A guide, not a limit: an examination can make sense at any time.
 */
export function examTier(hoursSince: number): ExamTier {
  if (hoursSince <= 72) return 'urgent';
  if (hoursSince <= 120) return 'usual';
  return hoursSince <= 216 ? 'ask' : 'late';
}
