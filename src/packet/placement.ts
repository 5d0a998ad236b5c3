import type { PlacedAnswer } from './carry.ts';
import type { PacketPart } from './packet.ts';

type AnswerPart = Extract<PacketPart, 'data-sheet' | 'statement' | 'persons' | 'earlier-reports' | 'consent'>;

/**
 * The one part in which a carried answer stands. Accounts, and free words beside one, are the statement; what stands beside the
 * question of consent belongs to the consent.
 */
export function placeOf({ section, question, subject }: PlacedAnswer): AnswerPart {
  const has = (kind: string): boolean => section.questions.some((other) => other.answer.kind === kind);
  if (question.answer.kind === 'account' || (question.answer.kind === 'words' && has('account'))) return 'statement';
  if (has('consent')) return 'consent';
  if (subject?.kind === 'earlier-report') return 'earlier-reports';
  if (subject?.kind === 'interpreter') return 'consent';
  return subject?.kind === 'accused' || subject?.kind === 'witness' ? 'persons' : 'data-sheet';
}
