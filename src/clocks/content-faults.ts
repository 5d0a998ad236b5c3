import { channelIds } from '../channels/channel.ts';
import { parseFacts } from '../interview/facts-schema.ts';
import { decide } from '../routing/decide.ts';
import { unknownChannelOf } from '../routing/known-channels.ts';
import type { Rule } from '../routing/rule.ts';
import type { Content } from './content.ts';

/** Something in a rule book that its shape alone does not forbid; `where` names the part, as `rules R04`. */
export type ContentFault = {
  readonly code:
    | 'id-twice'
    | 'channel-missing'
    | 'source-unknown'
    | 'example-impossible'
    | 'example-does-not-fire'
    | 'example-fires'
    | 'caution-differs'
    | 'review-not-after-as-of'
    | 'dated-after-the-book'
    | 'status-unexplained';
  readonly where: string;
  /** What is at fault there. */
  readonly what?: string;
};

const fault = (code: ContentFault['code'], where: string, what?: string): ContentFault => ({
  code,
  where,
  ...(what === undefined ? {} : { what }),
});

function idsTwice(content: Content): readonly ContentFault[] {
  const lists = {
    rules: content.rules,
    channels: content.channels,
    clocks: content.clocks,
    sources: content.sources,
    'comparison rows': content.comparison.rows,
    'comparison figures': content.comparison.figures,
    contacts: content.channels.flatMap(({ id, contacts }) =>
      contacts.map(({ way, value }) => ({ id: `${id} ${way} ${value}` })),
    ),
  };
  return Object.entries(lists).flatMap(([name, list]) => {
    const ids = list.map(({ id }) => id);
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) =>
      fault('id-twice', `${name} ${id}`),
    );
  });
}

type Cites = readonly [where: string, sources: readonly string[]];

/** Everything that cites sources, with where it stands. */
function citesOf({ rules, channels, clocks, comparison }: Content): readonly Cites[] {
  return [
    ...rules.flatMap(({ id, sources, then }): readonly Cites[] => [
      [`rules ${id}`, sources],
      ...then.map((effect): Cites => [`rules ${id} ${effect.effect}`, effect.sources ?? []]),
    ]),
    ...channels.flatMap(({ id, sources, contacts }): readonly Cites[] => [
      [`channels ${id}`, sources],
      ...contacts.map((contact): Cites => [`channels ${id} ${contact.way}`, contact.sources]),
    ]),
    ...clocks.map(({ id, sources }): Cites => [`clocks ${id}`, sources]),
    ['comparison summary', comparison.summary.sources],
    ...comparison.rows.flatMap(({ id, opr, oig }): readonly Cites[] => [
      [`comparison rows ${id} opr`, opr.sources],
      [`comparison rows ${id} oig`, oig.sources],
    ]),
    ...comparison.figures.map(({ id, sources }): Cites => [`comparison figures ${id}`, sources]),
  ];
}

function unknownSources(content: Content): readonly ContentFault[] {
  const known = new Set(content.sources.map(({ id }) => id));
  return citesOf(content).flatMap(([where, sources]) =>
    sources.filter((id) => !known.has(id)).map((id) => fault('source-unknown', where, id)),
  );
}

function exampleFaults(rule: Rule, { rules, channels, version, asOf }: Content): readonly ContentFault[] {
  const { fires, doesNot } = rule.examples;
  const where = `rules ${rule.id}`;
  const impossible = Object.entries({ fires, doesNot }).flatMap(([name, facts]) => {
    const parsed = parseFacts(facts);
    const wrong = parsed.ok ? unknownChannelOf(facts) : parsed.failure;
    return wrong === undefined ? [] : [fault('example-impossible', where, `${name} ${wrong.field}`)];
  });
  if (impossible.length > 0) return impossible;
  const fired = (facts: Rule['examples']['fires']): boolean =>
    decide({ rules, channels, facts, contentVersion: version, asOf }).rulesFired.includes(rule.id);
  return [
    ...(fired(fires) ? [] : [fault('example-does-not-fire', where)]),
    ...(fired(doesNot) ? [fault('example-fires', where)] : []),
  ];
}

/** A caution is translated by its id, so the same id must always say the same. */
function cautionsThatDiffer({ rules }: Content): readonly ContentFault[] {
  const said = new Map<string, string>();
  return rules.flatMap(({ id: rule, then }) =>
    then.flatMap((effect) => {
      if (effect.effect !== 'caution') return [];
      const text = said.get(effect.id) ?? effect.text;
      said.set(effect.id, text);
      return text === effect.text ? [] : [fault('caution-differs', `rules ${rule}`, effect.id)];
    }),
  );
}

function dateFaults({ asOf: made, rules, channels, clocks, sources, comparison }: Content): readonly ContentFault[] {
  const reviewed = [
    ...rules.map((rule) => [`rules ${rule.id}`, rule] as const),
    ...channels.map((channel) => [`channels ${channel.id}`, channel] as const),
    ...clocks.map((clock) => [`clocks ${clock.id}`, clock] as const),
    ['comparison', comparison] as const,
  ];
  const looked = [
    ...reviewed.map(([where, { asOf }]) => [where, asOf] as const),
    ...sources.map(({ id, checkedOn }) => [`sources ${id}`, checkedOn] as const),
    ...channels.flatMap(({ id, contacts }) =>
      contacts.map(({ way, checkedOn }) => [`channels ${id} ${way}`, checkedOn] as const),
    ),
  ];
  return [
    ...reviewed.flatMap(([where, { asOf, reviewBy }]) =>
      reviewBy > asOf ? [] : [fault('review-not-after-as-of', where, reviewBy)],
    ),
    ...looked.flatMap(([where, day]) => (day <= made ? [] : [fault('dated-after-the-book', where, day)])),
  ];
}

function channelFaults({ channels }: Content): readonly ContentFault[] {
  const present = new Set(channels.map(({ id }) => id));
  return [
    ...channelIds.filter((id) => !present.has(id)).map((id) => fault('channel-missing', `channels ${id}`)),
    ...channels.flatMap(({ id, status, statusText, fallback }) =>
      (status === 'active') === (statusText === undefined) && (status === 'active') === (fallback === undefined)
        ? []
        : [fault('status-unexplained', `channels ${id}`)],
    ),
  ];
}

/**
 * What contradicts itself in a rule book of the right shape: sources that are cited and not there, missing channels, ids given
 * twice, examples that do not show what they should, a caution in two wordings, days that cannot be. None when it holds together.
 */
export function contentFaults(content: Content): readonly ContentFault[] {
  const loose = [...idsTwice(content), ...channelFaults(content), ...unknownSources(content)];
  const rest = [...cautionsThatDiffer(content), ...dateFaults(content)];
  return [...loose, ...content.rules.flatMap((rule) => exampleFaults(rule, content)), ...rest];
}
