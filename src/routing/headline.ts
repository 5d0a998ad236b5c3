import type { ChannelId } from '../channels/channel.ts';
import type { Decision, Finding } from './decision.ts';
import type { Strength } from './rule.ts';

/** Which sentence is spoken first; its text is `headline.<key>` in the catalogue. */
export type HeadlineKey =
  | 'nothing-yet'
  | 'no-filing'
  | 'only-possible'
  | 'tell'
  | 'tell-and-first-choice'
  | 'first-choice-only';

/** One sentence as data, so that screen, handout and packet speak the same one. */
export type Headline = {
  readonly key: HeadlineKey;
  /** Telling one of these is enough by law; empty when there is no such choice. */
  readonly oneOf: readonly ChannelId[];
  /** All of these must be told; the police are kept apart. */
  readonly tell: readonly ChannelId[];
  readonly police: boolean;
  readonly firstChoice: readonly ChannelId[];
  readonly strength?: Strength;
  /** Who usually ends up with it, the police apart. */
  readonly usually: readonly ChannelId[];
  readonly possible: readonly ChannelId[];
  /** Bodies that are not competent. */
  readonly outside: readonly ChannelId[];
  /** Someone may be in danger now: to be said before everything else. */
  readonly danger: boolean;
};

const channelsOf = (findings: readonly Finding[]): readonly ChannelId[] => findings.map(({ channel }) => channel);
const apart = (channels: readonly ChannelId[]): readonly ChannelId[] => channels.filter((channel) => channel !== 'le');

function keyOf(decision: Decision): HeadlineKey {
  if (decision.noFiling) return 'no-filing';
  if (decision.mustTell.length > 0) return decision.firstChoice.length > 0 ? 'tell-and-first-choice' : 'tell';
  if (decision.firstChoice.length > 0) return 'first-choice-only';
  return decision.mayAlso.length + decision.usuallyEnds.length > 0 ? 'only-possible' : 'nothing-yet';
}

/** The result in one sentence: a key and the channels that it names. */
export function headline(decision: Decision): Headline {
  const strength = decision.firstChoice[0]?.strength;
  return {
    key: keyOf(decision),
    oneOf: channelsOf(decision.mustTell.filter(({ oneOf }) => oneOf !== undefined)),
    tell: apart(channelsOf(decision.mustTell.filter(({ oneOf }) => oneOf === undefined))),
    police: decision.mustTell.some(({ channel }) => channel === 'le'),
    firstChoice: channelsOf(decision.firstChoice),
    ...(strength === undefined ? {} : { strength }),
    usually: apart(channelsOf(decision.usuallyEnds)),
    possible: channelsOf(decision.mayAlso),
    outside: channelsOf(decision.outside),
    danger: decision.cautions.some(({ urgent, id }) => urgent === true && id === 'danger-now'),
  };
}
