import { describe, expect, it } from 'vitest';
import { deadlines } from '../../src/clocks/deadlines.ts';
import { clocks } from '../../src/content/clocks/table.ts';
import type { Facts } from '../../src/interview/facts.ts';
import { scenariosToEight } from './rules-scenarios-1-to-8.ts';
import { scenariosToSixteen } from './rules-scenarios-9-to-16.ts';

const scenarios = [...scenariosToEight, ...scenariosToSixteen];
const scenario = (number: number): Facts => scenarios[number - 1]?.facts ?? {};
const run = (facts: Facts) =>
  deadlines({ clocks, facts, now: '2026-11-25T18:00:00.000Z', timeZone: 'America/Chicago' });
const told = (facts: Facts): readonly string[] =>
  run(facts).map(({ clock, state, due, hoursLeft, daysLeft }) =>
    [clock, state, due, hoursLeft ?? daysLeft].filter((part) => part !== undefined).join(' '),
  );

describe('the clocks of the rule book', () => {
  it('are named once', () => {
    expect(new Set(clocks.map(({ id }) => id)).size).toBe(clocks.length);
  });

  it('say nothing while nothing is known', () => {
    expect(run({})).toEqual([]);
  });

  it('run for a rape by a guard 30 hours ago', () => {
    expect(told(scenario(1))).toEqual([
      'preservation-letter running 2026-11-25 0',
      'hiv-medicine running 2026-11-27T12:00:00.000Z 42',
      'exam-72 running 2026-11-27T12:00:00.000Z 42',
      'exam-120 running 2026-11-29T12:00:00.000Z 90',
      'exam-216 running 2026-12-03T12:00:00.000Z 186',
      'video-overwritten running 2026-12-08 13',
      'ftca-claim running 2028-11-24 730',
      'state-tort look-up',
    ]);
  });

  it('tell that the usual time for an examination is over after six days, and that one may still ask', () => {
    const about = run(scenario(9)).filter(({ clock }) => clock.startsWith('exam'));
    expect(about.map(({ clock, state }) => [clock, state])).toEqual([
      ['exam-216', 'running'],
      ['exam-120', 'past'],
      ['exam-72', 'past'],
    ]);
  });

  it('count the notice to the earlier place from the first report', () => {
    const facts: Facts = { ...scenario(9), reportedAlready: [{ channel: 'psa', on: '2026-11-24' }] };
    const notice = run(facts).find(({ clock }) => clock === 'other-facility-notice');
    expect([notice?.state, notice?.due, notice?.latest]).toEqual([
      'running',
      '2026-11-27T06:00:00.000Z',
      '2026-11-28T05:59:00.000Z',
    ]);
  });

  it('look up the limits of the state for a deputy sheriff', () => {
    const states = run(scenario(12)).filter(({ state }) => state === 'look-up');
    expect(states.map(({ clock }) => clock)).toEqual(['state-notice-of-claim', 'section-1983', 'state-tort']);
  });

  it('leave two years for a claim after deportation', () => {
    const claim = run(scenario(14)).find(({ clock }) => clock === 'ftca-claim');
    expect([claim?.due, claim?.confidence]).toEqual(['2028-11-04', 'partial']);
  });

  it('show that the limits of segregation are broken after twelve days', () => {
    const kept = run(scenario(16)).filter(
      ({ clock }) => clock.startsWith('segregation') || clock === 'retaliation-watch',
    );
    expect(kept.map(({ clock, state, due, kind }) => [clock, state, due, kind])).toEqual([
      ['retaliation-watch', 'running', '2027-02-10', 'duty'],
      ['segregation-5-days', 'past', '2026-11-18', 'duty'],
      ['segregation-72', 'past', '2026-11-16T06:00:00.000Z', 'duty'],
    ]);
    const wanted = run({ ...scenario(16), segregationRequested: 'yes' });
    expect(wanted.some(({ clock }) => clock === 'segregation-5-days')).toBe(false);
  });

  it('treat a claim from 29 February with care', () => {
    const facts: Facts = { custodyAgency: 'ice', incidentAt: { kind: 'exact', point: '2024-02-29' } };
    const claim = run(facts).find(({ clock }) => clock === 'ftca-claim');
    expect([claim?.due, claim?.state, claim?.warnings]).toEqual(['2026-02-28', 'past', ['leap-day']]);
  });

  it('rest the medical hours on general knowledge and say so', () => {
    const hours = clocks.filter(({ id }) => ['hiv-medicine', 'emergency-contraception', 'exam-216'].includes(id));
    expect(new Set(hours.map(({ confidence }) => confidence))).toEqual(new Set(['general-knowledge']));
  });

  it('answer a grievance within five days and an appeal within thirty', () => {
    const facts: Facts = { custodyAgency: 'ice', reportedAlready: [{ channel: 'grv', on: '2026-11-24' }] };
    const found = deadlines({
      clocks,
      facts,
      dates: { grievanceAppealedOn: { kind: 'exact', point: '2026-11-25' } },
      now: '2026-11-25T18:00:00.000Z',
      timeZone: 'America/Chicago',
    }).filter(({ clock }) => clock.startsWith('grievance'));
    expect(found.map(({ clock, due, warnings }) => [clock, due, warnings])).toEqual([
      ['grievance-decision', '2026-11-29', ['calendar-days-assumed']],
      ['grievance-appeal', '2026-12-25', ['calendar-days-assumed']],
    ]);
  });
});
