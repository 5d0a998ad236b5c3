/**
 * What was asked once for the whole interview is asked of every incident and of every interpreter: such answers, and their
 * earlier versions, become those about the first one.
 */
const move = (kind: string, questions: readonly string[]): string => {
  const listed = questions.map((id) => `'${id}'`).join(', ');
  return `
    INSERT INTO subjects (interview_id, id, kind, position)
      SELECT DISTINCT interview_id, '${kind}-1', '${kind}',
        (SELECT coalesce(max(position), 0) + 1 FROM subjects WHERE subjects.interview_id = answer_versions.interview_id)
      FROM answer_versions WHERE key IN (${listed});
    UPDATE answers SET key = key || '@${kind}-1' WHERE key IN (${listed});
    UPDATE answer_versions SET key = key || '@${kind}-1' WHERE key IN (${listed});`;
};

export const migration = {
  number: 25,
  sql: `
    ${move('incident', [
      'account-ready',
      'account-story',
      'account-more',
      'account-names',
      'acts-warning',
      'acts-kinds',
      'acts-finished',
      'acts-body',
      'acts-words-times',
      'acts-reason',
      'acts-reason-different',
      'acts-signs',
      'acts-means',
      'acts-times',
      'place-where',
      'place-name',
      'place-type',
      'place-spot',
      'place-cameras',
      'when-last',
      'when-first',
      'when-around',
    ])}
    ${move('interpreter', ['interpreter-who', 'interpreter-bars', 'interpreter-own-wish', 'interpreter-free'])}
  `,
} as const;
