import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channels } from '../../src/content/channels/table.ts';
import { contentAsOf, contentVersion, rules } from '../../src/content/rules/table.ts';
import type { Facts } from '../../src/interview/facts.ts';
import { contradictionOf, factNames } from '../../src/interview/facts-schema.ts';
import { applyFact, factAt } from '../../src/routing/apply-fact.ts';
import { decide as decideOnly } from '../../src/routing/decide.ts';
import type { Decision, NearMiss } from '../../src/routing/decision.ts';
import { judgeFacts } from '../../src/routing/judge.ts';
import { nearMissLimit } from '../../src/routing/near-miss.ts';
import { route } from '../../src/routing/route.ts';
import { listNames } from '../../src/routing/standing.ts';
import { pathsOf } from '../../src/routing/support.ts';
import { arbitraryFacts, cases } from '../src/routing/arbitrary-facts.ts';

const decide = (facts: Facts): Decision => route({ rules, channels, facts, contentVersion, asOf: contentAsOf });
const ids = (decision: Omit<Decision, 'nearMisses'>, list: (typeof listNames)[number]): readonly string[] =>
  decision[list].map(({ channel }) => channel);
const holdsFor = (property: (facts: Facts) => void): void => fc.assert(fc.property(arbitraryFacts, property), cases);

const sexual = ['D1', 'D2', 'D3', 'D4', 'D5', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] as const;
const misconduct = ['search-violation', 'excessive-force', 'denial-of-care', 'single-remark', 'retaliation'] as const;
/** Every path that some condition of the table reads. */
const readPaths = new Set(
  rules.flatMap(({ when, then }) => [when, ...then.flatMap((effect) => effect.when ?? [])]).flatMap(pathsOf),
);
const rulesNamed = (because: readonly string[]) => rules.filter(({ id }) => because.includes(id));

type Lists = Omit<Decision, 'nearMisses'>;
function changesOf(before: Lists, after: Lists): NearMiss['changes'] {
  return listNames.flatMap((list) => {
    const [old, now] = [ids(before, list), ids(after, list)];
    const added = now.filter((channel) => !old.includes(channel)).map((channel) => ({ channel, change: 'added' }));
    const removed = old.filter((channel) => !now.includes(channel)).map((channel) => ({ channel, change: 'removed' }));
    return [...added, ...removed].map((change) => ({ list, ...change })) as NearMiss['changes'];
  });
}
const sorted = (changes: NearMiss['changes']): readonly string[] =>
  changes.map(({ list, channel, change }) => `${change} ${list} ${channel}`).sort();

describe('every decision', { timeout: 60_000 + cases.numRuns * 50 }, () => {
  it('names someone who must be told of sexual abuse in ICE custody', () => {
    const allegation = fc.tuple(arbitraryFacts, fc.constantFrom(...sexual)).map(([facts, act]): Facts => {
      const { facilityType: _type, place: _place, consentLacking: _consent, ...rest } = facts;
      return { ...rest, custodyAgency: 'ice', conduct: [...(facts.conduct ?? []), act] };
    });
    fc.assert(
      fc.property(allegation, (facts) => {
        expect(decide(facts).mustTell).not.toEqual([]);
      }),
      cases,
    );
  });

  it('names someone who must be told of misconduct by staff in ICE custody', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...misconduct),
        fc.constantFrom('employee', 'contractor', 'volunteer'),
        (act, role) => {
          expect(decide({ custodyAgency: 'ice', conduct: [act], accused: [{ role }] }).mustTell).not.toEqual([]);
        },
      ),
    );
  });

  it('adds child protection for a minor', () => {
    holdsFor((facts) => {
      const child: Facts = { ...facts, survivorAge: 15, vulnerableAdult: 'no' };
      expect(ids(decide(child), 'mustTell')).toContain('cps');
    });
  });

  it('never takes a channel that does not work in silence', () => {
    const broken = channels.filter(({ status }) => status !== 'active').map(({ id }) => id);
    holdsFor((facts) => {
      const decision = decide(facts);
      const involved = broken.filter(
        (id) =>
          facts.chosenChannels?.includes(id) ||
          (['mustTell', 'firstChoice', 'usuallyEnds', 'mayAlso'] as const).some((list) =>
            ids(decision, list).includes(id),
          ),
      );
      expect(decision.channelStatus.map(({ channel }) => channel).sort()).toEqual([...involved].sort());
      const said = decision.cautions.filter(({ id, text }) => id.startsWith('channel-') && text !== '');
      expect(said.map(({ id }) => id).sort()).toEqual(involved.map((id) => `channel-${id}`).sort());
    });
  });

  it('is untouched by facts that no rule reads', () => {
    const unread = factNames.filter((name) => !readPaths.has(name) && name !== 'accused');
    expect(unread).toEqual(expect.arrayContaining(['today', 'hoursSince', 'incidentAt', 'segregatedSince']));
    holdsFor((facts) => {
      const more = {
        ...facts,
        today: '2026-11-25',
        hoursSince: 7,
        segregatedSince: { kind: 'exact', point: '2026-11' },
      };
      expect({ ...decide(more as Facts), facts }).toEqual(decide(facts));
    });
  });

  it('never contradicts itself', () => {
    holdsFor((facts) => {
      const decision = decide(facts);
      const elsewhere = [
        ...ids(decision, 'mustTell'),
        ...ids(decision, 'firstChoice'),
        ...ids(decision, 'usuallyEnds'),
      ];
      const outside = ids(decision, 'outside');
      expect(outside.filter((id) => elsewhere.includes(id) || ids(decision, 'mayAlso').includes(id))).toEqual([]);
      const firm: readonly string[] = decision.mustTell
        .filter(({ oneOf }) => oneOf === undefined)
        .map(({ channel }) => channel);
      expect(ids(decision, 'mayAlso').filter((id) => firm.includes(id))).toEqual([]);
      expect(decision.unclear.filter(({ what }) => what.startsWith('the rules disagree'))).toEqual([]);
      for (const list of listNames) expect(new Set(ids(decision, list)).size).toBe(decision[list].length);
    });
  });

  it('tells near misses that are real, different, few and in order', () => {
    holdsFor((facts) => {
      const decision = decide(facts);
      const { nearMisses } = decision;
      expect(nearMisses.length).toBeLessThanOrEqual(nearMissLimit);
      for (const { fact, from, to, changes } of nearMisses) {
        const changed = applyFact(facts, fact, to);
        expect(contradictionOf(changed)).toBeUndefined();
        expect(changes).not.toEqual([]);
        const after = decideOnly({ rules, channels, facts: changed, contentVersion, asOf: contentAsOf });
        expect(sorted(changesOf(decision, after))).toEqual(sorted(changes));
        if (from !== undefined) expect(from).toEqual(factAt(facts, fact));
      }
      const prints = nearMisses.map(({ fact, changes }) => `${fact} ${sorted(changes).join()}`);
      expect(new Set(prints).size).toBe(prints.length);
      const known = nearMisses.map(({ from }) => from !== undefined);
      expect(known).toEqual([...known].sort((a, b) => Number(a) - Number(b)));
    });
  });

  it('is the same however often and in whatever order the facts come', () => {
    holdsFor((facts) => {
      const turned = Object.fromEntries(Object.entries(facts).reverse()) as Facts;
      expect(decide(turned)).toEqual(decide(facts));
      expect(decide(structuredClone(facts))).toEqual(decide(facts));
      const { conduct } = facts;
      const lists = (decision: Decision) => listNames.map((list) => ids(decision, list));
      if (conduct) expect(lists(decide({ ...facts, conduct: [...conduct].reverse() }))).toEqual(lists(decide(facts)));
    });
  });

  it('rests on rules that hold and on facts that they read', () => {
    holdsFor((facts) => {
      const decision = decide(facts);
      expect(decision.rulesFired).toEqual(
        rules
          .filter(({ id, when }) => id !== 'R24' && judgeFacts(when, facts) === 'yes')
          .map(({ id }) => id)
          .concat(decision.rulesFired.includes('R24') ? ['R24'] : []),
      );
      for (const finding of listNames.flatMap((list) => decision[list])) {
        expect(decision.rulesFired).toEqual(expect.arrayContaining([...finding.because]));
        const readable = rulesNamed(finding.because)
          .flatMap(({ when, then }) => [when, ...then.flatMap((effect) => effect.when ?? [])])
          .flatMap(pathsOf);
        expect(readable).toEqual(expect.arrayContaining(Object.keys(finding.facts)));
        for (const [path, value] of Object.entries(finding.facts)) {
          if (path.startsWith('accused.')) continue;
          expect(value).toEqual(facts[path as keyof Facts]);
        }
      }
    });
  });

  it('says nothing of duties while nothing is alleged', () => {
    holdsFor(({ custodyAgency, facilityType, operator, place, placeFacilityType }) => {
      const told = { custodyAgency, facilityType, operator, place, placeFacilityType };
      const facts = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) as Facts;
      const decision = decide(facts);
      expect([decision.mustTell, decision.firstChoice, decision.usuallyEnds]).toEqual([[], [], []]);
      expect(decision.unclear.map(({ fact }) => fact)).toContain('survivorAge');
    });
  });

  it('is plain data', () => {
    holdsFor((facts) => {
      const decision = decide(facts);
      expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
    });
  });
});

describe('silence', () => {
  it('routes nobody and says what must be asked', () => {
    const { mustTell, firstChoice, usuallyEnds, mayAlso, outside, unclear } = decide({});
    expect([mustTell, firstChoice, usuallyEnds, mayAlso, outside]).toEqual([[], [], [], [], []]);
    expect(unclear.map(({ fact }) => fact)).toEqual([
      'custodyAgency',
      'facilityType',
      'conduct',
      'accused.role',
      'accused.employer',
      'survivorAge',
      'potentiallyCriminal',
    ]);
  });
});
