import type { Option } from '../../src/interview/guide.ts';

/**
 * What is chosen after someone has changed a list of choices: an option that stands alone ("none of these") puts out the
 * others, and any other puts it out.
 */
export function afterPick(
  options: readonly Option[],
  before: readonly string[],
  next: readonly string[],
): readonly string[] {
  const alone = new Set(options.filter((option) => option.alone).map(({ id }) => id));
  const added = next.find((id) => !before.includes(id));
  if (added === undefined) return next;
  return alone.has(added) ? [added] : next.filter((id) => !alone.has(id));
}
