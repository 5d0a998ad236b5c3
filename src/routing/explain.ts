import type { ChannelId, Confidence } from '../channels/channel.ts';
import type { Caution, Finding, Level, Unclear } from './decision.ts';
import type { Ground } from './judge.ts';
import type { Contribution, Placement } from './placement.ts';
import type { Strength } from './rule.ts';
import { isOneOf } from './standing.ts';
import { factsBehind } from './support.ts';

const confidences: readonly Confidence[] = ['general-knowledge', 'partial', 'confirmed'];
const strengths: readonly Strength[] = ['certain', 'by-practice', 'probable'];
/** Each item once, in order. */
export const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** The least reliable of several confidences. */
export const weakest = (found: readonly Confidence[]): Confidence =>
  confidences.find((confidence) => found.includes(confidence)) ?? 'confirmed';

/** Ids of the rules behind contributions. */
export const idsOf = (contributions: readonly Contribution[]): readonly string[] =>
  unique(contributions.map((c) => c.rule.id));
const sourcesOf = (contributions: readonly Contribution[]): readonly string[] =>
  unique(contributions.flatMap((c) => c.effect.sources ?? c.rule.sources));
const confidenceOf = (contributions: readonly Contribution[]): Confidence =>
  weakest(contributions.map((c) => c.effect.confidence ?? c.rule.confidence));

function strengthOf(contributions: readonly Contribution[]): Strength | undefined {
  const found = contributions.map(({ effect }) => (effect.effect === 'first-choice' ? effect.strength : undefined));
  return strengths.find((strength) => found.includes(strength));
}

function oneOfOf(contributions: readonly Contribution[]): readonly ChannelId[] | undefined {
  if (!contributions.every(({ effect }) => isOneOf(effect))) return undefined;
  return unique(contributions.flatMap(({ effect }) => (effect.effect === 'must-tell' ? effect.channels : [])));
}

/** Turns one list of a placement into findings with reasons, sources and the facts that made the rules hold. */
export function findingsOf(
  list: ReadonlyMap<ChannelId, readonly Contribution[]>,
  level: Level,
  ground: Ground,
): readonly Finding[] {
  return [...list].map(([channel, contributions]) => {
    const strength = strengthOf(contributions);
    const oneOf = level === 'required' ? oneOfOf(contributions) : undefined;
    const conditions = contributions.flatMap(({ rule, effect }) => [rule.when, ...(effect.when ? [effect.when] : [])]);
    return {
      channel,
      level,
      because: idsOf(contributions),
      sources: sourcesOf(contributions),
      facts: factsBehind(conditions, ground),
      confidence: confidenceOf(contributions),
      ...(strength === undefined ? {} : { strength }),
      ...(oneOf === undefined ? {} : { oneOf }),
    };
  });
}

type CautionText = { readonly id: string; readonly text: string; readonly urgent?: true };

function cautionText({ rule, effect }: Contribution, placement: Placement): CautionText | undefined {
  if (effect.effect === 'caution') {
    return { id: effect.id, text: effect.text, ...(effect.urgent ? { urgent: true as const } : {}) };
  }
  if (effect.effect !== 'outside' || !effect.channels.some((channel) => placement.outside.has(channel)))
    return undefined;
  return { id: `outside-${rule.id}`, text: effect.why };
}

/** Cautions of all rules that hold, each once; the urgent ones come first. */
export function cautionsOf(contributions: readonly Contribution[], placement: Placement): readonly Caution[] {
  const groups = new Map<string, { text: CautionText; from: Contribution[] }>();
  for (const contribution of contributions) {
    const text = cautionText(contribution, placement);
    if (text === undefined) continue;
    const group = groups.get(text.id) ?? { text, from: [] };
    group.from.push(contribution);
    groups.set(text.id, group);
  }
  const cautions = [...groups.values()].map(({ text, from }) => ({
    ...text,
    because: idsOf(from),
    sources: sourcesOf(from),
    confidence: confidenceOf(from),
  }));
  return [...cautions.filter((caution) => caution.urgent), ...cautions.filter((caution) => !caution.urgent)];
}

/** What the rules that hold leave open, each once. */
export function unclearOf(contributions: readonly Contribution[]): readonly Unclear[] {
  const groups = new Map<string, Unclear>();
  for (const { rule, effect } of contributions) {
    if (effect.effect !== 'unclear') continue;
    const because = unique([...(groups.get(effect.what)?.because ?? []), rule.id]);
    groups.set(effect.what, { what: effect.what, why: groups.get(effect.what)?.why ?? effect.why, because });
  }
  return [...groups.values()];
}
