import { type ConditionLine, conditionLines, type Wording } from './condition-words.ts';
import { listWords } from './fact-words.ts';
import type { Effect, Strength } from './rule.ts';

const strengths: Readonly<Record<Strength, string>> = {
  certain: 'commanded by a text',
  'by-practice': 'by practice of the agencies',
  probable: 'probable',
};

/** What follows from a rule, in one English sentence, without its own condition; for reading only. */
export function effectWords(effect: Effect, wording: Wording = {}): string {
  const name = wording.channel ?? ((id: string) => id);
  const names = (channels: readonly string[], last: 'or' | 'and' = 'and'): string =>
    listWords(channels.map(name), last);
  switch (effect.effect) {
    case 'must-tell':
      return effect.oneOf
        ? `Must be told: ${names(effect.channels, 'or')} (one of these is enough by law)`
        : `Must be told: ${names(effect.channels)}`;
    case 'first-choice':
      return `Has the first choice: ${name(effect.channel)} (${strengths[effect.strength]})`;
    case 'usually-ends':
      return `Usually ends with: ${names(effect.channels)}`;
    case 'may-also':
      return `May also be told: ${names(effect.channels)}`;
    case 'outside':
      return `Not competent: ${names(effect.channels)}. ${effect.why}`;
    case 'caution':
      return `${effect.urgent ? 'Urgent caution' : 'Caution'} (${effect.id}): ${effect.text}`;
    case 'unclear':
      return `Not settled: ${effect.what}. ${effect.why}`;
    case 'no-filing':
      return 'Nothing is filed.';
    case 'channel-status':
      return 'Says of every chosen office that does not work normally what is wrong, and where to turn instead.';
  }
}

/** The condition of one effect, line by line; none where it follows whenever the rule holds. */
export const effectLines = (effect: Effect, wording: Wording = {}): readonly ConditionLine[] =>
  effect.when === undefined ? [] : conditionLines(effect.when, wording);
