import type { Channel } from '../../../src/channels/channel.ts';
import type { Effect, Rule, When } from '../../../src/routing/rule.ts';

/** A rule for tests of the engine, without law. */
export const smallRule = (id: string, when: When, effects: readonly Effect[], more: Partial<Rule> = {}): Rule => ({
  id,
  title: `Rule ${id}`,
  when,
  // biome-ignore lint/suspicious/noThenProperty: a rule is data, never awaited
  then: effects,
  why: `Because of ${id}.`,
  sources: [`source-${id}`],
  confidence: 'confirmed',
  asOf: '2026-01-01',
  reviewBy: '2027-01-01',
  examples: { fires: {}, doesNot: {} },
  ...more,
});

/** A channel for tests of the engine. */
export const smallChannel = (id: Channel['id'], more: Partial<Channel> = {}): Channel => ({
  id,
  name: `Office ${id}`,
  shortName: id,
  about: 'An office.',
  independence: 'independent',
  acceptsThirdParty: 'yes',
  acceptsAnonymous: 'yes',
  status: 'active',
  contacts: [],
  confidence: 'confirmed',
  sources: ['source-channel'],
  asOf: '2026-01-01',
  reviewBy: '2027-01-01',
  ...more,
});
