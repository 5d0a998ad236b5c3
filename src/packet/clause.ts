import { judgeFacts } from '../routing/judge.ts';
import { type Draft, inPacketLanguage, joined, say } from './draft.ts';
import type { Span } from './packet.ts';
import type { Clause } from './texts.ts';

/** The clauses that the facts of the case call for; what is unknown calls for nothing and forbids nothing. */
export function clausesThatStand(draft: Draft, clauses: readonly Clause[]): readonly Clause[] {
  const { facts } = draft.material.decision;
  return clauses.filter(
    (clause) =>
      (clause.when === undefined || judgeFacts(clause.when, facts) === 'yes') &&
      (clause.unless === undefined || judgeFacts(clause.unless, facts) !== 'yes'),
  );
}

/** A clause as spans; what is not confirmed is marked so. */
export const sayClause = (draft: Draft, clause: Clause): readonly Span[] =>
  joined([
    inPacketLanguage(draft, clause.text),
    ...(clause.confidence === 'confirmed' ? [] : [say(draft, 'letter.verify')]),
  ]);
