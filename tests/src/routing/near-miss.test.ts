import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../src/interview/facts.ts';
import { alternativesOf } from '../../../src/routing/alternatives.ts';
import { findNearMisses, nearMissLimit } from '../../../src/routing/near-miss.ts';
import type { Rule } from '../../../src/routing/rule.ts';
import { smallRule } from './small-table.ts';

const near = (rules: readonly Rule[], facts: Facts) => findNearMisses({ rules, channels: [], facts });
const added = (list: string, channel: string) => ({ list, channel, change: 'added' });
const removed = (list: string, channel: string) => ({ list, channel, change: 'removed' });

describe('near misses', () => {
  it('find the unknown fact first, then the different one', () => {
    const rules = [
      smallRule('A', { fact: 'pattern', is: 'yes' }, [{ effect: 'may-also', channels: ['crcl'] }]),
      smallRule('B', { fact: 'retaliation', is: 'yes' }, [{ effect: 'must-tell', channels: ['opr'] }]),
      smallRule('C', { fact: 'removed', is: 'no' }, [{ effect: 'must-tell', channels: ['le'] }]),
    ];
    expect(near(rules, { removed: 'no' })).toEqual([
      { fact: 'retaliation', to: 'yes', changes: [added('mustTell', 'opr')] },
      { fact: 'pattern', to: 'yes', changes: [added('mayAlso', 'crcl')] },
      { fact: 'removed', from: 'no', to: 'yes', changes: [removed('mustTell', 'le')] },
    ]);
  });

  it('treat a fact that is said to be unknown as not known', () => {
    const rules = [smallRule('A', { fact: 'pattern', is: 'yes' }, [{ effect: 'may-also', channels: ['crcl'] }])];
    expect(near(rules, { pattern: 'unknown' })).toEqual([
      { fact: 'pattern', to: 'yes', changes: [added('mayAlso', 'crcl')] },
    ]);
  });

  it('look at both sides of a threshold and at the first accused person', () => {
    const rules = [
      smallRule('A', { fact: 'survivorAge', below: 18 }, [{ effect: 'must-tell', channels: ['cps'] }]),
      smallRule('B', { accused: { entry: 'grade', atLeast: 15 } }, [
        { effect: 'first-choice', channel: 'oig', strength: 'certain' },
      ]),
    ];
    expect(near(rules, { survivorAge: 17 })).toEqual([
      { fact: 'accused.grade', to: 'GS-15', changes: [added('firstChoice', 'oig')] },
      { fact: 'survivorAge', from: 17, to: 18, changes: [removed('mustTell', 'cps')] },
    ]);
    expect(near(rules, { survivorAge: 30, accused: [{ grade: 'GS-15' }, { role: 'detainee' }] })).toEqual([
      { fact: 'accused.grade', from: 'GS-15', to: 'GS-14', changes: [removed('firstChoice', 'oig')] },
      { fact: 'survivorAge', from: 30, to: 17, changes: [added('mustTell', 'cps')] },
    ]);
  });

  it('add an act to what was told and keep the rest', () => {
    const rules = [smallRule('A', { fact: 'conduct', includes: 'S6' }, [{ effect: 'must-tell', channels: ['fod'] }])];
    expect(near(rules, { conduct: ['single-remark'] })).toEqual([
      {
        fact: 'conduct',
        from: ['single-remark'],
        to: ['single-remark', 'S6'],
        changes: [added('mustTell', 'fod')],
      },
    ]);
  });

  it('say one change once, and leave out choices, contradictions and what changes no list', () => {
    const rules = [
      smallRule('A', { abuseAt: ['cdf', 'spc'] }, [{ effect: 'must-tell', channels: ['fod'] }]),
      smallRule('B', { fact: 'survivorWantsReport', is: 'no' }, [{ effect: 'may-also', channels: ['rcc'] }]),
      smallRule('C', { fact: 'dangerNow', is: 'yes' }, [{ effect: 'caution', id: 'danger', text: 'Danger.' }]),
      smallRule('D', { fact: 'custodyAgency', is: 'orr' }, [{ effect: 'must-tell', channels: ['orr'] }]),
    ];
    expect(near(rules, { survivorAge: 40 })).toEqual([
      { fact: 'facilityType', to: 'cdf', changes: [added('mustTell', 'fod')] },
    ]);
  });

  it('ask for the kind of another place only where it happened at another place', () => {
    const rules = [smallRule('A', { abuseAt: 'cbp' }, [{ effect: 'must-tell', channels: ['cbpopr'] }])];
    const facts = (place: 'here' | 'earlier-facility'): Facts => ({ place, facilityType: 'cdf' });
    expect(near(rules, facts('here')).map(({ fact }) => fact)).toEqual(['facilityType']);
    expect(near(rules, facts('earlier-facility')).map(({ fact, to }) => [fact, to])).toEqual([
      ['placeFacilityType', 'cbp'],
    ]);
  });

  it('stay few', () => {
    const flags = [
      'pattern',
      'retaliation',
      'removed',
      'outsideUS',
      'dangerNow',
      'staffNeglect',
      'oigDeclined',
    ] as const;
    const both = ['yes', 'no'] as const;
    const channels = [
      'opr',
      'oig',
      'fod',
      'psa',
      'le',
      'fbi',
      'crt',
      'cong',
      'cons',
      'rcc',
      'grv',
      'dril',
      'aps',
      'cps',
    ] as const;
    const rules = flags.flatMap((fact, index) =>
      both.map((is, side) =>
        smallRule(`${fact}-${is}`, { fact, is }, [
          { effect: 'may-also', channels: [channels[index * 2 + side] ?? 'opr'] },
        ]),
      ),
    );
    expect(near(rules, {}).length).toBe(nearMissLimit);
  });
});

describe('alternatives', () => {
  const rules = [smallRule('A', { fact: 'custodyAgency', is: ['ice', 'cbp'] }, [{ effect: 'no-filing' }])];
  it('are the values that the table names and one that it does not', () => {
    expect(alternativesOf(rules, 'custodyAgency', {})).toEqual(['ice', 'cbp', 'usms']);
    expect(alternativesOf(rules, 'custodyAgency', { custodyAgency: 'cbp' })).toEqual(['ice', 'usms']);
    expect(alternativesOf(rules, 'operator', {})).toEqual([]);
  });
});
