import type { StatementScope } from '../interview/statement.ts';

/** What is about the conversation itself, about who takes part in it, and about what may be done with the record. */
export const statementScope: StatementScope = {
  sectionsLeftOut: ['before', 'language', 'interpreter', 'case', 'filer', 'reach', 'consent', 'read-back'],
};
