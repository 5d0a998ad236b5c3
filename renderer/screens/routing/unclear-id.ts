import type { Unclear } from '../../../src/routing/decision.ts';
import { ruleBook } from '../../rule-book.ts';

/** The id under which the texts of something unclear stand in the catalogues: its fact, or its place in its rule. */
export function unclearId({ fact, what, because }: Unclear): string {
  if (fact !== undefined) return fact;
  for (const rule of ruleBook().rules) {
    const own = rule.then.filter((effect) => effect.effect === 'unclear');
    const at = own.findIndex((effect) => effect.what === what);
    if (at >= 0) return `${rule.id}-${at}`;
  }
  return because.join('-');
}
