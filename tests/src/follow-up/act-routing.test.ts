import { describe, expect, it } from 'vitest';
import { channels } from '../../../src/content/channels/table.ts';
import { rules } from '../../../src/content/rules/table.ts';
import { factsOfAct } from '../../../src/follow-up/act-routing.ts';
import { readFollowUp } from '../../../src/interview/filings.ts';
import { route } from '../../../src/routing/route.ts';
import { entries, filing } from './entries.ts';

const facts = {
  today: '2026-11-25',
  custodyAgency: 'ice',
  facilityType: 'cdf',
  conduct: ['S2'],
  accused: [{ role: 'contractor' }],
  reportedAlready: [{ channel: 'opr', on: '2026-11-02' }],
  oigDeclined: 'yes',
} as const;
const accused = [
  { subject: 'p1', role: 'contractor' },
  { subject: 'p2', role: 'employee', employer: 'ice' },
] as const;

describe('an act of retaliation', () => {
  it('is an allegation of its own: its own day, people, conduct and reports, in the same place', () => {
    const followUp = readFollowUp(entries(filing({}), filing({ matter: 'retaliation', channel: 'opr', act: 'a1' })));
    const act = {
      subject: 'a1',
      on: { kind: 'exact', point: '2026-11-20' },
      what: ['alone', 'case'],
      by: ['p2'],
    } as const;
    expect(factsOfAct(act, { facts, accused, followUp })).toEqual({
      today: '2026-11-25',
      custodyAgency: 'ice',
      facilityType: 'cdf',
      conduct: ['retaliation', 'immigration-threat'],
      retaliation: 'yes',
      incidentAt: { kind: 'exact', point: '2026-11-20' },
      accused: [{ role: 'employee', employer: 'ice' }],
      segregatedSince: { kind: 'exact', point: '2026-11-20' },
      reportedAlready: [{ channel: 'opr', on: '2026-11-02', outcome: 'no-answer' }],
    });
  });

  it('is routed by the rule for retaliation and not by what was done before', () => {
    const alone = factsOfAct({ subject: 'a1' }, { facts, accused, followUp: readFollowUp() });
    const decision = route({ rules, channels, facts: alone, contentVersion: '1', asOf: '2026-11-25' });
    expect(decision.rulesFired.includes('R16')).toBe(true);
    expect(decision.rulesFired.includes('R07')).toBe(false);
  });
});
