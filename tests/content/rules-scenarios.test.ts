import { describe, expect, it } from 'vitest';
import { channels } from '../../src/content/channels/table.ts';
import { contentAsOf, contentVersion, rules } from '../../src/content/rules/table.ts';
import type { Facts } from '../../src/interview/facts.ts';
import { parseFacts } from '../../src/interview/facts-schema.ts';
import { applyFact } from '../../src/routing/apply-fact.ts';
import type { Decision, Finding } from '../../src/routing/decision.ts';
import { route } from '../../src/routing/route.ts';
import { listNames } from '../../src/routing/standing.ts';
import type { Expected } from './rules-scenario.ts';
import { scenariosToEight } from './rules-scenarios-1-to-8.ts';
import { scenariosToSixteen } from './rules-scenarios-9-to-16.ts';

const scenarios = [...scenariosToEight, ...scenariosToSixteen];

const decide = (facts: Facts): Decision => route({ rules, channels, facts, contentVersion, asOf: contentAsOf });
const named = ({ channel, strength }: Finding): string => (strength ? `${channel} ${strength}` : channel);

const summaryOf = (decision: Decision): Expected => ({
  mustTell: decision.mustTell.map(named),
  firstChoice: decision.firstChoice.map(named),
  usuallyEnds: decision.usuallyEnds.map(named),
  mayAlso: decision.mayAlso.map(named),
  outside: decision.outside.map(named),
  rules: decision.rulesFired,
  unclear: decision.unclear.map(({ what }) => what),
});

const changesBetween = (before: Decision, after: Decision): readonly string[] =>
  listNames.flatMap((list) => {
    const [old, now] = [before[list].map(named), after[list].map(named)];
    return [
      ...now.filter((entry) => !old.includes(entry)).map((entry) => `+${list} ${entry}`),
      ...old.filter((entry) => !now.includes(entry)).map((entry) => `-${list} ${entry}`),
    ];
  });

describe('scenarios', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
    expect(parseFacts(scenario.facts).ok).toBe(true);
    const decision = decide(scenario.facts);
    expect(summaryOf(decision)).toEqual(scenario.expected);
    expect(decision.cautions.map(({ id }) => id)).toEqual(expect.arrayContaining([...scenario.cautions]));
  });

  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s: one other fact', (_name, scenario) => {
    const { fact, value, changes } = scenario.flip;
    const after = decide(applyFact(scenario.facts, fact, value));
    expect([...changesBetween(decide(scenario.facts), after)].sort()).toEqual([...changes].sort());
  });

  const facts = (number: number): Facts => (scenarios[number - 1] as (typeof scenarios)[number]).facts;
  const cautionOf = (decision: Decision, id: string) => decision.cautions.find((caution) => caution.id === id);

  it('cite the crime against a ward for a contract guard, without a defence of consent', () => {
    expect(cautionOf(decide(facts(1)), 'federal-crimes')?.sources).toContain('18usc2243b');
  });

  it('put both OPR and OIG among those who must be told, and say that one of them is enough', () => {
    const told = decide(facts(1)).mustTell.filter(({ channel }) => channel === 'opr' || channel === 'oig');
    expect(told.map(({ channel, level, because, oneOf }) => ({ channel, level, because, oneOf }))).toEqual([
      { channel: 'opr', level: 'required', because: ['R01'], oneOf: ['opr', 'oig'] },
      { channel: 'oig', level: 'required', because: ['R01'], oneOf: ['opr', 'oig'] },
    ]);
  });

  it('give the statement of 2019 as practice, with its date', () => {
    const caution = cautionOf(decide(facts(1)), 'contractor-practice-2019');
    expect(caution?.text).toMatch(/practice, not law.*March 2019/);
    expect(caution?.confidence).toBe('partial');
  });

  it('show a first choice that rests on the directive as general knowledge', () => {
    expect(decide(facts(3)).firstChoice.map(({ confidence, sources }) => ({ confidence, sources }))).toEqual([
      { confidence: 'general-knowledge', sources: ['md0810.1', '5usc417f'] },
    ]);
  });

  it('name the crime against a minor only from 12 to 15', () => {
    const ids = [11, 12, 15, 16].map((survivorAge) =>
      decide({ ...facts(11), survivorAge }).cautions.some(({ id }) => id === 'crime-minor-12-15'),
    );
    expect(ids).toEqual([false, true, true, false]);
    expect(cautionOf(decide(facts(11)), 'ward-crime-any-age')?.sources).toEqual(['18usc2243b']);
  });

  it('stop every filing when an adult does not want one, and keep what the law says', () => {
    const decision = decide(facts(7));
    expect([decision.noFiling, decision.mustTell.length]).toEqual([true, 6]);
    expect(decide({ ...facts(7), survivorAge: 16 }).noFiling).toBe(false);
  });

  it('never tell a detained person to call 911', () => {
    const [first] = decide({ ...facts(1), dangerNow: 'yes' }).cautions;
    expect([first?.id, first?.urgent]).toEqual(['danger-now', true]);
    expect(first?.text).toContain('Do not tell the detained person to call 911');
  });

  it('guard the consulate for a person who fears their government', () => {
    const decision = decide({ ...facts(1), fearsOwnGovernment: 'yes' });
    expect(cautionOf(decision, 'consulate-danger')?.because).toEqual(['R24']);
  });

  it('keep to the weaker duties in a hold room', () => {
    const decision = decide({ ...facts(1), facilityType: 'hold' });
    expect(decision.mustTell.map(({ channel, oneOf }) => [channel, oneOf])).toEqual([
      ['opr', undefined],
      ['fod', undefined],
      ['psa', undefined],
      ['le', undefined],
    ]);
    expect(cautionOf(decision, 'hold-room')?.confidence).toBe('partial');
  });

  it('keep OPR in reach when its own staff are accused at a place of CBP', () => {
    const outside = (employer: 'ice' | 'cbp') =>
      decide({ ...facts(9), accused: [{ role: 'employee', employer }] }).outside.map(({ channel }) => channel);
    expect([outside('cbp'), outside('ice')]).toEqual([['opr'], []]);
  });

  it('take the case of a visitor to the police first, and still to ICE, although no act is listed', () => {
    const decision = decide({ custodyAgency: 'ice', facilityType: 'cdf', conduct: [], accused: [{ role: 'visitor' }] });
    expect([
      decision.rulesFired,
      decision.mustTell.map(({ channel }) => channel),
      decision.usuallyEnds[0]?.channel,
    ]).toEqual([['R01', 'R03', 'R19'], ['opr', 'oig', 'fod', 'psa', 'le'], 'le']);
  });

  it('route nobody when adults in detention agreed', () => {
    const agreed = { ...facts(2), consentLacking: 'no' } as const;
    expect([decide(agreed).mustTell, decide({ ...agreed, survivorAge: 17 }).mustTell.length]).toEqual([[], 6]);
  });

  it('take an employee of a shelter for one of DHS only when DHS is named', () => {
    const first = (accused: Facts['accused']) =>
      decide({ ...facts(10), conduct: ['S1'], accused: accused ?? [] }).firstChoice.map(({ channel }) => channel);
    expect([first([{ role: 'employee' }]), first([{ role: 'employee', employer: 'ice' }])]).toEqual([[], ['oig']]);
  });
});
