import type { AccusedFacts, FactPath, Facts } from '../interview/facts.ts';

/** The entry of `AccusedFacts` that a path names; `undefined` for a top-level fact. */
export const accusedEntry = (path: FactPath): keyof AccusedFacts | undefined =>
  path.startsWith('accused.') ? (path.slice('accused.'.length) as keyof AccusedFacts) : undefined;

/** The value at a path: for `accused.<entry>` that of the first accused person; `undefined` when it is not known. */
export function factAt(facts: Facts, path: FactPath): unknown {
  const entry = accusedEntry(path);
  return entry === undefined ? facts[path as keyof Facts] : facts.accused?.[0]?.[entry];
}

/**
 * The same facts with one of them set: a top-level fact is replaced, `accused.<entry>` is set on the first accused person, or
 * on a new one when there is none.
 */
export function applyFact(facts: Facts, path: FactPath, value: unknown): Facts {
  const entry = accusedEntry(path);
  if (entry === undefined) return { ...facts, [path]: value };
  const [first, ...others] = facts.accused ?? [];
  return { ...facts, accused: [{ ...first, [entry]: value }, ...others] };
}
