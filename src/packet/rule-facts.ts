import { groundOf } from '../routing/decide.ts';
import type { Rule } from '../routing/rule.ts';
import { factsBehind } from '../routing/support.ts';
import type { Draft } from './draft.ts';

/** Facts that are the person's own affair: no packet explains itself with them. */
const privateFacts = ['chosenChannels', 'identityMode', 'fearsOwnGovernment'] as const;

/** Paths of facts that only answers which stay out can have told: nothing in a packet may rest on them. */
export function withheldFacts({ carriage, material }: Pick<Draft, 'carriage' | 'material'>): ReadonlySet<string> {
  const carried = new Set(carriage.carried.map((placed) => placed.key));
  const hidden = Object.entries(material.factsFrom).flatMap(([fact, keys]) =>
    keys.length > 0 && !keys.some((key) => carried.has(key)) ? [fact] : [],
  );
  return new Set([...privateFacts, ...hidden]);
}

/** Ids of the rules that may be shown: those that hold without looking at a withheld fact. */
export function rulesToShow({ carriage, material }: Pick<Draft, 'carriage' | 'material'>): ReadonlySet<string> {
  const { channels, decision, rules } = material;
  const withheld = withheldFacts({ carriage, material });
  const ground = groundOf(decision.facts, channels);
  const looksAt = (rule: Rule): readonly string[] => Object.keys(factsBehind([rule.when], ground));
  return new Set(rules.filter((rule) => !looksAt(rule).some((path) => withheld.has(path))).map((rule) => rule.id));
}
