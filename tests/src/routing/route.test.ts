import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../src/channels/channel.ts';
import type { Facts } from '../../../src/interview/facts.ts';
import { route } from '../../../src/routing/route.ts';
import type { Rule, When } from '../../../src/routing/rule.ts';
import { smallChannel, smallRule } from './small-table.ts';

const decide = (rules: readonly Rule[], facts: Facts, channels: readonly Channel[] = []) =>
  route({ rules, channels, facts, contentVersion: 'test', asOf: '2026-01-01' });
const ice: When = { fact: 'custodyAgency', is: 'ice' };
const pattern: When = { fact: 'pattern', is: 'yes' };
const always: When = { all: [] };

describe('routing', () => {
  it('merges what several rules say about one channel', () => {
    const rules = [
      smallRule('A', ice, [{ effect: 'must-tell', channels: ['opr', 'oig'], oneOf: true }]),
      smallRule('B', pattern, [{ effect: 'must-tell', channels: ['opr'], sources: ['other'], confidence: 'partial' }]),
      smallRule('C', { fact: 'pattern', is: 'no' }, [{ effect: 'must-tell', channels: ['le'] }]),
    ];
    expect(decide(rules, { custodyAgency: 'ice', pattern: 'yes', removed: 'yes' }).mustTell).toEqual([
      {
        channel: 'opr',
        level: 'required',
        because: ['A', 'B'],
        sources: ['source-A', 'other'],
        facts: { custodyAgency: 'ice', pattern: 'yes' },
        confidence: 'partial',
      },
      {
        channel: 'oig',
        level: 'required',
        because: ['A'],
        sources: ['source-A'],
        facts: { custodyAgency: 'ice' },
        confidence: 'confirmed',
        oneOf: ['opr', 'oig'],
      },
    ]);
  });

  it('takes the strongest first choice and the weakest confidence', () => {
    const rules = [
      smallRule('A', always, [{ effect: 'first-choice', channel: 'oig', strength: 'probable' }]),
      smallRule('B', always, [{ effect: 'first-choice', channel: 'oig', strength: 'certain' }], {
        confidence: 'general-knowledge',
      }),
    ];
    const [finding] = decide(rules, {}).firstChoice;
    expect([finding?.strength, finding?.confidence, finding?.because]).toEqual([
      'certain',
      'general-knowledge',
      ['A', 'B'],
    ]);
  });

  it('lets an effect follow only where its own condition holds', () => {
    const rules = [
      smallRule('A', ice, [
        { effect: 'may-also', channels: ['fbi'], when: pattern },
        { effect: 'may-also', channels: ['crt'] },
      ]),
    ];
    const lists = [{ custodyAgency: 'ice', pattern: 'yes' }, { custodyAgency: 'ice' }, { pattern: 'yes' }].map(
      (facts) => decide(rules, facts as Facts).mayAlso.map(({ channel, facts: used }) => [channel, used]),
    );
    expect(lists).toEqual([
      [
        ['fbi', { custodyAgency: 'ice', pattern: 'yes' }],
        ['crt', { custodyAgency: 'ice' }],
      ],
      [['crt', { custodyAgency: 'ice' }]],
      [],
    ]);
  });

  it('lets a duty stand above "outside", says that the rules disagree, and lets "outside" stand above the rest', () => {
    const rules = [
      smallRule('A', always, [{ effect: 'must-tell', channels: ['opr'] }]),
      smallRule('B', always, [{ effect: 'outside', channels: ['opr', 'oig', 'fbi'], why: 'Not competent.' }]),
      smallRule('C', always, [
        { effect: 'usually-ends', channels: ['oig'] },
        { effect: 'may-also', channels: ['fbi', 'opr', 'le'] },
      ]),
    ];
    const decision = decide(rules, {});
    expect({
      mustTell: decision.mustTell.map(({ channel }) => channel),
      usuallyEnds: decision.usuallyEnds.map(({ channel }) => channel),
      mayAlso: decision.mayAlso.map(({ channel }) => channel),
      outside: decision.outside.map(({ channel }) => channel),
      unclear: decision.unclear.map(({ what, because }) => [what, because]),
      cautions: decision.cautions.map(({ id, text }) => [id, text]),
    }).toEqual({
      mustTell: ['opr'],
      usuallyEnds: [],
      mayAlso: ['le'],
      outside: ['oig', 'fbi'],
      unclear: [['the rules disagree about opr', ['A', 'B']]],
      cautions: [['outside-B', 'Not competent.']],
    });
  });

  it('gives each caution and each open question once, with every rule behind it, the urgent first', () => {
    const rules = [
      smallRule('A', always, [
        { effect: 'caution', id: 'calm', text: 'Calm.' },
        { effect: 'unclear', what: 'who', why: 'Not known.' },
      ]),
      smallRule('B', always, [
        { effect: 'caution', id: 'calm', text: 'Calm.' },
        { effect: 'caution', id: 'now', text: 'Now.', urgent: true },
        { effect: 'unclear', what: 'who', why: 'Not known.' },
      ]),
    ];
    const decision = decide(rules, {});
    expect(decision.cautions.map(({ id, because }) => [id, because])).toEqual([
      ['now', ['B']],
      ['calm', ['A', 'B']],
    ]);
    expect(decision.unclear).toEqual([{ what: 'who', why: 'Not known.', because: ['A', 'B'] }]);
  });

  it('files nothing when a rule says so, and keeps the rest', () => {
    const rules = [
      smallRule('A', always, [{ effect: 'must-tell', channels: ['le'] }]),
      smallRule('B', { fact: 'survivorWantsReport', is: 'no' }, [{ effect: 'no-filing' }]),
    ];
    const { noFiling, mustTell, rulesFired } = decide(rules, { survivorWantsReport: 'no' });
    expect([noFiling, mustTell.length, rulesFired]).toEqual([true, 1, ['A', 'B']]);
  });

  it('says the status of a channel that does not work, and where else to turn', () => {
    const rules = [
      smallRule('A', always, [{ effect: 'may-also', channels: ['crcl'] }]),
      smallRule('B', { chosenStatus: ['reported-closed'] }, [{ effect: 'channel-status' }]),
    ];
    const channels = [
      smallChannel('oido', { status: 'reported-closed', statusText: 'Closed.', fallback: ['oig'] }),
      smallChannel('crcl', { status: 'reduced', statusText: 'Few people.', fallback: ['cong'] }),
      smallChannel('oig'),
    ];
    const decision = decide(rules, { chosenChannels: ['oido'] }, channels);
    expect(decision.channelStatus).toEqual([
      { channel: 'crcl', status: 'reduced' },
      { channel: 'oido', status: 'reported-closed' },
    ]);
    expect(decision.cautions.map(({ id, text, because }) => [id, text, because])).toEqual([
      ['channel-crcl', 'Few people.', ['A']],
      ['channel-oido', 'Closed.', ['B']],
    ]);
    expect(decision.mayAlso.map(({ channel, because }) => [channel, because])).toEqual([
      ['crcl', ['A']],
      ['oig', ['B']],
    ]);
  });

  it('asks for a needed fact only when it would decide something new', () => {
    const rule = smallRule('A', { all: [ice, pattern] }, [{ effect: 'must-tell', channels: ['le'] }]);
    const same = smallRule('B', always, [{ effect: 'must-tell', channels: ['le'] }]);
    expect(decide([rule], {}).unclear.map(({ fact, because }) => [fact, because])).toEqual([['custodyAgency', ['A']]]);
    expect(decide([rule, same], {}).unclear).toEqual([]);
    expect(decide([rule], { custodyAgency: 'cbp' }).unclear).toEqual([]);
  });
});
