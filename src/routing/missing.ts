import type { FactPath } from '../interview/facts.ts';
import type { Unclear } from './decision.ts';
import { unique } from './explain.ts';
import type { Ground } from './judge.ts';
import type { Placement } from './placement.ts';
import type { Effect, Rule } from './rule.ts';
import { factsMissing } from './support.ts';

/** The facts without which no way can be told, in the order of asking, and what depends on each. Translated by path. */
export const neededFacts: readonly { readonly fact: FactPath; readonly what: string; readonly why: string }[] = [
  {
    fact: 'custodyAgency',
    what: 'which agency holds the person',
    why: 'Each agency has its own rules and its own offices. Without the agency nobody can be named.',
  },
  {
    fact: 'facilityType',
    what: 'what kind of place it is',
    why: 'Which rule book applies depends on the kind of place.',
  },
  {
    fact: 'placeFacilityType',
    what: 'in what kind of place it happened',
    why: 'The way of a report follows the place where the abuse happened.',
  },
  { fact: 'conduct', what: 'what happened', why: 'Who must be told depends on what was done.' },
  {
    fact: 'accused.role',
    what: 'whether the person accused is staff or detained',
    why: 'For staff more offices must be told, and the independent office may have the first choice.',
  },
  {
    fact: 'accused.employer',
    what: 'whom the person accused works for',
    why: 'Who may choose the case first depends on the employer.',
  },
  { fact: 'survivorAge', what: 'how old the survivor is', why: 'For a person under 18 child protection must be told.' },
  {
    fact: 'potentiallyCriminal',
    what: 'whether it may be a crime',
    why: 'Whether the independent office has the first choice can depend on it.',
  },
];

/** True for an effect that would decide something which is not decided yet. */
function wouldDecide(effect: Effect, placement: Placement): boolean {
  switch (effect.effect) {
    case 'must-tell':
      return effect.channels.some((channel) => !placement.mustTell.has(channel));
    case 'first-choice':
      return !placement.firstChoice.has(effect.channel);
    case 'outside':
      return effect.channels.some((channel) => !placement.outside.has(channel));
    default:
      return effect.effect === 'no-filing';
  }
}

/**
 * What must still be asked: needed facts that are not known and leave a rule open which would decide something new. Silence
 * never routes, it asks. `open` are the rules whose condition is not settled.
 */
export function unclearFromSilence(open: readonly Rule[], placement: Placement, ground: Ground): readonly Unclear[] {
  const asking = open
    .filter((rule) => rule.then.some((effect) => wouldDecide(effect, placement)))
    .map((rule) => ({ id: rule.id, missing: factsMissing(rule.when, ground) }));
  return neededFacts.flatMap(({ fact, what, why }) => {
    const because = unique(asking.filter(({ missing }) => missing.includes(fact)).map(({ id }) => id));
    return because.length === 0 ? [] : [{ what, why, because, fact }];
  });
}
