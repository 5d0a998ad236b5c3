import { describe, expect, it } from 'vitest';
import { channelIds } from '../../../src/channels/channel.ts';
import { isChannelId, unknownChannelOf } from '../../../src/routing/known-channels.ts';

describe('channels named in facts', () => {
  it.each([
    ['none', {}, undefined],
    ['known ones', { chosenChannels: ['oig'], reportedAlready: [{ channel: 'grv' }] }, undefined],
    ['an unknown choice', { chosenChannels: ['oig', 'mayor'] }, 'chosenChannels[1]'],
    [
      'an unknown report',
      { reportedAlready: [{ channel: 'mayor' }], chosenChannels: ['oig'] },
      'reportedAlready[0].channel',
    ],
  ])('%s', (_name, facts, field) => {
    expect(unknownChannelOf(facts)).toEqual(field && { code: 'unknown-channel', field, allowed: channelIds });
  });

  it('are told from other words', () => {
    expect(['opr', 'state-ag', 'OPR', ''].map(isChannelId)).toEqual([true, true, false, false]);
  });
});
