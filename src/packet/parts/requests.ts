import { clausesThatStand, sayClause } from '../clause.ts';
import { type Draft, paragraph, partHeading } from '../draft.ts';
import type { Block } from '../packet.ts';

/** What the office is asked to do and to answer, as a numbered list. */
export const requestsPart = (draft: Draft): readonly Block[] => [
  partHeading(draft, 'requests'),
  paragraph(draft, 'requests.intro'),
  {
    kind: 'list',
    ordered: true,
    items: clausesThatStand(draft, draft.letter.requests).map((clause) => sayClause(draft, clause)),
  },
];
